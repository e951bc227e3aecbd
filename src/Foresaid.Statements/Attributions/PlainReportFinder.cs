using System.Collections.Frozen;
using System.Collections.Immutable;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Sources;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds the reports that the tree or the order of words shows plainly: "X says that", ", brokers and owners said on Monday,", "X expects a fall", "X intends to close".</summary>
/// <remarks>For where the trained models find no cue, or no source for it.</remarks>
internal static class PlainReportFinder
{
    /// <summary>The rule of an expectation or intention: its verb and what it expects are one clause.</summary>
    public const string ExpectationRule = "expectation or intention of somebody";

    private const double Belief = 0.78;
    private const int LongestSpeaker = 14;
    private const int LongestTail = 12;
    private const int LongestLead = 6;
    private const int FarthestRoot = 60;

    // Whom somebody tells takes so many words, at most.
    private const int LongestAddressee = 9;

    // What is judged takes so many words, at most.
    private const int LongestJudged = 20;

    // What is attributed has so many words at least.
    private const int LeastContent = 2;

    // Verbs that give somebody's expectation as an object, and the particle or preposition that goes with them.
    private static readonly FrozenSet<(string Verb, string Particle)> _expectations = FrozenSet.Create(
        ("expect", ""), ("forecast", ""), ("predict", ""), ("foresee", ""), ("project", ""), ("anticipate", ""), ("pencil", "in"), ("pencill", "in"), ("pencilled", "in"), ("look", "for"), ("count", "on"), ("bank", "on"), ("reckon", "on"), ("budget", "for"), ("brace", "for"), ("prepare", "for"), ("bet", "on"), ("assume", ""), ("work", "with"), ("plan", "with"), ("plan", "for"), ("reckon", "with"), ("calculate", "with"), ("doubt", ""),
        ("promise", ""), ("pledge", ""), ("hint", "at"), ("warn", "of"), ("envisage", ""), ("envision", ""), ("prophesy", ""), ("moot", ""), ("speak", "of"), ("talk", "of"), ("hold", "out"));

    // Who intends says so: an intention is nobody else's to tell.
    private static readonly FrozenSet<string> _intentions = FrozenSet.Create("intend", "plan", "mean");

    // What is cut, raised or kept, and who does that expects it.
    private static readonly FrozenSet<string> _revisions = FrozenSet.Create("cut", "trim", "lower", "raise", "lift", "revise", "slash", "nudge", "reduce", "increase", "downgrade", "upgrade", "keep", "maintain", "double", "halve");

    private static readonly FrozenSet<string> _outlooks = FrozenSet.Create("forecast", "estimate", "projection", "prediction", "outlook", "guidance", "expectation", "target");

    // Whoever or whatever has such a verb says something.
    private static readonly FrozenSet<string> _sayings = FrozenSet.Create("say", "tell", "think", "believe", "reckon", "insist", "predict", "warn", "promise", "claim", "assure", "swear", "argue", "estimate", "fear", "suspect", "write");

    // Who speaks to somebody stands beside whom.
    private static readonly FrozenSet<string> _addressing = FrozenSet.Create("tell", "assure", "inform", "remind", "warn", "advise", "promise");

    // What is thought of something, and by whom: "is thought unlikely by officers".
    private static readonly FrozenSet<string> _opinions = FrozenSet.Create("think", "consider", "believe", "judge", "deem", "reckon", "expect", "predict", "forecast", "rate", "see", "regard");

    private static readonly FrozenSet<string> _minds = FrozenSet.Create("certain", "sure", "confident", "convinced", "adamant", "hopeful", "optimistic", "positive", "doubtful", "sceptical", "skeptical", "persuaded", "satisfied", "worried", "afraid", "fearful");

    // What one says in a word.
    private static readonly FrozenSet<string> _verdicts = FrozenSet.Create(StringComparer.Ordinal, "rubbish", "nonsense", "tosh", "bunk", "hogwash", "poppycock", "bosh", "yes", "no", "perhaps", "maybe", "never", "hardly", "possibly", "probably", "neither", "both", "nobody", "wrong", "absolutely", "certainly", "impossible", "unlikely", "inevitable", "unthinkable");

    // Verbs that say what somebody takes something to be.
    private static readonly FrozenSet<string> _deemings = FrozenSet.Create(StringComparer.Ordinal, "hold", "rate", "regard", "consider", "deem", "judge", "believe", "reckon", "rank", "view", "give", "name");

    // Who or what "has" something do so foretells it.
    private static readonly FrozenSet<string> _foretellers = FrozenSet.Create(StringComparer.Ordinal, "bureau", "office", "forecaster", "forecast", "model", "poll", "pollster", "survey", "bookmaker", "bookie", "market", "path", "projection", "analyst", "economist", "chart", "computer", "simulation", "scenario");

    private static readonly FrozenSet<string> _groups = FrozenSet.Create("none", "neither", "most", "some", "many", "several", "few", "both", "others", "all", "one", "two", "three", "another");

    /// <summary>Finds the plain reports of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="isKnown">Whether a report is known already.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <returns>In the order of the cues; one for each.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage, Func<Report, bool> isKnown, Func<int, bool> isQuoted)
    {
        foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
        {
            for (var verb = sentence.FirstToken; verb < sentence.EndToken; verb++)
            {
                if (syntax.Tag(verb) is not (UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Aux or UniversalTag.Adj) || verb > sentence.FirstToken && char.IsUpper(syntax.Word(verb)[0]))
                {
                    continue;
                }

                var report = Aside(syntax, sentence, verb, isQuoted) ?? Inverted(syntax, sentence, verb, isQuoted) ?? Passive(syntax, sentence, verb, isQuoted) ?? OfClause(syntax, sentence, verb, isQuoted) ?? ToldToExpect(syntax, sentence, verb, isQuoted) ?? ToldBy(syntax, sentence, verb, isQuoted) ?? LetSlip(syntax, sentence, verb, isQuoted) ?? Saying(syntax, sentence, verb, isQuoted) ?? OfMind(syntax, sentence, verb, isQuoted) ?? Deeming(syntax, sentence, verb, isQuoted) ?? Having(syntax, sentence, verb, isQuoted) ?? OfExpectation(syntax, sentence, verb, isQuoted);
                if (report is not null && !isKnown(report))
                {
                    yield return report;
                }
            }
        }
    }

    /// <summary>Whether a verb reports or expects, whatever it stands beside: the last word of it and its particle; -1 where it does neither.</summary>
    public static int LastOfCue(Syntax syntax, int verb)
    {
        var lemma = syntax.Lemma(verb);
        return verb + 1 < syntax.Count && (_expectations.Contains((lemma, syntax.Lower(verb + 1))) || lemma is "rule" && syntax.Lower(verb + 1) is "out") ? verb + 1
            : SpeechFrames.IsOfSpeech(lemma) && lemma is not "go" || _expectations.Contains((lemma, "")) ? verb
            : -1;
    }

    // ", the returning officer in Holm reckons.", ", brokers and owners said on Monday,": between commas stand who speaks and the verb, whatever the tree says.
    private static Report? Aside(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        if (!SpeechFrames.IsOfSpeech(syntax.Lemma(verb)) || syntax.Fine(verb) is not ("VBD" or "VBZ" or "VBP" or "VBN" or "NNS") || isQuoted(verb) || syntax.Lemma(verb) is "go")
        {
            return null;
        }

        var first = verb;
        while (first > sentence.FirstToken && verb - first < LongestSpeaker && IsOfPhrase(syntax, first - 1) && !isQuoted(first - 1))
        {
            first--;
        }

        var speaks = verb - 1;
        if (first == verb)
        {
            (first, speaks) = BeforeApposition(syntax, sentence, verb, isQuoted);
        }

        if (first == verb || first - 1 <= sentence.FirstToken + LeastContent || syntax.Word(first - 1) is not ("," or "–" or "—" or "--") || syntax.Lower(first) is "and" or "but" or "or" or "which" or "as"
            || SpeakerIn(syntax, first, speaks) is not { } speaker || !HasFinite(syntax, sentence.FirstToken, first - 2))
        {
            return null;
        }

        var last = verb;
        while (last + 1 < sentence.EndToken && last - verb <= LongestTail && syntax.Word(last + 1) is not ("," or "." or ";" or ":" or "–" or "—" or "--" or "?" or "!" or "”" or "\"" or ")"))
        {
            last++;
        }

        var isOpen = last + 1 < sentence.EndToken && syntax.Word(last + 1) is not ("," or "." or "–" or "—" or "--");
        if (last - verb > LongestTail || isOpen || Enumerable.Range(verb + 1, last - verb).Any(token => syntax.Fine(token) is "MD" or "VBD" or "VBZ" or "VBP" && syntax.Relation(token) is not "acl" && !(syntax.Fine(token) is "VBD" && syntax.Tag(token - 1) is UniversalTag.Noun && syntax.Child(token, "nsubj") < 0) || syntax.Lower(token) is "that" or "to")
            || last > verb && !_addressing.Contains(syntax.Lemma(verb)) && syntax.Tag(verb + 1) is not (UniversalTag.Adp or UniversalTag.Adv or UniversalTag.Propn or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun)
            || last > verb && !_addressing.Contains(syntax.Lemma(verb)) && syntax.Tag(verb + 1) is not (UniversalTag.Adp or UniversalTag.Adv) && syntax.Relation(last) is "obj")
        {
            return null;
        }

        var content = SpeechFrames.Around(syntax, sentence, new TokenRun(first, last)).ToList();
        return Made(syntax, speaker, verb, verb, content);
    }

    // ", the operator, Velden Line, confirmed on Tuesday", ", Ann Lee, who leads the team, told reporters": what stands between commas explains who. Where they begin, and the last word that names them.
    private static (int First, int Last) BeforeApposition(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        var comma = verb - 1;
        if (comma <= sentence.FirstToken + 3 || syntax.Word(comma) is not "," || isQuoted(comma))
        {
            return (verb, verb);
        }

        var middle = comma;
        while (middle - 1 > sentence.FirstToken && comma - middle < LongestSpeaker && syntax.Word(middle - 1) is not ("," or ";" or ":" or "–" or "—" or "(" or ")") && !isQuoted(middle - 1))
        {
            middle--;
        }

        var isName = Enumerable.Range(middle, comma - middle).All(token => syntax.Tag(token) is UniversalTag.Propn || syntax.Word(token) is "&" or "-" or "." || PersonNames.IsNameWord(syntax, token) || syntax.Lower(token) is "al" or "van" or "de" or "der" or "von" or "bin");
        var isAbout = syntax.Lower(middle) is "who" or "which" or "the" or "a" or "an" or "its" or "head" or "chief" || SourceWords.People.Contains(syntax.Lemma(middle));
        if (middle == comma || syntax.Word(middle - 1) is not "," || !isName && !isAbout)
        {
            return (verb, verb);
        }

        var first = middle - 1;
        while (first > sentence.FirstToken && middle - first < LongestSpeaker && IsOfPhrase(syntax, first - 1) && !isQuoted(first - 1))
        {
            first--;
        }

        var last = middle - 2;
        return first > last || !Enumerable.Range(first, last - first + 1).Any(token => SourceWords.Speaks(syntax, token)) || !isName && syntax.Tag(last) is not UniversalTag.Propn ? (verb, verb) : (first, isName ? comma - 1 : last);
    }

    // "It won't, says Ann Lee.": the verb stands between a comma and who speaks.
    private static Report? Inverted(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        if (!SpeechFrames.IsOfSpeech(syntax.Lemma(verb)) || _addressing.Contains(syntax.Lemma(verb)) || syntax.Fine(verb) is not ("VBD" or "VBZ" or "VBP" or "NNS") || isQuoted(verb) || verb - 1 <= sentence.FirstToken || syntax.Word(verb - 1) is not "," || verb - 2 == sentence.FirstToken && !_verdicts.Contains(syntax.Lower(verb - 2)))
        {
            return null;
        }

        var last = verb;
        while (last + 1 < sentence.EndToken && last - verb < LongestSpeaker && IsOfPhrase(syntax, last + 1))
        {
            last++;
        }

        var closes = last + 1 >= sentence.EndToken || syntax.Word(last + 1) is "." or ",";
        var hasSubject = SpeechFrames.NearestSubject(syntax, verb) is >= 0 and var subject && subject < verb && SourceWords.Speaks(syntax, subject);
        return closes && !hasSubject && syntax.Tag(last) is not UniversalTag.Cconj && last > verb && last - verb < LongestSpeaker && SpeakerIn(syntax, verb + 1, last) is { } speaker && (syntax.Tag(verb + 1) is not UniversalTag.Pron || verb + 1 == last)
            ? Made(syntax, speaker, verb, verb, [.. SpeechFrames.Around(syntax, sentence, new TokenRun(verb, last))], least: 1)
            : null;
    }

    // "A strike is thought unlikely by officers": who thinks so stands behind "by".
    private static Report? Passive(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        if (syntax.Fine(verb) is not "VBN" || !_opinions.Contains(syntax.Lemma(verb)) || isQuoted(verb) || !syntax.IsPassive(verb) || syntax.Child(verb, "nsubj", "expl") is not (>= 0 and var subject) || subject > verb)
        {
            return null;
        }

        for (var by = verb + 1; by < Math.Min(sentence.EndToken - 1, verb + LongestTail); by++)
        {
            if (syntax.Lower(by) is "by" && syntax.Relation(by) is "case" && syntax.Head(by) is var agent && agent > by && CanReport(syntax, agent) && !NamedTimes.IsName(syntax.Lemma(agent)) && SourcePhraseFinder.OfNoun(syntax, agent) is { } phrase && phrase.First > by)
            {
                var first = syntax.First(subject);
                List<TokenRun> content = [new TokenRun(first, by - 1)];
                var last = Math.Min(syntax.Last(verb), sentence.EndToken - 1);
                if (last - phrase.Last > 1)
                {
                    content.Add(WithoutEnd(syntax, new TokenRun(phrase.Last + 1, last)));
                }

                return first <= by - 1 ? Made(syntax, phrase, verb, verb, content) : null;
            }
        }

        return null;
    }

    // "The maker, in a written answer, said that it will": a subject, a verb that reports, and its clause.
    private static Report? OfClause(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        var isSaying = syntax.Lemma(verb) is "say" && syntax.Fine(verb) is "VBG" && syntax.Head(verb) is >= 0 and var above && CitingFinder.IsQuoting(syntax, above);
        var isHolding = syntax.Lemma(verb) is "hold" && syntax.Fine(verb) is "VBZ" or "VBP" or "VBD" && verb + 1 < sentence.EndToken && syntax.Lower(verb + 1) is "that" && (syntax.Fine(verb + 1) is "IN" || syntax.Child(verb, "ccomp") is >= 0 and var held && held > verb && syntax.Child(held, "nsubj") > verb);
        if (!isSaying && !isHolding && !SpeechFrames.Reports(syntax, verb) || syntax.Child(verb, "mark") is >= 0 and var mark && syntax.Lower(mark) is "if" or "unless")
        {
            return null;
        }

        var speaker = !isSaying ? SubjectOf(syntax, verb)
            : syntax.IsPassive(syntax.Head(verb)) ? syntax.Child(syntax.Head(verb), "nsubj") is >= 0 and var quotee ? quotee : SubjectOf(syntax, syntax.Head(verb)) : syntax.Child(syntax.Head(verb), "obj");
        var that = SpeechFrames.ClauseOfThat(syntax, sentence, verb);
        var clause = syntax.Child(verb, "ccomp");
        if (speaker < 0 || speaker > verb || isQuoted(speaker) != isQuoted(verb) || !(CanReport(syntax, speaker) || _sayings.Contains(syntax.Lemma(verb)) && syntax.Tag(speaker) is UniversalTag.Noun) || that is null && clause < verb || SourcePhraseFinder.OfNoun(syntax, speaker) is not { } phrase || phrase.Last >= verb)
        {
            return null;
        }

        var content = clause > verb ? new TokenRun(Math.Max(verb + 1, syntax.First(clause)), syntax.Last(clause)) : that!.Value;
        return HasFinite(syntax, content.First, content.Last) ? Made(syntax, phrase, verb, verb, [WithoutEnd(syntax, content)]) : null;
    }

    // "Velden Bank has pencilled in 14.5", "the bulletin expects a surge", "the company intends to close": an object, or an infinitive.
    private static Report? OfExpectation(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        var lemma = syntax.Lemma(verb);
        if (lemma is "promise" or "pledge" && (syntax.Child(verb, "obj") is not (>= 0 and var promised) || promised < verb || syntax.Child(verb, "iobj", "xcomp", "ccomp") >= 0))
        {
            return null;
        }

        var isIntention = _intentions.Contains(lemma);
        var isSeen = lemma is "see" && (syntax.Fine(verb) is "VB" && syntax.Child(verb, "aux") is >= 0 and var can && syntax.Lower(can) is "can" or "could" || syntax.Fine(verb) is "VBZ" or "VBP" || syntax.Fine(verb) is "VBD" && IsReported(syntax, verb)) && IsFigure(syntax, verb);
        var isRevised = _revisions.Contains(lemma) && syntax.Child(verb, "obj") is >= 0 and var outlook && outlook > verb && _outlooks.Contains(syntax.Lemma(outlook));
        if (!isIntention && !isSeen && !isRevised && !_expectations.Any(pair => pair.Verb == lemma) || syntax.Tag(verb) is not UniversalTag.Verb || syntax.IsPassive(verb))
        {
            return null;
        }

        // "Said the company expected to break even": taken for a participle, and it has a subject.
        var isFinite = syntax.Fine(verb) is "VBD" or "VBZ" or "VBP" || syntax.Fine(verb) is "VBN" && syntax.Relation(verb) is "ccomp" && syntax.Child(verb, "aux") < 0 && syntax.Child(verb, "nsubj") >= 0 || syntax.Child(verb, "aux") is >= 0 and var have && (syntax.Lemma(have) is "have" or "do" or "be" || syntax.Lower(have) is "would" or "'d" && lemma is "pencil" or "pencill") || isSeen;
        var speaker = SubjectOf(syntax, verb);
        if (!isFinite || speaker < 0 || speaker > verb || isQuoted(speaker) != isQuoted(verb) || !(CanReport(syntax, speaker) || (isIntention || isRevised || lemma is "forecast" or "promise" or "pledge") && syntax.Lower(speaker) is "it") || syntax.Child(verb, "mark") is >= 0 and var mark && syntax.Lower(mark) is "if" or "unless" or "than" or "as")
        {
            return null;
        }

        if ((SourcePhraseFinder.OfNoun(syntax, speaker) ?? (syntax.Lower(speaker) is "it" ? new SourcePhrase(speaker, speaker, speaker) : null)) is not { } source)
        {
            return null;
        }

        var next = verb + 1;
        if (isIntention)
        {
            if (next >= sentence.EndToken || syntax.Lower(next) is not "to" || syntax.Fine(next) is not "TO")
            {
                return null;
            }
        }
        else if (!isSeen && !isRevised && !_expectations.Contains((lemma, "")))
        {
            if (next + 1 >= sentence.EndToken || !_expectations.Contains((lemma, syntax.Lower(next))) || lemma is "speak" or "talk" && !NamesTime(syntax, next + 1, Math.Min(syntax.Last(verb), sentence.EndToken - 1)))
            {
                return null;
            }

            next++;
        }

        var last = Math.Min(syntax.Last(verb), sentence.EndToken - 1);
        foreach (var child in syntax.Children(verb))
        {
            // What the subject does besides is another matter.
            if (syntax.Relation(child) is "conj" or "parataxis" && child > verb)
            {
                last = Math.Min(last, syntax.First(child) - 1);
            }
        }

        return last > next && source.Last < verb && Made(syntax, source, verb, next - 1, [WithoutEnd(syntax, new TokenRun(next, last))]) is { } report ? report with { Rule = ExpectationRule } : null;
    }

    // "Said its planners saw": in what somebody said.
    private static bool IsReported(Syntax syntax, int verb) => syntax.Relation(verb) is "ccomp" && syntax.Head(verb) is >= 0 and var around && SpeechFrames.IsOfSpeech(syntax.Lemma(around));

    private static bool NamesTime(Syntax syntax, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1)).Any(token => NamedTimes.IsName(syntax.Lower(token)) || syntax.Lower(token) is "by" or "before" or "within" or "until" || NamedTimes.LooksLikeYear(syntax.Word(token)));

    // "Sees 250,000 units sold", "sees the lake frozen by May", "sees copper at 12,000 by June": a number, a time, or what becomes of something.
    private static bool IsFigure(Syntax syntax, int verb) =>
        syntax.Child(verb, "obj") is >= 0 and var seen && seen > verb && (IsDatedOrPriced(syntax, seen, Math.Min(syntax.Last(verb), seen + LongestTail)) || syntax.Tag(seen) is UniversalTag.Num || syntax.Child(seen, "nummod") >= 0 || syntax.Child(seen, "acl") is >= 0 and var becomes && syntax.Fine(becomes) is "VBN" or "VBG" && becomes > seen)
        || syntax.Child(verb, "ccomp", "xcomp") is >= 0 and var clause && clause > verb && syntax.Fine(clause) is "VBN" or "VBG" or "JJ";

    // "Copper at 12,000", "the krona weaker by midsummer".
    private static bool IsDatedOrPriced(Syntax syntax, int first, int last)
    {
        var tokens = Enumerable.Range(first, Math.Max(0, last - first + 1));
        return tokens.Any(token => syntax.Lower(token) is "by" or "before" && syntax.Tag(token) is UniversalTag.Adp)
                && tokens.Any(token => NamedTimes.IsName(syntax.Lower(token)) || NamedTimes.IsName(syntax.Lemma(token)) || NamedTimes.LooksLikeYear(syntax.Word(token)))
            || tokens.Any(token => syntax.Lower(token) is "at" && token + 1 < syntax.Count && (syntax.Tag(token + 1) is UniversalTag.Num || syntax.Fine(token + 1) is "$"));
    }

    /// <summary>Whether an adjective says what somebody thinks of what will be: "certain", "confident".</summary>
    public static bool IsOfMind(Syntax syntax, int adjective) => _minds.Contains(syntax.Lower(adjective)) && syntax.Tag(adjective) is UniversalTag.Adj or UniversalTag.Verb;

    // "The boss is certain that the mill will close": a state of mind, and what it is about.
    private static Report? OfMind(Syntax syntax, Sentence sentence, int adjective, Func<int, bool> isQuoted)
    {
        if (!_minds.Contains(syntax.Lower(adjective)) || syntax.Child(adjective, "cop") is not (>= 0 and var be) || syntax.Fine(be) is not ("VBD" or "VBZ" or "VBP") || syntax.Child(adjective, "mark") is >= 0 and var mark && syntax.Lower(mark) is "if" or "unless")
        {
            return null;
        }

        var subject = syntax.Child(adjective, "nsubj");
        subject = subject >= 0 && syntax.Lower(subject) is "who" && syntax.Relation(adjective) is "acl" ? syntax.Head(adjective) : subject;
        var clause = syntax.Child(adjective, "ccomp");
        return subject >= 0 && subject < adjective && clause > adjective && isQuoted(subject) == isQuoted(adjective) && CanReport(syntax, subject) && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.Last < adjective && HasFinite(syntax, syntax.First(clause), syntax.Last(clause))
            ? Made(syntax, phrase, adjective, adjective, [WithoutEnd(syntax, new TokenRun(Math.Max(adjective + 1, syntax.First(clause)), Math.Min(syntax.Last(clause), sentence.EndToken - 1)))])
            : null;
    }

    // "The club rates a long stoppage as probable", "holds a return to be likely", "gives Friday as the likelier day": a verb of judging, what it judges, and what it judges it to be.
    private static Report? Deeming(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        if (!_deemings.Contains(syntax.Lemma(verb)) || syntax.Tag(verb) is not UniversalTag.Verb || syntax.Fine(verb) is not ("VBZ" or "VBP" or "VBD") || isQuoted(verb) || SubjectOf(syntax, verb) is not (>= 0 and var subject) || subject > verb
            || !CanReport(syntax, subject) && !SourceWords.Documents.Contains(syntax.Lemma(subject)) || SourcePhraseFinder.OfNoun(syntax, subject) is not { } source || source.Last >= verb)
        {
            return null;
        }

        for (var link = verb + 2; link < Math.Min(sentence.EndToken - 1, verb + LongestJudged); link++)
        {
            if (syntax.Fine(link) is "VBD" or "VBZ" or "VBP" or "MD" || syntax.Word(link) is ";" or ":" || syntax.Lower(link) is "that")
            {
                return null;
            }

            var isTo = syntax.Lower(link) is "to" && syntax.Lower(link + 1) is "be" && syntax.Lemma(verb) is not ("rate" or "give" or "name");
            var isAs = syntax.Lower(link) is "as" && syntax.Tag(link) is UniversalTag.Adp or UniversalTag.Sconj && syntax.Lemma(verb) is "rate" or "regard" or "give" or "name" or "rank" or "view" && syntax.Lower(link + 1) is not ("far" or "long" or "soon" or "well") && (syntax.Lemma(verb) is not ("give" or "name") || Enumerable.Range(verb + 1, link - verb - 1).Any(token => NamedTimes.IsName(syntax.Lower(token))));
            if (isTo || isAs)
            {
                return Made(syntax, source, verb, verb, [ClauseFrom(syntax, sentence, verb + 1)]);
            }
        }

        return null;
    }

    // "The bureau has the storm crossing the coast", "the models have her winning": who foretells, something, and what it is doing.
    private static Report? Having(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        if (syntax.Lemma(verb) is not "have" || syntax.Fine(verb) is not ("VBZ" or "VBP" or "VBD") || isQuoted(verb) || syntax.Child(verb, "nsubj") is not (>= 0 and var subject) || subject > verb || !_foretellers.Contains(syntax.Lemma(subject)) || SourcePhraseFinder.OfNoun(syntax, subject) is not { } source || source.Last >= verb)
        {
            return null;
        }

        for (var doing = verb + 2; doing < Math.Min(sentence.EndToken, verb + LongestAddressee); doing++)
        {
            if (syntax.Tag(doing) is UniversalTag.Punct || syntax.Fine(doing) is "VBD" or "VBZ" or "VBP" or "MD" or "VBN")
            {
                return null;
            }

            if (syntax.Fine(doing) is "VBG" && syntax.Tag(doing - 1) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron)
            {
                return Made(syntax, source, verb, verb, [ClauseFrom(syntax, sentence, verb + 1)]) is { } report ? report with { Rule = ExpectationRule } : null;
            }
        }

        return null;
    }

    // "Told him to expect ten": whoever tells expects it.
    private static Report? ToldToExpect(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        if (!(syntax.Lemma(verb) is "tell" or "warn" or "advise") || syntax.Fine(verb) is not ("VBD" or "VBZ" or "VBP" or "VBN"))
        {
            return null;
        }

        for (var to = verb + 1; to < Math.Min(sentence.EndToken - 2, verb + LongestAddressee); to++)
        {
            if (syntax.Lower(to) is "to" && syntax.Lower(to + 1) is "expect" or "prepare" or "brace" or "count" or "budget" or "plan" or "reckon" or "assume")
            {
                var last = Math.Min(syntax.Last(to + 1), sentence.EndToken - 1);
                if (syntax.IsPassive(verb) && syntax.Lower(verb + 1) is "by")
                {
                    // "Have been told by their landlord, Velden Homes, to expect a rise".
                    var teller = Enumerable.Range(verb + 2, Math.Max(0, to - verb - 2)).FirstOrDefault(token => SourceWords.Speaks(syntax, token) && !(token + 1 < to && syntax.Tag(token + 1) is UniversalTag.Propn), -1);
                    var named = teller >= 0 && syntax.Word(to - 1) is "," ? Enumerable.Range(teller + 1, to - teller - 1).FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Propn && syntax.Word(token - 1) is ",", -1) : -1;
                    return teller < 0 || last <= to + 1 ? null
                        : Made(syntax, named > 0 ? new SourcePhrase(named, named, to - 2) : new SourcePhrase(teller, verb + 2, teller), verb, verb, [WithoutEnd(syntax, new TokenRun(to, last))]);
                }

                var subject = SubjectOf(syntax, verb) is >= 0 and var own ? own : syntax.Relation(verb) is "acl" ? syntax.Head(verb) : -1;
                return subject >= 0 && subject < verb && isQuoted(subject) == isQuoted(verb) && CanReport(syntax, subject) && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.Last < verb && last > to + 1
                    ? Made(syntax, phrase, verb, verb, [WithoutEnd(syntax, new TokenRun(to, last))])
                    : null;
            }
        }

        return null;
    }

    // "Members have been told by the secretary that": who tells stands behind "by".
    private static Report? ToldBy(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        if (!_addressing.Contains(syntax.Lemma(verb)) || syntax.Fine(verb) is not ("VBN" or "VBD") || isQuoted(verb) || verb + 3 >= sentence.EndToken || syntax.Lower(verb + 1) is not "by")
        {
            return null;
        }

        var that = Enumerable.Range(verb + 2, Math.Max(0, Math.Min(sentence.EndToken - 2, verb + LongestTail) - verb - 2)).FirstOrDefault(token => syntax.Lower(token) is "that" && token + 1 < sentence.EndToken && syntax.Tag(token + 1) is not (UniversalTag.Verb or UniversalTag.Aux), -1);
        var close = Enumerable.Range(verb + 2, Math.Max(0, that - verb - 2)).FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Punct, that);
        return that > verb + 2 && SpeakerIn(syntax, verb + 2, close - 1) is { } teller && HasFinite(syntax, that, sentence.EndToken - 1)
            ? Made(syntax, teller, verb, verb, [ClauseFrom(syntax, sentence, that)])
            : null;
    }

    // "One of her ministers let slip at a breakfast that it would open".
    private static Report? LetSlip(Syntax syntax, Sentence sentence, int slip, Func<int, bool> isQuoted)
    {
        var word = syntax.Lower(slip);
        var isOfGiving = word is "understand" or "understood" && slip > sentence.FirstToken && syntax.Lower(slip - 1) is "to";
        var isOfHaving = word is "believe" or "think" && slip > sentence.FirstToken + 2;
        var isOfMaking = word is "clear" or "plain" or "clearer" or "plainer" && slip > sentence.FirstToken && syntax.Lower(slip - 1) is "it" or "quite" or "very";
        var back = word is "slip" || isOfMaking ? 3 : LongestAddressee;
        if (!(word is "slip" or "known" or "know" || isOfGiving || isOfHaving || isOfMaking) || isQuoted(slip)
            || Enumerable.Range(Math.Max(sentence.FirstToken, slip - back), Math.Min(back, slip - sentence.FirstToken)).LastOrDefault(token => isOfGiving ? syntax.Lemma(token) is "give" : isOfMaking ? syntax.Lemma(token) is "make" && syntax.Lower(token + 1) is "it" : isOfHaving ? syntax.Lower(token) is "have" && token > sentence.FirstToken && syntax.Lower(token - 1) is "would" or "'d" : syntax.Lemma(token) is "let", -1) is not (>= 0 and var let))
        {
            return null;
        }

        var that = Enumerable.Range(slip + 1, Math.Max(0, Math.Min(sentence.EndToken - 2, slip + LongestTail) - slip - 1)).FirstOrDefault(token => syntax.Lower(token) is "that", -1);
        if (that < 0 && word is "know" && slip + 2 < sentence.EndToken && syntax.Tag(slip + 1) is not UniversalTag.Punct)
        {
            that = slip + 1;
        }

        return SubjectOf(syntax, let) is >= 0 and var subject && subject < let && that > 0 && CanReport(syntax, subject) && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.Last < let && HasFinite(syntax, that, sentence.EndToken - 1)
            ? Made(syntax, phrase, slip, slip, [ClauseFrom(syntax, sentence, that)])
            : null;
    }

    // "Ann Lee is with her on that, saying the trust will be lucky": who acts says so.
    private static Report? Saying(Syntax syntax, Sentence sentence, int verb, Func<int, bool> isQuoted)
    {
        if (syntax.Fine(verb) is not "VBG" || !_sayings.Contains(syntax.Lemma(verb)) || verb - 1 <= sentence.FirstToken || syntax.Word(verb - 1) is not "," || isQuoted(verb))
        {
            return null;
        }

        var subject = syntax.Head(verb) < 0 ? -1 : SubjectOf(syntax, syntax.Head(verb));
        if (subject < 0)
        {
            var from = Math.Max(sentence.FirstToken, verb - FarthestRoot);
            var root = Enumerable.Range(from, verb - from).FirstOrDefault(token => syntax.Relation(token) is "root", -1);
            subject = root < 0 ? -1 : SubjectOf(syntax, root);
        }

        var clause = syntax.Child(verb, "ccomp");
        return subject >= 0 && subject < verb && clause > verb && !isQuoted(subject) && CanReport(syntax, subject) && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.Last < verb && HasFinite(syntax, syntax.First(clause), syntax.Last(clause))
            ? Made(syntax, phrase, verb, verb, [WithoutEnd(syntax, new TokenRun(Math.Max(verb + 1, syntax.First(clause)), Math.Min(syntax.Last(clause), sentence.EndToken - 1)))])
            : null;
    }

    // From "that" as far as a mark that ends a clause.
    private static TokenRun ClauseFrom(Syntax syntax, Sentence sentence, int that) => WithoutEnd(syntax, new TokenRun(that, SpeechFrames.EndOfClause(syntax, sentence, that)));

    /// <summary>The subject of a verb, of the one it is joined to, or what its relative clause hangs on; -1 for none.</summary>
    public static int SubjectOf(Syntax syntax, int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 3; steps++)
        {
            if (SpeechFrames.NearestSubject(syntax, at) is >= 0 and var subject)
            {
                return syntax.FullRelation(subject) is "nsubj:pass" ? -1 : syntax.Lower(subject) is not ("who" or "which" or "that") ? subject : syntax.Relation(at) is "acl" ? Person(syntax, subject, syntax.Head(at)) : -1;
            }

            if (syntax.Relation(at) is not "conj" || at == verb && BeforeApposition(syntax, verb) >= 0)
            {
                return BeforeApposition(syntax, verb);
            }

            at = syntax.Head(at);
        }

        return -1;
    }

    // "Said the minister, Ann Lee, believed": the tree gives the minister to the verb before.
    private static int BeforeApposition(Syntax syntax, int verb)
    {
        var sentence = syntax.SentenceOf(verb);
        var comma = verb - 1;
        while (comma > sentence.FirstToken && verb - comma < LongestLead && syntax.Tag(comma) is UniversalTag.Aux or UniversalTag.Adv)
        {
            comma--;
        }

        if (syntax.Fine(verb) is not ("VBD" or "VBZ" or "VBP" or "VBN") || comma - 3 <= sentence.FirstToken || syntax.Word(comma) is not ",")
        {
            return -1;
        }

        var first = comma - 1;
        while (first > sentence.FirstToken && comma - first < LongestSpeaker && syntax.Word(first - 1) is not ("," or ";" or ":" or "(" or "“" or "\""))
        {
            first--;
        }

        var noun = first - 2;
        return noun > sentence.FirstToken && syntax.Word(first - 1) is "," && PersonNames.IsNameWord(syntax, first) && Enumerable.Range(first, comma - first).All(token => syntax.Tag(token) is UniversalTag.Propn or UniversalTag.Punct or UniversalTag.Adp)
            && syntax.Tag(noun) is UniversalTag.Noun && SourceWords.Speaks(syntax, noun) ? noun : -1;
    }

    // "Ann Lee of the tenants' union, who doubts that": it is no union.
    private static int Person(Syntax syntax, int relative, int noun) =>
        syntax.Lower(relative) is "who" && syntax.Relation(noun) is "nmod" && SourceWords.Bodies.Contains(syntax.Lemma(noun)) && syntax.Head(noun) is >= 0 and var above && SourceWords.Speaks(syntax, above) ? above : noun;

    /// <summary>Whether a noun or pronoun names somebody who may be said to say something.</summary>
    public static bool CanReport(Syntax syntax, int token) =>
        SourceWords.Speaks(syntax, token) && syntax.Lower(token) is not ("i" or "we")
        || _groups.Contains(syntax.Lower(token)) && syntax.Tag(token) is UniversalTag.Num or UniversalTag.Pron or UniversalTag.Det or UniversalTag.Adj && (syntax.Child(token, "nmod") < 0 || syntax.Child(token, "nmod") is var people && (SourceWords.Speaks(syntax, people) || syntax.Lower(people) is "them"));

    // Who stands in a noun phrase: its last noun before a preposition.
    private static SourcePhrase? SpeakerIn(Syntax syntax, int first, int last)
    {
        while (last > first && syntax.Tag(last) is UniversalTag.Adv or UniversalTag.Aux)
        {
            last--;
        }

        var head = -1;
        for (var token = first; token <= last; token++)
        {
            if (head >= 0 && syntax.Tag(token) is UniversalTag.Adp)
            {
                break;
            }

            head = SourceWords.Speaks(syntax, token) && !NamedTimes.IsName(syntax.Lower(token)) && syntax.Lower(token) is not ("i" or "we") && !(token < last && syntax.Fine(token + 1) is "POS") ? token : head;
        }

        // "One of the three": no noun says who they are.
        head = head < 0 && first + 1 < last && _groups.Contains(syntax.Lower(first)) && syntax.Lower(first + 1) is "of" ? first : head;
        return head >= 0 ? new SourcePhrase(head, first, last) : null;
    }

    private static bool IsOfPhrase(Syntax syntax, int token) =>
        syntax.Tag(token) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Adp or UniversalTag.Cconj or UniversalTag.Adv
        || syntax.Fine(token) is "PRP$" or "POS" or "HYPH" or "PRP" || syntax.Fine(token) is "VBG" or "VBN" && syntax.Relation(token) is "amod" or "compound"
        || syntax.Tag(token) is UniversalTag.Aux && syntax.Lemma(token) is "have";

    /// <summary>Whether a finite verb stands between two tokens, both included.</summary>
    public static bool HasFinite(Syntax syntax, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1)).Any(token => syntax.Fine(token) is "MD" or "VBD" or "VBZ" or "VBP");

    private static TokenRun WithoutEnd(Syntax syntax, TokenRun run)
    {
        var last = run.Last;
        while (last > run.First && syntax.Tag(last) is UniversalTag.Punct && syntax.Word(last) is "." or "," or ";" or "?" or "!")
        {
            last--;
        }

        return run with { Last = last };
    }

    private static Report? Made(Syntax syntax, SourcePhrase phrase, int verb, int lastOfCue, IReadOnlyList<TokenRun> runs, int least = LeastContent)
    {
        ImmutableArray<TextSpan> content = [.. runs.Select(run => syntax.Span(run.First, run.Last))];
        return runs.Sum(run => run.Last - run.First + 1) < least ? null
            : new Report(phrase, [syntax.Span(phrase.First, phrase.Last)], verb, [syntax.Span(verb, lastOfCue)], content, "plain report", Math.Min(content.Min(span => span.Start), syntax.Span(Math.Min(phrase.First, verb)).Start), Belief);
    }
}
