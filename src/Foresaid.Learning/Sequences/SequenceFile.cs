using System.Text;

namespace Foresaid.Learning.Sequences;

/// <summary>A sequence model as bytes, and back.</summary>
/// <remarks>Layout: "FSSQ1", then the model of the positions and that of the steps as <see cref="ModelFile"/> writes them, each behind its length.</remarks>
public static class SequenceFile
{
    private const string Magic = "FSSQ1";

    /// <summary>Writes a model; the same model always gives the same bytes.</summary>
    public static void Write(Stream stream, SequenceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        foreach (var part in new[] { model.Positions, model.Steps })
        {
            using var packed = new MemoryStream();
            ModelFile.Write(packed, part);
            writer.Write((int)packed.Length);
            writer.Write(packed.GetBuffer(), 0, (int)packed.Length);
        }
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a model, or are cut short.</exception>
    public static SequenceModel Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            return reader.ReadString() == Magic
                ? new SequenceModel(ReadPart(reader), ReadPart(reader))
                : throw new InvalidDataException("The bytes are not a sequence model of this version.");
        }
        catch (Exception cut) when (cut is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The sequence model is cut short or damaged.", cut);
        }
    }

    private static LinearModel ReadPart(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var bytes = length < 0 ? [] : reader.ReadBytes(length);
        using var packed = bytes.Length == length ? new MemoryStream(bytes) : throw new InvalidDataException("The sequence model is cut short.");
        return ModelFile.Read(packed);
    }
}
