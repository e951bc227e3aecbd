using Foresaid.Learning;
using Foresaid.Statements.Forecasts;
using Foresaid.Tests.Engine;
using Xunit;

namespace Foresaid.Tests.Statements;

/// <summary>Which clauses are statements, and of which kind, through whole readings.</summary>
public sealed class KindTests
{
    [Theory]
    [InlineData("The ferry will not run before Easter.")]
    [InlineData("The quarry is going to close next year.")]
    [InlineData("The cabinet is likely to fall by June.")]
    [InlineData("If the levy passes, the mill will close.")]
    public void What_will_happen_is_a_forecast(string text) =>
        Assert.Contains(WholePage.Plain(text).Statements, statement => statement.Kind == "forecast");

    [Theory]
    [InlineData("The ferry sank in a storm in 1911.")]
    [InlineData("The library opened in May and closed in June.")]
    [InlineData("Will the quarry close next year?")]
    [InlineData("The ferry could have run all winter.")]
    [InlineData("In 2019 the mayor said that the bridge would be open by Christmas 2021.")]
    public void What_happened_is_none(string text) =>
        Assert.DoesNotContain(WholePage.Plain(text).Statements, statement => statement.Kind == "forecast");

    [Fact]
    public void Two_clauses_with_subjects_of_their_own_are_two_forecasts() =>
        Assert.Equal(2, WholePage.Plain("The miners will strike again in the autumn, and the owners will shut two of the pits by Christmas.").Statements.Count(statement => statement.Kind == "forecast"));

    [Fact]
    public void What_ought_to_be_done_is_a_recommendation() =>
        Assert.Contains(WholePage.Plain("The council should buy the old brewery.").Statements, statement => statement.Kind == "recommendation");

    [Fact]
    public void A_model_of_other_classes_is_refused() =>
        Assert.Throws<ArgumentException>(() => new KindModel(new LinearModel(["yes", "no"], [])));
}
