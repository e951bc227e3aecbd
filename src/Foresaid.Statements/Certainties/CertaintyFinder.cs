using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Certainties;

/// <summary>Reads how sure a clause is from its words.</summary>
/// <remarks>A number beats a phrase, a phrase beats a modal verb, and of phrases the longest in the clause counts.</remarks>
internal static partial class CertaintyFinder
{
    private static readonly CertaintyScale _scale = CertaintyScale.Current;

    // Phrases that colour the clause wherever they stand in it; the others count only as the clause's own cue.
    private static readonly ImmutableArray<CertaintyReading> _phrases =
    [
        .. _scale.Readings.Where(reading => reading.Phrase.Contains(' ', StringComparison.Ordinal) && !reading.Phrase.EndsWith(" to", StringComparison.Ordinal)
            && !reading.Phrase.StartsWith("will", StringComparison.Ordinal) && !reading.Phrase.StartsWith("would", StringComparison.Ordinal) && reading.Phrase is not ("all but" or "are to" or "is to" or "going to" or "bet on" or "bet against" or "count on" or "rule out" or "ruled out")
            || reading.Phrase is "probably" or "perhaps" or "maybe" or "possibly" or "certainly" or "surely" or "definitely" or "undoubtedly" or "inevitably" or "presumably" or "conceivably" or "hardly" or "scarcely" or "never" or "plausible" or "likelier" or "fantasy" or "50-50" or "50/50" or "fifty-fifty"),
    ];

    // Words that say how sure a clause is that has no other word for it; elsewhere they only colour a part of it.
    private static readonly ImmutableArray<CertaintyReading> _alone =
    [
        .. _scale.Readings.Where(reading => reading.Phrase is "likely" or "unlikely" or "doubtful" or "probable" or "improbable" or "certain" or "impossible" or "possible" or "inevitable" or "doomed" or "expected" or "guaranteed" or "unthinkable" or "may" or "might" or "could" or "cannot" or "should"),
    ];

    // Words of which every way to state odds has one; most clauses have none, and need no closer look.
    private static readonly SearchValues<string> _oddsWords = SearchValues.Create(
        [
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "fifteen", "twenty", "thirty", "forty", "fifty", "hundred",
            "even", "coin", "toss",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a stretch of text states odds: "one in five", "a 30 per cent chance", "even money".</summary>
    public static bool StatesOdds(string text, TextSpan span) => Number(text, span) is not null;

    /// <summary>Whether a sentence without a verb that looks ahead says how likely something is: "No chance.", "I can't see it".</summary>
    public static bool StatesChance(string text, TextSpan span) => StatesOdds(text, span) || Verdict().IsMatch(text.AsSpan(span.Start, span.Length));

    /// <summary>Reads the certainty of a clause.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="prediction">The clause.</param>
    /// <param name="commitment">The phrase and token of a verb of expecting that reports the clause; null where none does.</param>
    /// <returns>The certainty with the polarity that its phrase gives, and the rule; null where nothing can be read.</returns>
    public static (Certainty Certainty, bool Happens, string Rule)? Find(Syntax syntax, Prediction prediction, (string Phrase, int Token)? commitment)
    {
        var isDenied = prediction.Denial >= 0 || Clauses.IsDeniedInFront(syntax, prediction);
        foreach (var span in prediction.Content)
        {
            if (Number(syntax.Text, span) is { } number)
            {
                return (number, true, "stated number");
            }
        }

        if (Surprise(syntax, prediction) is { } surprise)
        {
            return surprise;
        }

        if (Doubt(syntax, prediction) is { } doubt)
        {
            return doubt;
        }

        var hasOwnCue = prediction.Rule is not ("bare clause" or "fragment" or "verdict of chance");
        foreach (var span in prediction.Content)
        {
            if ((Phrase(syntax.Text, span, _phrases) ?? (hasOwnCue ? null : Phrase(syntax.Text, span, _alone))) is { } found)
            {
                var cue = prediction.CueWords is { } words ? _scale.Find(words) : null;

                // "Will never", "probably won't": the denial is the clause's, the phrase says how sure.
                var happens = found.Reading.Happens && !isDenied;
                return cue is { } own && own.Phrase.Split(' ').Length >= found.Reading.Phrase.Split(' ').Length && own.Phrase is not ("will" or "would" or "going to" or "will not" or "would not" or "should" or "think" or "reckon" or "expect")
                    ? (Of(own, [syntax.Span(prediction.Cue, WithAdverb(syntax, prediction))]), own.Happens && !isDenied, $"phrase: {own.Phrase}")
                    : (Of(found.Reading, [found.Span]), happens, $"phrase: {found.Reading.Phrase}");
            }
        }

        if (commitment is { } verb && _scale.Find(verb.Phrase) is { } committed && prediction.CueWords is null or "will" or "would" or "going to" or "will not" or "would not")
        {
            return (Of(committed, [syntax.Span(verb.Token)]), committed.Happens && !isDenied, $"verb of expecting: {verb.Phrase}");
        }

        if (prediction.CueWords is null || _scale.Find(prediction.CueWords) is not { } reading)
        {
            return null;
        }

        ImmutableArray<TextSpan> phrase = isDenied && prediction.Denial != prediction.Cue && Math.Abs(prediction.Denial - prediction.Cue) <= 3
            ? [syntax.Span(Math.Min(prediction.Cue, prediction.Denial), Math.Max(prediction.Cue, prediction.Denial))]
            : [syntax.Span(prediction.Cue, WithAdverb(syntax, prediction))];

        // "Isn't likely to": the phrase denied turns the range over.
        if (isDenied && reading.Happens && reading.Phrase is not ("will not" or "would not" or "may" or "might" or "could" or "going to" or "are to") && prediction.Commitment < 0)
        {
            return (new Certainty(phrase, Round(1 - reading.High), Round(1 - reading.Best), Round(1 - reading.Low), _scale.Version) is var turned && turned.Best < 0.5
                ? new Certainty(phrase, Round(reading.Low), Round(reading.Best), Round(reading.High), _scale.Version) : turned, false, $"denied phrase: {reading.Phrase}");
        }

        return (Of(reading, phrase), reading.Happens && !isDenied, $"phrase: {reading.Phrase}");
    }

    /// <summary>Reads how sure words are that are not read as a clause of their own: by a number, a phrase, or the plain "will" or present of their verb.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="spans">The words, in order.</param>
    /// <returns>Null where none of the words says so: what is told in the past is sure in another way.</returns>
    public static (Certainty Certainty, bool Happens, string Rule)? OfAssertion(Syntax syntax, ImmutableArray<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (Number(syntax.Text, span) is { } number)
            {
                return (number, true, "stated number");
            }
        }

        foreach (var span in spans)
        {
            if ((Phrase(syntax.Text, span, _phrases) ?? Phrase(syntax.Text, span, _alone)) is { } found)
            {
                return (Of(found.Reading, [found.Span]), found.Reading.Happens, $"phrase: {found.Reading.Phrase}");
            }
        }

        foreach (var span in spans)
        {
            var (first, end) = syntax.TokensIn(span);
            for (var token = first; token < end; token++)
            {
                if (Plain(syntax, token) is { } plain)
                {
                    return plain;
                }
            }
        }

        return null;
    }

    // "Will", "would", or a verb of the present, outside a clause below another.
    private static (Certainty, bool, string)? Plain(Syntax syntax, int token)
    {
        var verb = syntax.Relation(token) is "aux" or "cop" && syntax.Head(token) >= 0 ? syntax.Head(token) : token;
        var word = syntax.Lower(token) switch { "will" or "'ll" or "wo" or "shall" => "will", "would" or "'d" when syntax.Fine(token) == "MD" => "would", _ => syntax.Fine(token) is "VBZ" or "VBP" ? "will" : null };
        if (word is null || syntax.Relation(verb) is "acl" or "advcl")
        {
            return null;
        }

        var isDenied = Clauses.DenialOf(syntax, verb, verb) >= 0;
        return _scale.Find(isDenied ? word + " not" : word) is { } reading ? (Of(reading, [syntax.Span(token)]), !isDenied, $"phrase: {reading.Phrase}") : null;
    }

    // "may well", "could easily": the adverb that the phrase names belongs to it.
    private static int WithAdverb(Syntax syntax, Prediction prediction) =>
        prediction.CueWords?.Split(' ') is [_, .., "well" or "easily"] && syntax.Lower(prediction.Cue + 1) is "well" or "easily" ? prediction.Cue + 1 : prediction.Cue;

    private static Certainty Of(CertaintyReading reading, ImmutableArray<TextSpan> phrase) =>
        new(phrase, Round(reading.Low), Round(reading.Best), Round(reading.High), _scale.Version);

    private static double Round(double number) => Math.Round(number, 3);

    // "I doubt my father will", "nobody doubts that it will": the verb stands before the clause it doubts.
    private static (Certainty, bool, string)? Doubt(Syntax syntax, Prediction prediction)
    {
        if (prediction.Commitment >= 0)
        {
            return null;
        }

        foreach (var span in prediction.Content)
        {
            var match = Doubting().Match(syntax.Text.Read(span));
            if (match.Success && span.Start + match.Index < syntax.Span(prediction.Cue).Start)
            {
                var isDenied = match.Groups["not"].Success;
                var reading = _scale.Find(isDenied ? "no doubt" : match.Groups["strong"].Success ? "strongly doubt" : "doubt")!;
                return (Of(reading, [new TextSpan(span.Start + match.Index, match.Length)]), reading.Happens == prediction.Denial < 0, $"phrase: {reading.Phrase}");
            }
        }

        return null;
    }

    private static (CertaintyReading Reading, TextSpan Span)? Phrase(string text, TextSpan span, ImmutableArray<CertaintyReading> phrases)
    {
        var words = text.Read(span).ToLowerInvariant().Replace('’', '\'');
        foreach (var reading in phrases)
        {
            for (var at = words.IndexOf(reading.Phrase, StringComparison.Ordinal); at >= 0; at = words.IndexOf(reading.Phrase, at + 1, StringComparison.Ordinal))
            {
                var end = at + reading.Phrase.Length;
                if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end])) && !IsAside(reading.Phrase, words.AsSpan(end)) && !(reading.Phrase == "may" && char.IsUpper(text[span.Start + at])))
                {
                    return (reading, new TextSpan(span.Start + at, reading.Phrase.Length));
                }
            }
        }

        return null;
    }

    // "Perhaps a week late", "maybe 7" guess at a number, "never mind" at nothing: the clause is as sure as before.
    private static bool IsAside(string phrase, ReadOnlySpan<char> after) => phrase switch
    {
        "perhaps" or "maybe" or "possibly" => Quantity().IsMatch(after),
        "never" => after.StartsWith(" mind", StringComparison.Ordinal),
        _ => false,
    };

    [GeneratedRegex(@"^\s+(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twenty|half|\d[\d,.]*)\s+\w|^\s+\d+$|^\s+in\s+the\s+first\b", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"\b(?<not>nobody|no[- ]one|few|not|n['’]t|never)?\s*(?<strong>strongly|seriously|very\s+much)?\s*\bdoubts?\s+(?!it\b|\.|,|about\b|on\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubting();

    // "I'd be surprised if", "I wouldn't bet on": how the speaker feels about the clause.
    private static (Certainty, bool, string)? Surprise(Syntax syntax, Prediction prediction)
    {
        foreach (var span in prediction.Content)
        {
            var match = Feeling().Match(syntax.Text.Read(span));
            if (match.Success)
            {
                var (phrase, happens) = match.Groups["negative"].Success ? (match.Groups["negative"].Value.ToLowerInvariant(), false) : (match.Groups["against"].Value.ToLowerInvariant(), true);
                var reading = _scale.Find(phrase.Replace('’', '\'')) ?? _scale.Find("be surprised")!;
                var low = happens ? 0.65 : reading.Low;
                return (new Certainty([new TextSpan(span.Start + match.Index, match.Length)], low, Math.Max(low, reading.Best), Math.Max(low, reading.High), _scale.Version), happens, $"phrase: {reading.Phrase}");
            }
        }

        return null;
    }

    private static Certainty? Number(string text, TextSpan span)
    {
        var words = text.Read(span);
        if (!words.AsSpan().ContainsAny(_oddsWords))
        {
            return null;
        }

        foreach (Match match in Odds().Matches(words))
        {
            if (ValueOf(match) is { } value and > 0 and < 1)
            {
                // One point in twenty either way: what readers make of a stated number.
                return new Certainty([new TextSpan(span.Start + match.Index, match.Length)], Round(Math.Max(0, value - 0.05)), Round(value), Round(Math.Min(1, value + 0.05)), _scale.Version);
            }
        }

        return null;
    }

    private static double? ValueOf(Match match)
    {
        if (match.Groups["of"].Success)
        {
            return (match.Groups["part"].Length == 0 ? 1 : TimeWords.NumberOf(match.Groups["part"].Value)) / TimeWords.NumberOf(match.Groups["of"].Value);
        }

        if (match.Groups["percent"].Success && TimeWords.NumberOf(match.Groups["percent"].Value) is { } percent)
        {
            return percent / 100;
        }

        if (match.Groups["odds1"].Success)
        {
            var (first, second) = (Parsed("odds1"), Parsed("odds2"));
            return match.Groups["side"].Value.Equals("on", StringComparison.OrdinalIgnoreCase) ? first / (first + second) : second / (first + second);
        }

        return match.Groups["even"].Success ? 0.5 : match.Groups["split1"].Success && Parsed("split1") + Parsed("split2") == 100 ? Parsed("split1") / 100 : null;

        double Parsed(string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        """
        \b(?<part>one|two|three|four|five|six|seven|eight|nine|\d+)\s+(?:chance\s+)?(?:in|out\s+of)\s+(?<of>two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a\s+hundred|\d+)\b(?!\s+(?:years?|months?|weeks?|days?|people|households|voters|families|homes|minutes|hours))
        | \b(?<percent>\d{1,3}(?:\.\d+)?|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s*[-–]?\s*(?:%|per\s?cent|percent)\s*(?=(?:or\s+\w+\s+)?(?:chance|probability|likelihood|odds|risk|sure|certain|that\b|it\b|we\b|she\b|he\b|they\b))
        | (?:chances?|odds|probability|likelihood|risk)\b[^.;]{0,60}?\bat\s+["“]?(?:about\s+|around\s+|roughly\s+|maybe\s+|perhaps\s+|just\s+|only\s+|no\s+better\s+than\s+)?(?<percent>\d{1,3}|five|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s*(?:%|per\s?cent|percent)
        | \b(?:puts?|gives?|rates?)\b[^.;]{0,60}?\bat\s+["“]?(?:about\s+|around\s+|maybe\s+)?(?<percent>\d{1,3}|five|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s*(?:%|per\s?cent|percent)
        | \b(?:give|put|have|make|call|rate)s?\s+(?:it|that|this)\s+(?:at\s+)?(?:about\s+|maybe\s+)?(?<percent>\d{1,3}|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s*(?:%|per\s?cent|percent)
        | \b1:(?<of>\d{1,3})(?<part>)\b
        | \b(?<odds1>\d{1,3})\s*(?:/|\s+to\s+)\s*(?<odds2>\d{1,2})\s+(?<side>on|against)\b
        | \b(?<even>fifty[-–]fifty|50[-–/]50|even\s+(?:money|odds|chances?)|a\s+coin[\s-]?(?:toss|flip)|an?\s+toss-up)\b
        | \b(?<split1>\d\d)\s*[/–-]\s*(?<split2>\d\d)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Odds();

    [GeneratedRegex(
        """
        \b(?:(?:no|zero|every|not\s+a|little)\s+(?:chance|prospect|hope)|in\s+all\s+(?:likelihood|probability)|any(?:body|one)['’]s\s+guess|mark\s+my\s+words|not\s+happening
        |(?:ca|do)n['’]t\s+(?:\w+\s+)?(?:see|imagine)|cannot\s+(?:see|imagine)|(?:doubt|bet\s+on)\s+it|eat\s+my\s+hat|(?:not|n['’]t)\s+rule\s+(?:\w+\s+){0,3}out|out\s+of\s+the\s+question|more\s+likely\s+than\s+not|very\s+unlikely|snowball['’]s\s+chance
        |probably|all\s+but\s+certain|unlikely|next\s+to\s+impossible)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Verdict();

    [GeneratedRegex(
        """
        \b(?:would|'d|’d)\s+(?<negative>be\s+(?:surprised|amazed|astonished))\b(?!\s+if\s+[^.]*n['’]t)
        | \b(?:would\s*n['’]?t|would\s+not)\s+(?:\w+\s+)?(?<negative>bet\s+on|count\s+on|hold\s+my\s+breath)
        | \b(?:would\s*n['’]?t|would\s+not)\s+(?<against>bet\s+against)
        | \b(?<negative>(?:can['’]?t|cannot)\s+(?:see|imagine))\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Feeling();
}
