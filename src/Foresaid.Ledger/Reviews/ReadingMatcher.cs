using System.Runtime.InteropServices;

namespace Foresaid.Ledger.Reviews;

/// <summary>Finds which statements of a newer reading are the ones that lie on the desk already.</summary>
/// <remarks>
/// First those with the same words of the same speaker, then those with the same words, then those of one passage that share most of
/// their words. A statement is matched once. The bound for "most" is our own setting.
/// </remarks>
public static class ReadingMatcher
{
    // Of the different words of both, the share that both have; from 0 to 1, set by us.
    private const double LeastOverlap = 0.6;

    private static readonly char[] _gaps = [' ', '\t', '\n', '\r', ',', '.', ';', ':', '!', '?', '"', '“', '”', '(', ')', '…'];

    /// <summary>For each of <paramref name="read"/>, the place in <paramref name="known"/> of the statement it is; -1 where it is new.</summary>
    public static int[] Match(IReadOnlyList<KeptStatement> known, IReadOnlyList<KeptStatement> read)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(read);
        var matches = Enumerable.Repeat(-1, read.Count).ToArray();
        var isTaken = new bool[known.Count];
        MatchBy(statement => (statement.Comment is null, statement.Quote, statement.Event, statement.Speaker));
        MatchBy(statement => (statement.Comment is null, statement.Quote, "", statement.Speaker));
        MatchBy(statement => (statement.Comment is null, statement.Quote, "", ""));
        MatchByOverlap();
        return matches;

        void MatchBy(Func<KeptStatement, (bool, string, string, string)> key)
        {
            var places = new Dictionary<(bool, string, string, string), Queue<int>>();
            for (var place = 0; place < known.Count; place++)
            {
                if (!isTaken[place])
                {
                    if (!places.TryGetValue(key(known[place]), out var queue))
                    {
                        places.Add(key(known[place]), queue = new Queue<int>());
                    }

                    queue.Enqueue(place);
                }
            }

            for (var index = 0; index < read.Count; index++)
            {
                if (matches[index] < 0 && places.TryGetValue(key(read[index]), out var queue) && queue.TryDequeue(out var place))
                {
                    (matches[index], isTaken[place]) = (place, true);
                }
            }
        }

        void MatchByOverlap()
        {
            var words = known.Select(WordsOf).ToArray();
            var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            foreach (var (place, own) in words.Index().Where(it => !isTaken[it.Index]))
            {
                foreach (var word in own)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(places, word, out _) ??= []).Add(place);
                }
            }

            for (var index = 0; index < read.Count; index++)
            {
                if (matches[index] >= 0)
                {
                    continue;
                }

                var own = WordsOf(read[index]);
                var (best, at) = (LeastOverlap, -1);
                foreach (var place in Candidates(own, places))
                {
                    if (!isTaken[place] && known[place].Comment == read[index].Comment && Overlap(words[place], own) is var overlap && overlap >= best)
                    {
                        (best, at) = (overlap, place);
                    }
                }

                if (at >= 0)
                {
                    (matches[index], isTaken[at]) = (at, true);
                }
            }
        }
    }

    // Who shares most of the words shares one at least of so many as could all be missing, and one more: the rarest are looked up.
    private static IEnumerable<int> Candidates(HashSet<string> own, Dictionary<string, List<int>> places) => own
        .OrderBy(word => places.GetValueOrDefault(word)?.Count ?? 0).ThenBy(word => word, StringComparer.Ordinal)
        .Take(own.Count - (int)Math.Ceiling(LeastOverlap * own.Count) + 1)
        .SelectMany(word => places.GetValueOrDefault(word, []))
        .Distinct().Order();

    private static HashSet<string> WordsOf(KeptStatement statement) =>
        [.. statement.Quote.ToLowerInvariant().Split(_gaps, StringSplitOptions.RemoveEmptyEntries)];

    private static double Overlap(HashSet<string> left, HashSet<string> right)
    {
        var both = left.Count(right.Contains);
        return both == 0 ? 0 : (double)both / (left.Count + right.Count - both);
    }
}
