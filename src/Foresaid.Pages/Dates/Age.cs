using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Foresaid.Pages.Dates;

/// <summary>Reads times that count from a page's own date: "3 days ago", "2 hrs", "yesterday at 18:40".</summary>
/// <remarks>
/// Ages of more than a month are recognised and give no date: a page that shows them was saved so long after the date it states that
/// nothing can be counted from that.
/// </remarks>
internal static partial class Age
{
    private const int LongestAge = 60;
    private const int LongestDays = 31;
    private const int DaysInWeek = 7;

    private static readonly FrozenDictionary<string, char> _units = FrozenDictionary.ToFrozenDictionary(
        new[]
        {
            ('s', "s sec secs second seconds sekunde sekunden segundo segundos seconde secondes"),
            ('m', "m min mins minute minutes minuten minuto minutos"),
            ('h', "h hr hrs hour hours std stunde stunden hora horas heure heures ora ore uur"),
            ('d', "d day days tag tage tagen día días dia dias jour jours giorno giorni dag dagen"),
            ('w', "w wk wks week weeks woche wochen semana semanas semaine semaines settimana settimane weken"),
            ('n', "mo mos mon month months monat monate monaten mes meses mois mese mesi maand maanden"),
            ('y', "y yr yrs year years jahr jahre jahren año años ano anos an ans anno anni jaar"),
        }.SelectMany(pair => pair.Item2.Split(' ').Select(name => KeyValuePair.Create(name, pair.Item1))),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether all of <paramref name="text"/> is such a time.</summary>
    public static bool IsOne(string text) =>
        text.Length is > 1 and <= LongestAge && (Now().IsMatch(text) || DayWord().IsMatch(text) || (Ago().Match(text) is { Success: true } match && _units.ContainsKey(match.Groups["unit"].Value)));

    /// <summary>The time that <paramref name="text"/> states, counted from <paramref name="now"/>; null where it states none that can be counted.</summary>
    public static StatedDate? Read(string text, PageClock now)
    {
        if (text.Length is < 2 or > LongestAge)
        {
            return null;
        }

        if (Now().IsMatch(text))
        {
            return now.Before(Period.Zero);
        }

        if (DayWord().Match(text) is { Success: true } named)
        {
            var day = named.Groups["before"].Success ? now.Day.PlusDays(-1) : now.Day;
            return At(day, named.Groups["clock"].Value);
        }

        var match = Ago().Match(text);
        if (!match.Success || !_units.TryGetValue(match.Groups["unit"].Value, out var unit) || match.Groups["few"].Success)
        {
            return null;
        }

        var count = match.Groups["one"].Success ? 1 : int.Parse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return unit switch
        {
            's' => now.Before(Period.FromSeconds(count)),
            'm' => now.Before(Period.FromMinutes(count)),
            'h' => now.Before(Period.FromHours(count)),
            'd' when count <= LongestDays => now.DaysBefore(count),
            'w' when count * DaysInWeek <= LongestDays => now.DaysBefore(count * DaysInWeek),
            _ => null,
        };
    }

    /// <summary>The moment at <paramref name="clock"/> of <paramref name="day"/>; the day alone where that is no clock time.</summary>
    public static StatedDate At(LocalDate day, string clock) => new(day, PageClock.Iso(day) + ClockTime.After(" " + clock.TrimStart(), 0).Time);

    [GeneratedRegex(@"^\W*(?:posted\s+|commented\s+)?(?:(?:about|over|almost|nearly|vor|hace|il y a|circa|ca\.?)\s+)?(?:(?<count>\d{1,4})\s?|(?<one>an?|one|ein(?:er|em)?|un[ea]?)\s+|(?<few>a few|several|a couple of)\s+)(?<unit>\p{L}{1,9})\.?(?:\s+(?:ago|fa|geleden))?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^\W*(?:posted\s+|commented\s+)?(?:(?<before>yesterday|gestern|ayer|hier|ieri|gisteren)|today|heute|hoy|aujourd['’]hui|oggi|vandaag)\b[\s,·–-]*(?:(?:at|um|a las|à|alle|om)\s+)?(?<clock>\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)?(?:\s?Uhr)?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayWord();

    [GeneratedRegex(@"^\W*(?:just now|moments? ago|a moment ago|right now|gerade eben|soeben)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Now();
}
