using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Causes;

/// <summary>A cause and an effect, as the rules find them.</summary>
/// <param name="Cause">The words of the cause, and how they are put.</param>
/// <param name="Effect">The words of the effect, and how they are put.</param>
/// <param name="Raises">Whether the cause as worded brings about or raises the effect as worded.</param>
/// <param name="Anchor">The token that links them.</param>
/// <param name="Rule">The name of the rule.</param>
internal sealed record CausalClause(Concept Cause, Concept Effect, bool Raises, int Anchor, string Rule)
{
    /// <summary>Whether the cause is only supposed: the effect is said to follow on condition of it.</summary>
    public bool IsSupposed => Rule is "if" or "unless" or "without" or "once or should" or "command and outcome" or "pair";

    /// <summary>The stretch of text from the first word of either to the last.</summary>
    public TextSpan Whole => TextSpan.Between(
        Math.Min(Cause.Words[0].Start, Effect.Words[0].Start), Math.Max(Cause.Words[^1].End, Effect.Words[^1].End));
}

/// <summary>What causes or is caused.</summary>
/// <param name="Words">The words, in order; never empty.</param>
/// <param name="Wording">The words on one line, without a denial that the sign has taken over.</param>
/// <param name="IsDenied">Whether the words deny it, and the sign has taken the denial over.</param>
internal sealed record Concept(ImmutableArray<TextSpan> Words, string Wording, bool IsDenied);
