using System.Collections.Frozen;
using System.Globalization;

namespace Foresaid.Statements.Forecasts;

/// <summary>Words that point ahead or back in time, for the model: not dates.</summary>
internal static class TimeHints
{
    private static readonly FrozenSet<string> _ahead = FrozenSet.Create(
        "tomorrow", "next", "soon", "tonight", "until", "till", "within", "forthcoming", "upcoming", "ahead", "eventually", "someday", "again", "ever", "coming", "future", "by", "before", "shortly", "later", "then", "anymore", "longer");

    private static readonly FrozenSet<string> _back = FrozenSet.Create("ago", "yesterday", "last", "since", "previously", "once", "earlier", "already", "then-", "former", "past", "recently");

    private static readonly FrozenSet<string> _periods = FrozenSet.Create(
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "year", "month", "week", "decade", "quarter", "century", "day", "season", "term", "harvest", "weekend", "morning", "night");

    /// <summary>Whether a token, with its neighbour, points ahead.</summary>
    public static bool LooksAhead(Syntax syntax, int token, int? today)
    {
        var lower = syntax.Lower(token);
        return YearOf(lower) is { } year ? today is { } now && year > now
            : lower is "in" or "by" or "before" or "after" or "until" or "this" or "on" or "at" or "within" ? IsPeriod(syntax, token) && (lower is not ("in" or "on" or "after" or "at") || syntax.Fine(token + 1) is "CD" or "DT" || _periods.Contains(syntax.Lower(token + 1)))
            : lower is not ("by" or "before") && _ahead.Contains(lower);
    }

    /// <summary>Whether a token points back.</summary>
    public static bool LooksBack(Syntax syntax, int token, int? today)
    {
        var lower = syntax.Lower(token);
        return YearOf(lower) is { } year ? today is { } now && year < now : _back.Contains(lower);
    }

    // A period, or a year, among the next three words.
    private static bool IsPeriod(Syntax syntax, int token)
    {
        for (var next = token + 1; next < Math.Min(token + 4, syntax.Count); next++)
        {
            if (_periods.Contains(syntax.Lower(next)) || _periods.Contains(syntax.Lemma(next)) || YearOf(syntax.Lower(next)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1500 and < 2200 ? year : null;
}
