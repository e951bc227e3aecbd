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
internal sealed record PersonMention(SourcePhrase Phrase, TextSpan Span, string? Name, string? Role, PersonPronoun Pronoun, int Sentence, bool IsSubject, bool IsQuoted);

/// <summary>Finds whom a page speaks of, one by one.</summary>
internal static class PersonMentions
{
    private const int LongestOf = 5;

    /// <summary>The mentions of single persons, in order; pronouns left out.</summary>
    public static ImmutableArray<PersonMention> Find(Syntax syntax, ImmutableArray<PersonName> names, Func<int, bool> isQuoted, LinearModel givenNames)
    {
        var found = new List<PersonMention>();
        foreach (var name in names)
        {
            var (first, end) = syntax.TokensIn(name.Span);
            var words = Enumerable.Range(Math.Max(0, first - 2), Math.Min(2, first)).Where(token => syntax.SentenceOf(token) == syntax.SentenceOf(first) && SourceWords.Titles.Contains(syntax.Word(token).TrimEnd('.')))
                .Select(syntax.Word).Concat((name.Role ?? "").Split(' ')).Concat(name.Name.Split(' '));
            found.Add(new PersonMention(
                new SourcePhrase(end - 1, first, end - 1), name.Span, name.Name, name.Role, PronounGuess.Of(givenNames, words), syntax.SentenceOf(first).Index, name.IsSubject, isQuoted(first)));
        }

        var taken = found.SelectMany(mention => Enumerable.Range(mention.Phrase.First, mention.Phrase.Last - mention.Phrase.First + 1)).ToHashSet();
        for (var token = 0; token < syntax.Count; token++)
        {
            if (taken.Contains(token) || syntax.Fine(token) is not "NN" || !SourceWords.People.Contains(syntax.Lemma(token)) || syntax.Relation(token) is "compound" or "appos")
            {
                continue;
            }

            // "its director Ann Lee": the name is the mention; "the minister of health": what somebody is minister of goes with it.
            var (first, last) = (syntax.First(token), token);
            if (syntax.Child(token, "nmod") is var of && of > token && of - token <= LongestOf && syntax.Lower(token + 1) is "of" && syntax.Last(of) - token <= LongestOf)
            {
                last = syntax.Last(of);
            }

            if (Enumerable.Range(first, Math.Max(0, syntax.Last(token) - first + 1)).Any(taken.Contains) || token - first > 8)
            {
                continue;
            }

            found.Add(new PersonMention(
                new SourcePhrase(token, first, last), syntax.Span(first, last), null, null, PronounGuess.Of(givenNames, [syntax.Lemma(token)]), syntax.SentenceOf(token).Index, syntax.Relation(token) is "nsubj", isQuoted(token)));
        }

        return [.. found.OrderBy(mention => mention.Span.Start)];
    }
}
