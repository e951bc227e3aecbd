using System.Collections.Immutable;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Certainties;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Times;

namespace Foresaid.Statements.Causes;

/// <summary>Makes a statement of what is said to drive what, where no other statement holds the words.</summary>
/// <remarks>Who says what drives what judges how things stand: an assessment. Used by one passage at a time.</remarks>
/// <param name="syntax">The sheet.</param>
/// <param name="records">Knows the ids of attributions.</param>
/// <param name="attributed">The attributions of the passage.</param>
/// <param name="chain">Tells whose words they are.</param>
/// <param name="passage">The passage.</param>
/// <param name="windows">Tells its windows.</param>
internal sealed class CausalStatements(Syntax syntax, RecordBook records, AttributionIndex attributed, SpeakerChain chain, Passage passage, WindowChooser windows)
{
    private readonly List<CausalClause> _clauses = [];

    /// <summary>Takes in a cause and its effect.</summary>
    public void Add(CausalClause clause) => _clauses.Add(clause);

    /// <summary>The statements of those that no other statement holds, in the order they were taken in.</summary>
    /// <param name="held">The other statements of the passage.</param>
    public IEnumerable<Statement> Besides(ImmutableArray<Statement> held)
    {
        var holders = new StatementIndex(syntax, held);
        return _clauses.Where(clause => holders.Holding(clause.Anchor) is null).Select(Made);
    }

    private Statement Made(CausalClause clause)
    {
        var owner = attributed.Innermost(clause.Anchor, clause.Anchor) ?? attributed.Innermost(syntax.TokenAt(clause.Whole.End - 1), clause.Anchor);
        var speakers = chain.Of(owner);
        var content = ImmutableArray.Create(clause.Whole);
        var certainty = CertaintyFinder.OfAssertion(syntax, content);
        var chosen = windows.OfContent(content);
        var condition = clause.IsSupposed ? clause.Cause.Words : [];
        return new Statement
        {
            Id = "",
            Kind = StatementKind.Assessment,
            Speaker = speakers[0],
            Chain = speakers,
            Attribution = owner is null ? null : records.IdOf(owner),
            Content = content,
            Quoted = owner?.Quoted ?? Quoting.Own,
            Event = EventWording.Plain(syntax.Text, content),
            Happens = certainty?.Happens ?? true,
            Certainty = certainty?.Certainty,
            Condition = condition,
            Window = chosen?.Window,
            Comment = passage.Comment,
            Checkable = chosen?.Window is { To: not null } ? Checkable.Dated : Checkable.Open,
            Confidence = CausalConfidences.Of(clause),
            Why =
            [
                new Evidence("kind", $"says what drives what: {clause.Rule}", syntax.Span(clause.Anchor)),
                owner is null ? new Evidence("speaker", "narrator's own voice", null) : new Evidence("speaker", owner.SpeakerRule, owner.Report.Source is { } source ? syntax.Span(source.First, source.Last) : null),
                .. condition.IsEmpty ? (Evidence[])[] : [new Evidence("condition", clause.Rule, condition[0])],
                .. certainty is null ? (Evidence[])[] : [new Evidence("certainty", certainty.Value.Rule, certainty.Value.Certainty.Phrase[0])],
                .. chosen is null ? (Evidence[])[] : [new Evidence("window", chosen.Rule, chosen.Window.Phrase[0])],
            ],
        };
    }
}
