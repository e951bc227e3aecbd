using System.IO.Compression;
using System.Text;
using Foresaid.Learning;
using Xunit;

namespace Foresaid.Tests.Learning;

public sealed class ModelFileTests
{
    [Fact]
    public void Comes_back_within_the_rounding()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 300).Select(number => new FeatureRow((uint)(number * 12_345_677), [(0, Weight()), (2, Weight())])).ToList();
        var model = new LinearModel(["no", "может", "yes"], rows);
        var largest = rows.SelectMany(row => row.Weights).Max(entry => Math.Abs(entry.Weight));

        var read = ModelFile.Read(new MemoryStream(Bytes(model)));

        Assert.Equal(model.Labels, read.Labels);
        Assert.Equal(model.FeatureCount, read.FeatureCount);
        Assert.All(rows, row => AssertNear(model, read, row.Feature, largest / short.MaxValue));

        float Weight() => (random.NextSingle() * 20) - 10;
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes_in_any_order_of_rows()
    {
        FeatureRow[] rows = [new(9, [(0, 1)]), new(uint.MaxValue, [(1, -2)]), new(0, [(0, 0.5f)])];

        Assert.Equal(Bytes(new LinearModel(["a", "b"], rows)), Bytes(new LinearModel(["a", "b"], [.. rows.Reverse()])));
    }

    [Fact]
    public void Bytes_that_are_cut_short_are_refused()
    {
        var bytes = Bytes(new LinearModel(["a", "b"], [.. Enumerable.Range(0, 200).Select(number => new FeatureRow((uint)(number * 7_919), [(1, number)]))]));

        foreach (var length in new[] { 0, 1, 5, bytes.Length / 2, bytes.Length - 1 })
        {
            Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(bytes[..length])));
        }
    }

    [Theory]
    [InlineData("Not compressed at all, only words.")]
    [InlineData("FSLM1")]
    [InlineData("{\"model\": 1}")]
    public void Foreign_bytes_are_refused(string words) =>
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(words))));

    [Theory]
    [InlineData("FSLM0")]
    [InlineData("")]
    [InlineData("Some other file")]
    public void Other_versions_are_refused(string magic)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true)))
        {
            writer.Write(magic);
        }

        Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(stream.ToArray())));
    }

    private static void AssertNear(LinearModel model, LinearModel read, uint feature, float tolerance)
    {
        var (before, after) = (new float[model.Labels.Length], new float[model.Labels.Length]);
        model.Score([feature], before);
        read.Score([feature], after);
        Assert.All(before.Zip(after), pair => Assert.InRange(pair.Second, pair.First - tolerance, pair.First + tolerance));
    }

    private static byte[] Bytes(LinearModel model)
    {
        var stream = new MemoryStream();
        ModelFile.Write(stream, model);
        return stream.ToArray();
    }
}
