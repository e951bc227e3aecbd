using Foresaid.Tests.Engine;
using Xunit;

namespace Foresaid.Tests.Statements;

/// <summary>How sure a clause is, through whole readings: the finder needs a tree.</summary>
public sealed class CertaintyFinderTests
{
    [Theory]
    [InlineData("The dam [may] break.")]
    [InlineData("The dam [will] break.")]
    [InlineData("The dam will [almost certainly] break.")]
    [InlineData("The dam is [likely] to break.")]
    [InlineData("The dam is [unlikely] to break.")]
    [InlineData("[Perhaps] the dam will break.")]
    [InlineData("The dam [might well] break.")]
    [InlineData("There is [no chance] that the dam will break.")]
    public void The_phrase_is_kept_in_its_words(string picture)
    {
        var document = WholePage.Plain(picture.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        var phrase = picture[(picture.IndexOf('[', StringComparison.Ordinal) + 1)..picture.IndexOf(']', StringComparison.Ordinal)];

        Assert.Equal(phrase, WholePage.Words(document, WholePage.Forecast(document).Certainty!.Phrase));
    }

    [Theory]
    [InlineData("There is a one in five chance that the dam will break.", 0.2)]
    [InlineData("There is a 70 per cent chance that the dam will break.", 0.7)]
    public void A_number_beats_a_phrase(string text, double best)
    {
        var certainty = WholePage.Forecast(WholePage.Plain(text)).Certainty!;

        Assert.Equal(best - 0.05, certainty.Low, 6);
        Assert.Equal(best, certainty.Best, 6);
        Assert.Equal(best + 0.05, certainty.High, 6);
    }

    [Fact]
    public void What_ought_to_be_has_no_certainty() =>
        Assert.All(WholePage.Plain("The state must repair the dam.").Statements, statement => Assert.Null(statement.Certainty));

    [Theory]
    [InlineData("The dam will fill, perhaps a week late.", "will")]
    [InlineData("The dam will be full by May, never mind June.", "will")]
    public void A_word_that_guesses_at_a_number_does_not_colour_the_clause(string text, string phrase)
    {
        var document = WholePage.Plain(text);

        Assert.Equal(phrase, WholePage.Words(document, WholePage.Forecast(document).Certainty!.Phrase));
    }

    [Fact]
    public void Who_doubts_says_that_it_will_not()
    {
        var forecast = WholePage.Forecast(WholePage.Plain("I doubt that the dam will ever be full."));

        Assert.Equal("-", forecast.Polarity);
        Assert.InRange(forecast.Certainty!.Best, 0.6, 0.9);
    }
}
