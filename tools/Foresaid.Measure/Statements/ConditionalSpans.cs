using System.Text.RegularExpressions;
using Foresaid.Engine;
using Foresaid.Statements;
using Foresaid.Statements.Forecasts;
using Foresaid.Text;

namespace Foresaid.Measure.Statements;

/// <summary>Antecedents and consequents of conditionals on other people's sentences, by our own trees.</summary>
internal static partial class ConditionalSpans
{
    // Every fourth: enough for a figure to half a point.
    private const int Every = 4;

    /// <summary>The mean token F1 of both spans, each sentence counting once for each span it has.</summary>
    /// <param name="path">The file of sentences with the offsets of their spans, ends inclusive, -1 for none.</param>
    public static Dictionary<string, double> Score(string path)
    {
        var (antecedents, consequents) = (new List<double>(), new List<double>());
        foreach (var cells in Rows(File.ReadAllText(path)).Skip(1).Where((_, index) => index % Every == 0))
        {
            var text = cells[1];
            var sheet = Models.English.Analyze(text);
            var passage = new Passage(new Narrator(null, SourceKind.Author), [new PassageBlock(new TextSpan(0, text.Length), null, false, false, [])], null);
            var found = Conditionals.Main(Models.Statements, sheet, [passage]);
            antecedents.Add(F1(Words(cells[2]), found is null ? [] : Words(string.Join(" ", found.Antecedent.Select(text.Read)))));
            if (cells[6] != "-1")
            {
                consequents.Add(F1(Words(cells[3]), found is null ? [] : Words(string.Join(" ", found.Consequent.Select(text.Read)))));
            }
        }

        return new() { ["antecedent token F1"] = antecedents.Average(), ["consequent token F1"] = consequents.Average(), ["mean token F1"] = antecedents.Concat(consequents).Average() };
    }

    private static double F1(List<string> gold, List<string> read)
    {
        var rest = read.ToList();
        var common = gold.Count(rest.Remove);
        return gold.Count + read.Count == 0 ? 1 : 2.0 * common / (gold.Count + read.Count);
    }

    private static List<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

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

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
