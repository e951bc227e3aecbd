using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

/// <summary>A parsed page as a list of nodes in reading order.</summary>
internal sealed class NodeList
{
    private readonly List<Node> _nodes = [];
    private readonly MarkFactsCache _marks = new();

    private NodeList()
    {
    }

    /// <summary>All nodes, each before what stands inside it.</summary>
    public IReadOnlyList<Node> All => _nodes;

    /// <summary>Of nodes whose words were weighed as a commenter's name: whether they can be one.</summary>
    public Dictionary<Node, bool> KnownNames { get; } = [];

    /// <summary>The page's root element.</summary>
    public Node Root => _nodes[0];

    /// <summary>Parses <paramref name="html"/>, which the sieve has been through.</summary>
    public static NodeList Parse(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var list = new NodeList();
        list.Add(document.DocumentElement, null, inLink: false);
        return list;
    }

    /// <summary>The nodes inside <paramref name="node"/>, in reading order, without itself.</summary>
    public IEnumerable<Node> Inside(Node node)
    {
        for (var at = node.Index + 1; at < node.End; at++)
        {
            yield return _nodes[at];
        }
    }

    /// <summary>The nodes inside <paramref name="node"/> except those inside a node that <paramref name="skip"/> holds for.</summary>
    public IEnumerable<Node> Inside(Node node, Func<Node, bool> skip)
    {
        for (var at = node.Index + 1; at < node.End;)
        {
            if (skip(_nodes[at]))
            {
                at = _nodes[at].End;
            }
            else
            {
                yield return _nodes[at++];
            }
        }
    }

    /// <summary>The nodes that stand directly in <paramref name="node"/>.</summary>
    public IEnumerable<Node> Children(Node node)
    {
        for (var at = node.Index + 1; at < node.End; at = _nodes[at].End)
        {
            yield return _nodes[at];
        }
    }

    /// <summary>The visible words inside <paramref name="node"/>, blanks folded; words of different blocks are set apart.</summary>
    public string TextOf(Node node) => TextOf(node, _ => false);

    /// <summary>The same, without the words inside nodes that <paramref name="skip"/> holds for.</summary>
    public string TextOf(Node node, Func<Node, bool> skip)
    {
        if (node.IsText)
        {
            return Blank.Fold(node.Text);
        }

        var words = new StringBuilder();
        foreach (var inside in Inside(node, skip))
        {
            if (inside.IsText)
            {
                words.Append(inside.Text);
            }
            else if (inside.Name == "br" || Marking.IsBlock(inside.Name))
            {
                words.Append(' ');
            }
        }

        return Blank.Fold(words.ToString());
    }

    /// <summary>The visible words inside <paramref name="node"/>, cut at its line breaks and blocks; no line is blank.</summary>
    public IEnumerable<string> LinesOf(Node node)
    {
        var words = new StringBuilder();
        foreach (var inside in Inside(node))
        {
            if (inside.IsText)
            {
                words.Append(inside.Text.ReplaceLineEndings(" "));
            }
            else if (inside.Name == "br" || Marking.IsBlock(inside.Name))
            {
                words.Append('\n');
            }
        }

        return words.ToString().Split('\n').Select(Blank.Fold).Where(line => line.Length > 0);
    }

    private void Add(INode source, Node? parent, bool inLink)
    {
        if (source is IElement element)
        {
            var node = new Node(_nodes.Count, parent, element.LocalName.ToLowerInvariant(), "", element, _marks);
            _nodes.Add(node);
            var isLink = inLink || node.Name == "a";
            if (!IsHidden(node))
            {
                foreach (var child in element.ChildNodes)
                {
                    Add(child, node, isLink);
                }
            }

            node.End = _nodes.Count;
            Count(node, parent);
        }
        else if (source is IText text)
        {
            var node = new Node(_nodes.Count, parent, "", text.Data, null, _marks);
            _nodes.Add(node);
            node.End = _nodes.Count;
            node.Length = VisibleLength(text.Data);
            node.LinkLength = inLink ? node.Length : 0;
            Count(node, parent);
        }
    }

    private static void Count(Node node, Node? parent)
    {
        if (parent is not null && node.Name is not ("head" or "title"))
        {
            parent.Length += node.Length;
            parent.LinkLength += node.LinkLength;
        }
    }

    private static bool IsHidden(Node node) => node.Attribute("hidden") is not null && node.Name is not ("html" or "body" or "main" or "article");

    private static int VisibleLength(string text)
    {
        var (length, wasBlank) = (0, true);
        foreach (var character in text)
        {
            var isBlank = char.IsWhiteSpace(character);
            length += isBlank && wasBlank ? 0 : 1;
            wasBlank = isBlank;
        }

        return length > 0 && wasBlank ? length - 1 : length;
    }
}
