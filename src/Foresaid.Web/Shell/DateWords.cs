using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Web.Shell;

/// <summary>Dates as people write them: "21 November 2016".</summary>
internal static class DateWords
{
    private const int IsoDayLength = 10;
    private const int IsoMinuteLength = 16;

    /// <summary>The day of an ISO 8601 date or date-time; null where <paramref name="iso"/> is none.</summary>
    public static LocalDate? DayOf(string? iso) =>
        iso is { Length: >= IsoDayLength } && LocalDatePattern.Iso.Parse(iso[..IsoDayLength]) is { Success: true } parsed
            ? parsed.Value
            : null;

    /// <summary>An ISO 8601 date or date-time in words, with the minute where it has one; what is no date is given back as it is.</summary>
    public static string? Of(string? iso) => DayOf(iso) switch
    {
        null => iso,
        { } day when iso!.Length >= IsoMinuteLength => $"{Of(day)}, {iso[(IsoDayLength + 1)..IsoMinuteLength]}",
        { } day => Of(day),
    };

    /// <summary>A day in words.</summary>
    public static string Of(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An instant in words, to the minute, in universal time.</summary>
    public static string Of(Instant instant) => instant.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>A stretch of days in words: "by 20 January 2017"; null where neither end is known.</summary>
    public static string? Between(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, null) => $"from {Of(first)}",
        (null, { } last) => $"until {Of(last)}",
        ({ } first, { } last) when first == last => Of(first),
        ({ } first, { } last) => $"{Of(first)} – {Of(last)}",
    };
}
