using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Foresaid.Cli.Report;

/// <summary>Writes report lines, in colour where there is colour.</summary>
internal sealed class ReportWriter
{
    private readonly IAnsiConsole _console;

    /// <summary>Makes a writer.</summary>
    /// <param name="writer">Where the lines go.</param>
    /// <param name="isColored">Whether the terminal understands colour.</param>
    public ReportWriter(TextWriter writer, bool isColored) => _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        EnvironmentVariables = [],
        Out = new Sheet(writer),
    });

    /// <summary>Writes <paramref name="lines"/>, each ended by a line feed.</summary>
    public void Write(IEnumerable<ReportLine> lines) => _console.Write(new Lines(lines));

    private static Style StyleOf(ReportStyle style) => style switch
    {
        ReportStyle.Title => new Style(decoration: Decoration.Bold),
        ReportStyle.Heading => new Style(Color.Teal, decoration: Decoration.Bold),
        ReportStyle.Speaker => new Style(decoration: Decoration.Bold),
        ReportStyle.Denied => new Style(Color.Maroon),
        ReportStyle.Number => new Style(Color.Green),
        ReportStyle.Words => new Style(decoration: Decoration.Italic),
        ReportStyle.Faint => new Style(decoration: Decoration.Dim),
        _ => Style.Plain,
    };

    /// <summary>The lines as Spectre takes them: they are laid out already.</summary>
    private sealed class Lines(IEnumerable<ReportLine> lines) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            foreach (var line in lines)
            {
                foreach (var segment in WithoutSpaceAtEnd(line))
                {
                    yield return new Segment(segment.Text, StyleOf(segment.Style));
                }

                yield return Segment.LineBreak;
            }
        }

        private static IEnumerable<ReportSegment> WithoutSpaceAtEnd(ReportLine line)
        {
            var last = line.Segments.Length - 1;
            while (last >= 0 && string.IsNullOrWhiteSpace(line.Segments[last].Text))
            {
                last--;
            }

            for (var index = 0; index <= last; index++)
            {
                var segment = line.Segments[index];
                yield return index < last ? segment : segment with { Text = segment.Text.TrimEnd() };
            }
        }
    }

    /// <summary>An output without end or edge, so that Spectre breaks no line.</summary>
    private sealed class Sheet(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => 10_000;

        public int Height => 10_000;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
