using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>A clause that says what will, may or ought to happen, as the rules find it.</summary>
/// <param name="Kind">What the clause does.</param>
/// <param name="Head">The token that carries the clause.</param>
/// <param name="Cue">The token that looks ahead: "will", "likely", "expects".</param>
/// <param name="CueWords">The phrase of the cue as the certainty scale knows it; null where the scale has none.</param>
/// <param name="Denial">The token that denies the clause; -1 where none does.</param>
/// <param name="Content">The words of the clause.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Commitment">The token of the verb that commits its subject to the clause ("expects"); -1 where the clause stands alone.</param>
/// <param name="Condition">The words that make it conditional, in order; empty where it is not.</param>
/// <param name="ConditionRule">The rule that found them.</param>
/// <param name="Doubts">What speaks against its looking ahead, by name; empty where nothing does.</param>
/// <param name="Probability">How likely a reader of the page lists it as what it is taken for, from 0 to 1.</param>
internal sealed record Prediction(
    StatementKind Kind,
    int Head,
    int Cue,
    string? CueWords,
    int Denial,
    ImmutableArray<TextSpan> Content,
    string Rule,
    int Commitment = -1,
    ImmutableArray<TextSpan> Condition = default,
    string ConditionRule = "",
    ImmutableArray<string> Doubts = default,
    double Probability = 0);
