using Foresaid.Statements.Certainties;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class CertaintyScaleTests
{
    [Fact]
    public void Every_phrase_is_a_range_with_a_birth_certificate()
    {
        Assert.NotEmpty(CertaintyScale.Current.Readings);
        Assert.All(CertaintyScale.Current.Readings, reading =>
        {
            Assert.True(reading.Low >= 0 && reading.Low <= reading.Best && reading.Best <= reading.High && reading.High <= 1, reading.Phrase);
            Assert.False(string.IsNullOrWhiteSpace(reading.Provenance), reading.Phrase);
            Assert.Equal(reading.Phrase.Trim().ToLowerInvariant(), reading.Phrase);
            Assert.DoesNotContain('’', reading.Phrase);
        });
    }

    [Theory]
    [InlineData("will", true, 0.95, 1, 1)]
    [InlineData("may", true, 0.2, 0.4, 0.6)]
    [InlineData("likely", true, 0.6, 0.75, 0.85)]
    [InlineData("unlikely", false, 0.67, 0.8, 0.95)]
    [InlineData("doubt", false, 0.6, 0.75, 0.95)]
    [InlineData("even odds", true, 0.45, 0.5, 0.55)]
    public void Known_phrases_are_read_as_measured(string phrase, bool happens, double low, double best, double high)
    {
        var reading = CertaintyScale.Current.Find(phrase)!;

        Assert.Equal((happens, low, best, high), (reading.Happens, reading.Low, reading.Best, reading.High));
    }

    [Theory]
    [InlineData("may", "likely")]
    [InlineData("likely", "very likely")]
    [InlineData("very likely", "almost certain")]
    [InlineData("unlikely", "very unlikely")]
    [InlineData("slim chance", "no chance")]
    public void A_stronger_phrase_is_read_as_surer(string weaker, string stronger) =>
        Assert.True(CertaintyScale.Current.Find(weaker)!.Best < CertaintyScale.Current.Find(stronger)!.Best);

    [Fact]
    public void Longer_phrases_come_first() =>
        Assert.Equal(CertaintyScale.Current.Readings.OrderByDescending(reading => reading.Phrase.Length).Select(reading => reading.Phrase.Length), CertaintyScale.Current.Readings.Select(reading => reading.Phrase.Length));

    [Fact]
    public void What_the_scale_does_not_have_is_not_guessed() => Assert.Null(CertaintyScale.Current.Find("come rain or shine"));

    [Fact]
    public void The_scale_says_its_name() => Assert.Equal("2026-1", CertaintyScale.Current.Version);
}
