using System.Globalization;
using Foresaid.Engine;

namespace Foresaid.Cli.Report;

/// <summary>What a report says of one statement, in five cells and its exact words.</summary>
/// <param name="Id">Its name within the document.</param>
/// <param name="Who">Who said it, through whom, in which comment.</param>
/// <param name="What">What happens, or does not.</param>
/// <param name="HowSure">The words and the range.</param>
/// <param name="IfWhat">The condition; may be empty.</param>
/// <param name="ByWhen">The window; may be empty.</param>
/// <param name="Words">Its exact words.</param>
internal sealed record StatementRow(
    string Id, ReportCell Who, ReportCell What, ReportCell HowSure, ReportCell IfWhat, ReportCell ByWhen, string Words)
{
    /// <summary>The row of <paramref name="statement"/>.</summary>
    public static StatementRow Of(DocumentStatement statement, DocumentWords words) => new(
        statement.Id,
        new([.. SpeakersOf(statement, words)]),
        new([EventOf(statement)]),
        new([.. CertaintyOf(statement.Certainty, words)]),
        new(words.Quote(statement.Condition) is { } condition ? [new(condition, ReportStyle.Plain)] : []),
        new([.. WindowOf(statement.Window, words)]),
        words.Text(statement.Content));

    private static IEnumerable<ReportSegment> SpeakersOf(DocumentStatement statement, DocumentWords words)
    {
        yield return new(words.NameOf(statement.Speaker), ReportStyle.Speaker);

        // The last link is the narrator: of an article it goes without saying, of a comment it is the commenter.
        var links = statement.Chain.Skip(1).SkipLast(statement.Comment is null ? 1 : 0).Select(words.NameOf).ToList();
        if (links.Count > 0)
        {
            yield return new($"through {string.Join(", ", links)}", ReportStyle.Faint);
        }

        if (statement.Comment is { } comment)
        {
            yield return new(InComment(comment, statement.Stance, words.ParentOf(comment)), ReportStyle.Faint);
        }
    }

    private static string InComment(string comment, string? stance, string? parent) => (stance, parent) switch
    {
        (_, null) => $"comment {comment}",
        ("agree", _) => $"comment {comment}, agrees with {parent}",
        ("disagree", _) => $"comment {comment}, disagrees with {parent}",
        _ => $"comment {comment}, answers {parent}",
    };

    private static ReportSegment EventOf(DocumentStatement statement) => statement.Polarity == "-"
        ? new($"not: {Printable.Of(statement.Event)}", ReportStyle.Denied)
        : new(Printable.Of(statement.Event), ReportStyle.Plain);

    private static IEnumerable<ReportSegment> CertaintyOf(DocumentCertainty? certainty, DocumentWords words)
    {
        if (certainty is null)
        {
            yield return new("not said", ReportStyle.Faint);
            yield break;
        }

        yield return words.Quote(certainty.Phrase) is { } phrase
            ? new(phrase, ReportStyle.Plain)
            : new("no hedge", ReportStyle.Faint);
        yield return new(Range(certainty), ReportStyle.Number);
    }

    private static string Range(DocumentCertainty certainty)
    {
        var (low, best, high) = (PerCent(certainty.Low), PerCent(certainty.Best), PerCent(certainty.High));
        return low == high ? $"{best}%" : $"{low}–{high}% (best {best}%)";
    }

    private static string PerCent(double probability) => Math.Round(probability * 100).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<ReportSegment> WindowOf(DocumentWindow? window, DocumentWords words)
    {
        if (window is null)
        {
            yield break;
        }

        if (Days(window) is { } days)
        {
            yield return new(days, ReportStyle.Plain);
        }

        if (words.Quote(window.Phrase) is { } phrase)
        {
            yield return new(phrase, ReportStyle.Faint);
        }
    }

    private static string? Days(DocumentWindow window) => (window.From, window.To) switch
    {
        (null, null) => null,
        (null, { } to) => $"by {Printable.Of(to)}",
        ({ } from, null) => $"from {Printable.Of(from)}",
        ({ } from, { } to) when from == to => $"on {Printable.Of(from)}",
        ({ } from, { } to) => $"{Printable.Of(from)} to {Printable.Of(to)}",
    };
}
