using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>A network as bytes, and back.</summary>
/// <remarks>
/// Layout, little-endian, not compressed, so that a start costs little more than reading it: "FSNN1"; the three lists of
/// classes; width, layers, arc width, relation width; the known words; the vectors' words and rows; the listed words and
/// lists; the vectors; each matrix. Vectors and tables have for each row a scale and 8-bit shares of it; other matrices one scale
/// and 16-bit shares. Rounding moves a number by at most half a 127th, or half a 32767th, of the largest in its row or matrix.
/// </remarks>
public static class NetworkFile
{
    private const string Magic = "FSNN1";
    private const int MostClasses = 1000;
    private const int MostWords = 10_000_000;
    private const int MostWidth = 4096;

    /// <summary>Writes a network; the same network always gives the same bytes.</summary>
    public static void Write(Stream stream, SentenceNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        var shape = network.Shape;
        foreach (var classes in new[] { shape.Tags, shape.Relations, shape.Names })
        {
            writer.Write(classes.Length);
            foreach (var name in classes)
            {
                writer.Write(name);
            }
        }

        foreach (var size in new[] { shape.Width, shape.Layers, shape.ArcWidth, shape.RelationWidth })
        {
            writer.Write(size);
        }

        var lists = network.Lists;
        WriteNumbers(writer, lists.Words);
        WriteNumbers(writer, lists.VectorWords);
        WriteNumbers(writer, [.. lists.VectorRows.Select(row => (ushort)row)]);
        WriteNumbers(writer, lists.ListWords);
        WriteNumbers(writer, [.. lists.Lists.Select(list => (byte)list)]);
        writer.Write(lists.Vectors.Rows);
        WriteTable(writer, lists.Vectors);
        foreach (var table in network.Tables)
        {
            WriteTable(writer, table);
        }

        foreach (var weights in network.All[SentenceNetwork.TableCount..])
        {
            WriteWhole(writer, weights);
        }
    }

    /// <summary>Reads a network.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a network, or are cut short.</exception>
    public static SentenceNetwork Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Magic)
            {
                throw new InvalidDataException("The bytes are not a network of this version.");
            }

            var (tags, relations, names) = (ReadClasses(reader), ReadClasses(reader), ReadClasses(reader));
            int Size(int most) => reader.ReadInt32() is var size && size >= 1 && size <= most ? size : throw new InvalidDataException("The network is damaged.");
            var shape = new NetworkShape(tags, relations, names, Size(MostWidth), Size(64), Size(MostWidth), Size(MostWidth));
            var words = ReadNumbers<uint>(reader);
            var (vectorWords, vectorRows) = (ReadNumbers<uint>(reader), ReadNumbers<ushort>(reader));
            var (listWords, lists) = (ReadNumbers<uint>(reader), ReadNumbers<byte>(reader));
            var vectorCount = Size(ushort.MaxValue);
            if (vectorRows.Length != vectorWords.Length || lists.Length != listWords.Length || vectorRows.AsSpan().ContainsAnyExceptInRange((ushort)0, (ushort)(vectorCount - 1)))
            {
                throw new InvalidDataException("The network's lists are damaged.");
            }

            var vectors = ReadTable(reader, vectorCount, SentenceNetwork.VectorWidth);
            var wordLists = new WordLists(words, vectorWords, Widened(vectorRows), vectors, listWords, [.. lists]);
            ImmutableArray<RowTable> tables = [.. Enumerable.Range(0, SentenceNetwork.TableCount).Select(table => ReadTable(reader, SentenceNetwork.RowsOf(table, words.Length), shape.Width))];
            var network = SentenceNetwork.WithTables(shape, wordLists, tables);
            foreach (var weights in network.All[SentenceNetwork.TableCount..])
            {
                ReadWhole(reader, weights);
            }

            return network;
        }
        catch (Exception cut) when (cut is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The network is cut short or damaged.", cut);
        }
    }

    private static ImmutableArray<string> ReadClasses(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 1 or > MostClasses)
        {
            throw new InvalidDataException($"A network does not have {count} classes.");
        }

        var classes = ImmutableArray.CreateBuilder<string>(count);
        for (; count > 0; count--)
        {
            classes.Add(string.Intern(reader.ReadString()));
        }

        return classes.MoveToImmutable();
    }

    private static void WriteNumbers<T>(BinaryWriter writer, T[] numbers)
        where T : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    private static T[] ReadNumbers<T>(BinaryReader reader)
        where T : unmanaged
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MostWords)
        {
            throw new InvalidDataException($"A network does not have {count} words.");
        }

        var numbers = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    // A loop compiled at its best from its first round on: a start would spend a third of its time in a spread.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Widened(ushort[] numbers)
    {
        var widened = new int[numbers.Length];
        for (var at = 0; at < numbers.Length; at++)
        {
            widened[at] = numbers[at];
        }

        return widened;
    }

    private static void WriteTable(BinaryWriter writer, RowTable table)
    {
        var (scales, shares) = table.Packed();
        writer.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(shares.AsSpan()));
    }

    private static RowTable ReadTable(BinaryReader reader, int rows, int columns)
    {
        var (scales, shares) = (new float[rows], GC.AllocateUninitializedArray<sbyte>(rows * columns));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(shares.AsSpan()));
        return new RowTable(columns, scales, shares);
    }

    private static void WriteWhole(BinaryWriter writer, Weights weights)
    {
        var largest = Largest(weights.Values);
        writer.Write(largest);
        foreach (var value in weights.Values)
        {
            writer.Write((short)MathF.Round(value / largest * short.MaxValue));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadWhole(BinaryReader reader, Weights weights)
    {
        var unit = reader.ReadSingle() / short.MaxValue;
        var shares = new short[weights.Values.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(shares.AsSpan()));
        for (var at = 0; at < shares.Length; at++)
        {
            weights.Values[at] = shares[at] * unit;
        }
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = 0f;
        foreach (var value in values)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
        }

        return largest == 0 ? 1 : largest;
    }
}
