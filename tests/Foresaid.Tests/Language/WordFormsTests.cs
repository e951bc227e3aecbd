using Foresaid.Language.Forms;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Language;

public sealed class WordFormsTests
{
    [Theory]
    [InlineData("it/PRON/PRP/2/nsubj holds/VERB/VBZ/0/root", 1, Tense.Present, Mood.Indicative, Voice.Active, Number.Singular, Person.Third)]
    [InlineData("they/PRON/PRP/2/nsubj hold/VERB/VBP/0/root", 1, Tense.Present, Mood.Indicative, Voice.Active, Number.Plural, Person.Third)]
    [InlineData("i/PRON/PRP/2/nsubj held/VERB/VBD/0/root", 1, Tense.Past, Mood.Indicative, Voice.Active, Number.Singular, Person.First)]
    [InlineData("it/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass held/VERB/VBN/0/root", 2, Tense.Past, Mood.None, Voice.Passive, Number.None, Person.None)]
    [InlineData("it/PRON/PRP/3/nsubj has/AUX/VBZ/3/aux held/VERB/VBN/0/root", 2, Tense.Past, Mood.None, Voice.Active, Number.None, Person.None)]
    [InlineData("a/DET/DT/2/det dam/NOUN/NN/0/root built/VERB/VBN/2/acl", 2, Tense.Past, Mood.None, Voice.Passive, Number.None, Person.None)]
    [InlineData("it/PRON/PRP/3/nsubj will/AUX/MD/3/aux hold/VERB/VB/0/root", 2, Tense.None, Mood.Infinitive, Voice.Active, Number.None, Person.None)]
    [InlineData("hold/VERB/VB/0/root it/PRON/PRP/1/obj", 0, Tense.None, Mood.Imperative, Voice.Active, Number.None, Person.None)]
    [InlineData("to/PART/TO/2/mark hold/VERB/VB/0/root", 1, Tense.None, Mood.Infinitive, Voice.Active, Number.None, Person.None)]
    [InlineData("gates/NOUN/NNS/0/root", 0, Tense.None, Mood.None, Voice.None, Number.Plural, Person.None)]
    public void Reads_the_form(string picture, int token, Tense tense, Mood mood, Voice voice, Number number, Person person)
    {
        var cells = picture.Split(' ').Select(word => word.Split('/')).ToList();
        var tags = new TagLayer(
            [.. cells.Select(cell => Enum.Parse<UniversalTag>(cell[1], ignoreCase: true))], [.. cells.Select(cell => cell[2])],
            [.. cells.Select(cell => cell[0] is "has" ? "have" : cell[0])]);
        var trees = new TreeLayer(
            [.. cells.Select(cell => int.Parse(cell[3], System.Globalization.CultureInfo.InvariantCulture) - 1)], [.. cells.Select(cell => cell[4])], [.. cells.Select(_ => 1f)]);

        Assert.Equal(new WordForm(tense, mood, voice, number, person), WordForms.Of(tags, trees).Forms[token]);
    }
}
