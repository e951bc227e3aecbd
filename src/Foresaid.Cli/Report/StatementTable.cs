using System.Collections.Immutable;

namespace Foresaid.Cli.Report;

/// <summary>Lays statements out as a table for a number of columns.</summary>
/// <remarks>
/// From 100 columns on, five columns beside each other, of which those with nothing in them are left out. Below, condition
/// and window stand under the event. Below 50, everything stands under everything.
/// </remarks>
internal static class StatementTable
{
    private const int Wide = 100;
    private const int Narrow = 50;
    private const string Indent = "  ";
    private const string Gutter = "  ";

    /// <summary>The table's lines, none wider than <paramref name="width"/>.</summary>
    /// <param name="rows">The statements, at least one.</param>
    /// <param name="width">The columns of the terminal, at least 24.</param>
    public static IEnumerable<ReportLine> Of(IReadOnlyList<StatementRow> rows, int width)
    {
        var columns = Columns(rows, width);
        if (columns.Length > 1)
        {
            yield return Line(columns, column => new ReportSegment(column.Header, ReportStyle.Faint));
        }

        foreach (var line in rows.SelectMany(row => Row(row, columns).Concat(Words(row, width))))
        {
            yield return line;
        }
    }

    private static IEnumerable<ReportLine> Row(StatementRow row, ImmutableArray<Column> columns)
    {
        var cells = columns.Select(column => column.Cell(row).Wrap(column.Width)).ToArray();
        for (var line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            yield return new ReportLine(
            [
                new ReportSegment(Indent, ReportStyle.Plain),
                .. columns.SelectMany((column, index) => Piece(cells[index], line, column.Width, index == columns.Length - 1)),
            ]);
        }
    }

    private static IEnumerable<ReportSegment> Piece(IReadOnlyList<ReportSegment> cell, int line, int width, bool isLast)
    {
        var segment = line < cell.Count ? cell[line] : new ReportSegment("", ReportStyle.Plain);
        yield return segment;
        if (!isLast)
        {
            yield return new ReportSegment(Cells.Pad("", width - Cells.Width(segment.Text)) + Gutter, ReportStyle.Plain);
        }
    }

    private static IEnumerable<ReportLine> Words(StatementRow row, int width)
    {
        var label = $"{Indent}{Indent}{row.Id.PadLeft(4)} │ ";
        foreach (var line in Cells.Wrap(row.Words, Math.Max(10, width - label.Length)))
        {
            yield return new ReportLine([new(label, ReportStyle.Faint), new(line, ReportStyle.Words)]);
            label = "│ ".PadLeft(label.Length);
        }
    }

    private static ReportLine Line(ImmutableArray<Column> columns, Func<Column, ReportSegment> segment) => new(
    [
        new ReportSegment(Indent, ReportStyle.Plain),
        .. columns.Select(column => segment(column) with { Text = Cells.Pad(segment(column).Text, column.Width) + Gutter }),
    ]);

    private static ImmutableArray<Column> Columns(IReadOnlyList<StatementRow> rows, int width)
    {
        var room = width - Indent.Length;
        if (width < Narrow)
        {
            return [new Column("", room, Stacked)];
        }

        if (width < Wide)
        {
            var (who, sure) = (room / 4, Math.Max(17, room / 5));
            return
            [
                new Column("Who", who, row => row.Who),
                new Column("What", room - who - sure - (2 * Gutter.Length), WhatIfWhen),
                new Column("How sure", sure, row => row.HowSure),
            ];
        }

        return SideBySide(rows, room);
    }

    private static ImmutableArray<Column> SideBySide(IReadOnlyList<StatementRow> rows, int room)
    {
        var (hasConditions, hasWindows) = (rows.Any(row => !row.IfWhat.IsEmpty), rows.Any(row => !row.ByWhen.IsEmpty));
        var side = room / 6;
        var taken = (side + Gutter.Length) * (2 + (hasConditions ? 1 : 0) + (hasWindows ? 1 : 0));
        var columns = ImmutableArray.CreateBuilder<Column>();
        columns.Add(new Column("Who", side, row => row.Who));
        columns.Add(new Column("What", room - taken, row => row.What));
        columns.Add(new Column("How sure", side, row => row.HowSure));
        if (hasConditions)
        {
            columns.Add(new Column("If what", side, row => row.IfWhat));
        }

        if (hasWindows)
        {
            columns.Add(new Column("By when", side, row => row.ByWhen));
        }

        return columns.DrainToImmutable();
    }

    private static ReportCell WhatIfWhen(StatementRow row) => new(
    [
        .. row.What.Paragraphs,
        .. Labelled("if", row.IfWhat),
        .. Labelled("when", row.ByWhen),
    ]);

    private static ReportCell Stacked(StatementRow row) => new(
    [
        .. row.Who.Paragraphs,
        .. WhatIfWhen(row).Paragraphs,
        .. Labelled("sure", row.HowSure),
    ]);

    private static IEnumerable<ReportSegment> Labelled(string label, ReportCell cell)
    {
        if (!cell.IsEmpty)
        {
            yield return new($"{label}: {string.Join(", ", cell.Paragraphs.Select(paragraph => paragraph.Text))}", ReportStyle.Faint);
        }
    }

    private sealed record Column(string Header, int Width, Func<StatementRow, ReportCell> Cell);
}
