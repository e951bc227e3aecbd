using Foresaid.Statements.Attributions;
using Foresaid.Statements.Forecasts;

namespace Foresaid.Statements;

/// <summary>How often findings of each kind of rule are right.</summary>
/// <remarks>
/// Shares measured on development pages with gold records; <c>tools/Foresaid.Measure</c> prints them anew (see
/// docs/confidence.md for the table, its date and its counts).
/// </remarks>
internal static class Confidences
{
    /// <summary>The share of predictions by a rule that a reader of the page lists too.</summary>
    public static double Of(Prediction prediction, Attributed? owner)
    {
        var rule = prediction.Rule;
        var forecast = rule switch
        {
            "modal will" => 0.8,
            "modal would" => 0.6,
            "modal may" or "modal might" or "modal could" => 0.6,
            "going to" => 0.8,
            "deontic modal" => 0.5,
            "noun of chance" => 0.6,
            "likelihood" => 0.5,
            _ => 0.65,
        };
        return owner is null ? forecast : Math.Round(forecast * 0.95, 2);
    }

    /// <summary>The share of attributions by a rule that are right.</summary>
    public static double OfReport(Attributed attributed) => attributed.Report.Rule switch
    {
        "clause of a report verb" => 0.8,
        "quotation at a report verb" => 0.85,
        "according to" => 0.85,
        _ => 0.65,
    };
}
