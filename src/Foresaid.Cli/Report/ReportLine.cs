using System.Collections.Immutable;

namespace Foresaid.Cli.Report;

/// <summary>One line of a report, without its line break.</summary>
/// <param name="Segments">Its parts from left to right.</param>
internal sealed record ReportLine(ImmutableArray<ReportSegment> Segments)
{
    /// <summary>A line with nothing on it.</summary>
    public static ReportLine Empty { get; } = new([]);

    /// <summary>A line of one style.</summary>
    public static ReportLine Of(string text, ReportStyle style = ReportStyle.Plain) => new([new ReportSegment(text, style)]);

    /// <summary>The text without its styles and without spaces at its end.</summary>
    public override string ToString() => string.Concat(Segments.Select(segment => segment.Text)).TrimEnd();
}

/// <summary>A part of a line that looks the same throughout.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Style">How it looks where there is colour.</param>
internal readonly record struct ReportSegment(string Text, ReportStyle Style);

/// <summary>How a part of a report looks where there is colour; it means nothing that the text does not say.</summary>
internal enum ReportStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>A document's headline.</summary>
    Title,

    /// <summary>The heading of a group.</summary>
    Heading,

    /// <summary>Who speaks.</summary>
    Speaker,

    /// <summary>An event that is said not to happen.</summary>
    Denied,

    /// <summary>A probability.</summary>
    Number,

    /// <summary>Exact words.</summary>
    Words,

    /// <summary>What stands beside the matter.</summary>
    Faint,
}
