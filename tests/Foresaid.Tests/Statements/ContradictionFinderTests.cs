using Foresaid.Engine;
using Foresaid.Statements;
using Foresaid.Statements.Threads;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class ContradictionFinderTests
{
    [Fact]
    public void Yes_and_no_about_one_event_cannot_both_hold() =>
        Assert.Equal(["s1/s2"], Find([], Said("s1", "the ice road opens"), Said("s2", "the ice road opens", happens: false)));

    [Fact]
    public void Two_that_say_yes_do_not_contradict() =>
        Assert.Empty(Find([], Said("s1", "the ice road opens"), Said("s2", "the ice road opens")));

    [Fact]
    public void Other_events_do_not_contradict() =>
        Assert.Empty(Find([], Said("s1", "the ice road opens"), Said("s2", "the old mayor resigns over bread")));

    [Fact]
    public void Far_readings_of_one_event_contradict() =>
        Assert.Equal(["s1/s2"], Find([], Said("s1", "the ice road opens", best: 0.2), Said("s2", "the ice road opens", best: 0.95)));

    [Fact]
    public void The_earlier_one_comes_first_and_each_pair_once() =>
        Assert.Equal(["s1/s2", "s2/s3"], Find([], Said("s1", "the ice road opens"), Said("s2", "the ice road opens", happens: false), Said("s3", "the ice road opens")));

    [Fact]
    public void A_reply_that_disagrees_and_points_back_contradicts_its_parent()
    {
        var parents = new Dictionary<string, string> { ["c2"] = "c1" };
        var parent = Said("s1", "the ferry sails in May") with { Comment = "c1" };
        var reply = Said("s2", "it sails", happens: false) with { Comment = "c2", Stance = Stance.Disagree };

        Assert.Equal(["s1/s2"], Find(parents, parent, reply));
        Assert.Empty(Find([], parent, Said("s2", "we agree", happens: true) with { Comment = "c2", Stance = Stance.Agree }));
    }

    [Fact]
    public void Words_that_are_both_one_statement_are_no_pair()
    {
        var first = Said("s1", "the ice road opens");

        Assert.Empty(Find([], first, first with { Id = "s2", Happens = false }, sameContent: true));
    }

    [Fact]
    public void A_page_of_one_event_is_asked_about_no_more_than_so_many_pairs()
    {
        var page = Enumerable.Range(0, 400).Select(number => Said($"s{number}", "the ice road opens", happens: number % 2 == 0)).ToArray();
        var features = new ContradictionFeatures(Placed(page, sameContent: false), new Dictionary<string, string>(), TextOf(page));

        Assert.True(Enumerable.Range(0, page.Length).Sum(second => features.Earlier(second).Count()) < page.Length * 40);
    }

    private static IEnumerable<string> Find(Dictionary<string, string> parents, Statement first, Statement second, bool sameContent) =>
        ContradictionFinder.Find(Models.Statements.Contradictions, Placed([first, second], sameContent), parents, TextOf([first, second])).Select(pair => $"{pair.First}/{pair.Second}");

    private static IEnumerable<string> Find(Dictionary<string, string> parents, params Statement[] statements) =>
        ContradictionFinder.Find(Models.Statements.Contradictions, Placed(statements, sameContent: false), parents, TextOf(statements)).Select(pair => $"{pair.First}/{pair.Second}");

    private static string TextOf(Statement[] statements) => string.Join(". ", statements.Select(statement => statement.Event));

    // Each at its words in the text; its speaker is its own.
    private static Statement[] Placed(Statement[] statements, bool sameContent)
    {
        var placed = new List<Statement>();
        var at = 0;
        foreach (var (index, statement) in statements.Index())
        {
            placed.Add(statement with { Content = [new TextSpan(sameContent ? 0 : at, statement.Event.Length)], Speaker = $"p{index}", Chain = [$"p{index}"] });
            at += statement.Event.Length + 2;
        }

        return [.. placed];
    }

    private static Statement Said(string id, string wording, bool happens = true, double best = 0.9) => new()
    {
        Id = id,
        Kind = StatementKind.Forecast,
        Speaker = "p0",
        Chain = ["p0"],
        Content = [],
        Quoted = Quoting.Own,
        Event = wording,
        Happens = happens,
        Certainty = new Certainty([], best, best, best, "2026-1"),
        Checkable = Checkable.Open,
        Confidence = 1,
    };
}
