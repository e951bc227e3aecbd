using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Dumps;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Reads the blocks of the body out of the element that holds it.</summary>
internal static partial class BodyReader
{
    private const double MostLinks = 0.6;
    private const int LongestRepeat = 300;
    private const int LeastRepeat = 15;
    private const int LongestLabel = 50;
    private const int LeastDeck = 50;
    private const int LongestDeck = 900;

    /// <summary>Every block is held against every other; longer pages are lists, where nothing is pulled out.</summary>
    private const int MostCompared = 500;

    /// <summary>The body's blocks: the decks above it, then what stands in <paramref name="root"/> and is of the article.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">The element that holds the body.</param>
    /// <param name="article">What is known of the article; its title and byline are not said again in the body.</param>
    /// <param name="title">The element of the headline; null where it is not known.</param>
    /// <param name="skip">What is not of the article.</param>
    /// <param name="address">What the links are made absolute against; null where the page's own address is not known.</param>
    public static ImmutableArray<BlockDraft> Read(NodeList page, Node root, Article article, Node? title, Func<Node, bool> skip, Uri? address = null)
    {
        var blocks = BlockReader.Read(page, root, node => skip(node) || node == title || node.Name == "figcaption").Where(block => IsKept(block, article)).ToList();
        TrimEnd(blocks);
        var drafts = blocks.Select(block => Draft(block, root) with { Links = BodyLinks.Of(page, block, address) }).ToList();
        var decks = Decks(page, root, title, skip).Where(deck => IsKept(deck, article) && DateFinder.First(deck.Text) is not { Start: < 30 } && !drafts.Exists(draft => draft.Text == deck.Text))
            .Select(deck => new BlockDraft(deck.Text, BlockKind.Paragraph, IsRepeat: true));
        return Interview.Mark([.. decks, .. WithRepeats(Bold(blocks, drafts))]);
    }

    private static bool IsKept(MarkupBlock block, Article article) =>
        block.Text.Any(char.IsLetterOrDigit)
        && !(block.LinkDensity > MostLinks && (block.Text.Length < 120 || block.Node.Name == "li"))
        && !Notice.IsOne(block.Text)
        && !(block.Text.Length <= LongestLabel && Notice.IsMoreHeading(block.Text))
        && !Credit.IsOnlyCredit(block.Text)
        && !block.Text.Equals(article.Title, StringComparison.OrdinalIgnoreCase)
        && !(block.Text.Length <= 160 && MetaLine.Read(block.Text, new Article(), isHeader: false) is not null)
        && !(article.Byline is { } byline && block.Text.Length <= byline.Length + 12 && block.Text.Contains(byline, StringComparison.OrdinalIgnoreCase));

    private static void TrimEnd(List<MarkupBlock> blocks)
    {
        while (blocks.Count > 1 && ((Notice.IsTail(blocks[^1].Text) && blocks[^1].Text.Length < 300) || (IsHeading(blocks[^1].Node.Name) && !IsHeading(blocks[^2].Node.Name)) || Notice.IsMoreHeading(blocks[^1].Text)))
        {
            blocks.RemoveAt(blocks.Count - 1);
        }
    }

    private static BlockDraft Draft(MarkupBlock block, Node root)
    {
        var (kind, isRepeat) = (BlockKind.Paragraph, false);
        for (var node = block.Node; node is not null && node != root; node = node.Parent)
        {
            isRepeat |= block.Text.Length <= LongestRepeat && Marking.IsRepeat(node);
            kind = kind != BlockKind.Paragraph ? kind : node.Name switch
            {
                "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
                "li" => BlockKind.ListItem,
                "blockquote" or "q" => BlockKind.Quote,
                "dt" => Asks(block.Text) ? BlockKind.Question : BlockKind.Heading,
                "dd" => BlockKind.Answer,
                _ when node.Called(QuestionMark()) => BlockKind.Question,
                _ when node.Called(AnswerMark()) => BlockKind.Answer,
                _ => BlockKind.Paragraph,
            };
        }

        return new BlockDraft(block.Text, kind, IsRepeat: isRepeat);
    }

    /// <summary>In an interview, paragraphs in bold that ask are questions, and what follows them answers.</summary>
    private static List<BlockDraft> Bold(List<MarkupBlock> blocks, List<BlockDraft> drafts)
    {
        var questions = Enumerable.Range(0, blocks.Count).Where(at => drafts[at].Kind is BlockKind.Paragraph or BlockKind.Heading && (blocks[at].IsBold || drafts[at].Kind == BlockKind.Heading) && Asks(blocks[at].Text)).ToHashSet();
        if (questions.Count < 3)
        {
            return drafts;
        }

        var isAnswer = false;
        for (var at = 0; at < drafts.Count; at++)
        {
            var isQuestion = questions.Contains(at) || (isAnswer && blocks[at].IsBold);
            isAnswer = isQuestion || (isAnswer && drafts[at].Kind == BlockKind.Paragraph);
            drafts[at] = isQuestion ? drafts[at] with { Kind = BlockKind.Question }
                : isAnswer && drafts[at].Kind == BlockKind.Paragraph ? drafts[at] with { Kind = BlockKind.Answer } : drafts[at];
        }

        return drafts;
    }

    /// <summary>A quotation set apart whose words the body says elsewhere too is a pull quote.</summary>
    private static IEnumerable<BlockDraft> WithRepeats(List<BlockDraft> drafts) => drafts.Count > MostCompared ? drafts : drafts.Select((draft, index) =>
        draft is { Kind: BlockKind.Quote or BlockKind.Heading or BlockKind.Paragraph, IsRepeat: false } && draft.Text.Length <= LongestRepeat && Bare(draft.Text) is { Length: >= LeastRepeat } words
            && drafts.Where((other, at) => at != index && other.Text.Length > draft.Text.Length && other.Text.Contains(words, StringComparison.OrdinalIgnoreCase)).Any()
            ? draft with { IsRepeat = true }
            : draft);

    private static IEnumerable<MarkupBlock> Decks(NodeList page, Node root, Node? title, Func<Node, bool> skip)
    {
        if (title is null)
        {
            yield break;
        }

        var end = Math.Min(page.All.Count, root.Index);
        for (var at = title.End; at < end;)
        {
            var node = page.All[at];
            var isDeck = !node.IsText && !node.Holds(root) && node.Length is > 10 and <= LongestDeck && node.LinkLength * 3 < node.Length
                && (Marking.IsDeck(node) || (node.Name is "p" or "h2" or "h3" && node.Length >= LeastDeck && !Marking.IsApart(node)));
            if (isDeck)
            {
                foreach (var block in BlockReader.Read(page, node, inside => !inside.IsText && inside.Name is "time" or "button" or "figure" or "nav"))
                {
                    yield return block;
                }

                at = node.End;
            }
            else
            {
                at = node.IsText || node.Holds(root) || !(skip(node) && !Marking.IsDeck(node)) ? at + 1 : node.End;
            }
        }
    }

    private static bool IsHeading(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private static bool Asks(string text) => text.TrimEnd('"', '”', '’', ')', ' ').EndsWith('?') || text.Contains("? ", StringComparison.Ordinal);

    private static string Bare(string text) => text.Trim('"', '“', '”', '‘', '’', '\'', '«', '»', ' ', '.', ',', '…');

    [GeneratedRegex(@"\s(?:q|question|frage|pregunta|interview-question|qa-question)\s", RegexOptions.CultureInvariant)]
    private static partial Regex QuestionMark();

    [GeneratedRegex(@"\s(?:a|answer|antwort|respuesta|interview-answer|qa-answer)\s", RegexOptions.CultureInvariant)]
    private static partial Regex AnswerMark();
}
