using System.Collections.Immutable;
using System.Text;
using Foresaid.Statements.Forecasts;
using Foresaid.Text;

namespace Foresaid.Statements.Causes;

/// <summary>Words what causes and what is caused.</summary>
internal static class Concepts
{
    /// <summary>What hangs on a token, as a concept.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="head">The token that carries the phrase or clause.</param>
    /// <param name="without">Tokens that are left out with all that hangs on them.</param>
    /// <returns>The concept; null where no words are left.</returns>
    public static Concept? Of(Syntax syntax, int head, params ReadOnlySpan<int> without)
    {
        var sentence = syntax.SentenceOf(head).Span;
        List<int> left = [.. without];
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) is "mark" or "case" or "cc" or "parataxis" or "discourse" or "vocative")
            {
                left.Add(child);
            }
        }

        return Of(syntax, ClauseText.Of(syntax, head, left, [sentence]), Clauses.DenialOf(syntax, head, head));
    }

    /// <summary>The words from one token through another, as a concept.</summary>
    public static Concept? Between(Syntax syntax, int first, int last, int denial = -1)
    {
        while (first <= last && IsIdle(syntax, first))
        {
            first++;
        }

        while (last >= first && syntax.Tag(last) is UniversalTag.Punct or UniversalTag.Cconj)
        {
            last--;
        }

        return first > last ? null : Of(syntax, [syntax.Span(first, last)], denial);
    }

    /// <summary>The head of the clause among some tokens: the one that hangs on none of them; -1 where there is none.</summary>
    public static int HeadBetween(Syntax syntax, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (syntax.HangsOutside(token, first, last) && syntax.Tag(token) is not (UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj or UniversalTag.Adv or UniversalTag.Intj))
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>Whether a clause says that its subject grows less or is undone; the sign takes it over.</summary>
    // "Complaints fell by half", "the vote was called off": less of the subject.
    public static bool Lessens(Syntax syntax, int head) =>
        syntax.Tag(head) is UniversalTag.Verb
        && (syntax.Child(head, "nsubj") is >= 0 and var subject && !syntax.FullRelation(subject).EndsWith(":pass", StringComparison.Ordinal) && CausalWords.Falling.Contains(syntax.Lemma(head)) && syntax.Child(head, "obj") < 0
            || syntax.Children(head).Any(child => syntax.FullRelation(child) is "nsubj:pass") && CausalWords.Undoing.Contains(syntax.Lemma(head)));

    private static bool IsIdle(Syntax syntax, int token) =>
        syntax.Tag(token) is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj || syntax.Lower(token) is "that" or "then" or "so" or "to" && syntax.Relation(token) == "mark";

    private static Concept? Of(Syntax syntax, ImmutableArray<TextSpan> words, int denial)
    {
        if (words.IsEmpty)
        {
            return null;
        }

        var wording = new StringBuilder();
        var isDenied = denial >= 0 && syntax.Lower(denial) is "not" or "n't" or "never" or "no" or "nobody" or "nothing";
        foreach (var piece in words)
        {
            var (first, end) = syntax.TokensIn(piece);
            for (var token = first; token < end; token++)
            {
                if (syntax.Word(token) is "“" or "”" or "\"" || isDenied && token == denial && syntax.Lower(token) is not ("nobody" or "nothing"))
                {
                    continue;
                }

                var touches = token > first && syntax.Span(token - 1).End == syntax.Span(token).Start;
                wording.Append(wording.Length > 0 && !touches ? " " : "").Append(isDenied && token == denial ? syntax.Lower(token) == "nobody" ? "anybody" : "anything" : Whole(syntax, token, denial));
            }
        }

        var line = wording.ToString().ReplaceLineEndings(" ").Trim(' ', ',', ';', ':', '.', '–', '—', '\'', '‘', '’');
        return line.Length == 0 ? null : new Concept(words, line, isDenied);
    }

    // "wo" of "won't", "ca" of "can't", once the denial has gone.
    private static string Whole(Syntax syntax, int token, int denial) => token + 1 != denial ? syntax.Word(token) : syntax.Lower(token) switch
    {
        "wo" => "will",
        "ca" => "can",
        "sha" => "shall",
        _ => syntax.Word(token),
    };
}
