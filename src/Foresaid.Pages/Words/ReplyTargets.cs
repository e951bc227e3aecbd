using System.Buffers;
using System.Collections.Frozen;

namespace Foresaid.Pages.Words;

/// <summary>Finds whom the comments of a flat thread answer, from their own words.</summary>
/// <remarks>
/// Comments are added in reading order; every question is about those added so far, and the latest that fits is taken. Each costs about
/// the same however long the thread is: names and the openings of sentences are looked up, and only the last few comments are searched.
/// </remarks>
internal sealed class ReplyTargets
{
    private const int LeastQuoted = 12;
    private const int LongestName = 60;
    private const int LeastName = 3;
    private const int OpeningLength = 24;
    private const int MostOpenings = 60;
    private const int MostSearched = 60;
    private static readonly SearchValues<char> _wordEnds = SearchValues.Create(" ,:;.!?\n\t");
    private static readonly SearchValues<char> _sentenceEnds = SearchValues.Create(".!?:\n");

    /// <summary>Words that may stand before a comma without addressing anybody, though somebody be called so.</summary>
    private static readonly FrozenSet<string> _openers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "well", "yes", "yeah", "yep", "no", "nope", "nah", "so", "but", "and", "now", "then", "still", "first", "second", "sorry", "look", "right", "please", "thanks", "anyway", "again", "true",
        "agreed", "exactly", "indeed", "finally", "hope", "truth", "ok", "okay", "oh", "hi", "hello", "hey", "dear", "all", "everyone", "folks", "guys", "hmm", "wow", "great", "good", "and");

    private static readonly string[] _greetings = ["hi ", "hello ", "hey ", "dear ", "hallo ", "liebe ", "lieber "];

    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _spelling = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byOpening = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>Adds the next comment: its author, null where nobody is named, and its own words.</summary>
    public void Add(string? author, string text)
    {
        var index = _texts.Count;
        _texts.Add(text);
        if (author is { Length: > 0 })
        {
            _byName[author] = index;
            _spelling[author] = author;
            if (author.Split(' ')[0] is { Length: >= LeastName } first)
            {
                _byFirstWord[first] = index;
            }
        }

        var (at, openings) = (0, 0);
        while (at < text.Length && openings++ < MostOpenings)
        {
            if (Opening(text, at) is { } opening)
            {
                _byOpening[opening] = index;
            }

            var end = text.AsSpan(at).IndexOfAny(_sentenceEnds);
            at = end < 0 ? text.Length : at + end + 1;
        }
    }

    /// <summary>The latest comment that is named, quoted or addressed; null where nothing says that one is answered.</summary>
    /// <param name="named">Whom the comment's own head names; null where it names nobody.</param>
    /// <param name="quoted">The words it quotes; empty where it quotes nobody.</param>
    /// <param name="text">Its own words: "@Name ...", "Name, ...".</param>
    public int? Find(string? named, string quoted, string text) =>
        named is not null && _byName.TryGetValue(named, out var byName) ? byName
        : quoted.Length >= LeastQuoted && Saying(quoted) is { } byQuote ? byQuote
        : text.TrimStart() is ['@', .. var addressed] ? At(addressed.TrimStart())
        : Called(text.TrimStart());

    private int? Saying(string quoted)
    {
        if (Opening(quoted, 0) is { } opening && _byOpening.TryGetValue(opening, out var known))
        {
            return known;
        }

        for (var at = _texts.Count - 1; at >= Math.Max(0, _texts.Count - MostSearched); at--)
        {
            if (_texts[at].Contains(quoted, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>"@Name": the longest name that the text begins with, or else a first name.</summary>
    private int? At(string text)
    {
        var head = text.Length > LongestName ? text[..LongestName] : text;
        for (var end = head.Length; end > 0; end = head.AsSpan(0, end).LastIndexOfAny(_wordEnds))
        {
            if (_byName.TryGetValue(head[..end].TrimEnd(' ', ',', ':', ';', '.', '!', '?'), out var byName) || _byName.TryGetValue(head[..end], out byName))
            {
                return byName;
            }
        }

        var word = head.AsSpan().IndexOfAny(_wordEnds) is var stop and >= 0 ? head[..stop] : head;
        return word.Length >= LeastName && _byFirstWord.TryGetValue(word, out var byFirst) ? byFirst : null;
    }

    /// <summary>"Name, ...": a whole name as its owner spells it, and no word that opens many sentences.</summary>
    private int? Called(string text)
    {
        var greeting = Array.Find(_greetings, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        var rest = text[(greeting?.Length ?? 0)..];
        var head = rest.Length > LongestName ? rest[..LongestName] : rest;
        var name = head.IndexOf(',', StringComparison.Ordinal) is var comma and > 0 ? head[..comma] : "";
        return name.Length >= LeastName && !_openers.Contains(name) && _spelling.TryGetValue(name, out var spelling) && spelling == name && (char.IsUpper(name[0]) || name.Any(char.IsAsciiDigit) || name.Contains('_', StringComparison.Ordinal))
            ? _byName[name]
            : null;
    }

    /// <summary>The first letters and digits of a sentence, in small letters; null where there are too few.</summary>
    private static string? Opening(string text, int from)
    {
        Span<char> opening = stackalloc char[OpeningLength];
        var length = 0;
        for (var at = from; at < text.Length && length < OpeningLength; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                opening[length++] = char.ToLowerInvariant(text[at]);
            }
        }

        return length < LeastQuoted ? null : new string(opening[..length]);
    }
}
