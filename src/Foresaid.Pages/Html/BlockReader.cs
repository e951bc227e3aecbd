using System.Text;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

/// <summary>A block as it stands in the markup: its words, the element that makes it, how much of it is links, and which.</summary>
internal sealed record MarkupBlock(string Text, Node Node, int LinkLength, bool IsBold, IReadOnlyList<Node> Links)
{
    /// <summary>The share of its characters that stand in links.</summary>
    public double LinkDensity => Text.Length == 0 ? 1 : (double)LinkLength / Text.Length;
}

/// <summary>Cuts the inside of an element into blocks.</summary>
internal static class BlockReader
{
    /// <summary>
    /// The blocks inside <paramref name="root"/> in reading order: words between the edges of block elements, or between two
    /// line breaks. What <paramref name="skip"/> holds for is left out.
    /// </summary>
    public static List<MarkupBlock> Read(NodeList page, Node root, Func<Node, bool> skip)
    {
        var blocks = new List<MarkupBlock>();
        var words = new StringBuilder();
        var (links, bold, all, breaks) = (0, 0, 0, 0);
        var owner = root;
        var open = new Stack<Node>();
        List<Node>? linked = null;
        for (var at = root.Index + 1; at < root.End;)
        {
            var node = page.All[at];
            while (open.Count > 0 && node.Index >= open.Peek().End)
            {
                Close();
                owner = open.Pop().Parent!;
            }

            if (skip(node))
            {
                at = node.End;
                continue;
            }

            at++;
            if (node.IsText)
            {
                if (node.Length > 0)
                {
                    owner = words.Length == 0 ? BlockOf(node, root) : owner;
                    breaks = 0;
                }

                words.Append(node.Text);
                links += node.LinkLength;
                all += node.Length;
                if (node.LinkLength > 0 && LinkOf(node, root) is { } link && (linked is null || linked[^1] != link))
                {
                    (linked ??= []).Add(link);
                }

                bold += node.Parent!.Name is "b" or "strong" || node.Parent.Parent?.Name is "b" or "strong" ? node.Length : 0;
            }
            else if (node.Name == "br")
            {
                words.Append(' ');
                if (++breaks == 2)
                {
                    Close();
                }
            }
            else if (Marking.IsBlock(node.Name))
            {
                Close();
                open.Push(node);
                owner = node;
            }
        }

        Close();
        return blocks;

        void Close()
        {
            var text = Blank.Fold(words.ToString());
            if (text.Length > 0)
            {
                blocks.Add(new MarkupBlock(text, owner, links, bold * 10 >= all * 9, linked ?? []));
            }

            words.Clear();
            (links, bold, all, breaks) = (0, 0, 0, 0);
            linked = null;
        }
    }

    private static Node? LinkOf(Node node, Node root)
    {
        var link = node.Parent;
        while (link is not null && link != root && link.Name != "a")
        {
            link = link.Parent;
        }

        return link is { Name: "a" } ? link : null;
    }

    private static Node BlockOf(Node node, Node root)
    {
        var block = node.Parent!;
        while (block != root && !Marking.IsBlock(block.Name))
        {
            block = block.Parent!;
        }

        return block;
    }
}
