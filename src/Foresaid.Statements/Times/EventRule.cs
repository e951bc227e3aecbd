using System.Collections.Frozen;
using System.Text;
using Foresaid.Text;

namespace Foresaid.Statements.Times;

/// <summary>Reads public events by name: "the election", "the next general election in Spain", "the G7 summit", "his inauguration".</summary>
internal static class EventRule
{
    // So many words may stand before and after the noun of an event.
    private const int MostBefore = 5;
    private const int MostAfter = 4;

    private static readonly FrozenDictionary<string, string> _heads = new Dictionary<string, string>
    {
        ["election"] = "election",
        ["elections"] = "election",
        ["vote"] = "election",
        ["polls"] = "election",
        ["poll"] = "election",
        ["midterms"] = "election",
        ["primaries"] = "primary",
        ["runoff"] = "runoff",
        ["referendum"] = "referendum",
        ["plebiscite"] = "referendum",
        ["inauguration"] = "inauguration",
        ["summit"] = "summit",
        ["congress"] = "congress",
        ["conference"] = "conference",
        ["cop"] = "conference",
        ["olympics"] = "games",
        ["games"] = "games",
        ["paralympics"] = "games",
        ["cup"] = "cup",
        ["euros"] = "cup",
        ["convention"] = "convention",
    }.ToFrozenDictionary();

    /// <summary>The kinds of events there are.</summary>
    public static FrozenSet<string> Kinds { get; } = _heads.Values.ToFrozenSet();

    /// <summary>The nouns that name an event of a kind, singular.</summary>
    public static IEnumerable<string> NounsOf(string kind) => _heads.Where(head => head.Value == kind).Select(head => head.Key.TrimEnd('s')).Distinct();

    /// <summary>The event named at a place; null where none is.</summary>
    public static Parsed? At(TimeTokens tokens, int at)
    {
        if (tokens[at].Lower is "a" or "an")
        {
            return null;
        }

        var (start, which) = PointRule.WhichAt(tokens, at);
        start = which == Which.None ? tokens.SkipAny(at, "the", "his", "her", "its", "their", "our") : start;
        var words = new StringBuilder();
        int? stated = null;
        for (var next = start; next <= start + MostBefore && next < tokens.Count; next++)
        {
            if (_heads.TryGetValue(tokens[next].Lower, out var head) && !(tokens.Tag(next) is UniversalTag.Verb))
            {
                return After(tokens, next + 1, (head, tokens[next].Lower.TrimEnd('s')), words, stated, which);
            }

            // "May's local elections", "Thursday's vote": the month or the day says when.
            if (NamedTimes.Month(tokens, next) is not null || NamedTimes.Weekday(tokens, next) is not null)
            {
                return null;
            }

            if (tokens[next].IsNumber ? tokens[next].Digits != 4 && !tokens[next].IsGlued : !(char.IsLetter(tokens[next].Lower[0]) || tokens[next].Lower is "-" or "'s" or "'" or "."))
            {
                return null;
            }

            // "To trams before the election" is no name of it, and "a lone vote" is no event.
            if (tokens.Tag(next) is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Pron or UniversalTag.Sconj or UniversalTag.Cconj || tokens.Tag(next) is UniversalTag.Adp && tokens[next].Lower is not "of" || tokens[next].Lower is "single" or "lone" or "narrow")
            {
                return null;
            }

            if (tokens[next].Digits == 4)
            {
                stated = tokens[next].Number;
                continue;
            }

            words.Append(' ').Append(tokens[next].IsNumber ? tokens[next].Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : tokens[next].Lower);
        }

        return null;
    }

    // "In Vilnius", "of the party", "next year", "in 2028".
    private static Parsed After(TimeTokens tokens, int at, (string Kind, string Noun) head, StringBuilder words, int? year, Which which)
    {
        var end = tokens.SkipAny(at, "day", "night");
        for (var steps = 0; steps < 2; steps++)
        {
            var next = tokens.SkipAny(end, "in", "of", "at");
            if (NumberRule.Year(tokens, next) is { } stated)
            {
                (end, year) = (stated.End, stated.Value);
            }
            else if (next > end)
            {
                var name = tokens.Skip(next, "the");
                var last = name;
                while (last < name + MostAfter && tokens[last].IsCapital && NamedTimes.Month(tokens, last) is null)
                {
                    words.Append(' ').Append(tokens[last].Lower);
                    last++;
                }

                end = last > name ? last : end;
            }
        }

        // "The local elections on 6 May": the day is said.
        var named = new EventName(head.Kind, head.Noun, words.Append(' ').ToString(), year, which);
        return tokens[end].Lower is "on" or "in" && PointRule.At(tokens, end + 1) is { Meaning: DatePart { Month: not null } or Weekday } day
            ? new Parsed(day.End, new DatedEvent(named, day.Meaning))
            : new Parsed(end, new EventTime(named));
    }
}
