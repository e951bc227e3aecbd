using Foresaid.Language.Words;
using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>What is known of words before any sentence is read: which are known, their pretrained vectors, the lists they stand in.</summary>
/// <remarks>Words are hashes of their lower-case form (<see cref="WordShape.Word"/>). Immutable; safe to share between threads.</remarks>
internal sealed class WordLists
{
    private readonly HashIndex _words;
    private readonly HashIndex _vectors;
    private readonly HashIndex _lists;

    /// <summary>Puts the lists together.</summary>
    /// <param name="words">The hashes of the known words; their order gives their rows, from 1.</param>
    /// <param name="vectorWords">The hashes of the words that have a vector.</param>
    /// <param name="vectorRows">Which vector each has.</param>
    /// <param name="vectors">The vectors.</param>
    /// <param name="listWords">The hashes of the words that stand in a list.</param>
    /// <param name="lists">In which lists each stands (<see cref="NameList"/>).</param>
    public WordLists(uint[] words, uint[] vectorWords, int[] vectorRows, RowTable vectors, uint[] listWords, int[] lists)
    {
        (Words, VectorWords, VectorRows, Vectors, ListWords, Lists) = (words, vectorWords, vectorRows, vectors, listWords, lists);
        _words = new HashIndex(words, [.. Enumerable.Range(1, words.Length)]);
        _vectors = new HashIndex(vectorWords, vectorRows);
        _lists = new HashIndex(listWords, lists);
    }

    public uint[] Words { get; }

    public uint[] VectorWords { get; }

    public int[] VectorRows { get; }

    public RowTable Vectors { get; }

    public uint[] ListWords { get; }

    public int[] Lists { get; }

    /// <summary>How many words are known.</summary>
    public int WordCount => Words.Length;

    /// <summary>The lists that a word stands in.</summary>
    public NameList ListsOf(uint word) => (NameList)Math.Max(_lists.Find(word), 0);

    /// <summary>The row of a word's vector; -1 if it has none.</summary>
    public int VectorRow(uint word) => _vectors.Find(word);

    /// <summary>The rows of a word in the tables, and last the row of its vector, -1 if it has none.</summary>
    /// <param name="shape">The word.</param>
    /// <param name="rows">Where they go; one longer than there are tables.</param>
    public void WriteRows(WordShape shape, Span<int> rows)
    {
        rows[0] = Math.Max(_words.Find(shape.Word), 0);
        rows[1] = Fold(shape.Suffix2, 1);
        rows[2] = Fold(shape.Suffix3, 2);
        rows[3] = Fold(shape.Suffix4, 3);
        rows[4] = Fold(shape.Prefix3, 4);
        rows[5] = Fold(shape.Shape, 5);
        rows[6] = (int)ListsOf(shape.Word);
        rows[7] = _vectors.Find(shape.Word);
    }

    private static int Fold(uint hash, int table) => (int)(hash % (uint)SentenceNetwork.RowsOf(table, 0));
}

/// <summary>Lists that a word can stand in.</summary>
[Flags]
internal enum NameList
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Given names.</summary>
    Given = 1,

    /// <summary>Family names.</summary>
    Family = 2,

    /// <summary>Places.</summary>
    Place = 4,

    /// <summary>Groups by origin ("Belarusian").</summary>
    Origin = 8,

    /// <summary>Organisations.</summary>
    Organisation = 16,

    /// <summary>Titles before a name ("Mr").</summary>
    Title = 32,
}
