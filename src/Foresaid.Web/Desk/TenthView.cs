using Foresaid.Ledger.Queries;
using Foresaid.Scoring;

namespace Foresaid.Web.Desk;

/// <summary>What a tenth of a source's calibration counts.</summary>
/// <param name="Number">Which tenth, from 0 to 9.</param>
/// <param name="Count">How many it counts.</param>
/// <param name="Came">How many came, shares added up.</param>
/// <param name="Lines">Those of the page, last said first: the statement, what it says of a question, and the words of the question.</param>
public sealed record TenthView(int Number, int Count, double Came, IReadOnlyList<(DeskLine Line, Forecast Forecast, string Question)> Lines)
{
    /// <summary>Its lower bound.</summary>
    public double From => Number / 10d;

    /// <summary>The view of a tenth; a statement stands there once for each question that it answers.</summary>
    internal static TenthView Of(App.Desk desk, long source, int number, int skip, int take)
    {
        var counted = desk.Store.Forecasts(source)
            .Where(forecast => forecast.Source == source && forecast.IsScored && Calibration.BinOf(forecast.Chance!.Value.Best.Value) == number)
            .OrderByDescending(forecast => forecast.SaidOn).ThenBy(forecast => forecast.Statement).ToList();
        return new TenthView(
            number,
            counted.Count,
            counted.Sum(forecast => forecast.Share!.Value),
            [.. counted.Skip(skip).Take(take).Select(forecast => (desk.Store.Line(forecast.Statement)!, forecast, desk.Store.Question(forecast.Question)?.Words.Text ?? ""))]);
    }
}
