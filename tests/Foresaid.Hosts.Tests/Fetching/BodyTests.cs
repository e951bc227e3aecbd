using System.IO.Compression;
using System.Text;
using Foresaid.Fetching;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Foresaid.Hosts.Tests.Fetching;

/// <summary>What is taken of an answer: how much, unpacked, and of which kind.</summary>
public sealed class BodyTests : FetchingTests
{
    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(101, 100, false)]
    public async Task Takes_a_page_up_to_the_limit(int length, int limit, bool isTaken)
    {
        Server.Text("/whole", new string('a', length));
        Server.Pages["/pieces"] = async context =>
        {
            for (var piece = 0; piece < length; piece++)
            {
                await context.Response.WriteAsync("a");
                await context.Response.Body.FlushAsync();
            }
        };
        using var fetcher = Fetcher(options => options with { MaxBytes = limit });

        foreach (var path in (string[])["/whole", "/pieces"])
        {
            var outcome = await fetcher.FetchAsync(Server[path], cancellation: Cancellation);
            Assert.Equal(isTaken, outcome is FetchOutcome.Fetched { Page.Bytes.Length: var taken } && taken == length);
            Assert.Equal(!isTaken, outcome is FetchOutcome.Refused { Code: FetchErrors.TooLarge });
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("identity")]
    public async Task Unpacks(string packing)
    {
        var text = string.Concat(Enumerable.Repeat("The weir will hold. ", 5_000));
        Server.Pages["/a"] = context =>
        {
            context.Response.Headers.ContentEncoding = packing == "raw" ? "deflate" : packing;
            return context.Response.Body.WriteAsync(Packed(Encoding.UTF8.GetBytes(text), packing)).AsTask();
        };

        Assert.Equal(text, Encoding.UTF8.GetString(Fetched(await FetchAsync("/a")).Bytes.Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_bomb_is_not_unpacked_past_the_limit(string packing)
    {
        var bomb = Packed(new byte[200_000_000], packing);
        Server.Pages["/a"] = context =>
        {
            context.Response.Headers.ContentEncoding = packing;
            return context.Response.Body.WriteAsync(bomb).AsTask();
        };
        var before = GC.GetTotalAllocatedBytes();

        Refused(FetchErrors.TooLarge, await FetchAsync("/a"));

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip, gzip")]
    public async Task What_cannot_be_unpacked_is_a_bad_answer(string packing)
    {
        Server.Pages["/a"] = context =>
        {
            context.Response.Headers.ContentEncoding = packing;
            return context.Response.Body.WriteAsync("What is this?"u8.ToArray()).AsTask();
        };

        Refused(FetchErrors.BadAnswer, await FetchAsync("/a"));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_bad_answer()
    {
        Server.Pages["/a"] = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("The weir");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        Refused(FetchErrors.BadAnswer, await FetchAsync("/a"));
    }

    [Theory]
    [InlineData("image/png", false)]
    [InlineData("video/mp4", false)]
    [InlineData("application/pdf", false)]
    [InlineData("image/svg+xml", true)]
    [InlineData("text/plain", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData("application/warc", true)]
    [InlineData("nonsense", true)]
    public async Task What_is_said_to_be_no_text_is_not_taken(string type, bool isTaken)
    {
        Server.Text("/a", "The weir will hold.", type);

        var outcome = await FetchAsync("/a");

        Assert.Equal(isTaken, outcome is FetchOutcome.Fetched);
        Assert.Equal(!isTaken, outcome is FetchOutcome.Refused { Code: FetchErrors.NotText });
    }

    private static byte[] Packed(byte[] bytes, string packings)
    {
        foreach (var packing in packings.Split(", "))
        {
            using var packed = new MemoryStream();
            using (Stream packer = packing switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "raw" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BufferedStream(packed),
            })
            {
                packer.Write(bytes);
                packer.Flush();
                bytes = packing == "identity" ? packed.ToArray() : bytes;
            }

            bytes = packing == "identity" ? bytes : packed.ToArray();
        }

        return bytes;
    }
}
