using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Tells which report stands inside which.</summary>
internal static class ReportNesting
{
    /// <summary>Nests reports.</summary>
    /// <returns>
    /// For each report, in the given order, itself and the place among them of the innermost report whose content holds its
    /// cue; -1 outermost. What is attributed inside another report lies in that report's content: what does not is cut off.
    /// Nothing is ever inside itself.
    /// </returns>
    public static ImmutableArray<(Report Report, int Around)> Nest(Syntax syntax, ImmutableArray<Report> reports)
    {
        var result = new (Report Report, int Around)[reports.Length];
        var owners = new Dictionary<int, int>();
        foreach (var index in Enumerable.Range(0, reports.Length).OrderByDescending(index => reports[index].Length).ThenBy(index => reports[index].Position))
        {
            var report = reports[index];
            var around = report.Cue >= 0 ? owners.GetValueOrDefault(report.Cue, -1) : -1;
            var inside = around < 0 ? report.Content : Common(syntax, report.Content, result[around].Report.Content);
            result[index] = inside.IsEmpty ? (report, -1) : (report with { Content = inside }, around);
            foreach (var span in result[index].Report.Content)
            {
                var (first, end) = syntax.TokensIn(span);
                for (var token = first; token < end; token++)
                {
                    owners[token] = index;
                }
            }
        }

        return [.. result];
    }

    private static ImmutableArray<TextSpan> Common(Syntax syntax, ImmutableArray<TextSpan> inner, ImmutableArray<TextSpan> outer)
    {
        var common = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var one in inner)
        {
            foreach (var other in outer)
            {
                var (start, end) = (Math.Max(one.Start, other.Start), Math.Min(one.End, other.End));
                if (end > start && syntax.Text.Trimmed(TextSpan.Between(start, end)) is { IsEmpty: false } span)
                {
                    common.Add(span);
                }
            }
        }

        return common.ToImmutable();
    }
}
