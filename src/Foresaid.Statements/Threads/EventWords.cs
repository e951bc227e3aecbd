using System.Collections.Frozen;
using Foresaid.Text;

namespace Foresaid.Statements.Threads;

/// <summary>The words that tell one event from another.</summary>
/// <remarks>Immutable once made.</remarks>
internal sealed class EventWords
{
    // A word that so many statements of a page share tells no event from another, and would make every pair a candidate.
    private const int Common = 25;

    private static readonly FrozenSet<string> _idle = FrozenSet.Create(
        StringComparer.Ordinal,
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "that", "this", "it", "its", "is", "are", "be", "been",
        "was", "were", "has", "have", "had", "will", "would", "there", "they", "their", "he", "she", "his", "her", "we", "our", "you", "your", "not", "no", "so", "if",
        "any", "all", "than", "then", "them", "who", "which", "what", "when", "one", "some", "more", "do", "does", "say", "said", "can", "could", "may", "might", "should",
        "shall", "must", "going", "about", "after", "before", "until", "year", "years", "month", "end", "up", "out", "just", "only", "also", "even", "very", "much", "think",
        "believe", "me", "my", "us", "him", "nobody", "never", "nothing");

    private static readonly FrozenSet<string> _pointing = FrozenSet.Create(
        StringComparer.Ordinal, "it", "that", "this", "they", "he", "she", "those", "these");

    private static readonly FrozenSet<string> _openings = FrozenSet.Create(StringComparer.Ordinal, "and", "but", "so", "well", "no", "yes");

    private readonly HashSet<string>[] _words;
    private readonly Dictionary<string, List<int>> _holders = new(StringComparer.Ordinal);

    /// <summary>Takes the words of statements: of their events, and of what they say.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="text">The text in which they stand.</param>
    public EventWords(IReadOnlyList<Statement> statements, string text)
    {
        _words = [.. statements.Select(statement => Split($"{statement.Event} {string.Join(' ', statement.Content.Select(text.Read))}").Where(word => word.Length > 1 && !_idle.Contains(word)).Select(Stem).ToHashSet(StringComparer.Ordinal))];
        for (var index = 0; index < _words.Length; index++)
        {
            foreach (var word in _words[index])
            {
                (_holders.TryGetValue(word, out var held) ? held : _holders[word] = []).Add(index);
            }
        }
    }

    /// <summary>How many words a statement has that tell its event.</summary>
    public int Count(int statement) => _words[statement].Count;

    /// <summary>Earlier statements that share a word which few others hold.</summary>
    public IEnumerable<int> EarlierThatShare(int statement) =>
        _words[statement].Where(word => _holders[word].Count <= Common).SelectMany(word => _holders[word].TakeWhile(other => other < statement)).Distinct();

    /// <summary>Whether two events share a word.</summary>
    public bool Share(int first, int second) => _words[first].Overlaps(_words[second]);

    /// <summary>How many words two events share, and their share of the lesser event's weight: a word weighs less the more events hold it.</summary>
    public (int Count, double Share) Shared(int first, int second)
    {
        var common = _words[first].Where(_words[second].Contains).ToList();
        var least = Math.Min(_words[first].Sum(Weight), _words[second].Sum(Weight));
        return (common.Count, least == 0 ? 0 : common.Sum(Weight) / least);
    }

    /// <summary>Whether a wording leaves the event to what was said before: "it won't", "one in four".</summary>
    public bool PointsBack(int statement, string wording) =>
        _words[statement].Count(word => !char.IsAsciiDigit(word[0])) < 2 || Split(wording).SkipWhile(_openings.Contains).FirstOrDefault() is { } first && _pointing.Contains(first);

    private double Weight(string word) => 1 / Math.Sqrt(_holders[word].Count);

    private static string[] Split(string wording) =>
        wording.ToLowerInvariant().Split((char[])[' ', ',', '.', ';', ':', '?', '!', '“', '”', '"', '(', ')', '’', '\'', '–', '—'], StringSplitOptions.RemoveEmptyEntries);

    private static string Stem(string word) => word.Length > 5 ? word[..5] : word.TrimEnd('s');
}
