using Foresaid.Language.Words;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Language;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("went", UniversalTag.Verb, "VBD", "go")]
    [InlineData("Said", UniversalTag.Verb, "VBD", "say")]
    [InlineData("stopped", UniversalTag.Verb, "VBD", "stop")]
    [InlineData("hoping", UniversalTag.Verb, "VBG", "hope")]
    [InlineData("wanted", UniversalTag.Verb, "VBD", "want")]
    [InlineData("postponed", UniversalTag.Verb, "VBN", "postpone")]
    [InlineData("reasoned", UniversalTag.Verb, "VBD", "reason")]
    [InlineData("denied", UniversalTag.Verb, "VBN", "deny")]
    [InlineData("argues", UniversalTag.Verb, "VBZ", "argue")]
    [InlineData("expected", UniversalTag.Verb, "VBN", "expect")]
    [InlineData("passes", UniversalTag.Verb, "VBZ", "pass")]
    [InlineData("falling", UniversalTag.Verb, "VBG", "fall")]
    [InlineData("predicts", UniversalTag.Verb, "VBZ", "predict")]
    [InlineData("wo", UniversalTag.Aux, "MD", "will")]
    [InlineData("’ll", UniversalTag.Aux, "MD", "will")]
    [InlineData("'d", UniversalTag.Aux, "MD", "would")]
    [InlineData("'d", UniversalTag.Aux, "VBD", "have")]
    [InlineData("might", UniversalTag.Aux, "MD", "might")]
    [InlineData("would", UniversalTag.Aux, "MD", "would")]
    [InlineData("’s", UniversalTag.Aux, "VBZ", "be")]
    [InlineData("were", UniversalTag.Aux, "VBD", "be")]
    [InlineData("n’t", UniversalTag.Part, "RB", "not")]
    [InlineData("countries", UniversalTag.Noun, "NNS", "country")]
    [InlineData("taxes", UniversalTag.Noun, "NNS", "tax")]
    [InlineData("women", UniversalTag.Noun, "NNS", "woman")]
    [InlineData("gates", UniversalTag.Noun, "NNS", "gate")]
    [InlineData("Berlin", UniversalTag.Propn, "NNP", "berlin")]
    [InlineData("bus", UniversalTag.Noun, "NN", "bus")]
    public void Gives_the_base_form(string word, UniversalTag tag, string fine, string lemma) => Assert.Equal(lemma, Lemmatizer.Of(word, tag, fine));
}
