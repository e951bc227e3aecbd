using System.Collections.Immutable;
using Foresaid.Language;
using Foresaid.Language.Networks;
using Foresaid.Language.Words;
using Xunit;

namespace Foresaid.Tests.Language.Networks;

public sealed class NetworkFileTests
{
    private static readonly SentenceNetwork _network = TinyNetwork.Train(epochs: 40, new NameLists([("Ann", "given"), ("Ann", "place")]));

    [Fact]
    public void A_network_that_was_written_reads_the_same()
    {
        var again = Read(Written(_network));

        Assert.Equal(_network.Shape.Tags, again.Shape.Tags);
        Assert.Equal(NameList.Given | NameList.Place, again.Lists.ListsOf(WordShape.Of("ann").Word));
        Assert.Equal(Heads(_network), Heads(again));
    }

    [Fact]
    public void The_same_sentences_give_the_same_bytes() =>
        Assert.Equal(Written(TinyNetwork.Train(epochs: 3)), Written(TinyNetwork.Train(epochs: 3)));

    [Fact]
    public void A_network_that_is_cut_short_is_refused()
    {
        var bytes = Written(_network);
        foreach (var length in new[] { 0, 3, 40, 200, bytes.Length / 2, bytes.Length - 1 })
        {
            Assert.Throws<InvalidDataException>(() => Read(bytes[..length]));
        }
    }

    [Fact]
    public void Other_bytes_are_refused() => Assert.Throws<InvalidDataException>(() => Read([5, .. "FSLM1"u8, 0, 0, 0, 0]));

    private static byte[] Written(SentenceNetwork network)
    {
        using var stream = new MemoryStream();
        NetworkFile.Write(stream, network);
        return stream.ToArray();
    }

    private static SentenceNetwork Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return NetworkFile.Read(stream);
    }

    private static ImmutableArray<int> Heads(SentenceNetwork network) =>
        new EnglishAnalyzer(network, TinyNetwork.Splitter()).Analyze("The old dam will close soon. Ann says it fails.", TestContext.Current.CancellationToken).Trees.Heads;
}
