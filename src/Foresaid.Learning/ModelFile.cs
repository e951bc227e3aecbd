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
        try
        {
            using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true), Encoding.UTF8);
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
            var rows = new List<FeatureRow>();
            var feature = 0u;
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                feature += (uint)reader.Read7BitEncodedInt64();
                var weights = ImmutableArray.CreateBuilder<(byte, float)>(reader.ReadByte());
                while (weights.Count < weights.Capacity)
                {
                    weights.Add((reader.ReadByte(), reader.ReadInt16() * unit));
                }

                rows.Add(new FeatureRow(feature, weights.MoveToImmutable()));
            }

            return new LinearModel(labels.ToImmutable(), rows);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("The model is cut short.", cut);
        }
        catch (Exception foreign) when (foreign is InvalidOperationException or FormatException or ArgumentException or IOException)
        {
            throw new InvalidDataException("The bytes are not a model.", foreign);
        }
    }
}
