using System.Collections.Immutable;
using System.Text;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>Words what happens: the clause without its certainty, denial, condition and window.</summary>
/// <remarks>"Moscow will not invade before spring unless ..." becomes "Moscow invades".</remarks>
internal static class EventWording
{
    /// <summary>Words the event of a clause.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="prediction">The clause.</param>
    /// <param name="without">The spans to leave out: certainty, condition, window.</param>
    /// <returns>One line without quotation marks; the whole clause where nothing else would be left.</returns>
    public static string Of(Syntax syntax, Prediction prediction, IReadOnlyCollection<TextSpan> without)
    {
        var words = new StringBuilder();
        var hasModal = syntax.Fine(prediction.Cue) == "MD" || prediction.CueWords is "going to";
        var previousEnd = -1;
        var verb = VerbToConjugate(syntax, prediction, hasModal);
        foreach (var piece in prediction.Content)
        {
            var (first, end) = syntax.TokensIn(piece);
            for (var token = first; token < end; token++)
            {
                if (token == prediction.Denial || IsCueWord(syntax, prediction, token) || without.Any(span => span.Contains(syntax.Span(token))) || syntax.Word(token) is "“" or "”" or "\"" or "‘")
                {
                    continue;
                }

                var word = token == verb ? Conjugated(syntax, prediction, token) : syntax.Word(token);
                var touches = previousEnd == syntax.Span(token).Start || syntax.Word(token) is "," or "." or ";" or ":" or "?" or "!";
                words.Append(words.Length > 0 && !touches ? " " : "").Append(word);
                previousEnd = syntax.Span(token).End;
            }
        }

        var wording = words.ToString().Trim(' ', ',', ';', ':', '.', '–', '—', '-');
        wording = wording.Replace(" ,", ",", StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal);
        return wording.Length < 4 ? syntax.Text.Read(prediction.Content[0]) : wording;
    }

    /// <summary>The words of some spans on one line, without the quotation marks at their ends.</summary>
    public static string Plain(string text, ImmutableArray<TextSpan> spans) =>
        string.Join(" ", spans.Select(text.Read)).ReplaceLineEndings(" ").Trim(' ', ',', ';', ':', '.', '“', '”', '"', '\'', '‘', '’');

    private static bool IsCueWord(Syntax syntax, Prediction prediction, int token)
    {
        if (prediction.Commitment == prediction.Cue && token == prediction.Cue)
        {
            return true;
        }

        if (syntax.Fine(prediction.Cue) == "MD" || prediction.Rule.StartsWith("arranged", StringComparison.Ordinal))
        {
            return token == prediction.Cue || prediction.Rule.StartsWith("arranged", StringComparison.Ordinal) && token == prediction.Cue + 1;
        }

        // "is going to", "are widely expected to": auxiliary, adverb, participle and "to".
        if (prediction.CueWords is null || prediction.Commitment >= 0 || syntax.Lower(prediction.Cue + 1) != "to" && syntax.Lower(prediction.Cue + 2) != "to")
        {
            return false;
        }

        return token == prediction.Cue || token == prediction.Cue + 1 && syntax.Lower(token) == "to"
            || syntax.Head(token) == prediction.Cue && syntax.Relation(token) is "cop" or "aux" && token < prediction.Cue
            || token == prediction.Cue - 1 && syntax.Tag(token) is UniversalTag.Adv;
    }

    // The first bare verb behind the cue: "will |close|", "likely to |close|".
    private static int VerbToConjugate(Syntax syntax, Prediction prediction, bool hasModal)
    {
        for (var token = prediction.Cue + 1; token < Math.Min(prediction.Cue + (hasModal ? 6 : 4), syntax.Count); token++)
        {
            if (syntax.Fine(token) == "VB" && syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Aux)
            {
                return hasModal || syntax.Lower(token - 1) == "to" ? token : -1;
            }
        }

        return -1;
    }

    private static string Conjugated(Syntax syntax, Prediction prediction, int token)
    {
        var word = syntax.Word(token);
        var subject = syntax.Child(prediction.Head, "nsubj") is >= 0 and var own ? own : syntax.Child(prediction.Cue, "nsubj");
        subject = subject < 0 ? NominalBefore(syntax, prediction) : subject;
        var isPlural = subject < 0 || syntax.Fine(subject) is "NNS" or "NNPS" || syntax.Lower(subject) is "they" or "we" or "you" or "i" || syntax.Child(subject, "conj") >= 0;
        return word.ToLowerInvariant() switch
        {
            "be" => isPlural ? subject >= 0 && syntax.Lower(subject) == "i" ? "am" : "are" : "is",
            "have" => isPlural ? "have" : "has",
            _ when isPlural => word,
            var lower when lower.EndsWith('s') || lower.EndsWith("sh", StringComparison.Ordinal) || lower.EndsWith("ch", StringComparison.Ordinal) || lower.EndsWith('x') || lower.EndsWith('z') || lower.EndsWith('o') => word + "es",
            [.., var before, 'y'] when before is not ('a' or 'e' or 'o' or 'u') => word[..^1] + "ies",
            _ => word + "s",
        };
    }

    private static int NominalBefore(Syntax syntax, Prediction prediction)
    {
        var sentence = syntax.SentenceOf(prediction.Cue);
        for (var token = prediction.Cue - 1; token >= sentence.FirstToken; token--)
        {
            if (syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron)
            {
                return token;
            }
        }

        return -1;
    }
}
