using Foresaid.Text;

namespace Foresaid.Statements.Times;

/// <summary>A word, a number or a mark, as the grammar of time expressions reads it.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Lower">Its characters in lower case, with straight apostrophes; empty for a number.</param>
/// <param name="Number">The value of digits; -1 for anything else, and for what a calendar cannot hold.</param>
/// <param name="Digits">How many digits there are; 0 for anything but digits.</param>
/// <param name="IsGlued">Whether nothing stands between it and the token before.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
internal readonly record struct TimeToken(TextSpan Span, string Lower, int Number, int Digits, bool IsGlued, bool IsCapital)
{
    /// <summary>Whether it is a number in digits.</summary>
    public bool IsNumber => Digits > 0;
}

/// <summary>The tokens of a stretch of text, asked by the rules of the grammar.</summary>
/// <remarks>Asking beyond the ends gives an empty token, which no rule takes. Letters and digits that touch are two tokens.</remarks>
internal sealed class TimeTokens
{
    private static readonly TimeToken _none = new(default, "", -1, 0, false, false);

    private readonly List<TimeToken> _tokens = [];
    private readonly Func<TextSpan, UniversalTag>? _tagOf;

    /// <summary>Cuts a stretch of text into tokens, in one pass.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="tagOf">The part of speech of a word; null where nobody knows.</param>
    public TimeTokens(string text, TextSpan span, Func<TextSpan, UniversalTag>? tagOf = null)
    {
        _tagOf = tagOf;
        var end = -1;
        for (var at = span.Start; at < span.End;)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]) || text[at] is '\u00ad' or '\u200b')
            {
                at++;
                continue;
            }

            if (char.IsAsciiDigit(text[at]))
            {
                while (at < span.End && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                var digits = at - start;
                _tokens.Add(new TimeToken(TextSpan.Between(start, at), "", digits > 8 ? -1 : int.Parse(text.AsSpan(start, digits), provider: null), digits, start == end, false));
            }
            else if (char.IsLetter(text[at]))
            {
                while (at < span.End && char.IsLetter(text[at]))
                {
                    at++;
                }

                // "o'clock", "year's": the apostrophe begins a token of its own, "'s".
                _tokens.Add(new TimeToken(TextSpan.Between(start, at), text[start..at].ToLowerInvariant(), -1, 0, start == end, char.IsUpper(text[start])));
            }
            else
            {
                at++;
                if (text[start] is '\'' or '’' && at < span.End && char.IsLetter(text[at]) && start == end)
                {
                    while (at < span.End && char.IsLetter(text[at]))
                    {
                        at++;
                    }
                }

                _tokens.Add(new TimeToken(TextSpan.Between(start, at), text[start..at].ToLowerInvariant().Replace('’', '\'').Replace('–', '-').Replace('—', '-'), -1, 0, start == end, false));
            }

            end = at;
        }
    }

    /// <summary>What was read as naming a time, by place and depth of nesting: each is read once.</summary>
    public Dictionary<(int At, int Depth), Parsed?> Points { get; } = [];

    /// <summary>How many there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>A token; the empty one outside.</summary>
    public TimeToken this[int at] => (uint)at < (uint)_tokens.Count ? _tokens[at] : _none;

    /// <summary>Whether the words stand at a place, one after another.</summary>
    public bool Has(int at, params ReadOnlySpan<string> words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (this[at + index].Lower != words[index])
            {
                return false;
            }
        }

        return words.Length > 0;
    }

    /// <summary>The place after the words, or the place itself where they do not stand there.</summary>
    public int Skip(int at, params ReadOnlySpan<string> words) => Has(at, words) ? at + words.Length : at;

    /// <summary>The place after one of the words, or the place itself.</summary>
    public int SkipAny(int at, params ReadOnlySpan<string> words) => this[at].Lower is { Length: > 0 } word && words.Contains(word) ? at + 1 : at;

    /// <summary>Whether a hyphen or dash stands at a place.</summary>
    public bool IsDash(int at) => this[at].Lower is "-" or "~";

    /// <summary>The part of speech of a word; <see cref="UniversalTag.X"/> where nobody knows.</summary>
    public UniversalTag Tag(int at) => (uint)at < (uint)_tokens.Count && _tagOf is not null ? _tagOf(_tokens[at].Span) : UniversalTag.X;

    /// <summary>The characters from one token up to another.</summary>
    public TextSpan Span(int from, int end) => TextSpan.Between(this[from].Span.Start, this[end - 1].Span.End);
}
