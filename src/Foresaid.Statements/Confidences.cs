using Foresaid.Statements.Attributions;
using Foresaid.Statements.Forecasts;

namespace Foresaid.Statements;

/// <summary>How often findings of each rule are right.</summary>
/// <remarks>
/// Shares counted on 2026-11-25 on the 32 development pages with gold records; <c>tools/Foresaid.Measure</c> counts them
/// anew, and docs/confidence.md has the counts. A statement is as sure as its kind and its speaker together; how well the model's
/// probabilities keep their word is in docs/kinds.md.
/// </remarks>
internal static class Confidences
{
    private const double Steepness = 0.715;
    private const double Shift = -0.554;

    /// <summary>How likely a reader of the page lists the statement, with the same speaker: what the model of kinds says, times the share of its voice.</summary>
    /// <param name="prediction">The clause.</param>
    /// <param name="owner">The attribution it stands in; null in the narrator's own voice.</param>
    /// <param name="isComment">Whether the narrator is a commenter.</param>
    public static double Of(Prediction prediction, Attributed? owner, bool isComment) =>
        Math.Round(prediction.Probability * (owner is null ? OwnVoice(isComment) : OfReport(owner)), 2);

    /// <summary>How sure an attribution is: source, cue and content together.</summary>
    /// <remarks>
    /// The models believe too much: their odds are taken to a power and divided, as Platt, "Probabilistic Outputs for Support Vector
    /// Machines" (1999), does. Both numbers were fitted on the development articles; docs/confidence.md has the table by cross-validation.
    /// </remarks>
    public static double OfReport(Attributed attributed)
    {
        var belief = Math.Clamp(attributed.Report.Belief, 0.001, 0.999);
        return Math.Round(1 / (1 + Math.Exp(-((Steepness * Math.Log(belief / (1 - belief))) + Shift))), 2);
    }

    // An article's narrator is credited with what a report that was missed says; a commenter seldom.
    private static double OwnVoice(bool isComment) => isComment ? 0.95 : 0.52;
}
