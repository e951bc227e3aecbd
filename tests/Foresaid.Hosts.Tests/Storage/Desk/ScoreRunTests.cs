using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Scores;
using NodaTime;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage.Desk;

public sealed class ScoreRunTests
{
    [Fact]
    public void Nothing_is_shown_below_the_minimum_counts()
    {
        var few = Assert.Single(ScoreRun.Of(Said(9), 1).Sources);
        var some = Assert.Single(ScoreRun.Of(Said(10), 1).Sources);
        var many = Assert.Single(ScoreRun.Of(Said(30), 1).Sources);

        Assert.Equal((null, 9), (few.Brier, few.Resolved));
        Assert.NotNull(some.Brier);
        Assert.Empty(some.Bins);
        Assert.Null(some.Discrimination);
        Assert.NotEmpty(many.Bins);
        Assert.NotNull(many.Murphy);
    }

    [Fact]
    public void A_mean_is_of_what_was_accepted_and_linked_closely_and_the_scoreable_share_is_of_all_linked()
    {
        var run = ScoreRun.Of(
            [
                .. Said(10),
                .. Said(5).Select(it => it with { Question = it.Question + 100, IsAccepted = false }),
                .. Said(5).Select(it => it with { Question = it.Question + 200, Fit = LinkFit.Loose }),
                .. Said(10).Select(it => it with { Question = it.Question + 300, Chance = null }),
            ],
            lastEvent: 7);

        var score = Assert.Single(run.Sources);
        Assert.Equal((10, 20, 0.5, 5, 7), (score.Resolved, score.Linked, score.ScoreableShare, run.Waiting, (int)run.Event));
        Assert.Equal((ScoreRules.Version, "2026-1"), (run.Rules, Assert.Single(run.Scales)));
        Assert.Equal(0.0625, score.Brier!.Value, 9);
        Assert.True(score.BrierBest < score.Brier.Value && score.Brier.Value < score.BrierWorst);
    }

    [Fact]
    public void Relative_scores_of_two_who_spoke_on_the_same_questions_add_up_to_nothing()
    {
        var run = ScoreRun.Of([.. Said(12), .. Said(12).Select(it => it with { Source = 2, Statement = it.Statement + 100, Chance = DeskDrawing.Range(0.4, 0.5, 0.6) })], 1);

        Assert.Equal(0, run.Sources.Sum(score => score.Relative!.Value), 9);
        Assert.True(run.Sources[0].Relative > 0 && run.Sources[0].Adjusted < 0);
    }

    [Fact]
    public void A_change_of_mind_counts_against_the_others_from_the_day_on_which_it_was_said()
    {
        // The window has 100 days. Source 2 says the same as source 1 for 80 of them, and then something worse.
        var (from, to) = (new LocalDate(2026, 1, 1), new LocalDate(2026, 4, 10));
        Forecast[] said =
        [
            .. Said(12).Select(it => it with { From = from, To = to, SaidOn = from }),
            .. Said(12).Select(it => it with { From = from, To = to, SaidOn = from, Source = 2, Statement = it.Statement + 100 }),
            .. Said(12).Select(it => it with { From = from, To = to, SaidOn = from.PlusDays(80), Source = 2, Statement = it.Statement + 200, Chance = DeskDrawing.Range(0.2, 0.3, 0.4) }),
        ];

        var scores = ScoreRun.Of(said, 1).Sources;

        Assert.Equal(20 * (Math.Log(0.75) - Math.Log(0.3)), scores[0].Relative!.Value, 9);
        Assert.Equal(-scores[0].Relative!.Value, scores[1].Relative!.Value, 9);
        Assert.Equal(12, scores[1].RelativeCount);
    }

    [Fact]
    public void What_was_decided_early_is_averaged_over_the_window_as_it_was_scheduled()
    {
        var (from, to) = (new LocalDate(2026, 1, 1), new LocalDate(2026, 4, 10));
        var open = Said(12).Select(it => it with { From = from, To = to, SaidOn = from }).ToList();

        var late = Assert.Single(ScoreRun.Of(open, 1).Sources);
        var early = Assert.Single(ScoreRun.Of(open.Select(it => it with { HappenedOn = from.PlusDays(25) }), 1).Sources);

        Assert.Equal(late.Baseline!.Value, late.TimeAveraged!.Value, 9);
        Assert.Equal(0.25 * late.TimeAveraged.Value, early.TimeAveraged!.Value, 9);
    }

    [Fact]
    public void What_was_said_after_the_day_foretells_nothing()
    {
        var known = Said(12).Select(it => it with { HappenedOn = it.SaidOn!.Value.PlusDays(-1) }).ToList();

        var score = Assert.Single(ScoreRun.Of(known, 1).Sources);

        Assert.Equal((12, 0, null), (score.Linked, score.Resolved, score.Brier));
        Assert.Equal(12, Assert.Single(ScoreRun.Of(known.Select(it => it with { HappenedOn = it.SaidOn }), 1).Sources).Resolved);
    }

    [Fact]
    public void One_source_alone_scores_as_in_the_whole_run()
    {
        Forecast[] said =
        [
            .. Said(12),
            .. Said(12).Select(it => it with { Source = 2, Statement = it.Statement + 100, Chance = DeskDrawing.Range(0.4, 0.5, 0.6) }),
            .. Said(3).Select(it => it with { Source = 2, Statement = it.Statement + 200, IsAccepted = false }),
        ];

        var whole = ScoreRun.Of(said, 1).Sources[0];
        var run = ScoreRun.Of(said, 1, only: 1);

        var alone = Assert.Single(run.Sources);
        Assert.Equal((whole.Brier, whole.Relative, whole.TimeAveraged), (alone.Brier, alone.Relative, alone.TimeAveraged));
        Assert.Equal((12, 12, 0), (run.Statements, run.Questions, run.Waiting));
    }

    [Fact]
    public void A_phrase_means_how_often_its_own_statements_came()
    {
        var phrase = Assert.Single(Assert.Single(ScoreRun.Of([.. Said(6), .. Said(4).Select(it => it with { Share = 0, Question = it.Question + 50 })], 1).Sources).Phrases);

        Assert.Equal(("likely", 10, 6d), (phrase.Phrase, phrase.Count, phrase.Came));
    }

    [Fact]
    public void The_same_forecasts_give_the_same_run() =>
        Assert.Equal(
            Ledger.Events.LedgerJson.Write(ScoreRun.Of(Said(40), 3)), Ledger.Events.LedgerJson.Write(ScoreRun.Of(Said(40), 3)));

    // One source that gave 0.75 to what came, a question each.
    private static IEnumerable<Forecast> Said(int count) => Enumerable.Range(1, count).Select(number => new Forecast(
        number, number, Source: 1, DeskDrawing.Range(0.6, 0.75, 0.9), new LocalDate(2026, 3, 10), null, new LocalDate(2026, 6, 1), Share: 1, null,
        "Likely", "2026-1", Happens: true, Same: true, LinkFit.Exact, IsPseudonymous: false, IsAccepted: true));
}
