using System.Buffers.Binary;
using System.IO.Compression;
using Foresaid.Language.Networks;

namespace Foresaid.Language.Words;

/// <summary>Classes of words that are used alike: "reckon" stands with "believe", "councillor" with "senator".</summary>
/// <remarks>There are fine classes and coarse ones, both from 1; 0 for a word without a class. Immutable; safe to share between threads.</remarks>
public sealed class WordClasses
{
    // Of each vector of a network, in its order.
    private readonly ushort[] _fine;
    private readonly byte[] _coarse;

    private WordClasses(ushort[] fine, byte[] coarse) => (_fine, _coarse) = (fine, coarse);

    /// <summary>No classes: every word has class 0.</summary>
    public static WordClasses None { get; } = new([], []);

    /// <summary>Gives classes to the vectors of a network.</summary>
    /// <param name="network">The network, whose words have vectors; words that share one share the class of the first.</param>
    /// <param name="words">The words with their classes, from 1: fine ones up to 65,535, coarse ones up to 255; the first of equals counts.</param>
    /// <returns>The classes of all words with a vector; 0 for those that are not listed.</returns>
    public static WordClasses Of(SentenceNetwork network, IEnumerable<(string Word, ushort Fine, byte Coarse)> words)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(words);
        var count = network.Lists.Vectors.Rows;
        var (fine, coarse) = (new ushort[count], new byte[count]);
        foreach (var (word, fineClass, coarseClass) in words)
        {
            if (network.Lists.VectorRow(WordShape.WordOf(word)) is >= 0 and var row && fine[row] == 0)
            {
                (fine[row], coarse[row]) = (fineClass, coarseClass);
            }
        }

        return new WordClasses(fine, coarse);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static WordClasses Read(Stream stream)
    {
        using var memory = new MemoryStream();
        using (var unpacked = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true))
        {
            unpacked.CopyTo(memory);
        }

        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        if (bytes.Length % 3 != 0)
        {
            throw new InvalidDataException("Word classes take three bytes for each vector.");
        }

        var count = bytes.Length / 3;
        var fine = new ushort[count];
        for (var row = 0; row < count; row++)
        {
            fine[row] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * row)..]);
        }

        return new WordClasses(fine, bytes[(2 * count)..].ToArray());
    }

    /// <summary>Writes the classes.</summary>
    /// <param name="stream">The stream; left open.</param>
    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        Span<byte> two = stackalloc byte[2];
        foreach (var value in _fine)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(two, value);
            packed.Write(two);
        }

        packed.Write(_coarse);
    }

    /// <summary>The classes of a word.</summary>
    /// <param name="network">The network that the classes were made for.</param>
    /// <param name="word">The word.</param>
    internal (ushort Fine, byte Coarse) Find(SentenceNetwork network, ReadOnlySpan<char> word) =>
        _fine.Length > 0 && network.Lists.VectorRow(WordShape.WordOf(word)) is >= 0 and var row ? (_fine[row], _coarse[row]) : default;
}
