using System.Globalization;
using Foresaid.Learning;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Asks of somebody named in the sentence of a statement the questions that the model of claimants was trained on.</summary>
/// <remarks>Changing a question or its name makes the model file useless.</remarks>
internal static class ClaimantFeatures
{
    private const int MostSteps = 8;
    private const int MostBetween = 25;

    /// <summary>The features of a claimant.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="prediction">The statement.</param>
    /// <param name="owner">The innermost attribution that holds it; null in the narrator's own voice.</param>
    /// <param name="phrase">The words that name the claimant.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <param name="hasSpoken">Whether what a token names is the source of an attribution.</param>
    /// <returns>In ascending order, each once.</returns>
    public static uint[] Of(Syntax syntax, Prediction prediction, Attributed? owner, SourcePhrase phrase, Func<int, bool> isQuoted, Func<int, bool> hasSpoken)
    {
        var features = new NamedFeatures();
        var (head, clause) = (phrase.Head, prediction.Head);
        var content = prediction.Content;
        var (start, end) = (content[0].Start, content[^1].End);
        var position = syntax.Span(head).Start;
        var place = position < start ? "before" : position >= end ? "behind" : content.Any(span => span.Contains(position)) ? "inside" : "between";
        var voice = owner is null ? "own" : owner.Quoted.ToString();
        var who = WhoIs(syntax, head);
        features.Add("", "bias");
        features.Add("voice", voice, place);
        features.Add("place", place);
        features.Add("who", who);
        if (owner is not null)
        {
            features.Add("cue of owner", owner.Report.Cue >= 0 ? syntax.Lemma(owner.Report.Cue) : "none", place);
            features.Add("depth", owner.Within is null ? "1" : "2", place);
        }

        features.Add("who+place", who, place);
        features.Add("noun class", Number(syntax.Sheet.Classes.Coarse[head]), place);
        features.Add("noun fine class", Number(syntax.Sheet.Classes.Fine[head]));
        features.Add("rule", prediction.Rule, place);
        features.Add("kind", prediction.Kind.ToString(), place);
        features.Add("name", syntax.Sheet.Names.At(head)?.Kind.ToString() ?? "none", place);
        features.Add("plural", syntax.Fine(head), place);
        features.Add("quoted", (isQuoted(head) ? "in" : "out") + (isQuoted(syntax.TokenAt(start)) ? "in" : "out"), place);
        var (path, top, isUnder) = Path(syntax, head, clause);
        var relation = syntax.Relation(head);
        var above = syntax.Head(head);
        features.Add("relation", relation, place);
        features.Add("path", path);
        features.Add("path+place", path, place);
        features.Add("path+who", path, who);
        features.Add("under", isUnder ? "yes" : "no", place, relation);
        if (top >= 0)
        {
            AddVerb(features, syntax, "top", top, path);
        }

        if (above >= 0)
        {
            AddVerb(features, syntax, "above", above, relation + " " + place + (above == clause ? " own" : ""));
            features.Add("own verb", above == clause ? syntax.Lemma(above) : "none", relation, prediction.Rule);
            features.Add("above is cue", above == prediction.Commitment ? "yes" : "no", relation);
            features.Add("reports", SpeechFrames.IsOfSpeech(syntax.Lemma(above)) ? "yes" : "no", relation, place);
        }

        if (syntax.Child(head, "case") is >= 0 and var word)
        {
            features.Add("case", syntax.Lower(word), relation, place);
            features.Add("case+who", syntax.Lower(word), who);
        }

        var where = owner is null ? "own" : owner.Report.Holds(position) ? "in" : "out";
        features.Add("where", where, place);
        features.Add("where+who", where, who);
        features.Add("where+relation", where, relation, above >= 0 ? syntax.Fine(above) : "none");
        features.Add("has spoken", hasSpoken(head) ? "yes" : "no", where, who);
        features.Add("has spoken+", hasSpoken(head) ? "yes" : "no", relation, place);
        if (owner is not null)
        {
            features.Add("rule of owner", owner.Report.Rule, where, place);
            features.Add("speaker of owner", owner.SpeakerRule, where, place);
            features.Add("belief of owner", Number((int)(owner.Report.Belief * 10)), where);
            var whole = owner.Report.Content[0].Start - start;
            features.Add("share", whole is >= -2 and <= 2 ? "from the start" : "later", owner.Report.Content[^1].End - end is >= -2 and <= 2 ? "to the end" : "sooner", where);
            features.Add("owner stands", owner.Report.Source is { } by ? by.First > phrase.Last ? "behind" : "before" : "nowhere", where, place);
        }

        features.Add("own+who", voice, who, relation);
        AddWords(features, syntax, phrase, start, end, place, who);
        if (owner is { Report.Cue: >= 0 and var cue } && where is "out")
        {
            var (toCue, turn, _) = Path(syntax, head, cue);
            var side = head < cue ? "before cue" : "behind cue";
            features.Add("path to cue", toCue, side);
            features.Add("path to cue+who", toCue, who);
            features.Add("side of cue", side, place, relation);
            if (turn >= 0)
            {
                features.Add("turn to cue", syntax.Lemma(turn), turn == cue ? "cue" : toCue);
            }
        }

        AddMarks(features, syntax, phrase, start, end, place, relation);
        var sentence = syntax.SentenceOf(head);
        features.Add("opens", phrase.First <= sentence.FirstToken + 1 ? "yes" : "no", place, relation);
        features.Add("distance", Distance(syntax, phrase, start, end), place);
        features.Add("cue", syntax.Lower(prediction.Cue), above == clause ? "own" : "other", relation);
        features.Add("clause tense", Tense(syntax, clause), above >= 0 ? syntax.Fine(above) : "none", place);
        return features.ToArray();
    }

    // The way up from the claimant and down to the statement, by relations; where it turns; whether the claimant hangs on the statement.
    private static (string Path, int Top, bool IsUnder) Path(Syntax syntax, int head, int clause)
    {
        var ups = new List<int>();
        for (var (at, steps) = (clause, 0); at >= 0 && steps < MostSteps; at = syntax.Head(at), steps++)
        {
            ups.Add(at);
        }

        var path = "";
        for (var (at, steps) = (head, 0); at >= 0 && steps < MostSteps; at = syntax.Head(at), steps++)
        {
            if (ups.IndexOf(at) is >= 0 and var turn)
            {
                return (path + " | " + string.Join(' ', Enumerable.Range(0, turn).Reverse().Select(step => syntax.Relation(ups[step]))), at, turn == 0);
            }

            path += syntax.Relation(at) + " ";
        }

        return ("far", -1, false);
    }

    private static void AddVerb(NamedFeatures features, Syntax syntax, string name, int verb, string with)
    {
        features.Add(name, syntax.Lemma(verb));
        features.Add(name + "+", syntax.Lemma(verb), with);
        features.Add(name + " class", Number(syntax.Sheet.Classes.Fine[verb]), with);
        features.Add(name + " coarse", Number(syntax.Sheet.Classes.Coarse[verb]), with);
        features.Add(name + " tag", syntax.Fine(verb), with);
    }

    // The first token between the claimant and the statement, and where they end.
    private static (int First, int End) Between(Syntax syntax, SourcePhrase phrase, int start, int end, string place) =>
        place is "before" ? (phrase.Last + 1, syntax.TokenAt(start)) : place is "behind" ? (syntax.TokenAt(end - 1) + 1, phrase.First) : (0, 0);

    // The words beside the claimant, and those between it and the statement.
    private static void AddWords(NamedFeatures features, Syntax syntax, SourcePhrase phrase, int start, int end, string place, string who)
    {
        string At(int token) => token < 0 || token >= syntax.Count ? "none" : syntax.Tag(token) is UniversalTag.Propn ? "NAME" : syntax.Tag(token) is UniversalTag.Num ? "NUM" : syntax.Lemma(token).ToLowerInvariant();
        features.Add("word before", At(phrase.First - 1), place);
        features.Add("word before+who", At(phrase.First - 1), who);
        features.Add("words before", At(phrase.First - 2), At(phrase.First - 1), place);
        features.Add("word behind", At(phrase.Last + 1), place);
        features.Add("words behind", At(phrase.Last + 1), At(phrase.Last + 2), place);
        features.Add("head", syntax.Lemma(phrase.Head).ToLowerInvariant(), place);
        var (first, last) = Between(syntax, phrase, start, end, place);
        for (var token = first; token < last && token < first + MostBetween; token++)
        {
            if (syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Noun)
            {
                features.Add("bag between", At(token), place);
                features.Add("class between", Number(syntax.Sheet.Classes.Fine[token]), place, syntax.Tag(token).ToString());
            }
        }
    }

    // What stands around the claimant, and between it and the statement.
    private static void AddMarks(NamedFeatures features, Syntax syntax, SourcePhrase phrase, int start, int end, string place, string relation)
    {
        features.Add("mark before", phrase.First > 0 ? Mark(syntax, phrase.First - 1) : "none", relation, place);
        features.Add("mark behind", phrase.Last + 1 < syntax.Count ? Mark(syntax, phrase.Last + 1) : "none", relation, place);
        var (first, last) = Between(syntax, phrase, start, end, place);
        for (var token = first; token < last; token++)
        {
            if (syntax.Word(token) is ":" or ";" or "–" or "—" or "," or "“" or "\"" or "‘" || syntax.Lower(token) is "that")
            {
                features.Add("between", syntax.Lower(token), place);
                features.Add("between+relation", syntax.Lower(token), place, relation);
            }
        }
    }

    private static string Mark(Syntax syntax, int token) => syntax.Tag(token) is UniversalTag.Punct ? syntax.Word(token) : syntax.Tag(token) is UniversalTag.Adp or UniversalTag.Aux or UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Part ? syntax.Lower(token) : syntax.Tag(token).ToString();

    private static string WhoIs(Syntax syntax, int token) => syntax.Tag(token) switch
    {
        UniversalTag.Pron or UniversalTag.Det => syntax.Lower(token),
        UniversalTag.Propn => "name",
        _ => SourceWords.People.Contains(syntax.Lemma(token)) ? syntax.Fine(token) is "NNS" ? "people" : "person" : SourceWords.Documents.Contains(syntax.Lemma(token)) ? "document" : SourceWords.Bodies.Contains(syntax.Lemma(token)) || SourceWords.Companies.Contains(syntax.Lemma(token)) ? "body" : "other",
    };

    private static string Tense(Syntax syntax, int verb) =>
        syntax.Child(verb, "aux", "cop") is >= 0 and var helper && helper != verb ? syntax.Fine(helper) is "MD" ? syntax.Lower(helper) : syntax.Fine(helper) : syntax.Fine(verb);

    private static string Distance(Syntax syntax, SourcePhrase phrase, int start, int end)
    {
        var (first, last) = (syntax.TokenAt(start), syntax.TokenAt(end - 1));
        var away = phrase.Last < first ? first - phrase.Last : phrase.First > last ? phrase.First - last : 0;
        return away switch { 0 => "0", <= 2 => "2", <= 4 => "4", <= 8 => "8", <= 15 => "15", _ => "far" };
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
