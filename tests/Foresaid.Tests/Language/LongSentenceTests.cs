using System.Collections.Immutable;
using Foresaid.Language.Sentences;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Language;

public sealed class LongSentenceTests
{
    [Fact]
    public void A_sentence_of_usual_length_stays_whole() => Assert.Equal([20], Cut(string.Concat(Enumerable.Repeat("a ", 20))));

    [Fact]
    public void A_long_one_is_cut_behind_a_strong_mark_before_a_weak_one()
    {
        var text = string.Concat(Enumerable.Repeat("a ", 80)) + "; " + string.Concat(Enumerable.Repeat("a ", 20)) + ", " + string.Concat(Enumerable.Repeat("a ", 60));

        Assert.Equal([81, 162], Cut(text));
    }

    [Fact]
    public void Without_marks_pieces_are_as_long_as_may_be() => Assert.Equal([120, 240, 250], Cut(string.Concat(Enumerable.Repeat("a ", 250))));

    [Fact]
    public void The_roots_of_the_later_pieces_hang_on_the_first()
    {
        var (heads, relations) = (new int[130], new int[130]);
        Array.Fill(heads, 4);
        (heads[4], heads[122]) = (-1, -1);

        LongSentence.Join(new SentenceLayer([new TextSpan(0, 260)], [0, 130]), heads, relations, ["root", "nsubj", "parataxis"]);

        Assert.Equal((-1, 4, 2), (heads[4], heads[122], relations[122]));
    }

    private static List<int> Cut(string text)
    {
        var (tokens, ends) = (ImmutableArray.CreateBuilder<TextSpan>(), new List<int>());
        for (var at = 0; at < text.Length; at += 2)
        {
            tokens.Add(new TextSpan(at, 1));
        }

        LongSentence.Cut(text, tokens.ToImmutable(), 0, tokens.Count, ends);
        return ends;
    }
}
