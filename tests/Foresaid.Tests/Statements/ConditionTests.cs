using Foresaid.Engine;
using Foresaid.Statements;
using Foresaid.Statements.Conditions;
using Foresaid.Tests.Engine;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

/// <summary>The words that make a clause conditional: [condition].</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("[If the river rises], the mill will close.")]
    [InlineData("The mill will close [unless the river rises].")]
    [InlineData("[Should the river rise], the mill will close.")]
    [InlineData("[Had the river risen], the mill would have closed.")]
    [InlineData("The mill will stay open [as long as the river does not rise].")]
    [InlineData("The mill will close [in the event of a flood].")]
    [InlineData("The mill will stay open [provided the river does not rise].")]
    [InlineData("[Without the weir], the mill will close.")]
    [InlineData("[Otherwise] the mill will close.")]
    [InlineData("[Close the weir] and the mill will stand still.")]
    public void The_condition_is_pinned_to_its_words(string picture)
    {
        var text = picture.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var words = picture[(picture.IndexOf('[', StringComparison.Ordinal) + 1)..picture.IndexOf(']', StringComparison.Ordinal)];

        Assert.Equal(words, Assert.IsType<Conditional>(Of(text)).Antecedent is [var span] ? text.Read(span) : null);
    }

    [Theory]
    [InlineData("The mill will close in May.")]
    [InlineData("I would be surprised if the mill closed.")]
    [InlineData("She asked if the mill would close.")]
    public void What_is_no_condition_is_left_alone(string text) => Assert.Null(Of(text));

    [Fact]
    public void The_certainty_of_a_conditional_is_that_of_what_follows()
    {
        var document = WholePage.Plain("If the river rises, the mill is likely to close.");
        var forecast = Assert.Single(document.Statements, statement => statement.Condition is not null);

        Assert.Equal("If the river rises", WholePage.Words(document, forecast.Condition!.Value));
        Assert.Equal("likely", WholePage.Words(document, forecast.Certainty!.Phrase));
    }

    private static Conditional? Of(string text) => Conditionals.Main(
        Models.Statements, Models.English.Analyze(text), [new Passage(new Narrator(null, SourceKind.Author), [new PassageBlock(new TextSpan(0, text.Length), null, false, false, [])], null)]);
}
