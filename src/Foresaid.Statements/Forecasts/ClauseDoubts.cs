using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Names what speaks against a clause's looking ahead.</summary>
/// <remarks>What <see cref="Of"/> names decides nothing: the model has learned what each is worth.</remarks>
internal static partial class ClauseDoubts
{
    private const int LongestAnswer = 9;

    private static readonly FrozenSet<string> _ofPages = FrozenSet.Create(
        StringComparer.Ordinal, "comment", "link", "blog", "newsletter", "column", "podcast", "correction", "livestream", "article", "transcript", "edition", "issue", "recording", "page", "post", "thread", "update");

    /// <summary>What speaks against a clause.</summary>
    /// <returns>Names, in no order that means anything; empty where nothing does.</returns>
    public static IEnumerable<string> Of(Syntax syntax, Sentence sentence, Prediction prediction, Setting setting)
    {
        var head = prediction.Head;
        if (Clauses.IsQuestion(syntax, sentence, prediction.Cue))
        {
            yield return "question";
        }

        if (Mocking().IsMatch(syntax.Text.AsSpan(sentence.Span.Start, Math.Min(40, sentence.Span.Length))))
        {
            yield return "mocking";
        }

        // "Had they been sent, it would be here": what would be and is not.
        if (syntax.Lower(sentence.FirstToken) == "had" || syntax.Tag(sentence.FirstToken) == UniversalTag.Punct && syntax.Lower(sentence.FirstToken + 1) == "had" || IsAgainstFact(syntax, head))
        {
            yield return "against fact";
        }

        if (IsOwnOldWord(syntax, head))
        {
            yield return "own old word";
        }

        var subject = syntax.Child(head, "nsubj");
        var subjectWord = subject < 0 ? "" : syntax.Lower(subject);

        // "You will find past issues in the archive": a page speaks to its readers.
        if (setting.IsNarrated && subjectWord is "you" or "we" or "subscribers" or "readers" or "clients")
        {
            yield return "to readers";
        }

        if (setting.IsOld)
        {
            yield return "old";
        }

        if (subjectWord == "i" && ForecastWords.SpeechActs.Contains(syntax.Lemma(head)))
        {
            yield return "speech act";
        }

        if (Subordinator(syntax, prediction) is { } mark)
        {
            yield return "under " + mark;
        }

        if (subjectWord is "who" or "which" or "that" && syntax.Relation(head) == "acl")
        {
            yield return "relative";
        }

        if (!prediction.Doubts.IsDefault)
        {
            foreach (var doubt in prediction.Doubts)
            {
                yield return doubt;
            }
        }
    }

    /// <summary>Whether a sentence asks, and whoever asks does not answer: "Will it open? It will not." says that it will not.</summary>
    public static bool IsAsked(Syntax syntax, Sentence sentence)
    {
        var last = sentence.EndToken - 1;
        while (last > sentence.FirstToken && syntax.Tag(last) is UniversalTag.Punct && syntax.Word(last) is not "?")
        {
            last--;
        }

        return syntax.Word(last) is "?" && !IsTag(syntax, last) && !IsAnswered(syntax, sentence);
    }

    // "It will rain, won't it?"
    private static bool IsTag(Syntax syntax, int mark) => mark >= 4 && syntax.Tag(mark - 1) is UniversalTag.Pron && syntax.Tag(mark - 2) is UniversalTag.Part or UniversalTag.Aux && syntax.Tag(mark - 3) is UniversalTag.Aux or UniversalTag.Punct;

    private static bool IsAnswered(Syntax syntax, Sentence sentence)
    {
        if (sentence.Index + 1 >= syntax.Sheet.Sentences.Count)
        {
            return false;
        }

        var next = new Sentence(syntax.Sheet, sentence.Index + 1);
        return next.EndToken - next.FirstToken <= LongestAnswer && !syntax.Text.Peek(TextSpan.Between(sentence.Span.End, next.Span.Start)).Contains('\n')
            && (syntax.Lower(next.FirstToken) is "no" or "yes" or "not" or "never" or "hardly" || syntax.Tag(next.FirstToken) is UniversalTag.Pron && syntax.Tag(next.FirstToken + 1) is UniversalTag.Aux);
    }

    /// <summary>Whether a clause only says whether somebody can be believed: "if the pilot is to be believed".</summary>
    public static bool IsCredit(Syntax syntax, Prediction prediction) =>
        syntax.Lemma(prediction.Head) is "believe" or "trust" && syntax.Children(prediction.Head).Any(child => syntax.Lower(child) is "if" && syntax.Relation(child) is "mark");

    /// <summary>Whether a clause says what might have been, or is gone: "it could have run", "they might have told us".</summary>
    public static bool IsPastChance(Syntax syntax, Prediction prediction) =>
        IsOldPlan(syntax, prediction.Head) || syntax.Lower(prediction.Cue) is "going" && syntax.Lower(prediction.Cue - 1) is "been" && syntax.Lower(prediction.Cue - 2) is "had" or "'d"
        || (syntax.Lower(prediction.Cue) is "would" or "could" or "might" or "should" or "'d" || syntax.Children(prediction.Head).Any(child => syntax.Relation(child) == "aux" && syntax.Lower(child) is "would"))
        && syntax.Children(prediction.Head).Any(helper => syntax.Relation(helper) == "aux" && syntax.Lower(helper) is "have" or "'ve")
        && syntax.Children(prediction.Head).All(child => syntax.Child(child, "case") is not (>= 0 and var by) || syntax.Lower(by) is not "by");

    // "Which was to have voted in September", "was to have been opened": it was not.
    private static bool IsOldPlan(Syntax syntax, int head) =>
        syntax.Children(head).Any(have => syntax.Lower(have) is "have" && have < head && syntax.Lower(have - 1) is "to" && syntax.Lower(have - 2) is "was" or "were" or "supposed" or "meant" or "due");

    /// <summary>Whether a clause says what somebody wants or will not listen to, and not what comes: "I would rather wait", "she won't hear of it", "he will have none of this".</summary>
    public static bool IsWish(Syntax syntax, Prediction prediction)
    {
        var (head, cue) = (prediction.Head, syntax.Lower(prediction.Cue));
        var isWould = cue is "would" or "'d" or "should" or "wouldn't";
        return isWould && (syntax.Lemma(head) is "like" or "love" or "hate" or "prefer" or "rather" or "wish" || syntax.Lower(prediction.Cue + 1) is "rather" or "sooner" || syntax.Lower(prediction.Cue + 2) is "rather")
            || cue is "will" or "wo" or "would" or "'ll" && (syntax.Lemma(head) is "hear" && syntax.Lower(head + 1) is "of" && syntax.Negation(head) >= 0 || syntax.Lemma(head) is "have" && syntax.Lower(head + 1) is "none");
    }

    /// <summary>Whether a page announces what it will do itself: "comments with links will be removed", "this blog will resume at nine".</summary>
    public static bool IsOfThePage(Syntax syntax, Prediction prediction, Setting setting)
    {
        var subject = syntax.Child(prediction.Head, "nsubj");
        var lemma = syntax.Lemma(prediction.Head);
        return subject >= 0 && syntax.Lemma(subject) is "comment" or "link" or "post" or "thread" or "reply" && lemma is "remove" or "delete" or "lock" or "moderate"
            || setting.IsNarrated && subject >= 0 && (
            _ofPages.Contains(syntax.Lemma(subject)) && lemma is "remove" or "delete" or "resume" or "publish" or "print" or "post" or "appear" or "run" or "return" or "carry" or "close" or "correct" or "update" or "moderate" or "cover" or "follow"
            || syntax.Tag(subject) is UniversalTag.Propn && syntax.Lower(syntax.First(subject)) is "the" && lemma is "publish" or "print" or "carry");
    }

    /// <summary>Whether whoever speaks says that they do not claim it: "I don't say that it will".</summary>
    public static bool IsDisclaimed(Syntax syntax, Prediction prediction) =>
        syntax.Relation(prediction.Head) is "ccomp" && syntax.Head(prediction.Head) is >= 0 and var verb && syntax.Lemma(verb) is "claim" or "say" or "pretend" or "suggest" or "argue"
        && syntax.Negation(verb) >= 0 && syntax.Lower(syntax.Child(verb, "nsubj")) is "i" or "we";

    // Inside a condition or a question clause nothing is claimed.
    private static string? Subordinator(Syntax syntax, Prediction prediction)
    {
        for (var (at, steps) = (prediction.Head, 0); at >= 0 && steps < 12; at = syntax.Head(at), steps++)
        {
            var mark = syntax.Child(at, "mark");
            if (mark >= 0 && syntax.Relation(at) is "advcl" or "ccomp" or "acl" && mark < at && syntax.Lower(mark) is "if" or "unless" or "whether" or "until" or "once" or "before" or "after" or "when" or "than" or "in")
            {
                return at != prediction.Head || prediction.Cue != mark ? syntax.Lower(mark) : null;
            }

            if (at != prediction.Head && syntax.Relation(at) is "parataxis" or "conj")
            {
                break;
            }
        }

        return null;
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
