using System.Buffers;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Words;

/// <summary>Finds whom a comment of a flat thread answers, from its own words.</summary>
internal static partial class ReplyTarget
{
    private const int LeastQuoted = 12;
    private static readonly SearchValues<char> _wordEnds = SearchValues.Create(" ,:;.!?\n\t");

    /// <summary>
    /// The index of the latest comment before <paramref name="index"/> that is addressed ("@Name ..."), named as the one
    /// replied to, or quoted; null where the comment stands alone.
    /// </summary>
    /// <param name="authors">The authors of the comments so far.</param>
    /// <param name="texts">Their texts.</param>
    /// <param name="index">Which comment asks.</param>
    /// <param name="named">Whom the comment's own head names; null where it names nobody.</param>
    /// <param name="quoted">The words it quotes; empty where it quotes nobody.</param>
    public static int? Of(IReadOnlyList<string?> authors, IReadOnlyList<string> texts, int index, string? named, string quoted)
    {
        if (named is not null && Latest(index, at => string.Equals(authors[at], named, StringComparison.OrdinalIgnoreCase)) is { } byName)
        {
            return byName;
        }

        if (quoted.Length >= LeastQuoted && Latest(index, at => texts[at].Contains(quoted, StringComparison.OrdinalIgnoreCase)) is { } byQuote)
        {
            return byQuote;
        }

        var text = texts[index].TrimStart();
        return text.StartsWith('@') ? Addressed(authors, index, text[1..].TrimStart()) : null;
    }

    /// <summary>The name after "in reply to", "replying to" or an arrow; null where <paramref name="text"/> holds none.</summary>
    public static string? NamedIn(string text)
    {
        var match = InReply().Match(text);
        return match.Success ? PersonName.OfCommenter(match.Groups["name"].Value) : null;
    }

    private static int? Addressed(IReadOnlyList<string?> authors, int index, string text)
    {
        var longest = Latest(index, at => authors[at] is { Length: > 0 } author && text.StartsWith(author, StringComparison.OrdinalIgnoreCase));
        return longest ?? Latest(index, at => authors[at] is { Length: > 1 } author && author.Split(' ')[0] is { Length: > 2 } first && FirstWord(text).Equals(first, StringComparison.OrdinalIgnoreCase));
    }

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(_wordEnds);
        return end < 0 ? text : text[..end];
    }

    private static int? Latest(int before, Func<int, bool> holds)
    {
        for (var at = before - 1; at >= 0; at--)
        {
            if (holds(at))
            {
                return at;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:in reply to|replying to|replied to|replies to|reply to|answering|antwort (?:an|auf)|als antwort auf|en respuesta a|en réponse à|↪|→|➜|⤷)\s*:?\s*@?(?<name>[^:\n]{1,60}?)\s*[)\]]?\s*:?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InReply();
}
