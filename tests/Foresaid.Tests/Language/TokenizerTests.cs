using System.Collections.Immutable;
using Foresaid.Language.Words;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("I |wo|n't |go|.")]
    [InlineData("I |wo|n’t |go|.")]
    [InlineData("They|'ll |say |they |ca|n't|.")]
    [InlineData("They|’ll |say |we|’ve |lost|, |I|’m |sure|.")]
    [InlineData("Ann|'s |dam|, |the |farmers|' |gate")]
    [InlineData("It |can|not |hold|.")]
    [InlineData("O'Neill |d’Arc |spoke")]
    [InlineData("“|Yes|,|” |she |said|.")]
    [InlineData("See |https://example.org/a?b=1&c=2#d|.")]
    [InlineData("(|www.example.org/page|)")]
    [InlineData("Write |to |ann.berg@example.org|, |please")]
    [InlineData("@ann_b |look |at |#thaw2031")]
    [InlineData("1,250.75 |tonnes |at |10:30 |on |the |21st")]
    [InlineData("up |3.5 |%|, |not |40|%")]
    [InlineData("Mr. |Berg |and |Dr. |Voss")]
    [InlineData("the |U.S. |and |the |U.N. |left")]
    [InlineData("J. |K. |Marten |wrote")]
    [InlineData("Well |... |maybe|…")]
    [InlineData("What|?! |No|!!!")]
    [InlineData("twenty|-|one |well|-|known")]
    [InlineData("late |-- |very |late |– |too |late")]
    [InlineData("Снег |идёт|, |e\u0301te\u0301 |fini")]
    [InlineData("cold |🙂|🙂 |today")]
    [InlineData("in |the |1990s")]
    [InlineData("I |do|nt |think |that|s |gon|na |work")]
    [InlineData("its |gate|; |it|s |not |open")]
    [InlineData("a |non-aligned |pan|-|European |vote")]
    [InlineData("call |555-0100 |or |800-555-0100")]
    [InlineData("by |9/11 |or |2031-04-05|, |5|pm")]
    [InlineData("so |:) |or |:-( |no|: |wait")]
    [InlineData("#|1 |and |=== |** |<<")]
    [InlineData("the |gate|.|Then |it |fell")]
    [InlineData("AT&T |and |report.pdf|, |e-mail |me")]
    [InlineData("rock |'n' |roll")]
    [InlineData("end|.")]
    public void Cuts_where_the_bars_stand(string picture)
    {
        var text = picture.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(picture.Split('|', StringSplitOptions.TrimEntries), Tokens(text).Select(text.Read));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0 ")]
    public void Finds_nothing_in_a_blank_text(string text) => Assert.Empty(Tokens(text));

    [Fact]
    public void No_token_reaches_out_of_its_block()
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();

        Tokenizer.Tokenize("blackbirds won't", TextSpan.Between(5, 14), tokens);

        Assert.Equal(["5..10", "11..14"], tokens.Select(token => token.ToString()));
    }

    [Fact]
    public void Loses_no_character_and_repeats_none()
    {
        string[] bits = ["won't", "can’t", "U.S.", "a", "B.", "3", ",", ".", "'", "’", "\"", "“", " ", " ", "\n", "🙂", "\u0301", "-", "...", "@x", "#", "ж", "http://a.b", "\u00AD", "_", "cannot", "%", "\0"];
        var random = new Random(20261125);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(random.GetItems(bits, random.Next(25)));
            var tokens = Tokens(text);

            Assert.Equal(WithoutSpace(text), string.Concat(tokens.Select(text.Read)));
            Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
            Assert.DoesNotContain(tokens, token => token.IsEmpty);
        }
    }

    private static ImmutableArray<TextSpan> Tokens(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        return tokens.ToImmutable();
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
}
