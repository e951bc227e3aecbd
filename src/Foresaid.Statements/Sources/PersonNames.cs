using System.Collections.Immutable;
using Foresaid.Statements.Attributions;
using Foresaid.Text;

namespace Foresaid.Statements.Sources;

/// <summary>The name of a person where the page writes it.</summary>
/// <param name="Name">The name without titles.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Role">The role that stands beside it; null where none does.</param>
/// <param name="IsSubject">Whether it is the subject of a clause.</param>
internal sealed record PersonName(string Name, TextSpan Span, string? Role, bool IsSubject);

/// <summary>Finds names: runs of capitalised words that the tagger takes for proper names.</summary>
internal static class PersonNames
{
    // "The bank's chief economist, Ann Lee, left": the name stands so near to the subject that it explains.
    private const int FarthestRole = 8;

    // "54-year-old" is five tokens.
    private const int LongestAge = 5;

    private const int LongestTitle = 5;

    // What is told of somebody before their name is, and what stands between "called" and the name.
    private const int LongestTold = 22;
    private const int LongestLink = 4;

    private static readonly HashSet<string> _offices =
    [
        "Minister", "Secretary", "Undersecretary", "President", "Governor", "Commissioner", "Ambassador", "Spokesman", "Spokeswoman", "Spokesperson", "Chancellor", "Councillor", "Senator", "Admiral", "General", "Director", "Adviser", "Chief",
        "Chairman", "Chairwoman", "Economist", "Analyst", "Prosecutor", "Mayor", "Officer",
    ];

    /// <summary>The names of at least two words on the page that look like persons', in order.</summary>
    public static ImmutableArray<PersonName> Find(Syntax syntax)
    {
        var found = ImmutableArray.CreateBuilder<PersonName>();
        for (var token = 0; token < syntax.Count; token++)
        {
            if (!IsNameWord(syntax, token))
            {
                continue;
            }

            var last = LastOf(syntax, token);
            var first = SkipTitles(syntax, token, last);
            var words = Enumerable.Range(first, last - first + 1).Select(syntax.Word).ToList();
            var isBody = words.Contains("&") || words.Any(SourceWords.Bodies.Contains) || words.Any(SourceWords.Capitals.Contains) || first > 0 && syntax.Lower(first - 1) is "the" && first == token;
            if (isBody && PersonAtEnd(syntax, first, last) is { } start)
            {
                // "Leader of the Opposition Ann Lee": who it is stands behind what she is.
                (first, isBody) = (start, false);
                words = [.. Enumerable.Range(first, last - first + 1).Select(syntax.Word)];
            }

            if (words.Count is >= 2 and <= 6 && !isBody && words[^1] is not ("Day" or "Eve") && !IsPlace(syntax, first, last) && !IsPartyTag(syntax, first))
            {
                var isSubject = Enumerable.Range(first, words.Count).Any(word => IsSubject(syntax, word, first));
                found.Add(new PersonName(syntax.Text.Read(syntax.Span(first, last)), syntax.Span(first, last), RoleAfter(syntax, last), isSubject));
            }

            token = last;
        }

        return found.ToImmutable();
    }

    // "Rep. Ann Lee, R-Milton,": the party and the seat of the one before.
    private static bool IsPartyTag(Syntax syntax, int first) =>
        syntax.Word(first) is "R" or "D" or "I" && first > 0 && syntax.Word(first - 1) is "," or "(" && first + 1 < syntax.Count && syntax.Word(first + 1) is "-" or "–";

    private static int? PersonAtEnd(Syntax syntax, int first, int last)
    {
        var names = syntax.Sheet.Names;
        for (var index = names.FirstAtOrAfter(first); index < names.Names.Length && names.Names[index].FirstToken <= last; index++)
        {
            if (names.Names[index] is { Kind: NameKind.Person } person && person.EndToken == last + 1 && person.FirstToken > first && last - person.FirstToken >= 1)
            {
                return person.FirstToken;
            }
        }

        return null;
    }

    // "In St. Paul, Ann Lee was": the names layer knows a place.
    private static bool IsPlace(Syntax syntax, int first, int last) =>
        first > 0 && (syntax.Sheet.Names.At(first) is { Kind: NameKind.Place } place && place.EndToken > last && syntax.Tag(first - 1) is UniversalTag.Adp
            || first - 1 == syntax.SentenceOf(first).FirstToken && syntax.Lower(first - 1) is "in" or "at" or "near" or "outside" or "across" && last + 1 < syntax.Count && syntax.Word(last + 1) is ",");

    // "The leader of the council, Councillor Ann Lee, thinks otherwise": what explains a subject is one.
    private static bool IsSubject(Syntax syntax, int word, int first)
    {
        for (var (at, steps) = (word, 0); at >= 0 && at >= first - FarthestRole && steps < 4; at = syntax.Head(at), steps++)
        {
            if (syntax.Relation(at) == "nsubj")
            {
                return true;
            }

            if (syntax.Relation(at) is not ("flat" or "appos" or "compound" or "conj") && !IsOfWhoever(syntax, at))
            {
                return false;
            }
        }

        return false;
    }

    // "The leader of the council, Ann Lee": the parser hangs the name on the council.
    private static bool IsOfWhoever(Syntax syntax, int token) =>
        syntax.Relation(token) is "nmod" && SourceWords.People.Contains(syntax.Lemma(syntax.Head(token))) && !SourceWords.People.Contains(syntax.Lemma(token));

    /// <summary>Whether a phrase is an office with a capital and an article, and nothing more: "the Minister".</summary>
    public static bool IsOffice(Syntax syntax, SourcePhrase phrase) =>
        phrase.Last == phrase.Head && phrase.Head == phrase.First + 1 && syntax.Lower(phrase.First) is "the" && _offices.Contains(syntax.Word(phrase.Head));

    /// <summary>The name inside a source phrase, titles left out; null where the phrase only describes.</summary>
    public static TextSpan? RunIn(Syntax syntax, SourcePhrase phrase)
    {
        for (var token = phrase.First; token <= phrase.Last; token++)
        {
            if (!IsNameWord(syntax, token))
            {
                continue;
            }

            var last = token;
            while (last < phrase.Last && Joins(syntax, token, last + 1))
            {
                last++;
            }

            // "Moscow's generals", "a Belgrade lawyer", "the Porto-based institute": a name before the noun it serves names no source.
            var serves = last < phrase.Last && (syntax.Lower(last + 1) is "'s" or "'" or "-" || phrase.Head > last && (syntax.Tag(last + 1) is UniversalTag.Noun or UniversalTag.Adj || char.IsLower(syntax.Word(last + 1)[0]) && syntax.Fine(last + 1) is "NNP"));
            if (serves)
            {
                token = last;
                continue;
            }

            // "The assessment, which the Post has read": whoever has read it is another.
            if (phrase.Head < token && syntax.Tag(phrase.Head) is not UniversalTag.Propn && Enumerable.Range(phrase.Head + 1, token - phrase.Head - 1).Any(between => syntax.Lower(between) is "which" or "who" or "whom" or "whose"))
            {
                return null;
            }

            // "the spokeswoman of Acme": the name behind a preposition names where the source belongs.
            if (phrase.Head < token && Enumerable.Range(phrase.Head, token - phrase.Head).Any(between => syntax.Tag(between) is UniversalTag.Adp) && !(syntax.Word(token - 1) is ",") && syntax.Tag(phrase.Head) is not UniversalTag.Propn)
            {
                // "The party's man in Brussels, Piet Kok": another name may stand behind a comma.
                var comma = Enumerable.Range(last, Math.Max(0, phrase.Last - last)).FirstOrDefault(mark => syntax.Word(mark) is ",", -1);
                if (comma < 0)
                {
                    return null;
                }

                token = comma;
                continue;
            }

            // "The Green Alliance": a capital goes before.
            var first = SkipTitles(syntax, token, last);
            while (first == token && first > phrase.First && syntax.Tag(first - 1) is UniversalTag.Adj or UniversalTag.Noun && syntax.Word(first - 1) is [>= 'A' and <= 'Z', _, ..] && first - 1 > syntax.SentenceOf(first).FirstToken && SourceWords.Bodies.Contains(syntax.Lower(last)))
            {
                (token, first) = (token - 1, first - 1);
            }

            return syntax.Span(first, last);
        }

        return null;
    }

    /// <summary>The name in the apposition behind a description: "its general secretary, Bethan Prosser".</summary>
    /// <returns>Null where no name follows a comma.</returns>
    public static TextSpan? InApposition(Syntax syntax, SourcePhrase phrase)
    {
        var comma = phrase.Last + 1;
        if (GoesBy(syntax, phrase) is { } called)
        {
            return called;
        }

        // "The hotelier Will Lee was counting": the parser took "Will" for a verb.
        if (comma + 1 < syntax.Count && BeginsLikeAWord(syntax, comma) && phrase.Last == phrase.Head && SourceWords.People.Contains(syntax.Lemma(phrase.Head)) && syntax.Fine(phrase.Head) is "NN")
        {
            return syntax.Span(comma, LastOf(syntax, comma));
        }

        if (comma + 1 >= syntax.Count || syntax.Word(comma) != "," || !(SourceWords.People.Contains(syntax.Lemma(phrase.Head)) || syntax.Lower(phrase.Head) is "one" or "another" or "other" || SourceWords.Bodies.Contains(syntax.Lemma(phrase.Head)) || SourceWords.Companies.Contains(syntax.Lemma(phrase.Head))))
        {
            return null;
        }

        if (OfKind(syntax, comma + 1) is { } kind)
        {
            return kind;
        }

        var first = IsNameWord(syntax, comma + 1) ? comma + 1 : Called(syntax, comma + 1);
        if (first < 0)
        {
            return null;
        }

        var last = LastOf(syntax, first);
        return last > first ? syntax.Span(SkipTitles(syntax, first, last), last) : null;
    }

    // "Her largest buyer, the retailer Velden,": a name of one word or more behind the kind of body it is.
    private static TextSpan? OfKind(Syntax syntax, int first)
    {
        if (syntax.Lower(first) is not ("the" or "a" or "an"))
        {
            return null;
        }

        for (var token = first + 1; token + 1 < syntax.Count && token - first < 4 && syntax.Tag(token) is UniversalTag.Adj or UniversalTag.Noun; token++)
        {
            if (syntax.Tag(token + 1) is UniversalTag.Propn && IsNameWord(syntax, token + 1) && (SourceWords.Companies.Contains(syntax.Lemma(token)) || SourceWords.Bodies.Contains(syntax.Lemma(token))))
            {
                var last = LastOf(syntax, token + 1);
                return last + 1 < syntax.Count && syntax.Word(last + 1) is "," or ":" or "." or ";" ? syntax.Span(token + 1, last) : null;
            }
        }

        return null;
    }

    // "The head of licensing, who is called Ann Lee,", "a man who used to do it, whom I will call Piet,", "a mother who gave her name only as Ana": the name in what is told of them.
    private static TextSpan? GoesBy(Syntax syntax, SourcePhrase phrase)
    {
        var end = syntax.SentenceOf(phrase.Head).EndToken;
        var who = Enumerable.Range(phrase.Head + 1, Math.Max(0, Math.Min(end, phrase.Head + LongestTold) - phrase.Head - 1)).FirstOrDefault(token => syntax.Lower(token) is "who" or "whom" or "whose", -1);
        if (who < 0 || !SourceWords.People.Contains(syntax.Lemma(phrase.Head)) || Enumerable.Range(phrase.Head + 1, who - phrase.Head - 1).Any(token => syntax.Fine(token) is "VBD" or "VBZ" or "VBP" or "MD"))
        {
            return null;
        }

        for (var token = who + 1; token + 1 < Math.Min(end, who + LongestTold); token++)
        {
            if (syntax.Word(token) is "." or ";" or ":" || syntax.Word(token) is "," && !(syntax.Lower(token + 1) is "and" or "who" or "whom" || token == who + 1))
            {
                return null;
            }

            if (syntax.Lemma(token) is "call" or "name" || syntax.Lower(token) is "identified" or "known" || syntax.Lower(token) is "by" && syntax.Lemma(token - 1) is "go")
            {
                var first = token + 1;
                while (first < end && first - token < LongestLink && syntax.Lower(first) is "him" or "her" or "is" or "as" or "only" or "simply" or "just" or "himself" or "herself" or "to" or "me")
                {
                    first++;
                }

                if (first < end && IsNameWord(syntax, first) && LastOf(syntax, first) is var last && (last + 1 >= end || syntax.Tag(last + 1) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Aux or UniversalTag.Verb))
                {
                    return syntax.Span(first, last);
                }
            }
        }

        return null;
    }

    // "The mediator, a former commissioner called Ann Lee,".
    private static int Called(Syntax syntax, int first)
    {
        // "Her employer's founder, the excitable Ann Lee,".
        for (var token = first; token + 1 < syntax.Count && token - first < 4 && syntax.Tag(token) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num || token + 1 < syntax.Count && token - first < LongestAge && syntax.Lower(token) is "-" or "year" or "old"; token++)
        {
            if (IsNameWord(syntax, token + 1) && syntax.Tag(token + 1) is UniversalTag.Propn)
            {
                var last = LastOf(syntax, token + 1);
                if (last > token + 1 && last + 1 < syntax.Count && syntax.Word(last + 1) is "," or "." or ":" or ";")
                {
                    return token + 1;
                }

                break;
            }
        }

        for (var token = first; token + 1 < syntax.Count && token - first < FarthestRole && syntax.Tag(token) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Verb; token++)
        {
            if (syntax.Tag(token) is UniversalTag.Verb)
            {
                return token > first && syntax.Lower(token) is "called" or "named" && IsNameWord(syntax, token + 1) ? token + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>The role in the apposition behind a name: ", head of the committee,".</summary>
    /// <returns>Null where no such apposition follows.</returns>
    public static string? RoleAfter(Syntax syntax, int last)
    {
        if (last + 2 >= syntax.Count || syntax.Word(last + 1) != ",")
        {
            return null;
        }

        var (first, end) = (last + 2, last + 2);
        var hasRole = false;
        while (end < syntax.Count && end - first < 16 && syntax.Word(end) is not ("," or "." or ":" or ";" or "“" or "”" or "\"" or "(") && syntax.Tag(end) is not (UniversalTag.Verb or UniversalTag.Aux))
        {
            hasRole |= SourceWords.People.Contains(syntax.Lemma(end));
            end++;
        }

        var starts = syntax.Lower(first) is "who" or "which" or "but" or "and" or "in" or "on";
        var isClosed = end >= syntax.Count || syntax.Tag(end) is UniversalTag.Punct;
        if (!hasRole || starts || end == first || !isClosed)
        {
            return null;
        }

        var skip = syntax.Lower(first) is "the" or "a" or "an" && end - first > 1 ? 1 : 0;
        return syntax.Text.Read(syntax.Span(first + skip, end - 1));
    }

    /// <summary>Whether a token may be a word of a name.</summary>
    public static bool IsNameWord(Syntax syntax, int token) =>
        BeginsLikeAWord(syntax, token) || BeginsLikeAQuality(syntax, token) || EndsLikeAWord(syntax, token) || syntax.Tag(token) is UniversalTag.Propn && char.IsUpper(syntax.Word(token)[0]) && (!_notNames.Contains(syntax.Lower(token)) || IsInPersonsName(syntax, token));

    // "May Brannigan": the month is a given name where the names layer says so.
    private static bool IsInPersonsName(Syntax syntax, int token) => syntax.Sheet.Names.At(token) is { Kind: NameKind.Person };

    // "Will Tamm rents canoes", "Hope Adeyemi": a given name that is a common word, before a family name.
    private static bool BeginsLikeAWord(Syntax syntax, int token) =>
        token + 1 < syntax.Count && syntax.Word(token) is [>= 'A' and <= 'Z', ..] && _wordsAsNames.Contains(syntax.Lower(token))
        && (syntax.Tag(token + 1) is UniversalTag.Propn || token > syntax.SentenceOf(token).FirstToken && syntax.Tag(token - 1) is UniversalTag.Noun) && syntax.Word(token + 1) is [>= 'A' and <= 'Z', _, ..] && syntax.SentenceOf(token) == syntax.SentenceOf(token + 1)
        && !syntax.Text.Read(syntax.SentenceOf(token).Span).TrimEnd('”', '"', '’').EndsWith('?');

    // "The governor, Precious Lee,": a given name that was taken for an adjective, behind a comma.
    private static bool BeginsLikeAQuality(Syntax syntax, int token) =>
        syntax.Tag(token) is UniversalTag.Adj or UniversalTag.Noun && syntax.Word(token) is [>= 'A' and <= 'Z', .. var rest] && rest.Any(char.IsLower) && token > 0 && syntax.Word(token - 1) is "," && token + 1 < syntax.Count
        && syntax.Tag(token + 1) is UniversalTag.Propn && syntax.Word(token + 1) is [>= 'A' and <= 'Z', _, ..] && syntax.Head(token) == token + 1 && !Demonyms.IsOne(syntax, token) && syntax.Sheet.Names.At(token) is null or { Kind: NameKind.Person } && !SourceWords.Titles.Contains(syntax.Word(token));

    // "Caleb Will, a lawyer": inside a sentence no auxiliary has a capital.
    private static bool EndsLikeAWord(Syntax syntax, int token) =>
        token > 0 && syntax.Word(token) is [>= 'A' and <= 'Z', .. var rest] && rest.Any(char.IsLower) && _wordsAsNames.Contains(syntax.Lower(token))
        && syntax.Tag(token - 1) is UniversalTag.Propn && syntax.Word(token - 1) is [>= 'A' and <= 'Z', .. var before] && before.Any(char.IsLower)
        && !_notNames.Contains(syntax.Lower(token)) && syntax.SentenceOf(token) == syntax.SentenceOf(token - 1);

    private static readonly HashSet<string> _wordsAsNames =
    [
        "will", "may", "hope", "mark", "grace", "rose", "bill", "jack", "rob", "sue", "pat", "frank", "grant", "drew", "chase", "chance", "faith", "joy", "dawn", "april", "june", "summer", "autumn", "art",
        "bob", "dean", "earl", "gene", "guy", "miles", "ray", "rich", "rusty", "skip", "sonny", "wade", "ward", "ruby", "pearl", "ivy", "iris", "lily", "daisy", "violet", "hazel", "olive", "amber", "crystal",
    ];

    private static readonly HashSet<string> _notNames =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december",
    ];

    private static bool Joins(Syntax syntax, int first, int token)
    {
        if (syntax.SentenceOf(first) != syntax.SentenceOf(token))
        {
            return false;
        }

        var isParticle = syntax.Lower(token) is "de" or "da" or "di" or "van" or "von" or "der" or "den" or "la" or "le" or "al" or "el" or "bin" or "ibn" or "of" or "for" or "-" or "&" or "do" or "dos" or "ter"
            && token + 1 < syntax.Count && (syntax.Tag(token + 1) is UniversalTag.Propn && char.IsUpper(syntax.Word(token + 1)[0])
                || syntax.Lower(token) is "of" or "for" && char.IsUpper(syntax.Word(token + 1)[0])
                || token + 2 < syntax.Count && syntax.Word(token + 1) is "-" && syntax.Span(token).End == syntax.Span(token + 1).Start && syntax.Tag(token + 2) is UniversalTag.Propn && char.IsUpper(syntax.Word(token + 2)[0]));
        if (IsHyphenated(syntax, token) || syntax.Word(token - 1) is "-" && IsHyphenated(syntax, token - 1))
        {
            return true;
        }

        var isOf = syntax.Lower(token) is "of" or "for";
        return IsNameWord(syntax, token) || IsOfBody(syntax, first, token) || isParticle && (!isOf || SourceWords.Bodies.Contains(syntax.Lower(token - 1)))
            || syntax.Word(token) is [>= 'A' and <= 'Z', '.'];
    }

    // The last word of the name that begins with a token.
    private static int LastOf(Syntax syntax, int first)
    {
        var last = first;
        while (last + 1 < syntax.Count && Joins(syntax, first, last + 1))
        {
            last++;
        }

        return last;
    }

    // "Institute for Fiscal Reasoning": what a body is for has capitals.
    private static bool IsOfBody(Syntax syntax, int first, int token) =>
        char.IsUpper(syntax.Word(token)[0]) && syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Verb
        && Enumerable.Range(first + 1, Math.Max(0, token - first - 1)).Any(link => syntax.Lower(link) is "of" or "for" && SourceWords.Bodies.Contains(syntax.Lower(link - 1)));

    // "Min-ji Rhee": a hyphen that joins the parts of a given name.
    private static bool IsHyphenated(Syntax syntax, int token) =>
        syntax.Word(token) is "-" && token + 2 < syntax.Count && syntax.Span(token - 1).End == syntax.Span(token).Start && syntax.Span(token).End == syntax.Span(token + 1).Start
        && syntax.Word(token + 1).All(char.IsLetter)
        && (syntax.Tag(token + 1) is UniversalTag.Propn or UniversalTag.Noun or UniversalTag.X && syntax.Tag(token + 2) is UniversalTag.Propn && char.IsUpper(syntax.Word(token + 2)[0]) || IsEndOfName(syntax, token));

    // "Noh Ji-hyun said": the given name behind the family name.
    private static bool IsEndOfName(Syntax syntax, int hyphen) =>
        hyphen >= 2 && syntax.Word(hyphen + 1) is [>= 'a' and <= 'z', _, ..] && syntax.Tag(hyphen - 1) is UniversalTag.Propn && syntax.Tag(hyphen - 2) is UniversalTag.Propn && syntax.Word(hyphen - 1) is [>= 'A' and <= 'Z', _, ..] && syntax.Word(hyphen - 2) is [>= 'A' and <= 'Z', _, ..] && syntax.SentenceOf(hyphen - 2) == syntax.SentenceOf(hyphen);

    private static int SkipTitles(Syntax syntax, int first, int last)
    {
        // "Justice Minister Ann Lee", "Economist Ann Lee said": what somebody is, with a capital.
        for (var token = first; token < Math.Min(last - 1, first + LongestTitle); token++)
        {
            var isTitle = token > first && _offices.Contains(syntax.Word(token));
            var opens = token == first && first == syntax.SentenceOf(first).FirstToken && SourceWords.People.Contains(syntax.Lower(token)) && syntax.Sheet.Names.At(token) is not { Kind: NameKind.Person };
            if (isTitle || opens)
            {
                first = token + 1;
            }
        }

        while (first < last && SourceWords.Titles.Contains(syntax.Word(first).TrimEnd('.')))
        {
            first++;
        }

        return first;
    }
}
