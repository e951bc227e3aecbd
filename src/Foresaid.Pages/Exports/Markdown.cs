using Markdig;

namespace Foresaid.Pages.Exports;

/// <summary>Turns the Markdown of boards into markup.</summary>
internal static class Markdown
{
    /// <summary>A nesting that no writer needs, and that a parser cannot do without limit.</summary>
    private const int MostQuotes = 40;

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().UseEmphasisExtras().Build();

    /// <summary>The markup of <paramref name="text"/>; empty where it is blank.</summary>
    public static string ToHtml(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        try
        {
            return Markdig.Markdown.ToHtml(Flat(text), _pipeline);
        }
        catch (ArgumentException)
        {
            return $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>"; // Nested more deeply than Markdig follows.
        }
    }

    /// <summary>The text with no line quoted more than so many times.</summary>
    private static string Flat(string text) => text.AsSpan().Count('>') <= MostQuotes ? text : string.Join('\n', text.Split('\n').Select(line =>
    {
        var marks = line.TakeWhile(character => character is '>' or ' ').Count();
        return line.AsSpan(0, marks).Count('>') > MostQuotes ? new string('>', MostQuotes) + ' ' + line[marks..] : line;
    }));
}
