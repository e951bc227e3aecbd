using System.Globalization;
using Foresaid.Learning;
using Foresaid.Statements.Forecasts;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Asks a sentence the questions that the model of free indirect speech was trained on.</summary>
/// <remarks>Changing a question or its name makes the model file useless.</remarks>
internal static class FreeSpeechFeatures
{
    /// <summary>So many sentences back somebody may have been heard.</summary>
    public const int Farthest = 3;

    /// <summary>Whether a sentence has words that point ahead: a modal verb, "going to", a time to come.</summary>
    public static bool MayLookAhead(Syntax syntax, Sentence sentence, Func<int, bool> isQuoted) =>
        Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Any(token => !isQuoted(token) && (syntax.Fine(token) is "MD" || syntax.Lower(token) is "going" && syntax.Lower(token + 1) is "to" || TimeHints.LooksAhead(syntax, token, null)));

    /// <summary>The features of a sentence with whoever was heard before it.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="page">How its passage tells things.</param>
    /// <param name="remark">The sentence in which somebody was heard.</param>
    /// <param name="back">How many sentences before it that stands, from 1.</param>
    /// <param name="isSameBlock">Whether both stand in one block.</param>
    /// <param name="place">The sentence with its place.</param>
    /// <param name="byRule">Whether what stands before it says that it goes on.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <returns>In ascending order, each once.</returns>
    public static uint[] Of(Syntax syntax, PassageManner page, Remark remark, int back, bool isSameBlock, SentencePlace place, bool byRule, Func<int, bool> isQuoted)
    {
        var features = new NamedFeatures();
        var kind = remark switch { { IsFree: true } => "free", { Speaker: not null } => "said", { Announces: true } => "announced", _ => "told of" };
        var distance = back.ToString(CultureInfo.InvariantCulture) + (isSameBlock ? "" : " beyond");
        features.Add("", "bias");
        features.Add("kind", kind);
        features.Add("distance", distance);
        features.Add("kind+distance", kind, distance);
        features.Add("rule", byRule ? "yes" : "no", kind);
        features.Add("manner", page.Tense, page.SaysI ? "I" : "");
        features.Add("I", page.SaysI ? "I" : "", kind);
        features.Add("share", page.Share.ToString(CultureInfo.InvariantCulture));
        AddBefore(features, syntax, remark, kind, distance, isQuoted);
        AddSentence(features, syntax, page, place.Sentence, kind, distance, isQuoted);
        var next = place.Next is null ? "none" : place.NextSpeaker is not { } speaker ? "nobody" : speaker == remark.Speaker ? "same" : "other";
        features.Add("next", next);
        features.Add("next+kind", next, kind, distance);
        if (place.NextSaid is [{ Report.Source: { } source } said, ..])
        {
            features.Add("next source", syntax.Tag(source.Head) is UniversalTag.Pron ? syntax.Lower(source.Head) : syntax.Fine(source.Head), next, said.Quoted.ToString());
        }

        features.Add("place", place.Index == 0 ? "first" : place.Index == place.Count - 1 ? "last" : "inside", kind);
        features.Add("count", Math.Min(place.Count, 6).ToString(CultureInfo.InvariantCulture), kind);
        return features.ToArray();
    }

    // The sentence in which somebody was heard, or told of.
    private static void AddBefore(NamedFeatures features, Syntax syntax, Remark remark, string kind, string distance, Func<int, bool> isQuoted)
    {
        var sentence = remark.Sentence;
        var root = Root(syntax, sentence);
        features.Add("before ends", syntax.Word(sentence.EndToken - 1), kind);
        if (remark.Said is [.., var last])
        {
            var cue = last.Report.Cue;
            features.Add("cue", cue >= 0 ? syntax.Lemma(cue) : "none", distance);
            features.Add("cue tense", cue >= 0 ? syntax.Fine(cue) : "none", last.Quoted.ToString());
            features.Add("said by", last.Report.Rule, distance);
            features.Add("cue stands", cue < 0 ? "nowhere" : syntax.Span(cue).Start > last.Report.Content[0].Start ? "behind" : "before", last.Quoted.ToString(), distance);
            features.Add("said", Math.Min(remark.Said.Count, 3).ToString(CultureInfo.InvariantCulture), distance);
            var whole = last.Report.Length * 3 > sentence.Span.Length ? "most" : "part";
            features.Add("said share", whole, distance);
            features.Add("said looks ahead", last.Report.Content.Any(span => syntax.TokensIn(span) is var (first, end) && Enumerable.Range(first, end - first).Any(token => syntax.Fine(token) is "MD")) ? "yes" : "no", distance);
            if (last.Report.Source is { } source)
            {
                features.Add("source", NameOf(syntax, source.Head), kind);
            }
        }
        else if (remark.Phrase is { } phrase)
        {
            features.Add("told of", NameOf(syntax, phrase.Head), distance);
            features.Add("told of+verb", syntax.Fine(Math.Max(0, syntax.Head(phrase.Head))), NameOf(syntax, phrase.Head), distance);
            if (syntax.Head(phrase.Head) is >= 0 and var verb)
            {
                features.Add("verb", syntax.Lemma(verb), kind);
                features.Add("verb class", Class(syntax, verb), kind);
                features.Add("verb coarse", Coarse(syntax, verb), kind);
                foreach (var child in syntax.Children(verb).Where(child => syntax.Relation(child) is "obj" or "obl" or "xcomp" or "advmod" or "cop" or "amod" or "ccomp" or "acl"))
                {
                    features.Add("with", syntax.Relation(child), syntax.Lemma(child));
                    features.Add("with class", syntax.Relation(child), Class(syntax, child));
                    features.Add("with coarse", syntax.Relation(child), Coarse(syntax, child), Coarse(syntax, verb));
                }

                features.Add("verb is", syntax.Children(verb).Any(child => syntax.Relation(child) is "obj" or "ccomp") ? "with object" : "alone", syntax.Fine(verb));
            }
        }

        if (root >= 0)
        {
            features.Add("before root", syntax.Fine(root), kind, distance);
        }

        var length = sentence.EndToken - sentence.FirstToken;
        features.Add("before length", Length(length), kind);
        features.Add("before looks ahead", Enumerable.Range(sentence.FirstToken, length).Any(token => syntax.Fine(token) is "MD" && !isQuoted(token)) ? "yes" : "no", kind);
        features.Add("before quoted", isQuoted(sentence.EndToken - 1) || isQuoted(Math.Max(sentence.FirstToken, sentence.EndToken - 2)) ? "ends" : isQuoted(sentence.FirstToken) ? "starts" : "no", kind);
    }

    // The sentence itself.
    private static void AddSentence(NamedFeatures features, Syntax syntax, PassageManner page, Sentence sentence, string kind, string distance, Func<int, bool> isQuoted)
    {
        var root = Root(syntax, sentence);
        var modal = root >= 0 && syntax.Children(root).FirstOrDefault(child => syntax.Fine(child) is "MD", -1) is >= 0 and var own ? Modal(syntax, own) : "none";
        features.Add("modal", modal);
        features.Add("modal+manner", modal, page.Tense, kind);
        features.Add("modal+kind", modal, kind, distance);
        var tense = root < 0 ? "none" : syntax.Child(root, "cop", "aux") is >= 0 and var helper && helper != root ? syntax.Fine(helper) : syntax.Fine(root);
        features.Add("tense", tense, kind);
        features.Add("tense+manner", tense, page.Tense, kind);
        var first = sentence.FirstToken;
        while (first < sentence.EndToken - 1 && syntax.Tag(first) is UniversalTag.Punct)
        {
            first++;
        }

        features.Add("first", syntax.Lower(first));
        features.Add("first tag", syntax.Fine(first), kind);
        if (root >= 0)
        {
            var subject = syntax.Child(root, "nsubj", "csubj", "expl");
            features.Add("subject", subject < 0 ? "none" : NameOf(syntax, subject), kind);
            features.Add("subject coarse", subject < 0 ? "none" : Coarse(syntax, subject));
            features.Add("root coarse", Coarse(syntax, root));
        }

        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (isQuoted(token))
            {
                features.Add("has quotation", kind);
            }
            else if (syntax.Fine(token) is "MD")
            {
                features.Add("any modal", Modal(syntax, token), page.Tense);
            }
            else if (syntax.Tag(token) is UniversalTag.Adv or UniversalTag.Sconj or UniversalTag.Cconj or UniversalTag.Pron or UniversalTag.Intj or UniversalTag.Part)
            {
                features.Add("word", syntax.Lower(token));
            }
            else if (syntax.Fine(token) is "VBD" or "VBZ" or "VBP")
            {
                features.Add("any tense", syntax.Fine(token), page.Tense);
            }
        }

        features.Add("length", Length(sentence.EndToken - sentence.FirstToken), kind);
    }

    private static int Root(Syntax syntax, Sentence sentence) =>
        Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).FirstOrDefault(token => syntax.Relation(token) is "root", -1);

    private static string Modal(Syntax syntax, int token) => syntax.Lower(token) switch { "'ll" or "wo" => "will", "'d" => "would", "ca" => "can", var word => word };

    private static string NameOf(Syntax syntax, int token) => syntax.Tag(token) is UniversalTag.Pron ? syntax.Lower(token) : syntax.Fine(token);

    private static string Class(Syntax syntax, int token) => syntax.Sheet.Classes.Fine[token].ToString(CultureInfo.InvariantCulture);

    private static string Coarse(Syntax syntax, int token) => syntax.Sheet.Classes.Coarse[token].ToString(CultureInfo.InvariantCulture);

    private static string Length(int count) => count switch { <= 4 => "4", <= 7 => "7", <= 11 => "11", <= 16 => "16", <= 24 => "24", _ => "more" };
}
