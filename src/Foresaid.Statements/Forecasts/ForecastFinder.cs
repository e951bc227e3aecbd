using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Statements.Certainties;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Where a clause stands: whose words, and whether they are told as past.</summary>
/// <param name="Inside">Where the clause must lie.</param>
/// <param name="IsReported">Whether somebody is reported to say it, so that "would" looks ahead from when it was said.</param>
/// <param name="IsQuoted">Whether the words are in quotation marks or a commenter's own, so that tenses count from the speaking.</param>
/// <param name="IsComment">Whether it stands in a comment.</param>
/// <param name="IsOld">Whether it was said at a time that lies back, so that what it looked ahead to may be past.</param>
/// <param name="Cue">The token of the cue that reports it; -1 where nobody is reported.</param>
internal sealed record Setting(ImmutableArray<TextSpan> Inside, bool IsReported, bool IsQuoted, bool IsComment, bool IsOld, int Cue)
{
    /// <summary>Whether the article's narrator speaks.</summary>
    public bool IsNarrated => !IsReported && !IsQuoted && !IsComment;
}

/// <summary>Finds the clauses of a sentence that look ahead.</summary>
/// <remarks>
/// Looks for "will" and its like, "going to", "likely to" and its like, verbs of expecting, and nouns of chance, on the tree.
/// Leaves alone what only looks like it: the narrator's future in the past, what would have been, questions, a page's
/// promises to its readers, and announcements of what one is going to say.
/// </remarks>
internal static partial class ForecastFinder
{
    // A clause of so few words is a stump of a broken tree, or an ellipsis that its sentence completes.
    private const int MaxStump = 3;

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
                heads.TryAdd(prediction.Head, prediction);
            }
        }

        if (heads.Count == 0)
        {
            AddConditional(syntax, sentence, settingOf, heads);
        }

        if (heads.Count == 0)
        {
            AddVerdict(syntax, sentence, settingOf, heads);
        }

        return [.. heads.Values.OrderBy(prediction => prediction.Head).Select(prediction => WithContent(syntax, prediction, heads, settingOf(prediction.Cue)!)).Where(prediction => !prediction.Content.IsEmpty)];
    }

    private static Prediction? At(Syntax syntax, int token, Setting setting) =>
        Modal(syntax, token, setting) ?? GoingTo(syntax, token) ?? WithInfinitive(syntax, token) ?? BeTo(syntax, token) ?? Doomed(syntax, token) ?? Likelihood(syntax, token) ?? Committed(syntax, token) ?? Chance(syntax, token);

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
            if (tellsPast || IsQuestion(syntax, sentence, first) || !CertaintyFinder.StatesChance(syntax.Text, syntax.Span(first, last)))
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
            if (syntax.Fine(token) is not ("VBZ" or "VBP" or "JJ" or "NN") || settingOf(token) is not { } setting || setting.IsNarrated || setting.IsOld || IsQuestion(syntax, sentence, token)
                || !(syntax.Relation(token) is "root" or "ccomp" or "conj" or "parataxis") || !HasCondition(syntax, token)
                || syntax.Fine(token) is "JJ" or "NN" && syntax.Child(token, "cop") is var copula && (copula < 0 || syntax.Fine(copula) is not ("VBZ" or "VBP")))
            {
                continue;
            }

            var denial = DenialOf(syntax, token, token);
            heads.TryAdd(token, new Prediction(StatementKind.Forecast, token, token, denial < 0 ? "will" : "will not", denial, [], "present tense under a condition"));
        }
    }

    private static Prediction? Modal(Syntax syntax, int token, Setting setting)
    {
        var lower = syntax.Lower(token);
        var modal = lower switch
        {
            "will" or "'ll" or "wo" => "will",
            "wont" => "will",
            "shall" or "sha" => "shall",
            "may" or "might" or "could" or "should" => lower,
            "would" or "'d" => "would",
            "ought" => "should",
            "ca" or "can" or "must" or "need" => lower,
            _ => null,
        };
        if (modal is null || syntax.Fine(token) != "MD" && lower is not ("wont" or "ought") || IsName(syntax, token))
        {
            return null;
        }

        // "They won't.": the verb is left out, and the modal stands for the clause.
        var head = syntax.Relation(token) is "aux" or "cop" && syntax.Head(token) >= 0 ? syntax.Head(token) : token;
        if (syntax.Child(head, "nsubj") is >= 0 and var inverted && inverted > token && (lower == "should" || IsInterrogative(syntax, token)))
        {
            return null;
        }

        var denial = lower == "wont" ? token : syntax.Negation(head);
        denial = denial < 0 && token + 1 < syntax.Count && syntax.Lower(token + 1) is "not" or "n't" or "never" ? token + 1 : denial;
        denial = denial < 0 ? Nobody(syntax, head) : denial;
        denial = denial < 0 && syntax.Lower(syntax.First(head)) is "nor" or "neither" ? syntax.First(head) : denial;

        var isPerfect = IsPerfect(syntax, token);
        if (denial >= 0 && syntax.Lemma(head) is "exclude" or "rule" or "discount" && modal is "must" or "should" or "would" or "could")
        {
            return new Prediction(StatementKind.Forecast, head, token, "not rule out", -1, [], "not ruled out");
        }

        if (modal is "must" or "should" && !IsExpectation(syntax, head, token))
        {
            return isPerfect || syntax.Lower(head) is "be" ? null : new Prediction(StatementKind.Recommendation, head, token, null, denial, [], "deontic modal");
        }

        if (isPerfect && modal is not ("will" or "shall") || LooksBack(syntax, modal, head, setting) || IsPolite(syntax, lower, head))
        {
            return null;
        }

        return new Prediction(KindOf(syntax, head, modal), head, token, denial >= 0 ? Denied(modal) : WithAdverb(syntax, modal, token, head), denial, [], $"modal {modal}");
    }

    // The narrator of an article tells with "would" and "could" what lay ahead then, not now.
    private static bool LooksBack(Syntax syntax, string modal, int head, Setting setting)
    {
        var isTold = setting.IsNarrated;
        return modal switch
        {
            "can" or "ca" or "need" => true,
            "would" => isTold && !HasCondition(syntax, head),
            "could" => isTold && IsPastContext(syntax, head),
            _ => false,
        };
    }

    // "I'd like", "I'd rather": a wish put politely.
    private static bool IsPolite(Syntax syntax, string modal, int head) =>
        modal is "'d" or "would" && IsFirstPerson(syntax, head) && syntax.Lemma(head) is "like" or "rather" or "love" or "prefer" or "say" or "call";

    private static Prediction? GoingTo(Syntax syntax, int token)
    {
        var lower = syntax.Lower(token);
        if (lower == "gonna")
        {
            var head = syntax.Child(token, "xcomp") is >= 0 and var open ? open : syntax.Head(token);
            return head < 0 ? null : new Prediction(StatementKind.Forecast, head, token, "going to", DenialOf(syntax, token, head), [], "going to");
        }

        if (lower != "going" || syntax.Lower(token + 1) != "to" || token + 2 >= syntax.Count || syntax.Fine(token + 1) != "TO" && syntax.Tag(token + 2) is not UniversalTag.Verb)
        {
            return null;
        }

        // "was going to" tells a plan that was; only the present looks ahead.
        var auxiliary = syntax.Child(token, "aux", "cop");
        if (auxiliary >= 0 && syntax.Lower(auxiliary) is "was" or "were")
        {
            return null;
        }

        var verb = syntax.Child(token, "xcomp") is >= 0 and var complement ? complement : syntax.Head(token + 1);
        return verb < 0 ? null : new Prediction(StatementKind.Forecast, verb == token + 1 ? token : verb, token, "going to", DenialOf(syntax, token, verb), [], "going to");
    }

    private static Prediction? WithInfinitive(Syntax syntax, int token)
    {
        if (!ForecastWords.WithInfinitive.TryGetValue(syntax.Lower(token), out var phrase) || syntax.Lower(token + 1) != "to" && syntax.Lower(token + 2) != "to"
            || syntax.Tag(token) is not (UniversalTag.Adj or UniversalTag.Verb or UniversalTag.Adp or UniversalTag.Adv))
        {
            return null;
        }

        var to = syntax.Lower(token + 1) == "to" ? token + 1 : token + 2;
        if (to + 1 >= syntax.Count || syntax.Tag(to + 1) is not (UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adv or UniversalTag.Part))
        {
            return null;
        }

        var auxiliary = syntax.Child(token, "cop", "aux");
        if (auxiliary >= 0 && syntax.Lower(auxiliary) is "was" or "were" or "had" && phrase is not ("likely" or "unlikely"))
        {
            return null;
        }

        var verb = syntax.Child(token, "xcomp", "advcl", "ccomp", "csubj") is >= 0 and var complement ? complement : syntax.Head(to) is >= 0 and var head ? head : token;
        return new Prediction(StatementKind.Forecast, verb, token, Strengthened(syntax, token, phrase), DenialOf(syntax, token, token), [], $"{phrase} with an infinitive");
    }

    // "The government is doomed".
    private static Prediction? Doomed(Syntax syntax, int token)
    {
        if (syntax.Lower(token) is not ("doomed" or "inevitable" or "guaranteed") || syntax.Child(token, "cop", "aux") is not (>= 0 and var copula) || syntax.Lower(copula) is "was" or "were")
        {
            return null;
        }

        return new Prediction(StatementKind.Forecast, token, token, syntax.Lower(token), DenialOf(syntax, token, token), [], "doom");
    }

    // "The gates are to close on 20 May": an arrangement; "was to" tells one that was.
    private static Prediction? BeTo(Syntax syntax, int token)
    {
        if (syntax.Lower(token) is not ("is" or "are") || syntax.Lower(token + 1) != "to" || token + 2 >= syntax.Count || syntax.Fine(token + 2) is not "VB" || syntax.Lower(token + 2) == "say")
        {
            return null;
        }

        var verb = syntax.Head(token + 1);
        return verb < 0 || syntax.Lower(token - 1) is "what" or "how" or "aim" or "plan" or "task" or "job" or "idea" or "question" or "problem" ? null
            : new Prediction(StatementKind.Forecast, verb, token, "are to", syntax.Negation(token) >= 0 ? syntax.Negation(token) : syntax.Negation(verb), [], "arranged: be to");
    }

    private static Prediction? Likelihood(Syntax syntax, int token)
    {
        var lower = syntax.Lower(token);
        if (!ForecastWords.Likelihood.Contains(lower) || syntax.Tag(token) is not (UniversalTag.Adj or UniversalTag.Adv) || syntax.Lower(token + 1) == "to" || syntax.Relation(token) is "amod" or "advmod")
        {
            return null;
        }

        var clause = syntax.Child(token, "ccomp", "csubj");
        var copula = syntax.Child(token, "cop");
        if (clause < 0 && copula < 0 || copula >= 0 && syntax.Lower(copula) is "was" or "were" && clause < 0)
        {
            return null;
        }

        var subject = syntax.Child(token, "nsubj");
        if (clause < 0 && (subject < 0 || syntax.Tag(subject) is UniversalTag.Pron && syntax.Lower(subject) is not ("it" or "that" or "this")))
        {
            return null;
        }

        return new Prediction(StatementKind.Forecast, token, token, Strengthened(syntax, token, lower), DenialOf(syntax, token, token), [], "likelihood");
    }

    private static Prediction? Committed(Syntax syntax, int token)
    {
        if (syntax.Tag(token) is not (UniversalTag.Verb or UniversalTag.Noun) || !ForecastWords.Commitments.TryGetValue(syntax.Lemma(token), out var phrase) || syntax.Tag(token) is not UniversalTag.Verb)
        {
            return null;
        }

        var clause = syntax.Child(token, "ccomp", "xcomp");
        var thing = syntax.Child(token, "obj");
        if (clause < 0 && thing < 0 || syntax.Lemma(token) is "bet" or "estimate" or "reckon" or "fear" && clause < 0 || syntax.Fine(token) == "VBN" && syntax.Child(token, "nsubj") < 0)
        {
            return null;
        }

        // "I came expecting a no", "not one for predicting": nobody expects it now.
        if (syntax.Fine(token) == "VBG" && syntax.Child(token, "nsubj", "aux") < 0)
        {
            return null;
        }

        // "As expected", "than they had expected" look back.
        if (syntax.Child(token, "aux") is >= 0 and var auxiliary && syntax.Lower(auxiliary) is "had" or "did" or "have" && syntax.Fine(token) == "VBN")
        {
            return null;
        }

        return new Prediction(StatementKind.Forecast, token, token, Strengthened(syntax, token, phrase), DenialOf(syntax, token, token), [], $"verb of expecting: {syntax.Lemma(token)}", token);
    }

    private static Prediction? Chance(Syntax syntax, int token)
    {
        if (!ForecastWords.ChanceNouns.Contains(syntax.Lemma(token)) || syntax.Tag(token) is not UniversalTag.Noun)
        {
            return null;
        }

        var about = syntax.Child(token, "acl", "nmod", "ccomp", "advcl");
        if (about < 0)
        {
            return null;
        }

        var sentence = syntax.SentenceOf(token);
        var hasNumber = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Any(other => syntax.Tag(other) is UniversalTag.Num || syntax.Lower(other) is "zero" or "no" or "little" or "every");
        return hasNumber ? new Prediction(StatementKind.Forecast, Top(syntax, token), token, null, -1, [], "noun of chance") : null;
    }

    // The clause of a noun: the verb above it.
    private static int Top(Syntax syntax, int token)
    {
        var at = token;
        for (var steps = 0; steps < 8 && syntax.Head(at) >= 0 && syntax.Tag(at) is not (UniversalTag.Verb or UniversalTag.Aux) && syntax.Child(at, "cop") < 0; steps++)
        {
            at = syntax.Head(at);
        }

        return at;
    }

    private static bool IsExcluded(Syntax syntax, Sentence sentence, Prediction prediction, Setting setting)
    {
        var head = prediction.Head;
        if (IsQuestion(syntax, sentence, prediction.Cue))
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

        var subject = syntax.Child(head, "nsubj");
        var subjectWord = subject < 0 ? "" : syntax.Lower(subject);

        // "You will find past issues in the archive": a page speaks to its readers.
        if (setting.IsNarrated && subjectWord is "you" or "we" || setting.IsOld)
        {
            return true;
        }

        if (IsFirstPerson(syntax, head) && prediction.Rule.StartsWith("modal", StringComparison.Ordinal) && ForecastWords.SpeechActs.Contains(syntax.Lemma(head)))
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

    private static bool IsQuestion(Syntax syntax, Sentence sentence, int cue)
    {
        for (var token = cue; token < sentence.EndToken; token++)
        {
            if (syntax.Word(token) is ['?', ..])
            {
                return true;
            }

            if (syntax.Word(token) is "”" or "\"" && token > cue + 1 && syntax.Word(token - 1) is "," or "." or "!")
            {
                return false;
            }
        }

        return false;
    }

    private static Prediction WithContent(Syntax syntax, Prediction prediction, Dictionary<int, Prediction> all, Setting setting)
    {
        var anchor = Anchor(syntax, prediction, setting, all);
        var left = new List<int>();
        foreach (var other in all.Values.Where(other => other.Head != prediction.Head && syntax.IsUnder(other.Head, anchor)))
        {
            // A coordinated clause with its own cue is a statement of its own.
            for (var at = other.Head; at >= 0 && at != anchor; at = syntax.Head(at))
            {
                if (syntax.Relation(at) is "conj" or "parataxis" && !syntax.IsUnder(prediction.Head, at))
                {
                    left.Add(at);
                    break;
                }
            }
        }

        if (setting.Cue >= 0 && !syntax.IsUnder(prediction.Head, setting.Cue) && syntax.IsUnder(setting.Cue, anchor))
        {
            left.Add(setting.Cue);
        }

        if (!prediction.Content.IsEmpty)
        {
            return prediction;
        }

        // Where the tree leaves a stump ("will have"), the sentence says it.
        var clause = ClauseText.Of(syntax, anchor, left, setting.Inside);
        var words = clause.Sum(span => syntax.TokensIn(span) is var (first, end) ? end - first : 0);
        return prediction with { Content = words > MaxStump || all.Count > 1 ? clause : ClauseText.OfSentence(syntax, syntax.SentenceOf(prediction.Cue), setting.Inside) };
    }

    // The clause to take: "is likely to win" starts at "likely", "I think it will" at "think" when the narrator says so.
    private static int Anchor(Syntax syntax, Prediction prediction, Setting setting, Dictionary<int, Prediction> all)
    {
        var at = prediction.Head;
        if (prediction.Cue != at && syntax.IsUnder(at, prediction.Cue))
        {
            at = prediction.Cue;
        }

        for (var steps = 0; steps < 4 && syntax.Head(at) is >= 0 and var above && above != setting.Cue && !all.ContainsKey(above); steps++)
        {
            var belongs = syntax.Relation(at) is "ccomp" or "xcomp" or "csubj" && setting.Inside.Any(span => span.Contains(syntax.Span(above)));
            if (!belongs)
            {
                break;
            }

            at = above;
        }

        return at;
    }

    private static StatementKind KindOf(Syntax syntax, int head, string modal)
    {
        var isPlan = modal is "will" or "shall" && IsFirstPerson(syntax, head) && syntax.Lower(syntax.Child(head, "nsubj")) is "we" or "i";
        return isPlan && ForecastWords.Plans.Contains(syntax.Lemma(head)) ? StatementKind.Intention : StatementKind.Forecast;
    }

    private static bool IsFirstPerson(Syntax syntax, int head) => syntax.Child(head, "nsubj") is >= 0 and var subject && syntax.Lower(subject) is "i" or "we";

    // "Should be back by May" expects; "should resign" recommends.
    private static bool IsExpectation(Syntax syntax, int head, int modal) =>
        syntax.Lower(modal) == "should" && syntax.Child(head, "cop", "aux") is >= 0 && syntax.Tag(head) is UniversalTag.Adv or UniversalTag.Adj && syntax.Lower(head) is "back" or "over" or "ready" or "enough" or "able";

    // "Nobody will", "there will be no deal", "they will hand none of it back".
    private static int Nobody(Syntax syntax, int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) is not ("nsubj" or "obj" or "xcomp" or "ccomp" or "expl"))
            {
                continue;
            }

            if (syntax.Lower(child) is "nobody" or "nothing" or "none" or "no-one")
            {
                return child;
            }

            foreach (var below in syntax.Children(child))
            {
                if (syntax.Lower(below) is "no" or "neither" or "hardly" && syntax.Relation(below) is "det" or "advmod" or "cc:preconj")
                {
                    return below;
                }
            }
        }

        return syntax.Relation(verb) != "root" || syntax.Lower(syntax.First(verb)) is not "no" ? -1 : syntax.Head(syntax.First(verb)) is var owner && owner >= 0 && syntax.Relation(owner) == "nsubj" ? syntax.First(verb) : -1;
    }

    // "would probably have been": what did not come.
    private static bool IsPerfect(Syntax syntax, int modal)
    {
        var end = Math.Min(modal + 6, syntax.SentenceOf(modal).EndToken - 1);
        for (var token = modal + 1; token < end && syntax.Tag(token) is UniversalTag.Adv or UniversalTag.Part or UniversalTag.Pron or UniversalTag.Aux or UniversalTag.Noun or UniversalTag.Propn; token++)
        {
            if (syntax.Lower(token) is "have" or "'ve")
            {
                return Enumerable.Range(token + 1, Math.Min(2, end - token)).Any(other => syntax.Fine(other) is "VBN");
            }
        }

        return false;
    }

    // "May" and "Will" with a capital inside a sentence are a month and a man.
    private static bool IsName(Syntax syntax, int token)
    {
        var isCapital = syntax.Word(token) is "May" or "Will" && token + 1 < syntax.Count;
        return isCapital && (token != syntax.SentenceOf(token).FirstToken && syntax.Tag(token - 1) is not UniversalTag.Punct
            || char.IsUpper(syntax.Word(token + 1)[0]) && syntax.SentenceOf(token).Span.End is var end && !syntax.Text[..end].EndsWith('?')
            || syntax.Tag(token + 1) is UniversalTag.Aux or UniversalTag.Punct);
    }

    // "What will this thing do": a question without its mark.
    private static bool IsInterrogative(Syntax syntax, int token)
    {
        var first = syntax.SentenceOf(token).FirstToken;
        return token == first || token == first + 1 && syntax.Fine(first) is "WP" or "WRB" or "WDT";
    }

    private static int DenialOf(Syntax syntax, int cue, int verb)
    {
        var denial = syntax.Negation(cue);
        denial = denial < 0 && verb != cue ? syntax.Negation(verb) : denial;
        denial = denial < 0 ? Nobody(syntax, cue) : denial;
        return denial < 0 ? Nobody(syntax, verb) : denial;
    }

    private static bool HasCondition(Syntax syntax, int head) =>
        syntax.Children(head).Any(child => syntax.Relation(child) == "advcl" && syntax.Child(child, "mark") is >= 0 and var mark && syntax.Lower(mark) is "if" or "unless");

    private static bool IsPastContext(Syntax syntax, int head)
    {
        for (var at = syntax.Head(head); at >= 0; at = syntax.Head(at))
        {
            if (syntax.Fine(at) == "VBD")
            {
                return true;
            }
        }

        return false;
    }

    private static string Denied(string modal) => modal is "will" or "shall" ? "will not" : modal == "would" ? "would not" : modal;

    private static string WithAdverb(Syntax syntax, string modal, int token, int head)
    {
        for (var between = token + 1; between < Math.Max(head, token + 3) && between < syntax.Count; between++)
        {
            if (syntax.Lower(between) is "well" or "easily")
            {
                return $"{modal} {syntax.Lower(between)}";
            }
        }

        return modal;
    }

    private static string Strengthened(Syntax syntax, int token, string phrase) => syntax.Lower(token - 1) switch
    {
        "very" or "highly" or "quite" or "most" or "increasingly" or "widely" or "seriously" or "strongly" => $"{syntax.Lower(token - 1)} {phrase}",
        "much" when syntax.Lower(token - 2) == "very" => $"very much {phrase}",
        "but" when syntax.Lower(token - 2) == "all" => "all but certain",
        "more" when phrase == "likely" && syntax.Lower(token + 1) == "than" => "more likely than not",
        "less" => $"less {phrase}",
        _ => phrase,
    };

    // "Oh sure, and the two presidents will sing": said to be laughed at.
    [GeneratedRegex(@"^\W*(?:oh,?\s+(?:sure|yes|great|please|of\s+course)|yeah,?\s+(?:right|sure)|yes,?\s+yes|sure,|aye,\s+and|right,\s+and|and\s+(?:pigs|cows|elephants))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mocking();
}
