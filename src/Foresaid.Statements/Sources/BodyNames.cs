using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Sources;

/// <summary>The name of what may be a company or another body, where the page writes it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Span">Its characters.</param>
/// <param name="IsSubject">Whether it is the subject of a clause.</param>
/// <param name="IsSure">Whether the name or the names layer says that it is a body's.</param>
internal sealed record BodyName(string Name, TextSpan Span, bool IsSubject, bool IsSure);

/// <summary>Finds names that may be a body's: "Velden Trust", "Hollis &amp; Wobb", and single names that no person on the page bears.</summary>
internal static class BodyNames
{
    private const int LongestName = 5;

    /// <summary>The names, in order.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="persons">The names of persons on the page.</param>
    public static ImmutableArray<BodyName> Find(Syntax syntax, ImmutableArray<PersonName> persons)
    {
        var ofPersons = persons.Where(person => !IsBodily(person.Name.Split(' '))).SelectMany(person => person.Name.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<BodyName>();
        for (var token = 0; token < syntax.Count; token++)
        {
            if (!Begins(syntax, token))
            {
                continue;
            }

            var last = token;
            while (last + 1 < syntax.Count && last - token < LongestName && Joins(syntax, last + 1))
            {
                last++;
            }

            var words = Enumerable.Range(token, last - token + 1).Select(syntax.Word).ToArray();
            var isSure = words.Length > 1 && IsBodily(words) || IsOrganisation(syntax, token);
            if (!IsOfNature(words) && (isSure || words.Length == 1 && IsAlone(syntax, token, ofPersons)) && !(token > 0 && syntax.Fine(token - 1) is "POS"))
            {
                found.Add(new BodyName(string.Join(' ', words), syntax.Span(token, last), Enumerable.Range(token, last - token + 1).Any(word => syntax.Relation(word) is "nsubj"), isSure));
            }

            token = last;
        }

        return found.ToImmutable();
    }

    private static bool IsOrganisation(Syntax syntax, int token) => syntax.Sheet.Names.At(token) is { Kind: NameKind.Organisation };

    private static bool IsBodily(string[] words) => words.Contains("&") || words.Any(word => SourceWords.Firms.Contains(word) || SourceWords.Bodies.Contains(word));

    // "Labor Day", "Lake Kariba": days and waters say nothing.
    private static bool IsOfNature(string[] words) =>
        words is [.., "Day" or "Eve" or "River" or "Bay" or "Lake" or "Sea" or "Ocean" or "Strait" or "Valley" or "Mountains" or "Island" or "Islands" or "Peninsula" or "Desert"] or ["Lake" or "Mount" or "Cape" or "Cyclone" or "Hurricane" or "Typhoon" or "El", _, ..];

    private static bool Begins(Syntax syntax, int token) => syntax.Tag(token) is UniversalTag.Propn && syntax.Word(token) is [>= 'A' and <= 'Z', _, ..] && syntax.Fine(token) is not "NNPS";

    // "Velden Trust", "Hollis & Wobb".
    private static bool Joins(Syntax syntax, int token) =>
        syntax.SentenceOf(token) == syntax.SentenceOf(token - 1) && (Begins(syntax, token) || syntax.Word(token) is [>= 'A' and <= 'Z', ..] && syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn
            || syntax.Word(token) is "&" && token + 1 < syntax.Count && Begins(syntax, token + 1));

    // One word that is no person's, no place and no day.
    private static bool IsAlone(Syntax syntax, int token, HashSet<string> ofPersons) =>
        syntax.Sheet.Names.At(token) is not { Kind: NameKind.Place or NameKind.Group } && !ofPersons.Contains(syntax.Word(token)) && !SourceWords.Capitals.Contains(syntax.Word(token)) && !SourceWords.Titles.Contains(syntax.Word(token).TrimEnd('.')) && !Times.NamedTimes.IsName(syntax.Lower(token)) && !Times.Feasts.FirstWords.Contains(syntax.Lower(token)) && syntax.Relation(token) is "nsubj" or "root" or "obl" or "obj" or "nmod";
}
