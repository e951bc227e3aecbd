using Foresaid.Language;
using Foresaid.Tests.Language.Networks;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Language;

/// <summary>The analyzer with a tiny network, trained here on four sentences.</summary>
public sealed class EnglishAnalyzerTests
{
    private static readonly EnglishAnalyzer _analyzer = TinyNetwork.Analyzer;

    [Fact]
    public void Draws_the_tree_that_it_was_shown()
    {
        var sheet = Analyze("The dam will hold.");

        Assert.Equal([1, 3, 3, -1, 3], sheet.Trees.Heads);
        Assert.Equal(["det", "nsubj", "aux", "root", "punct"], sheet.Trees.Relations);
        Assert.Equal([UniversalTag.Det, UniversalTag.Noun, UniversalTag.Aux, UniversalTag.Verb, UniversalTag.Punct], sheet.Tags.Universal);
        Assert.All(sheet.Trees.Beliefs, belief => Assert.InRange(belief, 0.3f, 1f));
    }

    [Fact]
    public void Finds_the_name_that_it_was_shown()
    {
        var name = Assert.Single(Analyze("Ann says it fails.").Names.Names);

        Assert.Equal((NameKind.Person, 0, 1, 0), (name.Kind, name.FirstToken, name.EndToken, name.Head));
    }

    [Theory]
    [InlineData(ParsingMode.Exact)]
    [InlineData(ParsingMode.Greedy)]
    [InlineData(ParsingMode.Vote)]
    public void Every_sentence_is_one_tree(ParsingMode mode)
    {
        var analyzer = _analyzer.With(mode);
        string[] bits = ["The", "dam", "will", "hold", ".", ",", "Ann", "says", "“", "”", "🙂", "снег", "won't", "?", "\n", "3.5", "\uD800", "\u0007", "天气", "طقس", "\n\n", "its", "a-b"];
        var random = new Random(20261125);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Join(' ', random.GetItems(bits, random.Next(30)));
            var sheet = analyzer.Analyze(text, TestContext.Current.CancellationToken);

            Assert.Equal(WithoutSpace(text), string.Concat(sheet.Tokens.Spans.Select(text.Read)));
            for (var index = 0; index < sheet.Sentences.Count; index++)
            {
                AssertTree(sheet, new Sentence(sheet, index));
            }
        }
    }

    [Theory]
    [InlineData("so they go ")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("?:)(“-@#'")]
    [InlineData("天气 ")]
    [InlineData("\uD800")]
    [InlineData("\u0000 \u0007")]
    public void A_long_text_of_anything_is_read(string bit)
    {
        var sheet = Analyze(string.Concat(Enumerable.Repeat(bit, 3_000)));

        for (var index = 0; index < sheet.Sentences.Count; index++)
        {
            AssertTree(sheet, new Sentence(sheet, index));
        }
    }

    [Theory]
    [InlineData(ParsingMode.Exact)]
    [InlineData(ParsingMode.Greedy)]
    [InlineData(ParsingMode.Vote)]
    public void A_sentence_reads_the_same_whatever_stands_around_it(ParsingMode mode)
    {
        var analyzer = _analyzer.With(mode);
        var alone = analyzer.Analyze("Ann says it fails.", TestContext.Current.CancellationToken);
        var among = analyzer.Analyze("The dam will hold. Ann says it fails. Gates may close soon.", TestContext.Current.CancellationToken);

        var first = among.Sentences.FirstTokens[1];
        Assert.Equal(alone.Trees.Heads.Select(head => head < 0 ? -1 : head + first), among.Trees.Heads.Skip(first).Take(alone.Tokens.Count));
        Assert.Equal(alone.Trees.Beliefs, among.Trees.Beliefs.Skip(first).Take(alone.Tokens.Count));
    }

    [Fact]
    public void Many_threads_may_share_it()
    {
        const string text = "Ann says the old dam may fail soon. It holds.";
        var expected = Analyze(text).Trees.Beliefs;

        Parallel.For(0, 40, _ => Assert.Equal(expected, Analyze(text).Trees.Beliefs));
    }

    [Fact]
    public void A_sentence_never_reaches_out_of_its_block()
    {
        var sheet = _analyzer.Analyze("The dam\nwill hold", [TextSpan.Between(0, 7), TextSpan.Between(8, 17)], TestContext.Current.CancellationToken);

        Assert.Equal(["0..7", "8..17"], sheet.Sentences.Spans.Select(span => span.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_blank_text_has_no_tokens(string text) => Assert.Equal(0, Analyze(text).Tokens.Count);

    [Fact]
    public void There_is_no_other_mode() => Assert.Throws<ArgumentOutOfRangeException>(() => _analyzer.With((ParsingMode)7));

    [Fact]
    public void A_vote_gives_beliefs_between_0_and_1()
    {
        var beliefs = _analyzer.With(ParsingMode.Vote).Analyze("Ann says the old dam may fail soon.", TestContext.Current.CancellationToken).Trees.Beliefs;

        Assert.All(beliefs, belief => Assert.InRange(belief, 0, 1.0001));
        Assert.NotEqual(Analyze("Ann says the old dam may fail soon.").Trees.Beliefs, beliefs);
    }

    [Fact]
    public void Words_that_are_used_alike_share_a_class()
    {
        var sheet = Foresaid.Engine.Models.English.Analyze("Tuesday Thursday xqzzv", TestContext.Current.CancellationToken);

        Assert.Equal(sheet.Classes.Coarse[0], sheet.Classes.Coarse[1]);
        Assert.NotEqual(0, sheet.Classes.Fine[0]);
        Assert.Equal(0, sheet.Classes.Fine[2]);
    }

    [Fact]
    public void Stops_when_it_is_told_to() =>
        Assert.Throws<OperationCanceledException>(() => _analyzer.Analyze("The dam", new CancellationToken(true)));

    private static Sheet Analyze(string text) => _analyzer.Analyze(text, TestContext.Current.CancellationToken);

    private static string WithoutSpace(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));

    private static void AssertTree(Sheet sheet, Sentence sentence)
    {
        var (first, end) = (sentence.FirstToken, sentence.EndToken);
        var depths = new int[end - first];
        Assert.Equal(1, sheet.Trees.Heads[first..end].Count(head => head < 0));
        for (var token = first; token < end; token++)
        {
            var (at, steps) = (token, 0);
            while (sheet.Trees.Heads[at] >= 0 && depths[at - first] == 0)
            {
                at = sheet.Trees.Heads[at];
                Assert.InRange(at, first, end - 1);
                Assert.True(++steps <= end - first, "The heads run in a circle.");
            }

            depths[token - first] = 1;
            Assert.True(sheet.Trees.Heads[token] >= 0 || sheet.Trees.Relations[token] == "root");
        }
    }
}
