using System.Globalization;
using Foresaid.Language;
using Foresaid.Learning.Sequences;
using Foresaid.Statements.Conditions;
using Foresaid.Text;

namespace Foresaid.Train;

/// <summary>Other people's sentences with the offsets of their conditions and of what follows.</summary>
internal static class ConditionalSentences
{
    /// <summary>Reads and analyses them, in the order of the file.</summary>
    /// <param name="path">A table of sentences with the offsets of their spans in characters, ends inclusive, -1 for none.</param>
    /// <param name="language">The language engine.</param>
    public static List<TaughtConditional> Read(string path, EnglishAnalyzer language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return [.. Rows(File.ReadAllText(path)).Skip(1).Select(cells => Taught(cells, language))];
    }

    /// <summary>Trains the model of conditions from them.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    /// <param name="language">The language engine.</param>
    public static SequenceModel Train(string corpora, EnglishAnalyzer language) =>
        ConditionalTrainer.Train(
            [.. Read(FileIn(corpora), language).Select(ConditionalTrainer.Example)], (epoch, loss) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"conditions, epoch {epoch}: mean loss {loss:F4}")));

    /// <summary>The file of sentences.</summary>
    /// <param name="corpora">The folder of corpora.</param>
    public static string FileIn(string corpora) => Path.Combine(corpora, "conditionals", "semeval2020-5-spans-train.csv");

    private static TaughtConditional Taught(List<string> cells, EnglishAnalyzer language)
    {
        var text = cells[1];
        var points = CodePointMap.Of(text);
        return new TaughtConditional(language.Analyze(text), new TextSpan(0, text.Length), [.. Span(cells[4], cells[5])], [.. Span(cells[6], cells[7])]);

        IEnumerable<TextSpan> Span(string from, string to)
        {
            var start = int.Parse(from, CultureInfo.InvariantCulture);
            return start < 0 ? [] : [TextSpan.Between(points.ToCodeUnits(start), Math.Min(text.Length, points.ToCodeUnits(int.Parse(to, CultureInfo.InvariantCulture) + 1)))];
        }
    }

    // Comma-separated cells; a cell in quotation marks doubles those it holds.
    private static IEnumerable<List<string>> Rows(string text)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            if (unit == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (unit == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (unit is ',' or '\n' && !isQuoted)
            {
                cells.Add(cell.ToString().Trim('\r'));
                cell.Clear();
                if (unit == '\n')
                {
                    yield return cells;
                    cells = [];
                }
            }
            else
            {
                cell.Append(unit);
            }
        }

        if (cells.Count > 0)
        {
            cells.Add(cell.ToString());
            yield return cells;
        }
    }
}
