using System.Globalization;
using System.Text;
using Foresaid.Engine;
using Foresaid.Pages;

namespace Foresaid.Measure.Statements;

/// <summary>Scores whether a sentence says that something causes something, on sentences of news.</summary>
/// <remarks>Nothing was learned from these sentences; the figure is Matthews' correlation coefficient.</remarks>
internal static class CausalSentences
{
    /// <summary>The figures.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="corpora">The folder of corpora.</param>
    public static Dictionary<string, double> Score(Reader reader, string corpora)
    {
        var counts = new int[2, 2];
        foreach (var (text, isCausal) in Rows(File.ReadAllText(Path.Combine(corpora, "causal", "causal-news-train-sentences.csv"))))
        {
            var document = Measurement.Read(reader, "sentence.txt", Encoding.UTF8.GetBytes(WithoutControls(text)), new PageOptions { Form = PageForm.Plain });
            counts[isCausal ? 1 : 0, document.CausalLinks.IsEmpty ? 0 : 1]++;
        }

        double right = counts[1, 1], missed = counts[1, 0], wrong = counts[0, 1], left = counts[0, 0];
        return new Dictionary<string, double>
        {
            ["precision"] = right / (right + wrong),
            ["recall"] = right / (right + missed),
            ["MCC"] = ((right * left) - (wrong * missed)) / Math.Sqrt((right + wrong) * (right + missed) * (left + wrong) * (left + missed)),
        };
    }

    // A few sentences hold bytes of control, with which no page is read.
    private static string WithoutControls(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    // Three fields a row, "text" in quotation marks where it has a comma; a quotation mark in it is doubled.
    private static IEnumerable<(string Text, bool IsCausal)> Rows(string csv)
    {
        var (fields, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in csv.TrimStart('\uFEFF').ReplaceLineEndings("\n"))
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
                if (isQuoted && field.Length > 0)
                {
                    field.Append(letter);
                }
            }
            else if (!isQuoted && letter is ',' or '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (letter == '\n')
                {
                    if (fields is [_, var text, var label] && int.TryParse(label, CultureInfo.InvariantCulture, out var told))
                    {
                        yield return (text, told == 1);
                    }

                    fields.Clear();
                }
            }
            else
            {
                field.Append(letter);
            }
        }
    }
}
