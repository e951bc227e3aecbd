using System.Collections.Frozen;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Sources;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds what a colon announces as somebody's words: "the mayor had a message from the ministry: the line will close", "told them what the boss had promised: nobody would go", "the union takes a darker view: half will go".</summary>
internal static class AnnouncedFinder
{
    private const int Farthest = 26;
    private const int LongestSource = 12;
    private const int LongestContent = 120;
    private const int LeastContent = 4;
    private const double Belief = 0.75;

    // What somebody's words are called.
    private static readonly FrozenSet<string> _messages = FrozenSet.Create(
        "message", "warning", "word", "promise", "estimate", "prediction", "forecast", "verdict", "number", "figure", "view", "remark", "undertaking", "assurance", "pledge", "finding", "calculation", "guess", "opinion", "news", "information", "advice", "answer", "reply", "outlook", "projection",
        "conclusion", "statement", "claim", "sentence", "line", "comment", "judgement", "judgment", "threat", "tip", "rumour", "rumor", "story", "version", "theory", "reading", "expectation", "hope", "fear", "argument", "explanation", "note", "letter", "memo", "call", "instruction", "order", "request", "commitment", "prognosis", "assessment", "prophecy", "reckoning");

    // Who gets or gives something so has it from somebody: "had it from the owner", "attributes it to the maker".
    private static readonly FrozenSet<(string Verb, string Preposition)> _origins = FrozenSet.Create(
        ("have", "from"), ("get", "from"), ("hear", "from"), ("learn", "from"), ("take", "from"), ("attribute", "to"), ("ascribe", "to"), ("owe", "to"), ("credit", "to"), ("trace", "to"), ("quote", "from"), ("quot", "from"));

    // What else one does who tells something.
    private static readonly FrozenSet<string> _tellings = FrozenSet.Create("send", "impress", "drop", "let", "pass", "leak", "shout", "text", "drum", "give", "cable", "scribble");

    // What somebody who is said to be so, or to do so, goes on to say.
    private static readonly FrozenSet<string> _stances = FrozenSet.Create(
        "careful", "blunt", "cautious", "sanguine", "optimistic", "pessimistic", "firm", "clear", "categorical", "sceptical", "skeptical", "certain", "adamant", "gloomy", "gloomier", "hopeful", "brief", "unmoved", "unimpressed", "confident", "sure", "harsher", "bolder", "kinder", "milder", "sterner", "bleaker", "stricter", "specific", "precise", "explicit", "frank", "plain", "unequivocal", "reassuring", "dismissive", "calm", "calmer", "realistic", "unconvinced", "unrepentant", "defiant");

    private static readonly FrozenSet<string> _disagrees = FrozenSet.Create("disagree", "differ", "object", "counter", "demur", "shrug", "laugh", "scoff", "concur", "agree", "concede", "insist", "respond", "reply", "retort", "elaborate", "conclude", "warn", "explain", "promise", "predict");

    // Verbs that say what somebody makes of it, with what goes behind them: "puts it bluntly", "goes further", "sees it differently", "waved this away", "takes a darker view".
    private static readonly FrozenSet<(string Verb, string Object)> _puts = FrozenSet.Create(
        ("put", "it"), ("put", "matter"), ("put", "this"), ("see", "it"), ("see", "things"), ("see", "matters"), ("see", "thing"), ("see", "matter"), ("wave", "this"), ("wave", "that"), ("wave", "it"), ("take", "view"), ("take", "line"), ("hold", "view"), ("have", "view"), ("have", "answer"), ("have", "explanation"), ("have", "forecast"), ("have", "warning"), ("have", "message"), ("issue", "warning"), ("give", "warning"), ("offer", "forecast"),
        ("make", "forecast"), ("make", "prediction"), ("make", "promise"), ("give", "answer"), ("give", "reply"), ("draw", "conclusion"), ("give", "reason"), ("paint", "picture"), ("brush", "aside"), ("rule", "out"), ("dismiss", "this"), ("dismiss", "it"), ("dismiss", "idea"), ("reject", "this"), ("reject", "idea"), ("call", "false"), ("offer", "reassurance"), ("strike", "note"), ("sound", "note"), ("be", "mind"), ("do", "sum"), ("do", "sums"), ("do", "arithmetic"),
        ("offer", "hope"), ("offer", "comfort"), ("offer", "consolation"), ("see", "hope"), ("offer", "date"), ("give", "date"), ("name", "date"), ("set", "date"), ("have", "date"), ("name", "figure"), ("give", "figure"), ("offer", "figure"), ("have", "figure"), ("have", "number"), ("have", "news"), ("bring", "news"), ("add", "caveat"), ("enter", "caveat"),
        ("sound", "alarm"), ("have", "advice"), ("have", "doubt"), ("have", "theory"), ("have", "plan"), ("see", "danger"), ("see", "risk"), ("cut", "speculation"), ("raise", "question"), ("make", "mistake"), ("have", "word"), ("use", "word"));

    /// <summary>Finds what colons announce in a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <returns>In the order of the colons: what whoever passes on says, and behind it what they pass on.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage, Func<int, bool> isQuoted)
    {
        foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
        {
            for (var colon = sentence.FirstToken + 2; colon < sentence.EndToken - LeastContent; colon++)
            {
                if (syntax.Word(colon) is not ":" || isQuoted(colon) || End(syntax, sentence, colon + 1) is var end && (end - colon < LeastContent || !PlainReportFinder.HasFinite(syntax, colon + 1, end) && !(syntax.Lemma(colon - 1) is "forecast" or "prediction" or "estimate" or "guess" or "expectation" or "projection" or "bet")))
                {
                    continue;
                }

                var content = syntax.Span(colon + 1, end);
                var first = Math.Max(sentence.FirstToken, colon - Farthest);
                if ((Told(syntax, first, colon) ?? Received(syntax, first, colon) ?? Quoted(syntax, first, colon)) is var (who, cue, verb))
                {
                    if (RelayFinder.Passer(syntax, verb) is { } passer && passer.Last < verb && !Overlap(passer, who))
                    {
                        yield return Report.Of(syntax, passer, verb, syntax.Span(verb + 1, end), "passes on", Belief);
                    }

                    yield return Report.Of(syntax, who, cue, content, "announced by a colon", Belief);
                }
                else if (!isQuoted(colon + 1) && !IsReported(syntax, colon + 1, end) && Stance(syntax, first, colon) is var (speaker, said))
                {
                    yield return Report.Of(syntax, speaker, said, content, "announced by a colon", Belief);
                }
            }
        }
    }

    // "The owner is hopeful: it expects to start": the clause says itself who says so.
    private static bool IsReported(Syntax syntax, int first, int end) =>
        Enumerable.Range(first, Math.Min(LeastContent + 2, end - first)).Any(token => syntax.Fine(token) is "VBZ" or "VBP" or "VBD" && PlainReportFinder.LastOfCue(syntax, token) >= 0 && syntax.Child(token, "nsubj") is >= 0 and var subject && syntax.Tag(subject) is UniversalTag.Pron);

    // "What the minister had promised him:": who, and the verb of the whole.
    private static (SourcePhrase Who, int Cue, int Verb)? Told(Syntax syntax, int first, int colon)
    {
        for (var what = colon - 3; what > first; what--)
        {
            if (syntax.Lower(what) is not "what")
            {
                continue;
            }

            var cue = Enumerable.Range(what + 2, colon - what - 2).FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Verb && (SpeechFrames.IsOfSpeech(syntax.Lemma(token)) || _tellings.Contains(syntax.Lemma(token))), -1);

            // "What she was told by the justice, Ann Lee:": whoever stands behind "by".
            if (cue >= 0 && syntax.IsPassive(cue))
            {
                var by = Enumerable.Range(cue + 1, Math.Max(0, colon - cue - 2)).FirstOrDefault(token => syntax.Lower(token) is "by", -1);
                return by > 0 && Source(syntax, by + 1, colon) is { } teller && VerbAbove(syntax, what, first) is >= 0 and var telling ? (teller, cue, telling) : null;
            }

            var head = cue < 0 ? -1 : Enumerable.Range(what + 1, cue - what - 1).FirstOrDefault(token => SourceWords.Speaks(syntax, token) && (syntax.Relation(token) is "nsubj" || syntax.Tag(token) is UniversalTag.Propn or UniversalTag.Pron), -1);
            return head >= 0 && SourcePhraseFinder.OfNoun(syntax, head) is { } who && who.Last < cue && VerbAbove(syntax, what, first) is >= 0 and var verb ? (who with { First = Math.Max(who.First, what + 1) }, cue, verb) : null;
        }

        return null;
    }

    // "Quoted the owner, Ann Lee, at a press conference:": whom, and the verb.
    private static (SourcePhrase Who, int Cue, int Verb)? Quoted(Syntax syntax, int first, int colon)
    {
        for (var verb = colon - 3; verb > first; verb--)
        {
            if (syntax.Fine(verb) is "VBD" or "VBZ" && CitingFinder.IsQuoting(syntax, verb) && Source(syntax, verb + 1, colon) is { } who && who.Last + 1 < colon)
            {
                return Enumerable.Range(who.Last + 1, colon - who.Last - 1).Any(token => syntax.Fine(token) is "VBD" or "VBP" or "MD" || syntax.Lower(token) is "that" or "as") ? null : (who, who.Last, verb);
            }
        }

        return null;
    }

    // "A message from the ministry:", "the maker's word:", "it from the owner, Ann Lee:", "a remark by her boss:".
    private static (SourcePhrase Who, int Cue, int Verb)? Received(Syntax syntax, int first, int colon)
    {
        for (var token = colon - 1; token > first; token--)
        {
            var message = syntax.Tag(token) is UniversalTag.Noun && _messages.Contains(syntax.Lemma(token));
            if (message && Possessor(syntax, first, token) is { } owner && (VerbAbove(syntax, token, first) is var having && having >= 0 && having < owner.First || token == colon - 1))
            {
                return (owner, token, having >= 0 && having < owner.First ? having : token);
            }

            var preposition = syntax.Lower(token);
            if (preposition is not ("from" or "by" or "to" or "of") || Source(syntax, token + 1, colon) is not { } who)
            {
                continue;
            }

            var called = Enumerable.Range(first, token - first).LastOrDefault(noun => syntax.Tag(noun) is UniversalTag.Noun && _messages.Contains(syntax.Lemma(noun)), -1);
            if (called >= 0 && preposition is not "to" && (preposition is not "of" || called == token - 1) && !Enumerable.Range(called, token - called).Any(between => syntax.Fine(between) is "VBZ" or "VBP" && PlainReportFinder.LastOfCue(syntax, between) >= 0))
            {
                return (who, called, VerbAbove(syntax, called, first) is >= 0 and var verb ? verb : called);
            }

            var origin = Enumerable.Range(first, token - first).LastOrDefault(verb => syntax.Tag(verb) is UniversalTag.Verb or UniversalTag.Aux && _origins.Contains((syntax.Lemma(verb), preposition)), -1);
            if (origin >= 0 && (syntax.Lower(token - 1) is "it" or "this" or "that" || origin == token - 1))
            {
                return (who, token, origin);
            }
        }

        return null;
    }

    // "She was more cautious:", "the union puts it bluntly:": who, and the word that says so.
    private static (SourcePhrase Who, int Cue)? Stance(Syntax syntax, int first, int colon)
    {
        var root = Enumerable.Range(first, colon - first).FirstOrDefault(token => syntax.Relation(token) is "root" or "parataxis" or "ccomp" or "conj" && syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Adj && Says(syntax, token, colon), -1);
        return root >= 0 && (PlainReportFinder.SubjectOf(syntax, root) is >= 0 and var own ? own : syntax.Relation(root) is "conj" ? syntax.Child(syntax.Head(root), "nsubj") : -1) is >= 0 and var subject && subject < root && subject >= first && PlainReportFinder.CanReport(syntax, subject) && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.Last < root ? (phrase, root) : null;
    }

    private static bool Says(Syntax syntax, int token, int colon)
    {
        if (syntax.Tag(token) is UniversalTag.Adj)
        {
            return _stances.Contains(syntax.Lower(token)) && syntax.Child(token, "cop") is >= 0 and var be && be < token;
        }

        var lemma = syntax.Lemma(token);
        if (_disagrees.Contains(lemma) || lemma is "go" && Enumerable.Range(token + 1, Math.Max(0, Math.Min(colon, token + 4) - token - 1)).Any(next => syntax.Lower(next) is "further" or "farther"))
        {
            return true;
        }

        return Enumerable.Range(token + 1, Math.Max(0, colon - token - 1)).Any(next => _puts.Contains((lemma, syntax.Lower(next))) || _puts.Contains((lemma, syntax.Lemma(next))));
    }

    // The noun phrase behind a preposition, up to a comma: a person, a body or a name.
    private static SourcePhrase? Source(Syntax syntax, int first, int colon)
    {
        var last = first;
        while (last + 1 < colon && last - first < LongestSource && syntax.Word(last + 1) is not ("," or "(" or "–" or "—") && syntax.Lower(last + 1) is not ("that" or "who" or "which" or "whom" or "while" or "when" or "before" or "after"))
        {
            last++;
        }

        // "From the factory in Riga": whatever it is called, but no day.
        var head = Enumerable.Range(first, Math.Max(0, last - first + 1)).FirstOrDefault(token => (SourceWords.Speaks(syntax, token) || syntax.Tag(token) is UniversalTag.Noun) && (token == last || syntax.Tag(token + 1) is not (UniversalTag.Noun or UniversalTag.Propn) && syntax.Fine(token + 1) is not "POS"), -1);
        if (head < 0 || syntax.Lower(head) is "i" or "we" || Enumerable.Range(first, head - first + 1).Any(token => syntax.Tag(token) is UniversalTag.Adp or UniversalTag.Verb or UniversalTag.Num || NamedTimes.IsName(syntax.Lemma(token)) || NamedTimes.IsName(syntax.Lower(token)) || syntax.Lower(token) is "month" or "week" or "year" or "own"))
        {
            return null;
        }

        // "The Ministry of Justice", "the owners of the line".
        var end = head + 2 <= last && syntax.Lower(head + 1) is "of" ? Enumerable.Range(head + 2, last - head - 1).FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn && (token == last || syntax.Tag(token + 1) is not (UniversalTag.Noun or UniversalTag.Propn)), head) : head;
        return new SourcePhrase(head, first, end);
    }

    private static SourcePhrase? Possessor(Syntax syntax, int first, int noun)
    {
        foreach (var child in syntax.Children(noun))
        {
            if (child >= first && child < noun && syntax.FullRelation(child) is "nmod:poss" && syntax.Tag(child) is UniversalTag.Noun or UniversalTag.Propn && SourceWords.Speaks(syntax, child) && SourcePhraseFinder.OfNoun(syntax, child) is { } phrase)
            {
                var mark = Enumerable.Range(child, noun - child).FirstOrDefault(token => syntax.Fine(token) is "POS", noun);
                return phrase with { Last = Math.Min(phrase.Last, mark - 1) };
            }
        }

        return null;
    }

    // The verb that a token hangs on.
    private static int VerbAbove(Syntax syntax, int token, int first)
    {
        for (var (at, steps) = (syntax.Head(token), 0); at >= first && steps < 6; at = syntax.Head(at), steps++)
        {
            if (syntax.Tag(at) is UniversalTag.Verb && at < token)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool Overlap(SourcePhrase one, SourcePhrase other) => one.First <= other.Last && other.First <= one.Last;

    private static int End(Syntax syntax, Sentence sentence, int first)
    {
        var last = first;
        while (last + 1 < sentence.EndToken && last - first < LongestContent && syntax.Word(last + 1) is not (";" or "."))
        {
            last++;
        }

        return last;
    }
}
