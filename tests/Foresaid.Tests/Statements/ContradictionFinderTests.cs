using Foresaid.Statements;
using Foresaid.Statements.Threads;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class ContradictionFinderTests
{
    [Fact]
    public void Yes_and_no_about_one_event_cannot_both_hold() =>
        Assert.Equal(["s1/s2"], Find(Said("s1", "the ice road opens"), Said("s2", "the ice road opens", happens: false)));

    [Fact]
    public void Two_that_say_yes_do_not_contradict() =>
        Assert.Empty(Find(Said("s1", "the ice road opens"), Said("s2", "the ice road opens")));

    [Fact]
    public void Other_events_do_not_contradict() =>
        Assert.Empty(Find(Said("s1", "the ice road opens"), Said("s2", "Berg resigns", happens: false)));

    [Fact]
    public void A_may_and_a_likely_do_not_contradict() =>
        Assert.Empty(Find(Said("s1", "the ice road opens", best: 0.4), Said("s2", "the ice road opens", best: 0.7)));

    [Fact]
    public void Far_readings_of_one_event_contradict() =>
        Assert.Equal(["s1/s2"], Find(Said("s1", "the ice road opens", best: 0.2), Said("s2", "the ice road opens", best: 0.95)));

    [Fact]
    public void A_report_contradicts_nothing() =>
        Assert.Empty(Find(Said("s1", "the ice road opens"), Said("s2", "the ice road opens", happens: false) with { Kind = StatementKind.Report }));

    [Fact]
    public void The_earlier_one_comes_first_and_each_pair_once() =>
        Assert.Equal(["s1/s2", "s2/s3"], Find(Said("s1", "the ice road opens"), Said("s2", "the ice road opens", happens: false), Said("s3", "the ice road opens")).Order());

    [Fact]
    public void In_a_thread_an_answer_needs_fewer_words_in_common()
    {
        var first = Said("s1", "ferry prices double after repairs") with { Comment = "c1" };
        var second = Said("s2", "prices stay low in mountain villages", happens: false) with { Comment = "c2" };

        Assert.Equal(["s1/s2"], Find(new Dictionary<string, string> { ["c2"] = "c1" }, first, second));
        Assert.Empty(Find(first, second));
    }

    [Fact]
    public void Odds_on_what_somebody_else_just_said_contradict_it()
    {
        var first = Said("s1", "the ice road opens");
        var second = Said("s2", "she gives it one in five", best: 0.2) with { Speaker = "p1", Content = [new TextSpan(5, 1)] };

        Assert.Equal(["s1/s2"], Find(first, second));
        Assert.Empty(Find(first, second with { Speaker = "p0" }));
    }

    [Fact]
    public void Ranges_that_do_not_touch_contradict_though_they_lie_near() =>
        Assert.Equal(["s1/s2"], Find(Ranged("s1", 0.75, 0.8, 0.85), Ranged("s2", 0.5, 0.55, 0.6)));

    private static IEnumerable<string> Find(params Statement[] statements) => Find([], statements);

    private static IEnumerable<string> Find(Dictionary<string, string> parents, params Statement[] statements) =>
        ContradictionFinder.Find(statements, parents, new string(' ', 10)).Select(pair => $"{pair.First}/{pair.Second}");

    private static Statement Ranged(string id, double low, double best, double high) =>
        Said(id, "the ice road opens") with { Certainty = new Certainty([], low, best, high, "2026-1") };

    private static Statement Said(string id, string wording, bool happens = true, double best = 0.9) => new()
    {
        Id = id,
        Kind = StatementKind.Forecast,
        Speaker = "p0",
        Chain = ["p0"],
        Content = [new TextSpan(0, 1)],
        Quoted = Quoting.Own,
        Event = wording,
        Happens = happens,
        Certainty = new Certainty([], 0, best, 1, "2026-1"),
        Checkable = Checkable.Open,
        Confidence = 1,
    };
}
