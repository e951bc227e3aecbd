using System.Collections.Frozen;
using Foresaid.Statements.Sources;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements;

/// <summary>The trees of a sheet, without some mistakes that the parser makes about who says what.</summary>
/// <remarks>
/// "Told the judges that it would sink": a clause with "that" and a subject of its own hangs on the verb, not on the judges. "She said the founder, Ann Lee, believed that": who
/// stands behind the verb is the next one's subject, where the verb has one before it. "My aunt lives in Riga": no kind of lives. "Had a professor on Saturday who explained": who explains is no day.
/// </remarks>
internal static class MendedTrees
{
    private const int Farthest = 6;
    private const int FarthestVerb = 24;
    private const int FarthestClause = 40;
    private const int Widest = 60;

    // What a clause with "that" may well hang on.
    private static readonly FrozenSet<string> _told = FrozenSet.Create(
        StringComparer.Ordinal,
        "view", "opinion", "belief", "statement", "claim", "warning", "fact", "idea", "notion", "hope", "fear", "promise", "assurance", "forecast", "prediction", "argument", "suggestion", "conviction", "concern", "sense", "feeling", "impression",
        "conclusion", "suspicion", "guarantee", "expectation", "report", "rumour", "rumor", "word", "news", "pledge", "theory", "possibility", "chance", "risk", "danger", "prospect", "evidence", "doubt", "estimate", "assumption", "verdict", "line", "proposal",
        "decision", "condition", "ground", "proviso", "understanding", "assertion", "allegation", "confidence", "certainty", "thought", "remark", "observation", "hint", "complaint", "gossip", "tale", "story", "bet", "calculation", "judgement", "judgment", "admission",
        "contention", "charge", "accusation", "position", "objection", "finding", "guess", "hunch", "probability", "likelihood", "sign", "signal", "indication", "reminder", "caution", "threat", "vow", "oath", "so", "such");

    // Verbs that tell somebody.
    private static readonly FrozenSet<string> _verbs = FrozenSet.Create(StringComparer.Ordinal, "tell", "say", "warn", "assure", "inform", "remind", "promise", "write", "predict", "argue", "explain", "complain", "add", "announce", "confirm", "admit", "insist", "testify", "advise", "declare", "forecast", "estimate", "reply", "swear", "hint", "suggest", "caution");

    /// <summary>The heads and relations of all tokens, mended.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The head of each token, -1 for a root, and its relation to it.</returns>
    public static (int[] Heads, string[] Relations) Of(Sheet sheet)
    {
        int[] heads = [.. sheet.Trees.Heads];
        string[] relations = [.. sheet.Trees.Relations];
        for (var token = 0; token < heads.Length; token++)
        {
            if (relations[token] is "mark" && heads[token] is > 0 and var clause && relations[clause] is "acl" or "acl:relcl" && IsThat(sheet, token))
            {
                GiveToVerb(sheet, heads, relations, token, clause);
            }
            else if (relations[token] is "aux" && token > 1 && sheet.Tags.Lemmas[token] is "have" && sheet.Tags.Fine[token] is "VBG" && IsComma(sheet, token - 1))
            {
                GiveBehindAside(sheet, heads, relations, token);
            }
            else if (relations[token] is "compound" && heads[token] > token && IsSubject(sheet, heads, relations, token))
            {
                relations[token] = "nsubj";
                relations[heads[token]] = relations[heads[token]] is "nsubj" ? "parataxis" : relations[heads[token]];
                if (relations[token - 1] is "nmod:poss" && heads[token - 1] == heads[token])
                {
                    heads[token - 1] = token;
                }
            }
            else if (relations[token] is "acl:relcl" && heads[token] is >= 0 and var day && NamedTimes.IsName(sheet.Tags.Lemmas[day]))
            {
                GiveToObject(sheet, heads, relations, token, day);
            }
            else if (relations[token] is "appos" && heads[token] is > 0 and var place && place < token && IsBesidePlace(sheet, heads, relations, token, place))
            {
                GiveSubject(heads, relations, token, place);
            }
            else if (relations[token] is "nsubj" && heads[token] == token + 1 && token > 1 && NamedTimes.IsName(sheet.Tags.Lemmas[token].ToLowerInvariant()) && relations[token - 1] is "mark" && sheet.Tags.Lemmas[token - 1] is "since" or "until" or "till" or "before" or "after")
            {
                GiveBehindTime(sheet, heads, relations, token);
            }
            else if (relations[token] is "obl" && heads[token] is > 0 and var told && told > token && IsBareSubject(sheet, heads, relations, token, told))
            {
                relations[token] = "nsubj";
            }
            else if (relations[token].StartsWith("nsubj", StringComparison.Ordinal) && heads[token] is >= 0 and var verb && verb < token && sheet.Tags.Lemmas[verb] is var lemma && _verbs.Contains(lemma))
            {
                GiveToNext(heads, relations, token, verb);
            }
        }

        return (heads, relations);
    }

    private static bool IsThat(Sheet sheet, int token) => sheet.Text.AsSpan(sheet.Tokens.Spans[token].Start, sheet.Tokens.Spans[token].Length).Equals("that", StringComparison.OrdinalIgnoreCase);

    private static void GiveToVerb(Sheet sheet, int[] heads, string[] relations, int that, int clause)
    {
        var noun = heads[clause];
        if (noun < 0 || noun > that || clause < that || _told.Contains(sheet.Tags.Lemmas[noun]) || !HasChild(heads, relations, clause, that, clause, "nsubj"))
        {
            return;
        }

        var at = noun;
        for (var steps = 0; at >= 0 && steps < Farthest && sheet.Tags.Universal[at] is not UniversalTag.Verb; steps++)
        {
            at = relations[at] is "obj" or "iobj" or "obl" or "nmod" or "appos" or "flat" or "conj" or "compound" or "nmod:poss" or "obl:unmarked" ? heads[at] : -1;
        }

        if (at >= 0 && at < noun && _verbs.Contains(sheet.Tags.Lemmas[at]) && !HasChild(heads, relations, at, at, heads.Length, "ccomp"))
        {
            (heads[clause], relations[clause]) = (at, "ccomp");
        }
    }

    private static void GiveToNext(int[] heads, string[] relations, int subject, int verb)
    {
        if (!HasChild(heads, relations, verb, 0, verb, "nsubj"))
        {
            return;
        }

        for (var clause = subject + 1; clause < Math.Min(heads.Length, subject + FarthestClause); clause++)
        {
            if (heads[clause] == verb && relations[clause] is "ccomp")
            {
                if (!HasChild(heads, relations, clause, verb, clause, "nsubj"))
                {
                    heads[subject] = clause;
                }

                return;
            }
        }
    }

    // "According to the daily its chief scientist, Ann Lee, told her staff": a person without a preposition, before a verb that has no subject.
    private static bool IsBareSubject(Sheet sheet, int[] heads, string[] relations, int token, int verb) =>
        sheet.Tags.Fine[token] is "NN" && SourceWords.People.Contains(sheet.Tags.Lemmas[token]) && _verbs.Contains(sheet.Tags.Lemmas[verb]) && sheet.Tags.Fine[verb] is "VBD" or "VBZ" && !HasChild(heads, relations, token, 0, token, "case") && !HasChild(heads, relations, verb, 0, verb, "nsubj");

    // "At Ashford, Ann Lee put down her glass": a name behind the place that opens the sentence, before a verb that has no subject.
    private static bool IsBesidePlace(Sheet sheet, int[] heads, string[] relations, int token, int place) =>
        sheet.Tags.Universal[token] is UniversalTag.Propn && IsComma(sheet, token - 1) && place == token - 2 && relations[place] is "obl" && heads[place] > token && relations[heads[place]] is "root" && HasChild(heads, relations, place, 0, place, "case") && !HasChild(heads, relations, heads[place], 0, heads[place], "nsubj");

    private static void GiveSubject(int[] heads, string[] relations, int name, int place)
    {
        for (var clause = name + 1; clause < heads[place]; clause++)
        {
            heads[clause] = heads[clause] == place && relations[clause] is "acl:relcl" or "appos" ? name : heads[clause];
        }

        (heads[name], relations[name]) = (heads[place], "nsubj");
    }

    // "An aide who has sat there since December puts it like this": the month puts nothing, the aide does.
    private static void GiveBehindTime(Sheet sheet, int[] heads, string[] relations, int time)
    {
        var verb = time + 1;
        var clause = heads[verb];
        if (clause < 0 || clause > time || relations[clause] is not "acl:relcl" || relations[verb] is not "advcl" || sheet.Tags.Fine[verb] is not ("VBZ" or "VBD" or "VBP") || heads[clause] is not (>= 0 and var person) || person > clause || relations[person] is not "root")
        {
            return;
        }

        (heads[time], relations[time]) = (clause, "obl");
        (heads[time - 1], relations[time - 1]) = (time, "case");
        (heads[verb], relations[verb]) = (-1, "root");
        (heads[person], relations[person]) = (verb, "nsubj");
        for (var token = verb + 1; token < Math.Min(heads.Length, verb + Widest); token++)
        {
            heads[token] = heads[token] == person || heads[token] == clause ? verb : heads[token];
        }
    }

    private static bool IsComma(Sheet sheet, int token) => sheet.Text.AsSpan(sheet.Tokens.Spans[token].Start, 1) is ",";

    // "My aunt lives in Riga", "our brother-in-law charters": a person with a possessor before what was taken for a plural noun that stands for the whole sentence.
    private static bool IsSubject(Sheet sheet, int[] heads, string[] relations, int token)
    {
        var verb = heads[token];
        var isLeading = relations[verb] is "root" || relations[verb] is "nsubj" && heads[verb] > verb && Enumerable.Range(verb + 1, heads[verb] - verb - 1).Any(other => heads[other] == heads[verb] && relations[other] is "nsubj" && sheet.Tags.Lemmas[other] is "he" or "she");
        return sheet.Tags.Fine[verb] is "NNS" && isLeading && sheet.Tags.Fine[token] is "NN" && SourceWords.People.Contains(sheet.Tags.Lemmas[token]) && token > 0 && sheet.Tags.Fine[token - 1] is "PRP$"
            && Enumerable.Range(token + 1, verb - token - 1).All(between => sheet.Tags.Fine[between] is "HYPH" or "IN" || heads[between] == verb && relations[between] is "compound");
    }

    // "The ministry, having looked at the books, foresaw": who has looked is the subject of the verb behind the comma.
    private static void GiveBehindAside(Sheet sheet, int[] heads, string[] relations, int having)
    {
        var participle = heads[having];
        if (participle < having)
        {
            return;
        }

        var subject = -1;
        for (var token = Math.Max(0, having - Farthest); token < having; token++)
        {
            subject = heads[token] == participle && relations[token] is "nsubj" ? token : subject;
        }

        for (var verb = participle + 2; subject >= 0 && verb < Math.Min(heads.Length, participle + FarthestVerb); verb++)
        {
            if (sheet.Tags.Fine[verb] is "VBD" or "VBZ" or "VBP" && (heads[verb] == heads[participle] || heads[participle] == verb || heads[verb] == participle))
            {
                if (!HasChild(heads, relations, verb, having, verb, "nsubj"))
                {
                    heads[subject] = verb;
                }

                return;
            }
        }
    }

    private static void GiveToObject(Sheet sheet, int[] heads, string[] relations, int clause, int day)
    {
        var verb = heads[day];
        if (verb < 0 || verb > day || clause < day || clause - verb > Widest || relations[day] is not ("obl" or "obl:unmarked" or "nmod") || !Enumerable.Range(day, clause - day).Any(token => sheet.Tags.Lemmas[token] is "who" && heads[token] == clause))
        {
            return;
        }

        if (sheet.Tags.Universal[verb] is UniversalTag.Noun && SourceWords.People.Contains(sheet.Tags.Lemmas[verb]))
        {
            heads[clause] = verb;
            return;
        }

        for (var noun = verb + 1; noun < day; noun++)
        {
            if (heads[noun] == verb && relations[noun] is "obj" or "obl" && SourceWords.People.Contains(sheet.Tags.Lemmas[noun]))
            {
                heads[clause] = noun;
                return;
            }
        }
    }

    private static bool HasChild(int[] heads, string[] relations, int head, int first, int end, string relation)
    {
        for (var token = Math.Max(first, head - Widest); token < Math.Min(Math.Min(end, heads.Length), head + Widest); token++)
        {
            if (heads[token] == head && relations[token].StartsWith(relation, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
