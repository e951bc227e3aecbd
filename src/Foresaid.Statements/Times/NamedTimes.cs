using System.Collections.Frozen;
using Foresaid.Text;

namespace Foresaid.Statements.Times;

/// <summary>Tells whether a word names a month, a weekday or a season where it stands: "may", "march", "sat" and "fall" are other words, too.</summary>
internal static class NamedTimes
{
    private static readonly FrozenSet<string> _ambiguous =
        FrozenSet.ToFrozenSet(["may", "march", "mar", "jan", "dec", "jun", "august", "mon", "sat", "sun", "wed", "thu", "tue", "fri", "spring", "fall"]);

    private static readonly FrozenSet<string> _leads = FrozenSet.ToFrozenSet(
        ["in", "by", "until", "till", "before", "after", "since", "from", "of", "during", "this", "next", "last", "late", "early", "mid", "to", "through", "between", "past", "beyond", "for",
        "around", "coming", "come", "upcoming", "previous", "following", "on", "every", "each", "throughout", "into", "until", "starting", "beginning"]);

    private static readonly FrozenSet<string> _determiners = FrozenSet.ToFrozenSet(["the", "this", "next", "last", "coming", "that", "previous", "following", "late", "early", "mid"]);

    /// <summary>The month named at a place; null where none is.</summary>
    public static int? Month(TimeTokens tokens, int at) =>
        TimeWords.Months.TryGetValue(tokens[at].Lower, out var month) && (!_ambiguous.Contains(tokens[at].Lower) || IsNamed(tokens, at)) ? month : null;

    /// <summary>The weekday named at a place, 1 for Monday; null where none is.</summary>
    public static int? Weekday(TimeTokens tokens, int at) =>
        TimeWords.Weekdays.TryGetValue(tokens[at].Lower, out var day) && (!_ambiguous.Contains(tokens[at].Lower) || IsNamed(tokens, at)) ? day : null;

    /// <summary>The month in which the season named at a place begins; null where none is.</summary>
    public static int? Season(TimeTokens tokens, int at)
    {
        if (!TimeWords.Seasons.TryGetValue(tokens[at].Lower, out var month) || tokens[at - 1].Lower is "a" or "an" || tokens.Tag(at) is UniversalTag.Verb or UniversalTag.Aux)
        {
            return null;
        }

        // "Winter tyres" and "the spring tide" are no times; "the fall of the house" is none either.
        var isModifier = tokens.Tag(at + 1) is UniversalTag.Noun && !(tokens[at + 1].Lower is "sets" or "starts" or "months" or "season" or "time" or "term" or "quarter") && !IsTime(tokens, at + 1);
        var isFall = tokens[at].Lower is "fall" or "spring" && tokens[at + 1].Lower == "of" && NumberRule.Year(tokens, at + 2) is null && tokens[at + 2].Lower is not ("next" or "this" or "last" or "that");
        return isModifier || isFall || _ambiguous.Contains(tokens[at].Lower) && !(_determiners.Contains(tokens[at - 1].Lower) || _leads.Contains(tokens[at - 1].Lower) && tokens[at - 1].Lower is not "to" || NumberRule.Year(tokens, at + 1) is not null) ? null : month;
    }

    /// <summary>Whether a word begins or continues a time expression.</summary>
    public static bool IsTime(TimeTokens tokens, int at) =>
        tokens[at].IsNumber || TimeWords.Months.ContainsKey(tokens[at].Lower) || TimeWords.Weekdays.ContainsKey(tokens[at].Lower) || TimeWords.Units.ContainsKey(tokens[at].Lower)
        || tokens[at].Lower is "next" or "this" or "last" or "tomorrow" or "today" or "yesterday" or "tonight" or "morning" or "afternoon" or "evening" or "night";

    /// <summary>Whether a word is the name of a month, a weekday, a season or a unit.</summary>
    public static bool IsName(string lower) => TimeWords.Months.ContainsKey(lower) || TimeWords.Weekdays.ContainsKey(lower) || TimeWords.Seasons.ContainsKey(lower) || TimeWords.Units.ContainsKey(lower);

    /// <summary>Whether a word looks like a year that may lie ahead: from 2020 to 2099.</summary>
    public static bool LooksLikeYear(string word) => word is ['2', '0', >= '2', _];

    private static bool IsNamed(TimeTokens tokens, int at)
    {
        var isVerb = tokens.Tag(at) is UniversalTag.Verb or UniversalTag.Aux;
        var hasDay = tokens[at + 1] is { IsNumber: true, Number: > 0 and < 32 } || NumberRule.Year(tokens, at + 1) is not null
            || NumberRule.Ordinal(tokens, tokens.Skip(at + 1, "the")) is { Value: < 32 } || tokens[at - 1] is { IsNumber: true, Number: > 0 and < 32 } || TimeWords.Ordinals.ContainsKey(tokens[at - 1].Lower)
            || TimeWords.Months.ContainsKey(tokens[at + 1].Lower) || !isVerb && (TimeWords.Tens.ContainsKey(tokens[at + 1].Lower) || TimeWords.Ones.ContainsKey(tokens[at + 1].Lower));
        var isSurname = tokens[at - 1].IsCapital && !_leads.Contains(tokens[at - 1].Lower) && !IsName(tokens[at - 1].Lower);
        var isName = tokens[at].IsCapital && !isSurname && (tokens.Tag(at) is UniversalTag.Propn || tokens.Tag(at) is UniversalTag.X && at > 0 && tokens[at - 1].Lower is not ("." or "\"" or "“" or "!" or "?"));
        return hasDay || isName || !isVerb && (_leads.Contains(tokens[at - 1].Lower) || tokens[at - 1].Lower is "-" or "," && TimeWords.Months.ContainsKey(tokens[at - 2].Lower)
            || at == 0 && tokens.Count == 1 || tokens[at + 1].Lower == "-" && tokens[at + 1].IsGlued && TimeWords.Months.ContainsKey(tokens[at + 2].Lower) || tokens[at + 1].Lower is "." or "/" && tokens[at + 1].IsGlued && tokens[at + 2] is { IsNumber: true })
            || isVerb && tokens[at].Lower == "may" && tokens[at - 1].Lower is "in" or "by" or "until" or "till" or "since" or "of" or "during" or "next" or "last" or "early" or "late" or "mid";
    }
}
