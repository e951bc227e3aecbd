using Foresaid.Engine;
using Foresaid.Statements;
using Foresaid.Statements.Causes;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class CausalLinkFinderTests
{
    [Theory]
    [InlineData("Longer voyages mean dearer boxes.", "Longer voyages", "dearer boxes", true)]
    [InlineData("Heavy rain raises the river.", "Heavy rain", "the river", true)]
    [InlineData("The new bridge cuts the cost of freight.", "The new bridge", "the cost of freight", false)]
    [InlineData("The long drought led to higher prices.", "The long drought", "higher prices", true)]
    [InlineData("The shortage pushed prices up.", "The shortage", "prices", true)]
    [InlineData("The discount brought prices down.", "The discount", "prices", false)]
    [InlineData("The new rule will force the mills to close.", "The new rule", "the mills to close", true)]
    [InlineData("Low wages keep the young from staying.", "Low wages", "the young from staying", false)]
    [InlineData("The harvest depends on the rain.", "the rain", "The harvest", true)]
    public void A_verb_links_its_subject_to_what_it_governs(string text, string cause, string effect, bool raises) =>
        Assert.Equal([(cause, effect, raises)], Find(text));

    [Theory]
    [InlineData("The farmers left because the wells ran dry.", "the wells ran dry", "The farmers left", true)]
    [InlineData("Prices fell because the harvest was good.", "the harvest was good", "Prices fell", false)]
    [InlineData("The farmers did not leave because the wells were full.", "the wells were full", "The farmers did leave", false)]
    [InlineData("The dam burst, so the village moved.", "The dam burst", "the village moved", true)]
    public void A_connective_links_two_clauses(string text, string cause, string effect, bool raises) =>
        Assert.Equal([(cause, effect, raises)], Find(text));

    [Theory]
    [InlineData("If the wells run dry, the farmers will leave.", "the wells run dry", "the farmers will leave", true)]
    [InlineData("Unless the wells run dry, the farmers will stay.", "the wells run dry", "the farmers will stay", false)]
    [InlineData("Without the pumps the fields would flood.", "no pumps", "the fields would flood", true)]
    [InlineData("Raise the fares and the ferries will run empty.", "Raise the fares", "the ferries will run empty", true)]
    [InlineData("No water, no fish.", "No water", "no fish", true)]
    public void A_condition_links_what_is_and_what_follows(string text, string cause, string effect, bool raises) =>
        Assert.Equal([(cause, effect, raises)], Find(text));

    [Theory]
    [InlineData("The farmers left in May.")]
    [InlineData("Even if the wells run dry, the farmers will stay.")]
    [InlineData("I would be surprised if the wells ran dry.")]
    [InlineData("Anna raised her hand.")]
    [InlineData("The rain does not raise the river.")]
    [InlineData("He has lived here since May.")]
    [InlineData("")]
    public void What_says_nothing_of_causes_makes_no_link(string text) => Assert.Empty(Find(text));

    private static IEnumerable<(string, string, bool)> Find(string text)
    {
        var sheet = Models.English.Analyze(text, TestContext.Current.CancellationToken);
        var syntax = new Syntax(sheet);
        return
        [
            .. Enumerable.Range(0, sheet.Sentences.Count).SelectMany(index => CausalLinkFinder.Find(syntax, new Sentence(sheet, index)))
                .Select(clause => (clause.Cause.Wording, clause.Effect.Wording, clause.Raises)),
        ];
    }
}
