using System.Collections.Immutable;
using Foresaid.Statements.Causes;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Sources;

namespace Foresaid.Statements;

/// <content>What is said to drive what, outside every other statement.</content>
internal sealed partial class PassageReader
{
    private readonly List<CausalClause> _causes = [];

    // Who says what drives what judges how things stand: an assessment, where no other statement holds the words.
    private void AddCauses(int already)
    {
        var holders = new StatementIndex(_syntax, [.. _records.Since(already)]);
        foreach (var clause in _causes)
        {
            if (holders.Holding(clause.Anchor) is not null)
            {
                continue;
            }

            var owner = _attributed.Innermost(clause.Anchor, clause.Anchor);
            var content = ImmutableArray.Create(clause.Whole);
            _records.Add(new Statement
            {
                Id = "",
                Kind = StatementKind.Assessment,
                Speaker = SourceBook.IdOf(owner?.Speaker ?? _narrator),
                Chain = Chain(owner),
                Attribution = owner is null ? null : _records.IdOf(owner),
                Content = content,
                Quoted = owner?.Quoted ?? Quoting.Own,
                Event = EventWording.Plain(_syntax.Text, content),
                Happens = true,
                Comment = _passage.Comment,
                Checkable = Checkable.Open,
                Confidence = CausalConfidences.Of(clause),
                Why = [new Evidence("kind", $"says what drives what: {clause.Rule}", _syntax.Span(clause.Anchor))],
            });
        }
    }
}
