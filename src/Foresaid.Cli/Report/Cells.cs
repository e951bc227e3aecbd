using System.Globalization;
using Spectre.Console.Rendering;

namespace Foresaid.Cli.Report;

/// <summary>Measures and breaks text in the cells of a terminal, where a wide character takes two.</summary>
internal static class Cells
{
    private const char EmojiVariation = '\uFE0F';

    /// <summary>How many cells <paramref name="text"/> takes.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~'))
        {
            return text.Length;
        }

        var width = 0;
        while (!text.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            width += ClusterWidth(text[..length]);
            text = text[length..];
        }

        return width;
    }

    /// <summary>Breaks <paramref name="text"/> at its spaces into lines of at most <paramref name="width"/> cells.</summary>
    /// <param name="text">One line without control characters.</param>
    /// <param name="width">At least 2, so that a wide character has room.</param>
    /// <returns>At least one line; a word that is too long is broken between characters.</returns>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = BreakWord(word, width, lines);
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Fills <paramref name="text"/> up with spaces to <paramref name="width"/> cells.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>Shortens <paramref name="text"/> to <paramref name="width"/> cells, its start left out, as of a path.</summary>
    public static string KeepEnd(string text, int width)
    {
        while (Width(text) > width)
        {
            var length = StringInfo.GetNextTextElementLength(text.StartsWith('…') ? text.AsSpan(1) : text);
            text = "…" + text[(length + (text.StartsWith('…') ? 1 : 0))..];
        }

        return text;
    }

    private static string BreakWord(string word, int width, List<string> lines)
    {
        while (Width(word) > width)
        {
            var fits = 0;
            for (var cells = 0; fits < word.Length;)
            {
                var length = StringInfo.GetNextTextElementLength(word.AsSpan(fits));
                cells += ClusterWidth(word.AsSpan(fits, length));
                if (cells > width && fits > 0)
                {
                    break;
                }

                fits += length;
            }

            lines.Add(word[..fits]);
            word = word[fits..];
        }

        return word;
    }

    /// <summary>What is drawn as one takes the room of its widest part; a sign turned into an emoji takes two cells.</summary>
    private static int ClusterWidth(ReadOnlySpan<char> cluster)
    {
        if (cluster is [>= ' ' and <= '~'])
        {
            return 1;
        }

        var width = cluster.Contains(EmojiVariation) ? 2 : 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            width = Math.Max(width, new Segment(rune.ToString()).CellCount());
        }

        return width;
    }
}
