namespace Foresaid.Statements.Times;

/// <summary>Reads the words before and after a time that say how it bounds: "by", "no later than", "at the earliest".</summary>
internal static class RelationRule
{
    // Longer ones first: the first that stands there is taken.
    private static readonly (string[] Words, Relation Relation)[] _leads =
    [
        .. Leads(Relation.After, "not until after", "not till after"),
        .. Leads(Relation.Through, "until after", "till after", "before or on", "on or before", "before or in", "on or earlier than", "not after", "as late as", "up to and including", "through", "thru"),
        .. Leads(Relation.By, "no later than", "not later than", "by no later than", "by the time of", "by the time", "by at latest", "by the latest", "by", "ending with", "ending on", "ending in"),
        .. Leads(Relation.From, "no earlier than", "no sooner than", "not earlier than", "not before", "not until", "not till", "as early as", "after or equal to", "later than or at", "later than or in", "on or after", "as of", "as from", "starting from", "starting on", "starting in", "starting with",
            "starting", "beginning on", "beginning in", "beginning from", "beginning with", "beginning", "effective from", "effective", "from as early as", "from", "since", "ever since", "once"),
        .. Leads(Relation.Before, "some time before", "sometime before", "at least until before", "ahead of", "prior to", "in advance of", "earlier than", "sooner than", "this side of", "on the eve of", "in the run up to", "well before", "just before", "shortly before", "right before", "before"),
        .. Leads(Relation.Until, "up until", "up to", "at least until", "in time for", "until", "till", "'til", "pending"),
        .. Leads(Relation.After, "some time after", "sometime after", "later than", "greater than", "any time after", "not long after", "shortly after", "right after", "just after", "soon after", "well after", "after", "past", "beyond"),
        .. Leads(Relation.Within, "within", "inside of", "inside", "in under", "in less than", "in no more than", "over", "for"),
        .. Leads(Relation.About, "around", "about", "circa", "some time around", "sometime around", "in or around", "on or around", "on or about"),
        .. Leads(Relation.In, "some time in", "sometime in", "some time during", "any time in", "at some point in", "in the course of", "in and around", "on the", "in", "on", "at", "during", "throughout", "across", "to", "into", "come", "as soon as"),
    ];

    private static readonly ILookup<string, (string[] Words, Relation Relation)> _byFirst = _leads.ToLookup(lead => lead.Words[0]);

    /// <summary>The relation that words at a place state, and the place after them; null where none stand there.</summary>
    public static (int End, Relation Relation)? Before(TimeTokens tokens, int at)
    {
        foreach (var (words, relation) in _byFirst[tokens[at].Lower])
        {
            if (tokens.Has(at, words))
            {
                var end = at + words.Length - (words is ["on", "the"] ? 1 : 0);
                end = tokens.Has(end, "at", "least") || tokens.Has(end, "at", "most") || tokens.Has(end, "at", "latest") || tokens.Has(end, "as", "late") && tokens[end + 2].Lower != "as" ? end + 2 : end;
                return (tokens.SkipAny(end, "about", "around", "roughly", "approximately", "perhaps", "maybe", "probably", "possibly", "sometime", "exactly", "only"), relation);
            }
        }

        return null;
    }

    /// <summary>The relation that words after a time state, and the place after them; null where none stand there.</summary>
    public static (int End, Relation Relation)? After(TimeTokens tokens, int at)
    {
        var next = tokens.SkipAny(at, ",");
        next = tokens.Has(next, "and", "at", "the", "earliest") ? next + 1 : next;
        if (tokens.Has(next, "at", "the", "earliest") || tokens.Has(next, "at", "the", "very", "earliest"))
        {
            return (next + (tokens[next + 2].Lower == "very" ? 4 : 3), Relation.From);
        }

        if (tokens.Has(next, "at", "the", "latest") || tokens.Has(next, "at", "the", "very", "latest") || tokens.Has(next, "at", "latest"))
        {
            return (next + (tokens[next + 1].Lower == "latest" ? 2 : tokens[next + 2].Lower == "very" ? 4 : 3), Relation.By);
        }

        if (tokens[at].Lower is "or" or "and" && tokens[at + 1].Lower is "later" or "after" or "greater" or "beyond" or "thereafter" or "onwards" or "onward" && !GoesOn(tokens, at + 2))
        {
            return (at + 2, Relation.From);
        }

        if (tokens[at].Lower == "or" && tokens[at + 1].Lower is "earlier" or "before" or "sooner" && !GoesOn(tokens, at + 2))
        {
            return (at + 2, Relation.Through);
        }

        return tokens[at].Lower is "onwards" or "onward" ? (at + 1, Relation.From) : null;
    }

    /// <summary>The place after words that say a period is over: "before the year is out", "once Easter is past"; the place itself where none stand there.</summary>
    public static int Over(TimeTokens tokens, int at)
    {
        var next = tokens[at].Lower is "is" or "was" or "are" or "were" or "has" or "'s" ? at + 1 : -1;
        return next < 0 ? tokens[at].Lower is "ends" or "closes" ? at + 1 : at
            : tokens[next].Lower is "out" or "over" or "past" or "up" or "done" or "through" or "gone" or "behind" ? next + 1 : at;
    }

    /// <summary>The place after words that say a period begins: "before winter sets in"; the place itself where none stand there.</summary>
    public static int Opens(TimeTokens tokens, int at) =>
        tokens.Has(at, "sets", "in") ? at + 2 : tokens[at].Lower is "comes" or "begins" or "starts" or "arrives" ? at + 1 : at;

    // "Before 2030 or after 2040" names another time.
    private static bool GoesOn(TimeTokens tokens, int at) => NamedTimes.IsTime(tokens, at) || tokens[at].Lower is "than" or "the" or "that";

    private static IEnumerable<(string[], Relation)> Leads(Relation relation, params string[] phrases) => phrases.Select(phrase => (phrase.Split(' '), relation));
}
