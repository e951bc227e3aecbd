namespace Foresaid.Pages.Dumps;

/// <summary>A line of a dump: how far it is indented (guides count as blanks, a tab as four), and its words.</summary>
internal readonly record struct DumpLine(int Indent, string Text)
{
    private const int TabWidth = 4;

    /// <summary>Whether the line holds no words.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>The column one past its last character.</summary>
    public int Width => Indent + Text.Length;

    /// <summary>The lines of <paramref name="text"/>, whatever ends them.</summary>
    public static DumpLine[] Split(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(Of)];

    private static DumpLine Of(string line)
    {
        var column = 0;
        var at = 0;
        for (; at < line.Length && (char.IsWhiteSpace(line[at]) || IsGuide(line, at)); at++)
        {
            column += line[at] == '\t' ? TabWidth : 1;
        }

        return new DumpLine(column, line[at..].TrimEnd());
    }

    /// <summary>Guides are the bars and corners that draw a thread's branches.</summary>
    private static bool IsGuide(string line, int at) => line[at] is '│' or '┃' or '┆' or '┊' or '├' or '└' or '╰' or '─' or '¦'
        || (line[at] == '|' && (at + 1 == line.Length || line[at + 1] is ' ' or '|' or '\t'));
}
