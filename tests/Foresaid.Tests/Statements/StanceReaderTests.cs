using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Statements;
using Foresaid.Statements.Threads;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class StanceReaderTests
{
    [Fact]
    public void A_reply_that_says_no_disagrees() => Assert.Equal(Stance.Disagree, Read("The ice road will open in May. ", "No, it won't.")[1].Stance);

    [Fact]
    public void A_reply_that_says_yes_agrees() => Assert.Equal(Stance.Agree, Read("The ice road will open in May. ", "Yes, agreed, it will open.")[1].Stance);

    [Fact]
    public void What_answers_nothing_has_no_stance() => Assert.Null(Read("The ice road will open in May. ", "No, it won't.")[0].Stance);

    [Fact]
    public void Says_how_sure_the_model_is() =>
        Assert.Contains(Read("The ice road will open in May. ", "No, it won't.")[1].Why, reason => reason.Part == "stance" && reason.Rule.StartsWith("trained model, 0.", StringComparison.Ordinal));

    private static List<Statement> Read(string parent, string reply)
    {
        var text = parent + reply;
        var syntax = new Syntax(Models.English.Analyze(text, TestContext.Current.CancellationToken));
        ImmutableArray<Passage> passages = [Comment("c1", null, new TextSpan(0, parent.Length)), Comment("c2", "c1", TextSpan.Between(parent.Length, text.Length))];
        var reader = new StanceReader(Models.Statements.Stance, syntax, passages);
        return [.. passages.Select(passage => reader.Read(Said(passage)))];
    }

    private static Passage Comment(string id, string? parent, TextSpan span) =>
        new(new Narrator("Anna", SourceKind.Commenter), [new PassageBlock(span, null, false, false, [])], null, id, parent);

    private static Statement Said(Passage passage) => new()
    {
        Id = "s1",
        Kind = StatementKind.Forecast,
        Speaker = "p0",
        Chain = ["p0"],
        Content = [passage.Blocks[0].Span],
        Quoted = Quoting.Own,
        Event = "the ice road opens",
        Happens = true,
        Comment = passage.Comment,
        Checkable = Checkable.Open,
        Confidence = 1,
    };
}
