using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Conditions;

/// <summary>What the statements of a page are conditional on, passage by passage.</summary>
/// <remarks>Used by one reading at a time, a parent before its replies.</remarks>
/// <param name="Tagger">Labels conditions and what follows from them.</param>
internal sealed record PageConditions(ConditionalTagger Tagger)
{
    private readonly Dictionary<string, ImmutableArray<TextSpan>> _last = [];

    /// <summary>Keeps the condition of a comment's statement: the last of its conditions stands.</summary>
    public void Keep(Passage passage, ImmutableArray<TextSpan> condition)
    {
        if (passage.Comment is { } comment)
        {
            _last[comment] = condition;
        }
    }

    /// <summary>The last condition of the comment that a passage answers; empty where there is none.</summary>
    public ImmutableArray<TextSpan> Above(Passage passage) => passage.Parent is { } parent ? _last.GetValueOrDefault(parent, []) : [];
}
