using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Scores;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage.Desk;

public sealed class ResolutionPreviewTests
{
    [Fact]
    public void The_means_after_an_answer_are_those_of_the_run_that_knows_it()
    {
        Forecast[] said = [.. Enumerable.Range(1, 12).Select(number => Said(number, number % 3 == 0 ? 0 : 1)), Said(13, null), Said(14, null) with { Fit = LinkFit.Loose }];

        var preview = ResolutionPreview.Of(1, [.. said, Said(13, null) with { Source = 2 }], question: 13, [1, 0.25, 0]);

        Assert.Equal((1, 12), (preview.Statements, preview.Resolved));
        Assert.Equal(BrierOf(said), preview.Now!.Value, 12);
        Assert.Equal(
            new[] { 1, 0.25, 0 }.Select(share => Math.Round(BrierOf([.. said.Select(it => it.Question == 13 ? it with { Share = share } : it)]), 12)),
            preview.Then.Select(then => Math.Round(then!.Value, 12)));
    }

    [Fact]
    public void A_mean_is_there_as_soon_as_the_answer_makes_it_ten()
    {
        Forecast[] said = [.. Enumerable.Range(1, 9).Select(number => Said(number, 1)), Said(10, null)];

        var preview = ResolutionPreview.Of(1, said, question: 10, [1, 0]);

        Assert.Null(preview.Now);
        Assert.All(preview.Then, then => Assert.NotNull(then));
    }

    [Fact]
    public void An_answer_that_counts_already_is_replaced()
    {
        Forecast[] said = [.. Enumerable.Range(1, 10).Select(number => Said(number, 1))];

        var preview = ResolutionPreview.Of(1, said, question: 10, [1, 0]);

        Assert.Equal(preview.Now, preview.Then[0]);
        Assert.True(preview.Then[1] > preview.Now);
    }

    private static double BrierOf(Forecast[] said) => Assert.Single(ScoreRun.Of(said, 1).Sources).Brier!.Value;

    private static Forecast Said(long question, double? share) => new(
        question, question + 100, 1, DeskDrawing.Range(0.6, 0.7 + (question % 4 * 0.05), 0.95), null, null, null, share, null, null, null, true, true, LinkFit.Exact, false, true);
}
