using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Dumps;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Reads one comment out of its element, leaving alone the comments nested in it.</summary>
internal sealed partial class UnitReader(NodeList page, Func<Node, bool> isUnit)
{
    private const int LongestName = 80;
    private static readonly HashSet<Node> _none = [];
    private readonly UnitAuthor _author = new(page, isUnit);
    private readonly UnitReply _reply = new(page, isUnit);
    private readonly UnitWords _words = new(page, isUnit);

    /// <summary>Reads the comment that stands in <paramref name="unit"/>.</summary>
    public ThreadUnit Read(Node unit)
    {
        var author = _author.Of(unit);
        var first = author.Name is null ? FirstLine(unit) : null;
        var own = page.Inside(unit, isUnit);
        var replyTo = own.FirstOrDefault(node => !node.IsText && ThreadMarking.IsReplyTo(node)) ?? own.FirstOrDefault(node => !node.IsText && node != unit && node.Name is not ("a" or "button") && node.Length is > 6 and <= LongestName && SaysReply().IsMatch(page.TextOf(node)));
        var text = _words.TextOf(unit, author.Node);
        var edits = UnitEdits.Of(page, unit, own);
        var pieces = _words.Of(unit, text, author.Node, replyTo, edits.Marks);
        var (address, name) = _reply.Of(unit, replyTo, text ?? unit);
        var around = page.Inside(unit, node => isUnit(node) || node.Name == "blockquote" || edits.Marks.Contains(node));
        var when = UnitTime.Of(page, unit, _author.Heads(unit).Concat(around), text);
        return new ThreadUnit(
            unit,
            UnitAnchors.Of(page, unit, own, address),
            first is null ? author.Name : first.Author,
            when ?? first?.When,
            first is null ? pieces : Without(pieces, LinesOf(unit)[0]),
            address,
            name ?? first?.ReplyTo,
            UnitDepth.Of(page, unit),
            UnitVotes.Of(page, unit, own, text) ?? first?.Votes,
            edits.IsEdited || first?.IsEdited == true);
    }

    /// <summary>
    /// Whether <paramref name="unit"/> looks like a comment: somebody is named and there are words, or a placeholder stands for both; what is
    /// called a comment may be empty.
    /// </summary>
    public bool LooksLikeOne(Node unit)
    {
        var author = _author.Of(unit);
        var words = _words.Of(unit, _words.TextOf(unit, author.Node), author.Node, null, _none);
        return words.IsEmpty ? author.Name is not null && ThreadMarking.IsComment(unit) && page.Inside(unit, isUnit).Any(node => !node.IsText && node.Length > 0 && ThreadMarking.IsDate(node))
            : (author.Name is not null || FirstLine(unit) is not null || (words is [var piece] && Placeholder.IsRemoved(piece.Text)));
    }

    /// <summary>Whether <paramref name="unit"/> names somebody.</summary>
    public bool NamesSomebody(Node unit) => _author.Of(unit).Name is not null || FirstLine(unit) is not null;

    /// <summary>The head that the unit's first line is by its own words ("Ann, 3 May 2030"), where nothing is marked as the name.</summary>
    private CommentHead? FirstLine(Node unit) =>
        unit.Length > LongestName * 50 || BeginsQuoted(unit) || LinesOf(unit) is not [var line, _, ..] ? null : HeadReader.Read(new DumpLine(0, line), 0);

    private bool BeginsQuoted(Node unit)
    {
        for (var node = page.Inside(unit).FirstOrDefault(node => node.IsText && node.Length > 0)?.Parent; node is not null && node != unit; node = node.Parent)
        {
            if (node.Name == "blockquote" || node.Called(ThreadMarking.Quote()))
            {
                return true;
            }
        }

        return false;
    }

    private List<string> LinesOf(Node unit) => [.. page.LinesOf(unit).Take(2)];

    private static ImmutableArray<Piece> Without(ImmutableArray<Piece> pieces, string line) =>
        pieces is [var piece, .. var rest] && piece.Text.StartsWith(line, StringComparison.Ordinal)
            ? piece.Text.Length > line.Length ? [piece with { Text = piece.Text[line.Length..] }, .. rest] : [.. rest]
            : pieces;

    // A line of its own: "replying to Ann", "in reply to Bob K.".
    [GeneratedRegex(@"^\W*(?:replying|in reply|in response|replied)\s+to\s+@?[\p{L}\p{N}][^\n!?;:]{0,60}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysReply();
}
