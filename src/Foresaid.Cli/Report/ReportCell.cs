using System.Collections.Immutable;

namespace Foresaid.Cli.Report;

/// <summary>One cell of a table: paragraphs, each of one style, one below the other.</summary>
/// <param name="Paragraphs">The paragraphs; none for an empty cell.</param>
internal readonly record struct ReportCell(ImmutableArray<ReportSegment> Paragraphs)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Paragraphs.IsDefaultOrEmpty;

    /// <summary>The cell's lines in a column of <paramref name="width"/> cells.</summary>
    public IReadOnlyList<ReportSegment> Wrap(int width) =>
    [
        .. Paragraphs.SelectMany(
            paragraph => Cells.Wrap(paragraph.Text, width).Select(line => new ReportSegment(line, paragraph.Style))),
    ];
}
