using System.Globalization;
using Foresaid.Learning;
using Foresaid.Statements.Certainties;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>What the model is told of a candidate: hashed binary features.</summary>
/// <remarks>The names and values are fixed: the trained model depends on them.</remarks>
internal static class ClauseFeatures
{
    /// <summary>The features of a candidate.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="all">All candidates of the sentence.</param>
    /// <returns>Without order; may repeat.</returns>
    public static uint[] Of(Syntax syntax, Sentence sentence, Candidate candidate, IReadOnlyList<Candidate> all)
    {
        var features = new NamedFeatures();
        var prediction = candidate.Prediction;
        var setting = candidate.Setting;
        var voice = setting switch { { IsReported: true } => "reported", { IsQuoted: true } => "quoted", { IsComment: true } => "comment", _ => "narrated" };
        var rule = prediction.Rule;
        var person = PersonOf(syntax, prediction);
        var tense = TenseOf(syntax, prediction.Head);
        features.Add("", "bias");
        features.Add("voice", voice);
        features.Add("rule", rule);
        features.Add("rule+voice", rule, voice);
        features.Add("rule+person", rule, person);
        features.Add("rule+reach", rule, candidate.Reach.ToString());
        features.Add("tense", tense);
        features.Add("tense+voice", tense, voice);
        features.Add("tense+person", tense, person);
        features.Add("cue", syntax.Lower(prediction.Cue));
        features.Add("verb", syntax.Lemma(prediction.Head));
        features.Add("verb+rule", syntax.Lemma(prediction.Head), rule);
        features.Add("verb class", ClassOf(syntax, prediction.Head));
        features.Add("verb class+rule", ClassOf(syntax, prediction.Head), rule);
        features.Add("verb class+tense", CoarseClassOf(syntax, prediction.Head), tense);
        features.Add("relation", syntax.Relation(prediction.Head), rule);
        features.Add("denied", prediction.Denial >= 0 ? "yes" : "no", rule);
        features.Add("condition", prediction.Condition.IsEmpty ? "none" : syntax.Lower(syntax.TokenAt(prediction.Condition[0].Start)));
        features.Add("condition+tense", prediction.Condition.IsEmpty ? "none" : "some", tense);
        features.Add("condition+rule", prediction.Condition.IsEmpty ? "none" : "some", rule);
        if (rule is "fragment" or "bare clause" or "verdict of chance")
        {
            features.Add("bare tense+voice+person", tense, voice, person);
        }

        foreach (var doubt in ClauseDoubts.Of(syntax, sentence, prediction, setting))
        {
            features.Add("doubt", doubt);
            features.Add("doubt+rule", doubt, rule);
            features.Add("doubt+voice", doubt, voice);
        }

        AddAround(features, syntax, sentence, candidate, rule);
        AddReport(features, syntax, setting, rule);
        AddWords(features, syntax, sentence, candidate, rule, tense);
        AddPlace(features, syntax, sentence, candidate, all, rule);
        return features.ToArray();
    }

    // What the clause hangs on.
    private static void AddAround(NamedFeatures features, Syntax syntax, Sentence sentence, Candidate candidate, string rule)
    {
        var head = candidate.Prediction.Head;
        var above = syntax.Head(head);
        if (above >= sentence.FirstToken && above < sentence.EndToken)
        {
            var relation = syntax.Relation(head);
            features.Add("above", relation, syntax.Lemma(above));
            features.Add("above class", relation, ClassOf(syntax, above));
            features.Add("above tense", relation, TenseOf(syntax, above));
            features.Add("above tense+rule", relation, TenseOf(syntax, above), rule);
            features.Add("above person", relation, SubjectOf(syntax, above));
        }

        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) is "mark" or "cc" or "expl" || syntax.Relation(child) is "advmod" or "discourse" && child != candidate.Prediction.Denial)
            {
                features.Add("child " + syntax.Relation(child), syntax.Lower(child));
            }
        }

        var subject = syntax.Child(head, "nsubj", "csubj", "expl");
        if (subject >= 0)
        {
            features.Add("subject class", CoarseClassOf(syntax, subject));
            features.Add("subject class+tense", CoarseClassOf(syntax, subject), TenseOf(syntax, head));
        }

        features.Add("subject", subject < 0 ? "none" : syntax.Tag(subject) is UniversalTag.Pron ? syntax.Lower(subject) : syntax.Fine(subject));
    }

    // Who is said to say it, and how.
    private static void AddReport(NamedFeatures features, Syntax syntax, Setting setting, string rule)
    {
        if (setting.Cue < 0)
        {
            features.Add("report", setting.Owner?.Report.Rule ?? "none");
            return;
        }

        features.Add("report verb", syntax.Lemma(setting.Cue));
        features.Add("report class", ClassOf(syntax, setting.Cue));
        features.Add("report tense", TenseOf(syntax, setting.Cue));
        features.Add("report tense+rule", TenseOf(syntax, setting.Cue), rule);
        features.Add("report of", setting.Owner?.Report.Rule ?? "none");
    }

    private static void AddWords(NamedFeatures features, Syntax syntax, Sentence sentence, Candidate candidate, string rule, string tense)
    {
        var (hasDigit, hasAhead, hasBack, count, cues) = (false, false, false, 0, 0);
        foreach (var span in candidate.Prediction.Content)
        {
            var (first, end) = syntax.TokensIn(span);
            for (var token = first; token < end; token++)
            {
                count++;
                var lower = syntax.Lower(token);
                hasDigit |= lower.AsSpan().ContainsAnyInRange('0', '9');
                hasAhead |= TimeHints.LooksAhead(syntax, token, candidate.Setting.Year);
                hasBack |= TimeHints.LooksBack(syntax, token, candidate.Setting.Year);
                cues += syntax.Fine(token) == "MD" ? 1 : 0;
                if (syntax.Tag(token) is not (UniversalTag.Propn or UniversalTag.Num or UniversalTag.Punct))
                {
                    features.Add("word", syntax.Lemma(token));
                    features.Add("word class", ClassOf(syntax, token));
                    features.Add("coarse class", CoarseClassOf(syntax, token));
                }

                if (syntax.Tag(token) is UniversalTag.Adv or UniversalTag.Aux or UniversalTag.Part)
                {
                    features.Add("small word+rule", lower, rule);
                }
            }

            if (CertaintyFinder.StatesOdds(syntax.Text, span))
            {
                features.Add("states odds", rule);
            }

            if (CertaintyFinder.StatesChance(syntax.Text, span))
            {
                features.Add("states chance", rule);
            }
        }

        var time = (hasAhead, hasBack) switch { (true, true) => "both", (true, false) => "ahead", (false, true) => "back", _ => "none" };
        features.Add("time", time);
        features.Add("time+rule", time, rule);
        features.Add("time+tense", time, tense);
        features.Add("time+tense+voice", time, tense, candidate.Setting.IsNarrated ? "narrated" : "other");
        if (rule is "fragment" or "bare clause")
        {
            features.Add("bare: time, digit, denial", time, hasDigit ? "digit" : "none", candidate.Prediction.Denial >= 0 ? "denied" : "none");
            features.Add("bare: time, person", time, PersonOf(syntax, candidate.Prediction), tense);
            features.Add("bare: time, length", time, Bucket(count), candidate.Setting.IsNarrated ? "narrated" : "other");
        }

        features.Add("digit", hasDigit ? "yes" : "no", rule);
        features.Add("length", Bucket(count), rule);
        features.Add("modals", cues.ToString(CultureInfo.InvariantCulture), candidate.Reach.ToString());
        var last = sentence.EndToken - 1;
        while (last > sentence.FirstToken && syntax.Word(last) is "”" or "\"" or "’" or ")" or "'")
        {
            last--;
        }

        features.Add("ends", syntax.Tag(last) is UniversalTag.Punct ? syntax.Word(last) : "word", rule);
        features.Add("first", syntax.Lower(syntax.TokenAt(candidate.Prediction.Content[0].Start)), rule);
    }

    // Where it stands in its sentence, and what stands beside it.
    private static void AddPlace(NamedFeatures features, Syntax syntax, Sentence sentence, Candidate candidate, IReadOnlyList<Candidate> all, string rule)
    {
        var start = syntax.TokenAt(candidate.Prediction.Content[0].Start);
        var opens = sentence.FirstToken;
        while (opens < start && syntax.Tag(opens) is UniversalTag.Punct)
        {
            opens++;
        }

        var share = (double)candidate.Prediction.Content.Sum(span => span.Length) / Math.Max(1, sentence.Span.Length);
        features.Add("place", opens == start ? "opens" : "inside", share > 0.9 ? "whole" : share > 0.5 ? "half" : "part");
        features.Add("before", start > sentence.FirstToken ? syntax.Lower(start - 1) : "start", rule);
        var (inside, beside, around) = (false, false, false);
        foreach (var other in all)
        {
            if (other.Prediction.Head == candidate.Prediction.Head || other.Prediction.Rule is "bare clause" or "fragment")
            {
                continue;
            }

            var within = candidate.Prediction.Content.Any(span => span.Contains(syntax.Span(other.Prediction.Cue)));
            (inside, beside) = (inside || within, beside || !within);
            around |= other.Prediction.Content.Any(span => span.Contains(syntax.Span(candidate.Prediction.Head)));
        }

        var before = sentence.FirstToken - 1;
        while (before > 0 && syntax.Word(before) is "”" or "\"" or "’" or ")" or "'")
        {
            before--;
        }

        features.Add("after a question", before >= 0 && syntax.Word(before) is "?" ? "yes" : "no", rule);
        features.Add("cue inside", inside ? "yes" : "no", rule);
        features.Add("cue inside+reach", inside ? "yes" : "no", candidate.Reach.ToString());
        features.Add("cue beside", beside ? "yes" : "no", rule);
        features.Add("cue around", around ? "yes" : "no", rule);
    }

    private static string PersonOf(Syntax syntax, Prediction prediction) =>
        SubjectOf(syntax, prediction.Head) is var own && own != "none" ? own : SubjectOf(syntax, prediction.Cue);

    private static string SubjectOf(Syntax syntax, int head)
    {
        var subject = syntax.Child(head, "nsubj", "csubj");
        return subject < 0 ? "none" : syntax.Lower(subject) switch
        {
            "i" => "i",
            "we" => "we",
            "you" or "ye" => "you",
            "it" or "that" or "this" => "it",
            "he" or "she" or "they" => "they",
            "who" or "which" or "what" => "which",
            "nobody" or "nothing" or "none" => "nobody",
            _ => syntax.Tag(subject) is UniversalTag.Pron ? "pronoun" : "noun",
        };
    }

    private static string TenseOf(Syntax syntax, int head)
    {
        var helpers = "";
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) is "aux" or "cop" && child != head)
            {
                helpers += (syntax.Fine(child) == "MD" ? syntax.Lower(child) : syntax.Fine(child)) + " ";
            }
        }

        return helpers + (syntax.Fine(head) is ['V', ..] or "MD" ? syntax.Fine(head) : syntax.Tag(head).ToString());
    }

    private static string ClassOf(Syntax syntax, int token) => syntax.Sheet.Classes.Fine[token].ToString(CultureInfo.InvariantCulture);

    private static string CoarseClassOf(Syntax syntax, int token) => syntax.Sheet.Classes.Coarse[token].ToString(CultureInfo.InvariantCulture);

    private static string Bucket(int count) => count switch { <= 3 => "3", <= 6 => "6", <= 10 => "10", <= 16 => "16", <= 25 => "25", <= 40 => "40", _ => "more" };
}
