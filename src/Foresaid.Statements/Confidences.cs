using Foresaid.Statements.Attributions;
using Foresaid.Statements.Forecasts;

namespace Foresaid.Statements;

/// <summary>How often findings of each rule are right.</summary>
/// <remarks>
/// Shares counted on 2026-11-25 on the 32 development pages with gold records; <c>tools/Foresaid.Measure</c> counts them
/// anew, and docs/confidence.md has the counts. A statement is as sure as its rule and its speaker together.
/// </remarks>
internal static class Confidences
{
    /// <summary>The share of statements by this rule and in this voice that a reader of the page lists with the same speaker.</summary>
    /// <param name="prediction">The clause.</param>
    /// <param name="owner">The attribution it stands in; null in the narrator's own voice.</param>
    /// <param name="isComment">Whether the narrator is a commenter.</param>
    public static double Of(Prediction prediction, Attributed? owner, bool isComment) =>
        Math.Round(OfRule(prediction) * (owner is null ? OwnVoice(isComment) : OfReport(owner)), 2);

    /// <summary>How sure an attribution is: source, cue and content together.</summary>
    public static double OfReport(Attributed attributed) => attributed.Report.Belief;

    // An article's narrator is credited with what a report that was missed says; a commenter seldom.
    private static double OwnVoice(bool isComment) => isComment ? 0.95 : 0.52;

    private static double OfRule(Prediction prediction) => prediction.Rule switch
    {
        "modal will" or "modal shall" => 0.85,
        "modal would" => 0.68,
        "modal may" => 0.65,
        "modal might" or "modal could" => 0.8,
        "going to" => 0.93,
        "likelihood" or "not ruled out" => 0.93,
        "noun of chance" => 0.94,
        "verdict of chance" or "present tense under a condition" => 0.86,
        "deontic modal" => 0.65,
        var rule when rule.EndsWith("with an infinitive", StringComparison.Ordinal) => 0.94,
        var rule when rule.StartsWith("verb of expecting", StringComparison.Ordinal) => 0.68,
        _ => 0.8,
    };
}
