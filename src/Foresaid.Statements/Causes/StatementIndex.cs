using System.Collections.Immutable;

namespace Foresaid.Statements.Causes;

/// <summary>Statements by the sentences that they stand in.</summary>
/// <remarks>Immutable once made. Asking looks at the statements of one sentence alone.</remarks>
internal sealed class StatementIndex
{
    private readonly Syntax _syntax;
    private readonly Dictionary<int, List<Statement>> _bySentence = [];

    public StatementIndex(Syntax syntax, ImmutableArray<Statement> statements)
    {
        _syntax = syntax;
        foreach (var statement in statements)
        {
            foreach (var sentence in statement.Content.SelectMany(SentencesOf).Distinct())
            {
                (_bySentence.TryGetValue(sentence, out var held) ? held : _bySentence[sentence] = []).Add(statement);
            }
        }
    }

    /// <summary>The shortest statement that holds a token; null where none does.</summary>
    public Statement? Holding(int token)
    {
        var span = _syntax.Span(token);
        return _bySentence.GetValueOrDefault(_syntax.SentenceOf(token).Index, [])
            .Where(statement => statement.Content.Any(part => part.Contains(span))).MinBy(statement => statement.Content.Sum(part => part.Length));
    }

    private IEnumerable<int> SentencesOf(Text.TextSpan span)
    {
        var (first, end) = _syntax.TokensIn(span);
        for (var token = first; token < end; token = _syntax.SentenceOf(token).EndToken)
        {
            yield return _syntax.SentenceOf(token).Index;
        }
    }
}
