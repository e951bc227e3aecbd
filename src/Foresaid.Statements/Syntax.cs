using Foresaid.Text;

namespace Foresaid.Statements;

/// <summary>A sheet, asked by rules: words, tags, and who hangs on whom.</summary>
/// <remarks>Tokens are named by their index in the sheet; -1 is no token. Built once for a sheet. Used by one reading at a time.</remarks>
internal sealed class Syntax
{
    private readonly List<int>[] _children;
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _sentence;
    private readonly int[] _heads;
    private readonly string[] _relations;
    private readonly string?[] _words;
    private readonly string?[] _lower;

    public Syntax(Sheet sheet)
    {
        Sheet = sheet;
        var count = sheet.Tokens.Count;
        (_heads, _relations) = MendedTrees.Of(sheet);
        (_words, _lower) = (new string?[count], new string?[count]);
        (_children, _first, _last, _sentence) = (new List<int>[count], new int[count], new int[count], new int[count]);
        for (var token = 0; token < count; token++)
        {
            (_children[token], _first[token], _last[token]) = ([], token, token);
        }

        for (var token = 0; token < count; token++)
        {
            if (_heads[token] is >= 0 and var head)
            {
                _children[head].Add(token);
            }
        }

        for (var index = 0; index < sheet.Sentences.Count; index++)
        {
            var sentence = new Sentence(sheet, index);
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                _sentence[token] = index;
                for (var (above, steps) = (_heads[token], 0); above >= 0 && steps < 500; above = _heads[above], steps++)
                {
                    _first[above] = Math.Min(_first[above], token);
                    _last[above] = Math.Max(_last[above], token);
                }
            }
        }
    }

    /// <summary>The sheet.</summary>
    public Sheet Sheet { get; }

    /// <summary>The text.</summary>
    public string Text => Sheet.Text;

    /// <summary>How many tokens there are.</summary>
    public int Count => Sheet.Tokens.Count;

    /// <summary>The characters of a token.</summary>
    public TextSpan Span(int token) => Sheet.Tokens.Spans[token];

    /// <summary>The characters from the first token through the last.</summary>
    public TextSpan Span(int first, int last) => TextSpan.Between(Span(first).Start, Span(last).End);

    /// <summary>A token as it stands.</summary>
    public string Word(int token) => _words[token] ??= Text.Read(Span(token));

    /// <summary>A token in lower case, with straight apostrophes.</summary>
    public string Lower(int token) => token < 0 || token >= Count ? "" : _lower[token] ??= Word(token).ToLowerInvariant().Replace('’', '\'');

    /// <summary>The base form of a token.</summary>
    public string Lemma(int token) => Sheet.Tags.Lemmas[token];

    /// <summary>The part of speech of a token.</summary>
    public UniversalTag Tag(int token) => Sheet.Tags.Universal[token];

    /// <summary>The fine tag of a token.</summary>
    public string Fine(int token) => Sheet.Tags.Fine[token];

    /// <summary>The head of a token; -1 for the root.</summary>
    public int Head(int token) => _heads[token];

    /// <summary>The relation of a token to its head, without its subtype.</summary>
    public string Relation(int token)
    {
        var relation = _relations[token];
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>The relation of a token to its head, with its subtype.</summary>
    public string FullRelation(int token) => _relations[token];

    /// <summary>What hangs on a token, in order.</summary>
    public IReadOnlyList<int> Children(int token) => _children[token];

    /// <summary>The first child with one of the relations; -1 where there is none.</summary>
    public int Child(int token, params ReadOnlySpan<string> relations)
    {
        foreach (var child in _children[token])
        {
            if (relations.Contains(Relation(child)))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a verb stands in the passive.</summary>
    public bool IsPassive(int verb)
    {
        foreach (var child in _children[verb])
        {
            if (FullRelation(child) is "aux:pass")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token of what hangs on a token, itself included.</summary>
    public int First(int token) => _first[token];

    /// <summary>The last token of what hangs on a token, itself included.</summary>
    public int Last(int token) => _last[token];

    /// <summary>Whether a token of a run hangs on one outside of it, as the head of a phrase does.</summary>
    public bool HangsOutside(int token, int first, int last) => Head(token) < first || Head(token) > last;

    /// <summary>Whether a token hangs, at any depth, on another, or is it.</summary>
    public bool IsUnder(int token, int above)
    {
        for (var steps = 0; token >= 0 && steps < 500; token = Head(token), steps++)
        {
            if (token == above)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence of a token.</summary>
    public Sentence SentenceOf(int token) => new(Sheet, _sentence[token]);

    /// <summary>Whether a verb or what stands for one is denied by a word that hangs on it.</summary>
    public int Negation(int verb)
    {
        foreach (var child in _children[verb])
        {
            if (child != verb && Lower(child + 1) != "only" && Lower(child) is "not" or "n't" or "nt" or "never" or "hardly" or "scarcely" or "barely" && Relation(child) is "advmod" or "det" or "cc" or "aux" or "parataxis" or "discourse")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The token that holds or follows a position; the count where there is none.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Span(middle).End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The tokens that lie inside a span, as first and one past the last.</summary>
    public (int First, int End) TokensIn(TextSpan span)
    {
        var first = TokenAt(span.Start);
        var end = first;
        while (end < Count && Span(end).End <= span.End)
        {
            end++;
        }

        return (first, end);
    }
}
