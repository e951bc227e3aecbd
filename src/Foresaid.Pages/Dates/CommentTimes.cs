using NodaTime;

namespace Foresaid.Pages.Dates;

/// <summary>Reads the times of a thread's comments one after another.</summary>
/// <remarks>
/// An absolute time counts as it is. A day without a year takes the year of the page's date, or the next one where that would lie
/// long before the page. An age counts from the page's date. A bare clock time belongs to the day of the comment that is answered, or of
/// the one before, or of the page. What cannot be known stays null.
/// </remarks>
/// <param name="now">The page's date; null where it is not known.</param>
internal sealed class CommentTimes(PageClock? now)
{
    private const int LongestTime = 120;

    /// <summary>A comment this many days before its article was rather posted a year later.</summary>
    private const int LongBefore = 60;

    private readonly List<StatedDate?> _times = [];
    private LocalDate? _last;

    /// <summary>The time of the next comment, which states <paramref name="when"/> and answers the one at <paramref name="parent"/>.</summary>
    public StatedDate? Next(string? when, int? parent)
    {
        var time = when is null ? null : Absolute(when) ?? Relative(when.Trim(), parent is { } at && at < _times.Count ? _times[at] : null);
        _times.Add(time);
        _last = time?.Day ?? _last;
        return time;
    }

    private StatedDate? Absolute(string when)
    {
        var text = when.Length > LongestTime ? when[..LongestTime] : when;
        text = text.Replace("UTC+", "+", StringComparison.Ordinal).Replace("GMT+", "+", StringComparison.Ordinal);
        if (DateFinder.Read(text) is { } stated)
        {
            return stated;
        }

        return now is null ? null
            : DateFinder.Read(text, now.Day.Year) is { } first && first.Day.PlusDays(LongBefore) >= now.Day ? first
            : DateFinder.Read(text, now.Day.Year + 1) is { } next && next.Day <= now.Day.PlusYears(1) ? next
            : null;
    }

    private StatedDate? Relative(string when, StatedDate? parent)
    {
        if (!ClockTime.IsWhole(when))
        {
            return now is null ? null : Age.Read(when, now);
        }

        var day = parent?.Day ?? _last ?? now?.Day;
        return day is { } known ? Age.At(known, when.TrimStart(' ', ',')) : null;
    }
}
