using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Takes out of what a report reports the aside of another that stands around it: "The bank counts on a record year, according to two people".</summary>
/// <remarks>Two reports cannot each stand in the other: whoever speaks in the aside passes the other on.</remarks>
internal static class AsideTrimmer
{
    // An aside stands so many words behind, at most: a sentence may have no end.
    private const int FarthestAside = 200;

    /// <summary>Trims reports.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="reports">The reports of a passage.</param>
    /// <returns>As many, in the same order.</returns>
    public static IEnumerable<Report> Trim(Syntax syntax, IReadOnlyList<Report> reports)
    {
        var byCue = reports.Where(report => report.Cue >= 0).ToLookup(report => report.Cue);
        foreach (var report in reports)
        {
            yield return report.Cue < 0 ? report : Trimmed(syntax, report, byCue);
        }
    }

    private static Report Trimmed(Syntax syntax, Report report, ILookup<int, Report> byCue)
    {
        var sentence = syntax.SentenceOf(report.Cue);
        for (var cue = report.Cue + 1; cue < Math.Min(sentence.EndToken, report.Cue + FarthestAside); cue++)
        {
            var aside = byCue[cue].FirstOrDefault(other => report.Holds(syntax.Span(cue).Start) && other.Holds(syntax.Span(report.Cue).Start) && other.SourceSpans.Length > 0);
            if (aside is null)
            {
                continue;
            }

            var (start, end) = (Math.Min(aside.SourceSpans[0].Start, aside.CueSpans[0].Start), Math.Max(aside.SourceSpans[^1].End, aside.CueSpans[^1].End));
            ImmutableArray<TextSpan> rest = [.. report.Content.SelectMany(part => Without(syntax, part, start, end))];
            return rest.IsEmpty ? report : report with { Content = rest };
        }

        return report;
    }

    private static IEnumerable<TextSpan> Without(Syntax syntax, TextSpan part, int start, int end)
    {
        if (part.End <= start || part.Start >= end)
        {
            yield return part;
            yield break;
        }

        if (part.Start < start && Bare(syntax, TextSpan.Between(part.Start, start)) is { IsEmpty: false } ahead)
        {
            yield return ahead;
        }

        if (part.End > end && Bare(syntax, TextSpan.Between(end, part.End)) is { IsEmpty: false } behind)
        {
            yield return behind;
        }
    }

    private static TextSpan Bare(Syntax syntax, TextSpan span)
    {
        var (first, end) = syntax.TokensIn(span);
        while (first < end && syntax.Tag(first) is UniversalTag.Punct)
        {
            first++;
        }

        while (end > first && syntax.Tag(end - 1) is UniversalTag.Punct)
        {
            end--;
        }

        return end > first ? syntax.Span(first, end - 1) : default;
    }
}
