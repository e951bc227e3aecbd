using System.Collections.Frozen;
using Foresaid.Learning;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds sentences that go on in somebody's words and do not say so: free indirect speech.</summary>
/// <remarks>
/// "The wholesaler is blunter. The price will halve.": a sentence announces that somebody speaks. "Ms Lee sees no risk, she says. The dam
/// will hold. “It always has,” she adds.": what stands between two remarks of one speaker is theirs too.
/// </remarks>
internal static class FreeSpeechFinder
{
    private const double Belief = 0.6;
    private const int LongestTrifle = 4;
    private const int LongestVerdict = 6;

    // How somebody is who is about to speak: "blunter", "less alarmed", "no optimist".
    private static readonly FrozenSet<string> _tempers = FrozenSet.Create(
        StringComparer.Ordinal,
        "blunt", "careful", "calm", "alarmed", "optimistic", "pessimistic", "sceptical", "skeptical", "cautious", "gloomy", "sanguine", "confident", "sure", "certain", "hopeful", "dismissive", "unimpressed",
        "doubtful", "convinced", "adamant", "upbeat", "bullish", "bearish", "pessimist", "optimist", "zealot", "alarmist", "sceptic", "skeptic", "dreamer", "believer", "frank", "candid", "specific", "precise",
        "guarded", "bleak", "wary", "worried", "relaxed", "unmoved", "clear", "firm", "emphatic", "harsh", "plain", "kind", "reassuring", "unconvinced", "philosophical", "dry");

    // What somebody does who is about to speak, with the word that goes with it; empty where the verb is enough.
    private static readonly FrozenSet<(string Verb, string With)> _acts = FrozenSet.Create(
        ("disagree", ""), ("differ", ""), ("demur", ""), ("shrug", ""), ("put", "otherwise"), ("put", "differently"), ("see", "otherwise"), ("see", "differently"), ("think", "otherwise"), ("think", "differently"),
        ("read", "differently"), ("read", "otherwise"), ("take", "that"), ("expect", "opposite"), ("have", "idea"), ("have", "mind"), ("have", "doubt"), ("have", "answer"), ("have", "number"), ("have", "explanation"),
        ("make", "mistake"), ("have", "illusion"), ("foresee", "something"), ("offer", "forecast"), ("offer", "version"), ("paint", "picture"), ("tell", "story"),
        ("shake", "head"), ("set", "stall"), ("set", "timetable"), ("set", "plan"), ("set", "case"), ("set", "view"), ("supply", "outlook"), ("supply", "answer"), ("supply", "forecast"), ("give", "answer"), ("give", "forecast"), ("give", "version"), ("draw", "picture"),
        ("sketch", "future"), ("sketch", "picture"), ("brush", "aside"), ("beg", "differ"), ("dismiss", "fear"), ("dismiss", "talk"), ("dismiss", "idea"), ("add", "rider"), ("put", "way"), ("have", "theory"), ("have", "view"), ("have", "forecast"));

    // Words with which somebody goes on who has just been reported.
    private static readonly FrozenSet<string> _goingOn = FrozenSet.Create(StringComparer.Ordinal, "otherwise", "if", "unless", "without");

    /// <summary>Finds the free indirect speech of an article.</summary>
    /// <param name="model">Tells whether a sentence that looks ahead goes on in the words of whoever spoke or was spoken of before.</param>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage; of a comment nothing is found.</param>
    /// <param name="attributed">Its attributions.</param>
    /// <param name="book">The sources so far; may grow.</param>
    /// <param name="narrator">The number of the narrator.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <returns>In order.</returns>
    public static IEnumerable<Attributed> Find(
        LinearModel model, Syntax syntax, Passage passage, IReadOnlyList<Attributed> attributed, SourceBook book, int narrator, Func<int, bool> isQuoted) =>
        Walk(syntax, passage, attributed, book, narrator, isQuoted, candidate => FreeSpeechTrainer.Ask(model, candidate.Features) is var belief && belief >= (candidate.ByRule ? FreeSpeechTrainer.LeastBeliefByRule : FreeSpeechTrainer.LeastBelief) ? belief : 0);

    /// <summary>Goes through the sentences of an article that nobody is said to speak in, each with whose words it may go on in.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage; of a comment nothing is found.</param>
    /// <param name="attributed">Its attributions.</param>
    /// <param name="book">The sources so far; may grow.</param>
    /// <param name="narrator">The number of the narrator.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <param name="goesOn">How likely a sentence that looks ahead goes on in those words; 0 where it does not. Asked once for each, in order: what is answered counts for the sentences behind it.</param>
    /// <returns>What goes on, in order.</returns>
    public static IEnumerable<Attributed> Walk(
        Syntax syntax, Passage passage, IReadOnlyList<Attributed> attributed, SourceBook book, int narrator, Func<int, bool> isQuoted, Func<FreeSpeechCandidate, double> goesOn)
    {
        if (passage.Comment is not null)
        {
            yield break;
        }

        var said = new SaidBySentence(syntax, attributed.Where(one => one.Within is null && ClaimOwners.IsOfAnother(syntax, one, narrator, book) && !WouldAct(syntax, one.Report.Cue)));
        var wholes = attributed.Where(one => one.Report is { Cue: < 0, Content.Length: 1 }).Select(one => one.Report.Content[0]).ToHashSet();
        var page = PassageManner.Of(syntax, passage, attributed, isQuoted);
        var before = new List<Remark>();
        foreach (var block in passage.Blocks.Where(block => !block.IsQuotation && !wholes.Contains(block.Span)))
        {
            var sentences = syntax.Sheet.SentencesIn(block.Span).ToList();
            for (var index = 0; index < sentences.Count; index++)
            {
                var sentence = sentences[index];
                var remark = new Remark(sentence, block, said.LastSpeaker(sentence), said.In(sentence), null, false, false);
                if (FrameOf(syntax, sentence, isQuoted) is var (subject, end) && remark.Said.TrueForAll(one => IsShort(syntax, one.Report)) && SourcePhraseFinder.OfNoun(syntax, subject) is { } phrase && phrase.Last < end)
                {
                    remark = remark with { Phrase = phrase, Announces = true };
                    if (end < sentence.EndToken - 2 && IsFree(syntax, end, sentence.EndToken, isQuoted) && LooksAhead(syntax, end, sentence.EndToken, isQuoted) && book.Resolve(phrase, narrator, Last(before)) is var (framed, rule) && framed != narrator)
                    {
                        yield return Of(syntax, phrase, syntax.Span(end, sentence.EndToken - 1), framed, rule, Belief);
                        remark = remark with { Speaker = framed, IsFree = true };
                    }
                }
                else if (remark.Speaker is null && IsFree(syntax, sentence.FirstToken, sentence.EndToken, isQuoted) && Candidate(index) is { } candidate && (candidate.MayLookAhead ? goesOn(candidate) : candidate.ByRule && LooksAhead(syntax, sentence.FirstToken, sentence.EndToken, isQuoted) ? Belief : 0) is var belief and > 0)
                {
                    var (speaker, rule) = Speaker(candidate);
                    if (speaker != narrator)
                    {
                        yield return Of(syntax, candidate.Phrase, sentence.Span, speaker, rule, belief);
                        remark = remark with { Speaker = speaker, IsFree = true };
                    }
                }
                else if (remark.Speaker is null && SubjectOf(syntax, sentence, isQuoted) is { } named)
                {
                    remark = remark with { Phrase = named };
                }

                before.Add(remark);
            }

            // Whoever spoke, or was spoken of, in one of the sentences before.
            FreeSpeechCandidate? Candidate(int index)
            {
                for (var back = 1; back <= FreeSpeechFeatures.Farthest && before.Count - back >= 0; back++)
                {
                    var remark = before[^back];
                    if (remark.Speaker is not null || remark.Phrase is not null)
                    {
                        var next = index + 1 < sentences.Count ? sentences[index + 1] : (Sentence?)null;
                        var byRule = back == 1 && remark.Block == block && (remark.Announces
                            || remark.Speaker is not null && (next is { } behind && said.FirstSpeaker(behind) == remark.Speaker || GoesOn(syntax, sentences[index], remark.Said) || IsVerdict(syntax, remark.Sentence, remark.Said) || remark.IsFree && SaysWould(syntax, sentences[index])));
                        var place = new SentencePlace(sentences[index], index, sentences.Count, next, next is { } following ? said.FirstSpeaker(following) : null, next is { } after ? said.In(after) : []);
                        return new FreeSpeechCandidate(
                            sentences[index], remark.Speaker is null || remark.Announces ? remark.Phrase : null, remark.Speaker ?? -1, byRule, FreeSpeechFeatures.MayLookAhead(syntax, sentences[index], isQuoted),
                            FreeSpeechFeatures.Of(syntax, page, remark, back, remark.Block == block, place, byRule, isQuoted));
                    }
                }

                return null;
            }
        }

        (int Speaker, string Rule) Speaker(FreeSpeechCandidate candidate) =>
            candidate.Phrase is { } phrase ? book.Resolve(phrase, narrator, Last(before)) : (candidate.Speaker, "speaker of the sentence before");
    }

    // Who spoke last.
    private static int Last(List<Remark> before)
    {
        for (var at = before.Count - 1; at >= 0; at--)
        {
            if (before[at].Speaker is { } speaker)
            {
                return speaker;
            }
        }

        return -1;
    }

    // Whom a sentence tells something of, where nobody is said to speak in it.
    private static SourcePhrase? SubjectOf(Syntax syntax, Sentence sentence, Func<int, bool> isQuoted)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (syntax.Relation(token) is "nsubj" && !isQuoted(token) && Speaks(syntax, token) && syntax.Head(token) is >= 0 and var verb && syntax.Relation(verb) is "root" or "parataxis" or "ccomp" or "conj" && SourcePhraseFinder.OfNoun(syntax, token) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    // "Serbia would protest for a fortnight": what somebody says that others would do, taken for their own words.
    private static bool WouldAct(Syntax syntax, int cue) =>
        cue >= 0 && !SpeechFrames.IsOfSpeech(syntax.Lemma(cue)) && syntax.Children(cue).Any(child => syntax.Relation(child) is "aux" && syntax.Lower(child) is "would" or "could" or "might");

    // "Who asked not to be named", "takes that question": hardly what somebody says.
    private static bool IsShort(Syntax syntax, Report report) => report.Content.Sum(span => syntax.TokensIn(span) is var (first, end) ? end - first : 0) <= LongestTrifle;

    private static Attributed Of(Syntax syntax, SourcePhrase? phrase, TextSpan content, int speaker, string rule, double belief) => new(
        new Report(phrase, phrase is null ? [] : [syntax.Span(phrase.First, phrase.Last)], -1, [], [content], "free indirect speech", content.Start, belief), speaker, rule, null, Quoting.Indirect);

    // Nobody says "I" or asks, and no more than half of it is quoted.
    private static bool IsFree(Syntax syntax, int first, int end, Func<int, bool> isQuoted)
    {
        var quoted = Enumerable.Range(first, end - first).Count(isQuoted);
        return quoted * 2 <= end - first && syntax.Word(end - 1) is not "?"
            && !Enumerable.Range(first, end - first).Any(token => !isQuoted(token) && SpeechFrames.Reports(syntax, token) && syntax.Child(token, "nsubj") is >= 0 and var other && Speaks(syntax, other))
            && !Enumerable.Range(first, end - first).Any(token => !isQuoted(token) && syntax.Lower(token) is "i" or "me" or "my" or "we");
    }

    // What is told of the speaker, or of what is past, is the narrator's.
    private static bool LooksAhead(Syntax syntax, int first, int end, Func<int, bool> isQuoted)
    {
        var hasModal = Enumerable.Range(first, end - first).Any(token => syntax.Fine(token) is "MD");
        foreach (var token in Enumerable.Range(first, end - first).Where(token => !isQuoted(token) && syntax.Head(token) >= 0))
        {
            var isMain = syntax.Relation(syntax.Head(token)) is "root";
            if (isMain && syntax.Relation(token) is "nsubj" && (syntax.Lower(token) is "he" or "she" || SourceWords.Speaks(syntax, token) && syntax.Child(token, "nmod") is >= 0 and var whose && syntax.Fine(whose) is "PRP$"))
            {
                return false;
            }
        }

        return hasModal || !Enumerable.Range(first, end - first).Any(token => syntax.Relation(token) is "root" && (syntax.Fine(token) is "VBD" || syntax.Child(token, "cop", "aux") is >= 0 and var past && syntax.Fine(past) is "VBD"));
    }

    // "Otherwise the limits stay", "If it is wet": the alternative of what was just reported.
    private static bool GoesOn(Syntax syntax, Sentence sentence, List<Attributed> before) =>
        before.Any(one => one.Within is null && one.Report.Cue >= 0 && one.Quoted is Quoting.Indirect) && _goingOn.Contains(syntax.Lower(sentence.FirstToken));

    // "That is optimistic, says Ann Lee.": whoever gives a verdict goes on to say why.
    private static bool IsVerdict(Syntax syntax, Sentence sentence, List<Attributed> said) =>
        said is [{ Within: null, Quoted: Quoting.Indirect } one] && one.Report is { Cue: >= 0, Source: { } source } && source.First > one.Report.Cue && one.Report.Content[0].Start < syntax.Span(one.Report.Cue).Start && one.Report.Content[0].Start <= sentence.Span.Start + 1
        && one.Report.Cue - sentence.FirstToken <= LongestVerdict && !Enumerable.Range(sentence.FirstToken, one.Report.Cue - sentence.FirstToken).Any(token => syntax.Fine(token) is "MD");

    // After a sentence in somebody's words, "would" goes on telling what they say.
    private static bool SaysWould(Syntax syntax, Sentence sentence) =>
        Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Any(token => syntax.Lower(token) is "would" or "wouldn't" && syntax.Relation(token) is "aux" && syntax.Relation(syntax.Head(token)) is "root");

    // The subject of a sentence that announces a speaker, and where what they say may begin.
    private static (int Subject, int End)? FrameOf(Syntax syntax, Sentence sentence, Func<int, bool> isQuoted)
    {
        var colon = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).FirstOrDefault(token => syntax.Word(token) is ":" && !isQuoted(token), sentence.EndToken - 1);
        for (var token = sentence.FirstToken; token < colon; token++)
        {
            if (isQuoted(token))
            {
                return null;
            }

            if (syntax.Relation(token) is "nsubj" && Speaks(syntax, token) && syntax.Head(token) is var verb && verb > token && verb < colon && syntax.Relation(verb) is "root" or "parataxis" or "ccomp" && Announces(syntax, verb, colon))
            {
                return (token, colon + 1);
            }
        }

        // "An adviser, who asked not to be named, put it otherwise": taken for a noun with a clause.
        var root = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).FirstOrDefault(token => syntax.Relation(token) is "root", -1);
        return root >= 0 && syntax.Tag(root) is UniversalTag.Noun or UniversalTag.Propn && Speaks(syntax, root)
            && Enumerable.Range(root + 1, Math.Max(0, colon - root - 1)).Any(verb => syntax.Fine(verb) is "VBD" or "VBZ" or "VB" && syntax.Word(verb - 1) is "," && Announces(syntax, verb, colon))
            ? (root, colon + 1)
            : null;
    }

    private static bool Announces(Syntax syntax, int verb, int end)
    {
        var lemma = syntax.Lemma(verb);
        if (syntax.Child(verb, "cop") >= 0)
        {
            return IsTemper(syntax, verb) || syntax.Children(verb).Any(child => syntax.Relation(child) is "conj" or "amod" && IsTemper(syntax, child));
        }

        return _acts.Contains((lemma, "")) || Enumerable.Range(verb + 1, Math.Max(0, end - verb - 1)).Any(token => syntax.Head(token) is var above && (above == verb || above >= 0 && syntax.Head(above) == verb) && (_acts.Contains((lemma, syntax.Lemma(token))) || _acts.Contains((lemma, syntax.Lower(token)))));
    }

    private static bool IsTemper(Syntax syntax, int token)
    {
        var lemma = syntax.Lemma(token);
        return _tempers.Contains(lemma) || syntax.Fine(token) is "JJR" && (_tempers.Contains(syntax.Lower(token)[..^2]) || _tempers.Contains(syntax.Lower(token)[..^1]));
    }

    // "The wholesaler", "she", "one of his officials".
    private static bool Speaks(Syntax syntax, int token) =>
        SourceWords.Speaks(syntax, token) && syntax.Lower(token) is not ("i" or "we")
        || syntax.Tag(token) is UniversalTag.Num or UniversalTag.Pron or UniversalTag.Det or UniversalTag.Adj && syntax.Child(token, "nmod") is >= 0 and var people && SourceWords.Speaks(syntax, people);

    // The outermost attributions, asked sentence by sentence: what they attribute in it, and those that begin in it.
    private sealed class SaidBySentence
    {
        private static readonly List<Attributed> _none = [];

        private readonly Dictionary<int, List<Attributed>> _in = [];
        private readonly Dictionary<int, Attributed> _last = [];

        public SaidBySentence(Syntax syntax, IEnumerable<Attributed> outer)
        {
            foreach (var one in outer.OrderBy(one => one.Report.Position))
            {
                foreach (var index in one.Report.Content.SelectMany(syntax.Sheet.SentencesIn).Select(sentence => sentence.Index).Distinct())
                {
                    (_in.TryGetValue(index, out var held) ? held : _in[index] = []).Add(one);
                    _last[index] = one;
                }

                _last[syntax.SentenceOf(syntax.TokenAt(one.Report.Position)).Index] = one;
            }
        }

        public List<Attributed> In(Sentence sentence) => _in.GetValueOrDefault(sentence.Index, _none);

        public int? LastSpeaker(Sentence sentence) => _last.GetValueOrDefault(sentence.Index)?.Speaker;

        public int? FirstSpeaker(Sentence sentence) => In(sentence) is [var first, ..] ? first.Speaker : null;
    }
}
