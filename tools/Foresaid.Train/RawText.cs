using System.Collections.Immutable;
using System.Text;
using Foresaid.Language.Sentences;
using Foresaid.Text;

namespace Foresaid.Train;

/// <summary>Puts the texts of CoNLL-U files together again, paragraph by paragraph.</summary>
internal static class RawText
{
    /// <summary>The paragraphs of a file.</summary>
    public static IEnumerable<SplitText> Paragraphs(string path)
    {
        var (text, tokens, starts) = (new StringBuilder(), ImmutableArray.CreateBuilder<TextSpan>(), ImmutableArray.CreateBuilder<int>());
        var (untilWord, surfaceEnd, needsSpace) = (0, 0, false);
        var begins = true;
        foreach (var line in File.ReadLines(path).Append("# newpar"))
        {
            if ((line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal)) && tokens.Count > 0)
            {
                yield return new SplitText(text.ToString(), tokens.ToImmutable(), starts.ToImmutable());
                (text, tokens, starts, needsSpace) = (new StringBuilder(), ImmutableArray.CreateBuilder<TextSpan>(), ImmutableArray.CreateBuilder<int>(), false);
            }

            if (line.Length == 0)
            {
                (begins, untilWord) = (true, 0);
            }

            var columns = line.Split('\t');
            if (columns.Length != 10 || columns[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            // A token of several words: its words share its characters, as many each as they are long.
            var range = columns[0].Split('-');
            if (range.Length == 2 || int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) > untilWord)
            {
                if (needsSpace)
                {
                    text.Append(' ');
                }

                surfaceEnd = text.Length + columns[1].Length;
                needsSpace = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            }

            if (range.Length == 2)
            {
                untilWord = int.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture);
                text.Append(columns[1]);
                surfaceEnd = text.Length - columns[1].Length;
                continue;
            }

            if (begins)
            {
                starts.Add(tokens.Count);
                begins = false;
            }

            if (int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) <= untilWord)
            {
                tokens.Add(TextSpan.Between(surfaceEnd, Math.Min(surfaceEnd + columns[1].Length, text.Length)));
                surfaceEnd = Math.Min(surfaceEnd + columns[1].Length, text.Length - 1);
            }
            else
            {
                tokens.Add(new TextSpan(text.Length, columns[1].Length));
                text.Append(columns[1]);
            }
        }
    }
}
