using System.Globalization;
using System.Text;
using Foresaid.Text;
using Foresaid.Train;

namespace Foresaid.Measure.Language;

/// <summary>A treebank's file as one text, with what people annotated.</summary>
/// <param name="Text">The text: the paragraphs, with blank lines between.</param>
/// <param name="Blocks">The paragraphs.</param>
/// <param name="Words">The characters of each word.</param>
/// <param name="Starts">The first word of each sentence, with the number of words as one more entry at the end.</param>
/// <param name="Rows">The columns of each word.</param>
/// <param name="Documents">The first word of each document, with the number of words as one more entry at the end.</param>
internal sealed record GoldText(string Text, List<TextSpan> Blocks, List<TextSpan> Words, List<int> Starts, List<string[]> Rows, List<int> Documents)
{
    /// <summary>Reads a CoNLL-U file.</summary>
    public static GoldText Read(string path)
    {
        var gold = new GoldText("", [], [], [], [], []);
        var text = new StringBuilder();
        foreach (var paragraph in RawText.Paragraphs(path))
        {
            gold.Blocks.Add(new TextSpan(text.Length, paragraph.Text.Length));
            gold.Starts.AddRange(paragraph.Starts.Select(start => gold.Words.Count + start));
            gold.Words.AddRange(paragraph.Tokens.Select(token => new TextSpan(text.Length + token.Start, token.Length)));
            text.Append(paragraph.Text).Append("\n\n");
        }

        gold.Starts.Add(gold.Words.Count);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                gold.Documents.Add(gold.Rows.Count);
            }

            var columns = line.Split('\t');
            if (columns.Length == 10 && columns[0].All(char.IsAsciiDigit))
            {
                gold.Rows.Add(columns);
            }
        }

        gold.Documents.Add(gold.Rows.Count);
        return gold.Rows.Count == gold.Words.Count ? gold with { Text = text.ToString() } : throw new InvalidDataException($"{path} has words without characters.");
    }

    /// <summary>The word on which each word depends; -1 for the root of a sentence.</summary>
    public int[] Heads()
    {
        var heads = new int[Words.Count];
        for (var sentence = 0; sentence < Starts.Count - 1; sentence++)
        {
            for (var word = Starts[sentence]; word < Starts[sentence + 1]; word++)
            {
                var head = int.Parse(Rows[word][6], CultureInfo.InvariantCulture);
                heads[word] = head == 0 ? -1 : Starts[sentence] + head - 1;
            }
        }

        return heads;
    }
}
