using NodaTime;
using NodaTime.Text;

namespace Foresaid.Pages.Dates;

/// <summary>Reads times counted from 1970.</summary>
internal static class Epoch
{
    private const double MostSeconds = 7_258_118_400; // The year 2200.

    /// <summary>The time <paramref name="seconds"/> after the start of 1970 in UTC, to the second; null where that is before it or absurdly late.</summary>
    public static StatedDate? OfSeconds(double seconds)
    {
        if (seconds is not (> 0 and < MostSeconds))
        {
            return null;
        }

        var time = Instant.FromUnixTimeSeconds((long)seconds);
        return new StatedDate(time.InUtc().Date, InstantPattern.General.Format(time));
    }
}
