using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Foresaid.Learning;

/// <summary>A linear model as bytes, and back.</summary>
/// <remarks>
/// Layout, little-endian, Brotli-compressed as a whole: "FSLM1", the number of classes and their names, the largest
/// absolute weight, the number of features, then each feature in ascending order as the distance from the one before and
/// its weights as class and 16-bit share of the largest. Rounding moves a weight by at most 1/32767 of the largest.
/// </remarks>
public static class ModelFile
{
    private const string Magic = "FSLM1";

    /// <summary>Writes a model; the same model always gives the same bytes.</summary>
    public static void Write(Stream stream, LinearModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true), Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(model.Labels.Length);
        foreach (var label in model.Labels)
        {
            writer.Write(label);
        }

        var rows = model.Rows().OrderBy(row => row.Feature).ToList();
        var largest = rows.SelectMany(row => row.Weights).Select(entry => Math.Abs(entry.Weight)).DefaultIfEmpty(1f).Max();
        writer.Write(largest);
        writer.Write(rows.Count);
        var before = 0u;
        foreach (var row in rows)
        {
            writer.Write7BitEncodedInt64(row.Feature - before);
            before = row.Feature;
            writer.Write((byte)row.Weights.Length);
            foreach (var (label, weight) in row.Weights)
            {
                writer.Write(label);
                writer.Write((short)MathF.Round(weight / largest * short.MaxValue));
            }
        }
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a model, or are cut short.</exception>
    public static LinearModel Read(Stream stream)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
            brotli.CopyTo(unpacked);
        }
        catch (InvalidOperationException foreign)
        {
            throw new InvalidDataException("The bytes are not a model.", foreign);
        }

        unpacked.Position = 0;
        try
        {
            using var reader = new BinaryReader(unpacked, Encoding.UTF8);
            if (reader.ReadString() != Magic)
            {
                throw new InvalidDataException("The bytes are not a model of this version.");
            }

            var labels = ImmutableArray.CreateBuilder<string>();
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                labels.Add(reader.ReadString());
            }

            var unit = reader.ReadSingle() / short.MaxValue;
            var count = reader.ReadInt32();
            return ReadRows(unpacked.GetBuffer().AsSpan((int)unpacked.Position, (int)(unpacked.Length - unpacked.Position)), labels.ToImmutable(), count, unit);
        }
        catch (Exception cut) when (cut is EndOfStreamException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The model is cut short or damaged.", cut);
        }
        catch (Exception foreign) when (foreign is InvalidOperationException or FormatException or ArgumentException or IOException)
        {
            throw new InvalidDataException("The bytes are not a model.", foreign);
        }
    }

    // By hand over the bytes: a reader's call for each number would take most of a start.
    private static LinearModel ReadRows(ReadOnlySpan<byte> bytes, ImmutableArray<string> labels, int count, float unit)
    {
        // A row takes two bytes at least, a weight three.
        if (count < 0 || count > bytes.Length / 2)
        {
            throw new InvalidDataException($"A model of {bytes.Length} bytes does not hold {count} features.");
        }

        var (features, starts) = (new uint[count], new int[count + 1]);
        var (classes, weights) = (new byte[bytes.Length / 3], new float[bytes.Length / 3]);
        var (feature, at, filled) = (0u, 0, 0);
        for (var row = 0; row < count; row++)
        {
            feature += ReadDistance(bytes, ref at);
            features[row] = feature;
            for (var left = bytes[at++]; left > 0; left--)
            {
                classes[filled] = bytes[at];
                weights[filled++] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(at + 1)..]) * unit;
                at += 3;
            }

            starts[row + 1] = filled;
        }

        Array.Resize(ref classes, filled);
        Array.Resize(ref weights, filled);
        return new LinearModel(labels, features, starts, classes, weights);
    }

    private static uint ReadDistance(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, shift) = (0UL, 0);
        byte part;
        do
        {
            part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80 && shift < 63);

        return (uint)value;
    }
}
