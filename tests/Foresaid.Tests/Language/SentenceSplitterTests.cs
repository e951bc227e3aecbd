using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Language.Sentences;
using Foresaid.Language.Words;
using Foresaid.Tests.Language.Networks;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Rates will fall.| Nobody believes it.")]
    [InlineData("“Rates will fall.”| Mr. Smith left.")]
    [InlineData("Dr. Voss met Gen. Berg.| They talked.")]
    [InlineData("It was J. K. Marten who said so.")]
    [InlineData("Really?!| Yes.")]
    [InlineData("Who knows?| 🙂 I do.")]
    [InlineData("It rose 3.5 per cent.| 40 people came.")]
    [InlineData("no full stop at all")]
    [InlineData("He stopped ... and went on.")]
    [InlineData("He stopped …| Then he went on.")]
    [InlineData("“Will it hold?” she asked.")]
    [InlineData("“It holds,” he said.| “It always did.”")]
    [InlineData("‘It holds.’| ‘It does.’")]
    [InlineData("(They left.)| Nobody saw it.")]
    [InlineData("«Поздно.»| «Да.»")]
    [InlineData("See example.org.| Then decide.")]
    [InlineData("It opens at 10 a.m. on Monday.")]
    [InlineData("Yes.| – No.| – Yes!")]
    public void Cuts_where_the_bars_stand(string picture)
    {
        var text = picture.Replace("|", "", StringComparison.Ordinal);

        var sheet = Models.English.Analyze(text, TestContext.Current.CancellationToken);

        Assert.Equal(picture.Split('|', StringSplitOptions.TrimEntries), sheet.Sentences.Spans.Select(text.Read));
    }

    [Theory]
    [InlineData("no stop here\n\nnor here", 2)]
    [InlineData("Milk\nBread\nSalt", 3)]
    [InlineData("• milk\n• bread", 2)]
    [InlineData("a line that goes on\nand on", 1)]
    [InlineData("A long line that was broken because there was no more room in the mail where Ann\nBerg wrote it", 1)]
    public void Lines_end_sentences_where_they_are_their_own(string text, int count) =>
        Assert.Equal(count, Models.English.Analyze(text, TestContext.Current.CancellationToken).Sentences.Count);

    [Fact]
    public void A_blank_text_has_no_sentence() => Assert.Empty(Sentences(" \n "));

    [Fact]
    public void Loses_no_character_and_repeats_none()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(random.GetItems<char>("aB .!?\"”“)\n3’…-M", random.Next(60)));

            Assert.Equal(WithoutSpace(text), WithoutSpace(string.Concat(Sentences(text))));
        }
    }

    private static List<string> Sentences(string text)
    {
        var (tokens, starts) = (ImmutableArray.CreateBuilder<TextSpan>(), ImmutableArray.CreateBuilder<int>());
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        new SentenceSplitter(TinyNetwork.Splitter()).Split(text, tokens, 0, starts);
        return [.. starts.Select((first, index) => text.Read(TextSpan.Between(tokens[first].Start, tokens[(index + 1 < starts.Count ? starts[index + 1] : tokens.Count) - 1].End)))];
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
}
