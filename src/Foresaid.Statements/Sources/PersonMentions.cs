using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements.Attributions;
using Foresaid.Text;

namespace Foresaid.Statements.Sources;

/// <summary>Words that stand for one person: a name, or a description such as "my uncle".</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Span">Their characters.</param>
/// <param name="Name">The name without titles; null for a description.</param>
/// <param name="Role">The role beside the name; null where none stands there.</param>
/// <param name="Pronoun">The pronoun the page is likely to use.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="IsSubject">Whether it is the subject of a clause.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
/// <param name="IsTold">Whether words tell the pronoun, and not the name alone.</param>
internal sealed record PersonMention(SourcePhrase Phrase, TextSpan Span, string? Name, string? Role, PersonPronoun Pronoun, int Sentence, bool IsSubject, bool IsQuoted, bool IsTold);

/// <summary>Finds whom a page speaks of, one by one.</summary>
internal static class PersonMentions
{
    private const int LongestOf = 5;

    /// <summary>The mentions of single persons, in order; pronouns left out.</summary>
    public static ImmutableArray<PersonMention> Find(Syntax syntax, ImmutableArray<PersonName> names, Func<int, bool> isQuoted, LinearModel givenNames)
    {
        var found = new List<PersonMention>();
        var full = names.Where(name => name.Name.Contains(' ', StringComparison.Ordinal)).GroupBy(name => name.Name[(name.Name.LastIndexOf(' ') + 1)..], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var name in names)
        {
            var (first, end) = syntax.TokensIn(name.Span);
            var words = Enumerable.Range(Math.Max(0, first - 2), Math.Min(2, first)).Where(token => syntax.SentenceOf(token) == syntax.SentenceOf(first) && SourceWords.Titles.Contains(syntax.Word(token).TrimEnd('.')))
                .Select(syntax.Word).Concat((name.Role ?? "").Split(' ')).ToList();

            // "Mensah-Lee": a surname lets nothing guess, the whole name does.
            words.AddRange((name.Name.Contains(' ', StringComparison.Ordinal) ? name.Name : full.GetValueOrDefault(name.Name)?.Name ?? "").Split(' '));
            found.Add(new PersonMention(
                new SourcePhrase(end - 1, first, end - 1), name.Span, name.Name, name.Role, PronounGuess.Of(givenNames, words), syntax.SentenceOf(first).Index, name.IsSubject, isQuoted(first), PronounGuess.IsTold(words)));
        }

        found.AddRange(Surnames(syntax, names, full, isQuoted, givenNames));
        var taken = found.SelectMany(mention => Enumerable.Range(mention.Phrase.First, mention.Phrase.Last - mention.Phrase.First + 1)).ToHashSet();
        var titled = Titled(syntax, taken, isQuoted, givenNames);
        found.AddRange(titled);
        taken.UnionWith(titled.Select(mention => mention.Phrase.First));
        for (var token = 0; token < syntax.Count; token++)
        {
            var isOffice = syntax.Fine(token) is "NNP" && token > 0 && PersonNames.IsOffice(syntax, new SourcePhrase(token, token - 1, token)) && syntax.Relation(token) is not ("flat" or "compound") && !(token + 1 < syntax.Count && (syntax.Fine(token + 1) is "NNP" || syntax.Lower(token + 1) is "of" or "for"));
            if (taken.Contains(token) || syntax.Fine(token) is not "NN" && !isOffice || !SourceWords.People.Contains(syntax.Lemma(token)) || syntax.Relation(token) is "compound" or "appos" || IsPartOfBody(syntax, token))
            {
                continue;
            }

            // "its director Ann Lee": the name is the mention; "the minister of health": what somebody is minister of goes with it.
            var (first, last) = (syntax.First(token), SourcePhraseFinder.WithInLaw(syntax, token));
            while (first < token && (syntax.Tag(first) is UniversalTag.Adp or UniversalTag.Cconj or UniversalTag.Punct or UniversalTag.Aux or UniversalTag.Sconj || syntax.Lower(first) is "who" or "which" or "that"))
            {
                first++;
            }

            // "Presidential spokesman Ann Lee": the name says who it is.
            if (taken.Contains(token + 1) && syntax.SentenceOf(token) == syntax.SentenceOf(Math.Min(token + 1, syntax.Count - 1)))
            {
                continue;
            }

            if (syntax.Child(token, "nmod") is var of && of > token && of - token <= LongestOf && syntax.Lower(token + 1) is "of" && syntax.Last(of) - token <= LongestOf)
            {
                last = syntax.Last(of);
            }

            if (Enumerable.Range(first, Math.Max(0, syntax.Last(token) - first + 1)).Any(taken.Contains) || token - first > 8)
            {
                continue;
            }

            // "His daughter, Jodie, shrugged": one name says who it is.
            var given = syntax.Children(token).FirstOrDefault(child => syntax.Tag(child) is UniversalTag.Propn && (syntax.Relation(child) is "appos" || syntax.Relation(child) is "conj" && child + 1 < syntax.Count && syntax.Word(child + 1) is ","), -1) is >= 0 and var name && name > last + 1 && name - last <= LongestOf && syntax.Word(name - 1) is "," && syntax.Tag(name) is UniversalTag.Propn && syntax.Last(name) == name
                && Enumerable.Range(last + 1, name - last - 2).All(between => syntax.Tag(between) is UniversalTag.Cconj or UniversalTag.Noun or UniversalTag.Det or UniversalTag.Adj) ? syntax.Word(name) : null;

            // "His brother Aldo, who has a boat": a name of one word right behind.
            given ??= last == token && token + 1 < syntax.Count && syntax.Tag(token + 1) is UniversalTag.Propn && !taken.Contains(token + 1) && PersonNames.IsNameWord(syntax, token + 1) && (token + 2 >= syntax.Count || syntax.Tag(token + 2) is not UniversalTag.Propn && syntax.Fine(token + 2) is not "POS")
                && (syntax.Head(token) == token + 1 || syntax.Head(token + 1) == token) ? syntax.Word(token + 1) : null;
            found.Add(new PersonMention(
                new SourcePhrase(token, first, last), syntax.Span(first, last), given, given is null ? null : syntax.Text.Read(syntax.Span(first, last)), PronounGuess.Of(givenNames, [syntax.Lemma(token)]), syntax.SentenceOf(token).Index, syntax.Relation(token) is "nsubj", isQuoted(token), IsTold: true));
        }

        return [.. found.OrderBy(mention => mention.Span.Start)];
    }

    // "Haak is not losing sleep": a surname alone, once the page has given the whole name.
    private static IEnumerable<PersonMention> Surnames(Syntax syntax, ImmutableArray<PersonName> names, Dictionary<string, PersonName> full, Func<int, bool> isQuoted, LinearModel givenNames)
    {
        var inside = names.SelectMany(name => syntax.TokensIn(name.Span) is var (first, end) ? Enumerable.Range(first, end - first) : []).ToHashSet();
        for (var token = 0; token < syntax.Count; token++)
        {
            if (syntax.Tag(token) is UniversalTag.Propn && !inside.Contains(token) && full.TryGetValue(syntax.Word(token), out var name) && name.Span.Start < syntax.Span(token).Start
                && (token == 0 || syntax.Tag(token - 1) is not UniversalTag.Propn || SourceWords.Titles.Contains(syntax.Word(token - 1).TrimEnd('.'))) && (token + 1 >= syntax.Count || syntax.Tag(token + 1) is not UniversalTag.Propn && syntax.Lower(token + 1) is not ("'s" or "'")))
            {
                yield return new PersonMention(
                    new SourcePhrase(token, token, token), syntax.Span(token), name.Name, name.Role, PronounGuess.Of(givenNames, name.Name.Split(' ')), syntax.SentenceOf(token).Index, syntax.Relation(token) == "nsubj", isQuoted(token), PronounGuess.IsTold((name.Role ?? "").Split(' ')));
            }
        }
    }

    // "Captain Lee, 54, has mended four": a surname that the passages give with no more than a title.
    private static List<PersonMention> Titled(Syntax syntax, HashSet<int> taken, Func<int, bool> isQuoted, LinearModel givenNames) =>
        [
            .. from token in Enumerable.Range(1, Math.Max(0, syntax.Count - 1))
               where syntax.Tag(token) is UniversalTag.Propn && !taken.Contains(token) && PersonNames.IsNameWord(syntax, token) && syntax.SentenceOf(token) == syntax.SentenceOf(token - 1)
               let title = syntax.Word(token - 1)
               where char.IsUpper(title[0]) && SourceWords.Titles.Contains(title.TrimEnd('.')) && !(token + 1 < syntax.Count && syntax.Lower(token + 1) is "'s" or "'")
               select new PersonMention(
                   new SourcePhrase(token, token, token), syntax.Span(token), syntax.Word(token), title, PronounGuess.Of(givenNames, [title]), syntax.SentenceOf(token).Index,
                   syntax.Relation(token) is "nsubj" || syntax.Relation(token) is "flat" && syntax.Relation(syntax.Head(token)) is "nsubj", isQuoted(token), PronounGuess.IsTold([title])),
        ];

    // "He shook his head."
    private static bool IsPartOfBody(Syntax syntax, int token) =>
        syntax.Lemma(token) == "head" && syntax.Relation(token) is "obj" or "obl" && syntax.Children(token).Any(child => syntax.Fine(child) is "PRP$");
}
