using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Statements.Certainties;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Finds the clauses of a sentence that look ahead.</summary>
/// <remarks>
/// Looks for "will" and its like, "going to", "likely to" and its like, verbs of expecting, and nouns of chance, on the tree.
/// Leaves alone what only looks like it: the narrator's future in the past, what would have been, questions, a page's
/// promises to its readers, and announcements of what one is going to say.
/// </remarks>
internal static partial class ForecastFinder
{
    /// <summary>Finds the clauses that look ahead.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="sentence">The sentence to look in.</param>
    /// <param name="settingOf">Tells where a token stands; null for tokens that are not read.</param>
    /// <returns>In the order of their heads.</returns>
    public static IReadOnlyList<Prediction> Find(Syntax syntax, Sentence sentence, Func<int, Setting?> settingOf)
    {
        var heads = new Dictionary<int, Prediction>();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (settingOf(token) is { } setting && At(syntax, token, setting) is { } prediction && !IsExcluded(syntax, sentence, prediction, setting))
            {
                heads[prediction.Head] = heads.TryGetValue(prediction.Head, out var first) && prediction.Rule != "noun of chance" ? first : prediction;
            }
        }

        // "There is a 30 per cent chance that it will close" says one thing.
        foreach (var chance in heads.Values.Where(prediction => prediction.Rule == "noun of chance").ToList())
        {
            foreach (var inner in heads.Values.Where(other => other.Cue != chance.Cue && (syntax.IsUnder(other.Head, chance.Cue) || other.Cue > chance.Cue && syntax.Lower(chance.Cue + 1) is "that" or "of")).ToList())
            {
                heads.Remove(inner.Head);
            }

            heads[chance.Head] = chance;
        }

        if (heads.Count == 0)
        {
            AddConditional(syntax, sentence, settingOf, heads);
        }

        if (heads.Count == 0)
        {
            AddVerdict(syntax, sentence, settingOf, heads);
        }

        return [.. heads.Values.OrderBy(prediction => prediction.Head).Select(prediction => ClauseContent.WithContent(syntax, prediction, heads, settingOf(prediction.Cue)!)).Where(prediction => !prediction.Content.IsEmpty)];
    }

    private static Prediction? At(Syntax syntax, int token, Setting setting) =>
        ModalCue.Modal(syntax, token, setting)
        ?? PhraseCue.GoingTo(syntax, token)
        ?? PhraseCue.WithInfinitive(syntax, token)
        ?? PhraseCue.BeTo(syntax, token)
        ?? PhraseCue.Doomed(syntax, token)
        ?? PhraseCue.Likelihood(syntax, token)
        ?? PhraseCue.Committed(syntax, token)
        ?? PhraseCue.Chance(syntax, token);

    // "No chance.", "I can't see it": a sentence that only says how likely something is.
    private static void AddVerdict(Syntax syntax, Sentence sentence, Func<int, Setting?> settingOf, Dictionary<int, Prediction> heads)
    {
        var root = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).FirstOrDefault(token => syntax.Head(token) < 0, sentence.FirstToken);
        var parts = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Where(token => settingOf(token) is { IsOld: false }).GroupBy(token => settingOf(token)!.Cue);
        foreach (var part in parts)
        {
            var (first, last) = (part.First(), part.Last());
            var setting = settingOf(first)!;
            var tellsPast = syntax.Fine(root) is "VBD" && setting.Cue < 0 || setting.IsNarrated && !CertaintyFinder.StatesOdds(syntax.Text, syntax.Span(first, last));
            if (tellsPast || Clauses.IsQuestion(syntax, sentence, first) || !CertaintyFinder.StatesChance(syntax.Text, syntax.Span(first, last)))
            {
                continue;
            }

            var head = part.Contains(root) ? root : first;
            heads.TryAdd(head, new Prediction(StatementKind.Forecast, head, head, null, -1, ClauseText.OfSentence(syntax, sentence, setting.Inside), "verdict of chance"));
        }
    }

    // "If the gates close later, the lenders take the dam": the present tense of a consequent looks ahead.
    private static void AddConditional(Syntax syntax, Sentence sentence, Func<int, Setting?> settingOf, Dictionary<int, Prediction> heads)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (syntax.Fine(token) is not ("VBZ" or "VBP" or "JJ" or "NN") || settingOf(token) is not { } setting || setting.IsNarrated || setting.IsOld || Clauses.IsQuestion(syntax, sentence, token)
                || !(syntax.Relation(token) is "root" or "ccomp" or "conj" or "parataxis") || !Clauses.HasCondition(syntax, token)
                || syntax.Fine(token) is "JJ" or "NN" && syntax.Child(token, "cop") is var copula && (copula < 0 || syntax.Fine(copula) is not ("VBZ" or "VBP")))
            {
                continue;
            }

            var denial = Clauses.DenialOf(syntax, token, token);
            heads.TryAdd(token, new Prediction(StatementKind.Forecast, token, token, denial < 0 ? "will" : "will not", denial, [], "present tense under a condition"));
        }
    }

    private static bool IsExcluded(Syntax syntax, Sentence sentence, Prediction prediction, Setting setting)
    {
        var head = prediction.Head;
        if (Clauses.IsQuestion(syntax, sentence, prediction.Cue))
        {
            return true;
        }

        if (Mocking().IsMatch(syntax.Text.AsSpan(sentence.Span.Start, Math.Min(40, sentence.Span.Length))))
        {
            return true;
        }

        // "Had they been sent, it would be here": what would be and is not.
        if (syntax.Lower(sentence.FirstToken) == "had" || syntax.Tag(sentence.FirstToken) == UniversalTag.Punct && syntax.Lower(sentence.FirstToken + 1) == "had")
        {
            return true;
        }

        if (syntax.Lower(prediction.Cue) is "would" or "'d" or "could" or "might" && (IsAgainstFact(syntax, head) || IsOwnOldWord(syntax, head)))
        {
            return true;
        }

        var subject = syntax.Child(head, "nsubj");
        var subjectWord = subject < 0 ? "" : syntax.Lower(subject);

        // "You will find past issues in the archive": a page speaks to its readers.
        if (setting.IsNarrated && subjectWord is "you" or "we" or "subscribers" or "readers" or "clients" || setting.IsOld)
        {
            return true;
        }

        if (subjectWord == "i" && prediction.Rule.StartsWith("modal", StringComparison.Ordinal) && ForecastWords.SpeechActs.Contains(syntax.Lemma(head)))
        {
            return true;
        }

        // Inside a condition or a question clause nothing is claimed.
        for (var (at, steps) = (head, 0); at >= 0 && steps < 12; at = syntax.Head(at), steps++)
        {
            var mark = syntax.Child(at, "mark");
            if (mark >= 0 && syntax.Relation(at) is "advcl" or "ccomp" or "acl" && mark < at && syntax.Lower(mark) is "if" or "unless" or "whether" or "until" or "once" or "before" or "after" or "when" or "than" or "in")
            {
                return at != head || prediction.Cue != mark;
            }

            if (at != head && syntax.Relation(at) is "parataxis" or "conj")
            {
                break;
            }
        }

        return subjectWord is "who" or "which" or "that" && syntax.Relation(head) == "acl" && (prediction.Kind == StatementKind.Recommendation || prediction.CueWords is "could" or "would" or "might" or "may");
    }

    // "If they had mended it, the gate would hold now": the condition was not met.
    private static bool IsAgainstFact(Syntax syntax, int head) =>
        syntax.Children(head).Any(child => syntax.Relation(child) == "advcl" && syntax.Fine(child) == "VBN" && syntax.Lower(syntax.Child(child, "mark")) == "if"
            && syntax.Children(child).Any(helper => syntax.Relation(helper) == "aux" && syntax.Lower(helper) is "had" or "'d"));

    // "I thought that it would close", "we used to say it would": what the speakers themselves once said or believed.
    private static bool IsOwnOldWord(Syntax syntax, int head)
    {
        var verb = syntax.Head(head);
        if (verb < 0 || syntax.Relation(head) != "ccomp" || !(syntax.Lemma(verb) is "say" or "tell" or "think" or "believe" or "write" or "swear" or "promise"))
        {
            return false;
        }

        var main = syntax.Lemma(syntax.Head(verb) < 0 ? verb : syntax.Head(verb)) == "use" && syntax.Relation(verb) == "xcomp" ? syntax.Head(verb) : verb;
        return syntax.Fine(main) == "VBD" && syntax.Lower(syntax.Child(main, "nsubj")) is "i" or "we";
    }

    // "Oh sure, and the two presidents will sing": said to be laughed at.
    [GeneratedRegex(@"^\W*(?:oh,?\s+(?:sure|yes|great|please|of\s+course)|yeah,?\s+(?:right|sure)|yes,?\s+yes|sure,|aye,\s+and|right,\s+and|and\s+(?:pigs|cows|elephants))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mocking();
}
