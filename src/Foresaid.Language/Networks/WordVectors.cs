using Foresaid.Language.Words;
using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>Pretrained vectors of words.</summary>
public sealed class WordVectors
{
    /// <summary>No vectors.</summary>
    public static WordVectors None { get; } = new([], [], [[]]);

    /// <summary>Takes vectors.</summary>
    /// <param name="words">The words that have one.</param>
    /// <param name="rows">Which vector each has.</param>
    /// <param name="vectors">The vectors, of 100 numbers each; shorter ones end in 0.</param>
    public WordVectors(IReadOnlyList<string> words, IReadOnlyList<int> rows, IReadOnlyList<float[]> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        Words = [.. words.Select(word => WordShape.Of(word).Word)];
        Rows = [.. rows];
        Values = Weights.Zero("vectors", vectors.Count, SentenceNetwork.VectorWidth);
        for (var row = 0; row < vectors.Count; row++)
        {
            vectors[row].CopyTo(Values.Row(row));
        }
    }

    internal uint[] Words { get; }

    internal int[] Rows { get; }

    internal Weights Values { get; }
}

/// <summary>Lists of names.</summary>
public sealed class NameLists
{
    /// <summary>No lists.</summary>
    public static NameLists None { get; } = new([]);

    /// <summary>Takes lists.</summary>
    /// <param name="entries">A word, in any case, and a list that it stands in: "given", "family", "place", "origin", "organisation" or "title".</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public NameLists(IEnumerable<(string Word, string List)> entries)
    {
        var merged = new SortedDictionary<uint, int>();
        foreach (var (word, list) in entries)
        {
            var hash = WordShape.Of(word).Word;
            merged[hash] = merged.GetValueOrDefault(hash) | (int)Enum.Parse<NameList>(list, ignoreCase: true);
        }

        (Words, Lists) = ([.. merged.Keys], [.. merged.Values]);
    }

    internal uint[] Words { get; }

    internal int[] Lists { get; }
}
