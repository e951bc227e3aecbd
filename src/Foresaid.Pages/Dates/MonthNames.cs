using System.Collections.Frozen;

namespace Foresaid.Pages.Dates;

/// <summary>The months' names and their short forms in the languages that pages are often written in.</summary>
internal static class MonthNames
{
    /// <summary>Names as whole words; what stands here also counts in its usual cases and short forms.</summary>
    private const string Table = """
        january jan januar janvier enero gennaio gen januari janeiro stycznia leden ledna января январь ene janv jänner jän
        february feb februar février fevrier febrero febbraio februari fevereiro lutego února únor февраля февраль févr fév febr
        march mar märz marz mars marzo maart março marca března březen марта март mrz mär maa mrt mae
        april apr avril abril aprile kwietnia dubna duben апреля апрель avr abr
        may mai mayo maggio mei maio maja května květen мая май mag
        june jun juni juin junio giugno junho czerwca června červen июня июнь giu
        july jul juli juillet julio luglio julho lipca července červenec июля июль juil lug
        august aug août aout agosto augustus sierpnia srpna srpen августа август ago
        september sep sept septembre septiembre settembre setembro września září сентября сентябрь set
        october oct okt oktober octobre octubre ottobre outubro października října říjen октября октябрь out ott
        november nov novembre noviembre novembro listopada listopadu listopad ноября ноябрь
        december dec dez dezember décembre decembre diciembre dicembre dezembro grudnia prosince prosinec декабря декабрь dic déc des
        """;

    private static readonly FrozenDictionary<string, int> _months = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany((line, index) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => (name, Month: index + 1)))
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.Month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of the month called <paramref name="name"/>; 0 where no month is.</summary>
    public static int NumberOf(string name) => _months.GetValueOrDefault(name);
}
