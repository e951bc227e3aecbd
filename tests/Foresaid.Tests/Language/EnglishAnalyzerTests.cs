using Foresaid.Language;
using Foresaid.Language.Parsing;
using Foresaid.Language.Tagging;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Language;

/// <summary>The analyzer with two tiny models, trained here on four sentences.</summary>
public sealed class EnglishAnalyzerTests
{
    private static readonly ParsedSentence[] _trees =
    [
        Tree("The/DET/DT/2/det dam/NOUN/NN/4/nsubj will/AUX/MD/4/aux hold/VERB/VB/0/root ././PUNCT/./4/punct"),
        Tree("Ann/PROPN/NNP/2/nsubj says/VERB/VBZ/0/root it/PRON/PRP/4/nsubj fails/VERB/VBZ/2/ccomp ././PUNCT/./2/punct"),
        Tree("Gates/NOUN/NNS/3/nsubj may/AUX/MD/3/aux close/VERB/VB/0/root soon/ADV/RB/3/advmod ././PUNCT/./3/punct"),
        Tree("The/DET/DT/3/det old/ADJ/JJ/3/amod river/NOUN/NN/4/nsubj rose/VERB/VBD/0/root"),
    ];

    private static readonly EnglishAnalyzer _analyzer = Trained();

    [Fact]
    public void Draws_the_tree_that_it_was_shown()
    {
        var sheet = Analyze("The dam will hold.");

        Assert.Equal([1, 3, 3, -1, 3], sheet.Trees.Heads);
        Assert.Equal(["det", "nsubj", "aux", "root", "punct"], sheet.Trees.Relations);
        Assert.Equal([UniversalTag.Det, UniversalTag.Noun, UniversalTag.Aux, UniversalTag.Verb, UniversalTag.Punct], sheet.Tags.Universal);
    }

    [Fact]
    public void Every_sentence_is_one_tree()
    {
        string[] bits = ["The", "dam", "will", "hold", ".", ",", "Ann", "says", "“", "”", "🙂", "снег", "won't", "?", "\n", "3.5"];
        var random = new Random(20261125);
        for (var round = 0; round < 500; round++)
        {
            var sheet = Analyze(string.Join(' ', random.GetItems(bits, random.Next(30))));

            for (var index = 0; index < sheet.Sentences.Count; index++)
            {
                AssertTree(sheet, new Sentence(sheet, index));
            }
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_sheet()
    {
        var (first, second) = (Analyze("Ann says the old dam may fail soon. It holds."), Analyze("Ann says the old dam may fail soon. It holds."));

        Assert.Equal(first.Trees.Heads, second.Trees.Heads);
        Assert.Equal(first.Trees.Relations, second.Trees.Relations);
        Assert.Equal(first.Tags.Fine, second.Tags.Fine);
    }

    [Fact]
    public void Training_again_gives_the_same_trees() =>
        Assert.Equal(Analyze("Gates will close soon, Ann says.").Trees.Heads, Analyze("Gates will close soon, Ann says.", Trained()).Trees.Heads);

    [Fact]
    public void A_sentence_never_reaches_out_of_its_block()
    {
        var sheet = _analyzer.Analyze("The dam\nwill hold", [TextSpan.Between(0, 7), TextSpan.Between(8, 17)], TestContext.Current.CancellationToken);

        Assert.Equal(["0..7", "8..17"], sheet.Sentences.Spans.Select(span => span.ToString()));
    }

    [Fact]
    public void Blank_blocks_have_no_tokens() => Assert.Equal(0, Analyze(" \n ").Tokens.Count);

    [Fact]
    public void Stops_when_it_is_told_to() =>
        Assert.Throws<OperationCanceledException>(() => _analyzer.Analyze("The dam", [new TextSpan(0, 7)], new CancellationToken(true)));

    private static Sheet Analyze(string text, EnglishAnalyzer? analyzer = null) =>
        (analyzer ?? _analyzer).Analyze(text, [new TextSpan(0, text.Length)], TestContext.Current.CancellationToken);

    private static void AssertTree(Sheet sheet, Sentence sentence)
    {
        var tokens = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).ToList();
        Assert.Single(tokens, token => sheet.Trees.Heads[token] < 0);
        foreach (var token in tokens)
        {
            var (at, steps) = (token, 0);
            while (sheet.Trees.Heads[at] >= 0 && steps++ <= tokens.Count)
            {
                at = sheet.Trees.Heads[at];
                Assert.Contains(at, tokens);
            }

            Assert.True(steps <= tokens.Count, "The heads run in a circle.");
            Assert.True(sheet.Trees.Heads[token] >= 0 || sheet.Trees.Relations[token] == "root");
        }
    }

    private static EnglishAnalyzer Trained() => new(
        TaggerTrainer.Train([.. _trees.Select(tree => new TaggedSentence(tree.Words, tree.Labels))], epochs: 10, seed: 1, minUpdates: 1),
        ParserTrainer.Train(_trees, epochs: 15, seed: 1, minUpdates: 1));

    // "word/TAG/FINE/head/relation", heads counted from 1.
    private static ParsedSentence Tree(string picture)
    {
        var cells = picture.Split(' ').Select(word => word.Split('/')).ToList();
        return new ParsedSentence(
            [.. cells.Select(cell => cell[0])],
            [.. cells.Select(cell => $"{cell[^4]}/{cell[^3]}")],
            [.. cells.Select(cell => int.Parse(cell[^2], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            [.. cells.Select(cell => cell[^1])]);
    }
}
