using Foresaid.Engine;

namespace Foresaid.Cli.Report;

/// <summary>What people read of a document: its headline, what it holds, and its statements, forecasts first.</summary>
/// <remarks>Pure: from a document and a width to lines. No control character of the page comes through.</remarks>
internal static class DocumentReport
{
    private const int Narrowest = 24;
    private const int Widest = 160;

    private static readonly (string Kind, string One, string Many)[] _kinds =
    [
        ("forecast", "forecast", "forecasts"),
        ("intention", "intention", "intentions"),
        ("recommendation", "recommendation", "recommendations"),
        ("assessment", "assessment", "assessments"),
        ("report", "report", "reports"),
    ];

    /// <summary>The report's lines.</summary>
    /// <param name="document">The document.</param>
    /// <param name="width">The columns of the terminal; fewer than 24 are taken for 24, more than 160 for 160.</param>
    public static IEnumerable<ReportLine> Of(Document document, int width)
    {
        width = Math.Clamp(width, Narrowest, Widest);
        var words = new DocumentWords(document);
        return
        [
            .. Header(document, width),
            .. _kinds.SelectMany(kind => Group(document, kind.Kind, kind.Many, words, width)),
            .. OtherKinds(document).SelectMany(kind => Group(document, kind, kind, words, width)),
            .. CausalLinks(document, width),
            .. Contradictions(document, width),
        ];
    }

    private static IEnumerable<ReportLine> Header(Document document, int width)
    {
        var article = document.Article;
        var byline = article.Byline is { Length: > 0 } name ? $"by {name}" : null;
        var origin = string.Join(" · ", new[] { article.Publication, article.Published, byline }.Where(part => !string.IsNullOrEmpty(part)));
        return
        [
            .. Lines(article.Title ?? "(no headline)", width, ReportStyle.Title),
            .. origin.Length > 0 ? Lines(origin, width, ReportStyle.Plain) : [],
            .. Lines(document.Path, width, ReportStyle.Faint),
            .. Lines(Counts(document), width, ReportStyle.Plain),
        ];
    }

    private static string Counts(Document document)
    {
        var kinds = _kinds
            .Select(kind => Counted(document.Statements.Count(statement => statement.Kind == kind.Kind), kind.One, kind.Many))
            .OfType<string>();
        var statements = Counted(document.Statements.Length, "statement", "statements") is { } counted
            ? $"{counted}: {string.Join(", ", kinds)}"
            : "no statements found";
        return Counted(document.Comments.Length, "comment", "comments") is { } comments ? $"{statements} · {comments}" : statements;
    }

    private static string? Counted(int count, string one, string many) => count switch
    {
        0 => null,
        1 => $"1 {one}",
        _ => $"{count} {many}",
    };

    private static IEnumerable<string> OtherKinds(Document document) => document.Statements
        .Select(statement => statement.Kind)
        .Except(_kinds.Select(kind => kind.Kind), StringComparer.Ordinal);

    private static IEnumerable<ReportLine> Group(Document document, string kind, string heading, DocumentWords words, int width)
    {
        var rows = document.Statements
            .Where(statement => statement.Kind == kind)
            .Select(statement => StatementRow.Of(statement, words))
            .ToList();
        return rows.Count == 0 ? [] : Section($"{heading} ({rows.Count})", width, StatementTable.Of(rows, width));
    }

    private static IEnumerable<ReportLine> CausalLinks(Document document, int width) => document.CausalLinks.IsEmpty
        ? []
        : Section(
            "what drives what (+ raises, - lowers)",
            width,
            document.CausalLinks.SelectMany(link => Lines($"{link.Sign} {link.Cause} → {link.Effect}", width, ReportStyle.Plain, "  ")));

    private static IEnumerable<ReportLine> Contradictions(Document document, int width) => document.Contradictions.IsEmpty
        ? []
        : Section(
            "cannot both hold",
            width,
            document.Contradictions.SelectMany(pair => Lines(string.Join(" and ", pair), width, ReportStyle.Plain, "  ")));

    private static IEnumerable<ReportLine> Section(string heading, int width, IEnumerable<ReportLine> lines) =>
    [
        ReportLine.Empty,
        .. Lines(heading.ToUpperInvariant(), width, ReportStyle.Heading),
        .. lines,
    ];

    private static IEnumerable<ReportLine> Lines(string text, int width, ReportStyle style, string indent = "") =>
        Cells.Wrap(Printable.Of(text), width - indent.Length).Select(line => ReportLine.Of(indent + line, style));
}
