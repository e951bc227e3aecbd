using System.Collections.Immutable;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Dumps;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Reads the words of a comment out of its element: quoted and own ones, nothing of what the page puts around them.</summary>
internal sealed class UnitWords(NodeList page, Func<Node, bool> isUnit)
{
    private const int LongestHead = 120;
    private const int LongestPlaceholder = 200;
    private const int LongestButton = 30;

    /// <summary>The element called the comment's text: the longest that does not hold a head line too; null where none is.</summary>
    public Node? TextOf(Node unit, Node? author)
    {
        Node? best = null;
        foreach (var node in page.Inside(unit, isUnit))
        {
            if (!node.IsText && node.Length > 0 && ThreadMarking.IsText(node) && (author is null || !node.Holds(author)) && !HoldsHead(node) && (best is null || (!best.Holds(node) && node.Length > best.Length)))
            {
                best = node;
            }
        }

        return best is null ? null : Innermost(best);
    }

    /// <summary>The element called the text inside <paramref name="text"/>, where around it there are only headings, buttons, and the like.</summary>
    private Node Innermost(Node text)
    {
        var inner = page.Inside(text, node => isUnit(node) || (!node.IsText && node.Called(ThreadMarking.Quote()))).FirstOrDefault(node => !node.IsText && node.Length * 2 >= text.Length && ThreadMarking.IsText(node));
        return inner is not null && BlockReader.Read(page, text, node => node == inner || isUnit(node) || node.Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" || (!node.IsText && ThreadMarking.IsAround(node))).Count == 0
            ? Innermost(inner)
            : text;
    }

    /// <summary>The paragraphs of the comment in <paramref name="unit"/>, or the placeholder where it was; empty where there is nothing.</summary>
    /// <param name="unit">The comment's element.</param>
    /// <param name="text">The element of its words; null where none is called that.</param>
    /// <param name="author">The element that names the writer; null where none does.</param>
    /// <param name="replyTo">The element that says whom it answers; null where none does.</param>
    /// <param name="edits">The marks that it was changed.</param>
    public ImmutableArray<Piece> Of(Node unit, Node? text, Node? author, Node? replyTo, HashSet<Node> edits)
    {
        if (text is null && author is null && Gone(unit) is { } gone)
        {
            return [gone];
        }

        var head = text is null && author is not null ? Head(unit, author) : null;
        var pieces = Of(unit, text, author, replyTo, edits, head);
        pieces = pieces.IsEmpty && head != author ? Of(unit, text, author, replyTo, edits, author) : pieces;
        return pieces.IsEmpty && Gone(unit) is { } placeholder ? [placeholder] : pieces;
    }

    /// <summary>The placeholder that stands in <paramref name="unit"/>; null where none does.</summary>
    private Piece? Gone(Node unit)
    {
        foreach (var node in unit.Length > LongestPlaceholder * 2 ? [] : page.Inside(unit, isUnit))
        {
            if (!node.IsText && node.Length is > 0 and <= LongestPlaceholder && Placeholder.IsRemoved(page.TextOf(node)))
            {
                return new Piece(page.TextOf(node), IsQuoted: false);
            }
        }

        return null;
    }

    /// <summary>Whether nothing is in <paramref name="text"/> but times, numbers and buttons, parted by dots.</summary>
    private static bool IsFoot(string text) => text.Length <= LongestHead && text.AsSpan().IndexOfAny('·', '•', '|') >= 0
        && Array.TrueForAll(text.Split('·', '•', '|'), part => part.Trim() is var word && (word.Length == 0 || int.TryParse(word, out _) || HeadReader.IsDate(word) || ThreadControl.IsOne(word)));

    private ImmutableArray<Piece> Of(Node unit, Node? text, Node? author, Node? replyTo, HashSet<Node> edits, Node? head)
    {
        var root = text ?? unit;
        bool Skip(Node node) => isUnit(node) || node == replyTo || node == head || node == author || edits.Contains(node) || IsQuoteHead(node)
            || (text is null && node.Name is "a" or "span" && node.Length <= LongestButton && ThreadControl.IsOne(page.TextOf(node)))
            || (!node.IsText && (text is null ? ThreadMarking.IsAround(node) : node.Name is "button" or "form" or "nav" or "menu" || node.Called(ThreadMarking.ReplyLink()) || node.Called(ThreadMarking.Signature())));
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var owners = new List<Node>();
        QuotedLines? lines = null;
        foreach (var block in BlockReader.Read(page, root, Skip))
        {
            if ((ThreadControl.IsOne(block.Text) || (text is null && IsFoot(block.Text))) && !(text is not null && pieces.Count == 0 && block.LinkLength == 0))
            {
                continue;
            }

            var isQuote = IsQuote(block.Node, root);
            foreach (var piece in !isQuote && block.Text.Contains('>', StringComparison.Ordinal) ? (lines ??= new QuotedLines(page)).Split(block) : [new Piece(block.Text, isQuote)])
            {
                pieces.Add(piece);
                owners.Add(block.Node);
            }
        }

        if (pieces.Count > 0 && pieces.All(piece => piece.IsQuoted))
        {
            for (var at = 0; at < pieces.Count; at++)
            {
                pieces[at] = pieces[at] with { IsQuoted = IsMarkedQuote(owners[at], root) };
            }
        }

        return pieces.ToImmutable();
    }

    /// <summary>Whether <paramref name="node"/> holds a head line too: a name or a date outside its quotations.</summary>
    private bool HoldsHead(Node node) => page.Inside(node, inside => isUnit(inside) || inside.Name is "blockquote" or "aside" || (!inside.IsText && (inside.Called(ThreadMarking.Quote()) || inside.Called(ThreadMarking.Edited()))))
        .Any(inside => !inside.IsText && inside.Length > 0 && (inside.Name == "time" || ThreadMarking.Author(inside) == 2));

    /// <summary>The largest element around the author's name that holds no more than a head line.</summary>
    private static Node Head(Node unit, Node author)
    {
        var head = author;
        while (head.Parent is { } parent && parent != unit && parent.Length <= LongestHead && parent.Length <= (author.Length * 2) + 60)
        {
            head = parent;
        }

        return head;
    }

    /// <summary>Whether <paramref name="node"/> stands in something called a quotation; boards set whole posts as block quotes.</summary>
    private static bool IsMarkedQuote(Node node, Node root) => Around(node, root).Any(around => around.Called(ThreadMarking.Quote()));

    private static bool IsQuote(Node node, Node root) => Around(node, root).Any(around => around.Name is "blockquote" or "q" || around.Called(ThreadMarking.Quote()));

    private static IEnumerable<Node> Around(Node node, Node root)
    {
        for (var at = node; at is not null; at = at == root ? null : at.Parent)
        {
            yield return at;
        }
    }

    private static bool IsQuoteHead(Node node) => !node.IsText && node.Length <= LongestHead && (node.Name == "cite" || node.Called(ThreadMarking.QuoteHead()))
        && node.Parent is { } parent && (IsQuote(parent, parent) || (parent.Parent is { } above && IsQuote(above, above)));
}
