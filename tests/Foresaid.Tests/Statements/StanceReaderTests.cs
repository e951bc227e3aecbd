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

    [Fact]
    public void What_repeats_the_parent_lends_a_reply_no_kind_of_word()
    {
        const string text = "The ferry sinks. A fine day.";
        var syntax = new Syntax(Models.English.Analyze(text, TestContext.Current.CancellationToken));
        var ferry = syntax.Sheet.Classes.Coarse[syntax.TokenAt(text.IndexOf("ferry", StringComparison.Ordinal))];
        var model = StanceTrainer.Train(Enumerable.Repeat(Taught(Stance.Agree, []), 3).Concat(Enumerable.Repeat(Taught(Stance.Disagree, [ferry]), 3)));
        var parent = Comment("c1", null, new TextSpan(0, 0));

        Assert.Equal(Stance.Agree, StanceOf(new TextSpan(0, 16)));
        Assert.Equal(Stance.Disagree, StanceOf(new TextSpan(0, 0)));

        Stance? StanceOf(TextSpan repeated)
        {
            var reply = Comment("c2", "c1", new TextSpan(0, text.Length), [repeated]);
            return new StanceReader(model, syntax, [parent, reply]).Read(Said(reply)).Stance;
        }
    }

    private static TaughtReply Taught(Stance stance, ImmutableArray<byte> classes) => new("thread", "A dull day.", "", 0, 11, classes, stance, IsForum: false, Weight: 50);

    private static List<Statement> Read(string parent, string reply)
    {
        var text = parent + reply;
        var syntax = new Syntax(Models.English.Analyze(text, TestContext.Current.CancellationToken));
        ImmutableArray<Passage> passages = [Comment("c1", null, new TextSpan(0, parent.Length)), Comment("c2", "c1", TextSpan.Between(parent.Length, text.Length))];
        var reader = new StanceReader(Models.Statements.Stance, syntax, passages);
        return [.. passages.Select(passage => reader.Read(Said(passage)))];
    }

    private static Passage Comment(string id, string? parent, TextSpan span, ImmutableArray<TextSpan> repeated = default) =>
        new(new Narrator("Anna", SourceKind.Commenter), [new PassageBlock(span, null, false, false, repeated.IsDefault ? [] : repeated)], null, id, parent);

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
