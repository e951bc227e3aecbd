using Foresaid.Statements;
using Foresaid.Statements.Threads;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class OwnWordsTests
{
    [Fact]
    public void Leaves_out_what_is_repeated_and_folds_white_space()
    {
        const string text = "They said so.  No,\nthey won't.";
        var words = OwnWords.Of(text, [new PassageBlock(new TextSpan(0, text.Length), null, false, false, [new TextSpan(0, 13)])]);

        Assert.Equal("No, they won't.", words.Text);
        Assert.Equal("they won't.", words.Text[words.At(text.IndexOf("they", StringComparison.Ordinal))..]);
        Assert.Equal(words.Text.Length, words.At(text.Length));
    }

    [Fact]
    public void No_paragraphs_are_no_words() => Assert.Equal("", OwnWords.Of("", []).Text);
}
