using Foresaid.Language;
using Foresaid.Language.Networks;
using Foresaid.Language.Sentences;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Tests.Language.Networks;

/// <summary>A network that has learned four sentences.</summary>
internal static class TinyNetwork
{
    private static readonly TaughtSentence[] _taught =
    [
        Taught("The/DET/DT/2/det/O dam/NOUN/NN/4/nsubj/O will/AUX/MD/4/aux/O hold/VERB/VB/0/root/O ././PUNCT/./4/punct/O"),
        Taught("Ann/PROPN/NNP/2/nsubj/B-person says/VERB/VBZ/0/root/O it/PRON/PRP/4/nsubj/O fails/VERB/VBZ/2/ccomp/O ././PUNCT/./2/punct/O"),
        Taught("Gates/NOUN/NNS/3/nsubj/O may/AUX/MD/3/aux/O close/VERB/VB/0/root/O soon/ADV/RB/3/advmod/O ././PUNCT/./3/punct/O"),
        Taught("The/DET/DT/3/det/O old/ADJ/JJ/3/amod/O river/NOUN/NN/4/nsubj/O rose/VERB/VBD/0/root/O"),
    ];

    public static NetworkShape Shape { get; } = new(
        NetworkTrainer.LabelsOf([.. _taught, .. _taught, .. _taught]).Tags, NetworkTrainer.LabelsOf(_taught).Relations, ["O", "B-person", "I-person"], Width: 32, Layers: 2, ArcWidth: 16, RelationWidth: 16);

    public static IReadOnlyList<TaughtSentence> Sentences => _taught;

    public static EnglishAnalyzer Analyzer { get; } = new(Train(), Splitter());

    public static SentenceNetwork Train(int epochs = 80, NameLists? lists = null) =>
        NetworkTrainer.Train(_taught, Shape, WordVectors.None, lists ?? NameLists.None, new NetworkTraining(epochs, Rate: 0.01, BatchTokens: 8, Seed: 1));

    public static LinearModel Splitter()
    {
        (string Text, TextSpan[] Tokens, int[] Starts)[] texts =
        [
            ("It holds. It fell.", [new(0, 2), new(3, 5), new(8, 1), new(10, 2), new(13, 4), new(17, 1)], [0, 3]),
            ("It held, he said.", [new(0, 2), new(3, 4), new(7, 1), new(9, 2), new(12, 4), new(16, 1)], [0]),
        ];
        return SplitterTrainer.Train([.. texts.Select(text => new SplitText(text.Text, [.. text.Tokens], [.. text.Starts]))], epochs: 10, seed: 1, minUpdates: 1);
    }

    // "word/TAG/FINE/head/relation/name", heads counted from 1.
    private static TaughtSentence Taught(string picture)
    {
        var cells = picture.Split(' ').Select(word => word.Split('/')).ToList();
        return new TaughtSentence(
            [.. cells.Select(cell => cell[0])],
            [.. cells.Select(cell => $"{cell[^5]}/{cell[^4]}")],
            [.. cells.Select(cell => int.Parse(cell[^3], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            [.. cells.Select(cell => cell[^2])],
            [.. cells.Select(cell => cell[^1])]);
    }
}
