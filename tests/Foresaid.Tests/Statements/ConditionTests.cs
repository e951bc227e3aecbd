using Foresaid.Engine;
using Foresaid.Statements.Conditions;
using Foresaid.Tests.Engine;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

/// <summary>The words that make a statement conditional: [condition].</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("[If the river rises], the mill will close.")]
    [InlineData("The mill will close [unless the river rises].")]
    [InlineData("[Should the river rise], the mill will close.")]
    [InlineData("The mill will stay open [as long as the river does not rise].")]
    [InlineData("The mill will close [in the event of a flood].")]
    [InlineData("The mill will stay open [provided the river does not rise].")]
    [InlineData("[Without the weir], the mill will close.")]
    [InlineData("[Otherwise] the mill will close.")]
    [InlineData("[Close the weir] and the mill will stand still.")]
    [InlineData("[With a lower weir], the mill would stay open.")]
    [InlineData("[Even if the weir holds], the mill will close.")]
    [InlineData("“[Close the weir],” the miller warned, “and nobody will have flour.”")]
    [InlineData("The mill will stay open [so long as the river does not rise].")]
    [InlineData("The mill will close [as soon as the river rises].")]
    [InlineData("[In that case] the mill will close.")]
    [InlineData("The mill would close [should the verdict go against it].")]
    [InlineData("[Without it] the mill will close.")]
    [InlineData("[A flood] would close the mill for a year.")]
    public void The_condition_is_pinned_to_its_words(string picture)
    {
        var text = picture.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var words = picture[(picture.IndexOf('[', StringComparison.Ordinal) + 1)..picture.IndexOf(']', StringComparison.Ordinal)];

        Assert.Contains(words, ConditionsOf(text));
    }

    [Theory]
    [InlineData("The mill will close in May.")]
    [InlineData("I would be surprised if the mill closed.")]
    [InlineData("She asked if the mill would close.")]
    [InlineData("The miller and his son will close the mill in May.")]
    [InlineData("A miller would never close the mill.")]
    public void What_is_no_condition_is_left_alone(string text) => Assert.Empty(ConditionsOf(text));

    [Fact]
    public void What_would_be_keeps_the_condition_of_the_statement_before() =>
        Assert.Equal(["If the river rises", "If the river rises"], ConditionsOf("If the river rises, the mill will close. It would not open again before the summer."));

    [Fact]
    public void The_certainty_of_a_conditional_is_that_of_what_follows()
    {
        var document = WholePage.Plain("If the river rises, the mill is likely to close.");
        var forecast = Assert.Single(document.Statements, statement => statement.Condition is not null);

        Assert.Equal("If the river rises", WholePage.Words(document, forecast.Condition!.Value));
        Assert.Equal("likely", WholePage.Words(document, forecast.Certainty!.Phrase));
    }

    [Fact]
    public void The_model_labels_a_condition_and_what_follows_from_it()
    {
        const string Text = "Had the river risen, the mill would have closed.";
        var found = ConditionalTrainer.Ask(Models.Statements.Conditions, Models.English.Analyze(Text, cancellation: TestContext.Current.CancellationToken), new TextSpan(0, Text.Length));

        Assert.Equal("Had the river risen", Text.Read(Assert.Single(found.Antecedent)));
        Assert.Equal("the mill would have closed", Text.Read(Assert.Single(found.Consequent)));
    }

    private static List<string> ConditionsOf(string text)
    {
        var document = WholePage.Plain(text);
        return [.. document.Statements.Where(statement => statement.Condition is not null).Select(statement => WholePage.Words(document, statement.Condition!.Value))];
    }
}
