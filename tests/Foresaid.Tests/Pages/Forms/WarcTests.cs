using System.IO.Compression;
using System.Text;
using Foresaid.Pages;
using Xunit;
using static Foresaid.Tests.Pages.Forms.Inputs;

namespace Foresaid.Tests.Pages.Forms;

public sealed class WarcTests
{
    [Fact]
    public void Responses_that_are_pages_are_read_and_all_else_is_passed_over()
    {
        var warc = Join(
            Record("warcinfo", "application/warc-fields", "software: none\r\n"),
            Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
            Response("text/html; charset=windows-1251", Encoding.Latin1.GetBytes(Html("The bridge"))),
            Response("image/png", [1, 2, 3]),
            Response("text/html", Bytes(Html("Gone")), "404 Not Found"),
            Record("resource", "text/html", Html("Resource"), "https://bridges.example/two"),
            Record("metadata", "text/plain", "not a page"));

        var items = Read("crawl.warc", warc);

        Assert.Equal(["crawl.warc#3", "crawl.warc#6"], items.Select(item => item.Name));
        Assert.Equal(["https://bridges.example/one", "https://bridges.example/two"], items.Select(item => item.Page().Article.Url));
        Assert.Equal(["The bridge", "Resource"], ReadSlowly("crawl.warc", warc).Select(item => item.Page().Article.Title));
    }

    [Fact]
    public void Each_record_may_be_packed_by_itself()
    {
        var warc = Join(Gzip(Response("text/html", Bytes(Html("One")))), Gzip(Response("text/html", Bytes(Html("Two")))));

        Assert.Equal(["One", "Two"], Read("crawl.warc.gz", warc).Select(item => item.Page().Article.Title));
    }

    [Fact]
    public void Bodies_are_put_together_and_unpacked()
    {
        var packed = Gzip(Bytes(Html("Packed")));
        using var brotli = new MemoryStream();
        using (var packing = new BrotliStream(brotli, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(Bytes(Html("Brotli")));
        }

        var chunked = Join(Bytes($"{10:x}\r\n"), packed[..10], Bytes($"\r\n{packed.Length - 10:x};x=y\r\n"), packed[10..], Bytes("\r\n0\r\n\r\n"));
        var warc = Join(
            Response("text/html", chunked, headers: "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
            Response("text/html", Bytes(Html("Already unpacked")), headers: "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
            Response("text/html", brotli.ToArray(), headers: "Content-Encoding: br\r\n"));

        Assert.Equal(["Packed", "Already unpacked", "Brotli"], Read("a.warc", warc).Select(item => item.Page().Article.Title));
    }

    [Fact]
    public void Extracted_texts_are_read_as_text()
    {
        var wet = Record("conversion", "text/plain", "The bridge\n\nThe old bridge will be closed before winter, the river board said, and nobody knows when the new one opens.\n", "https://bridges.example/one");

        var page = Read("a.wet", wet).OnlyPage();

        Assert.Equal(("https://bridges.example/one", PageForm.Dump), (page.Article.Url, page.Form));
    }

    [Fact]
    public void A_record_that_breaks_off_is_told_and_those_before_it_are_read()
    {
        var warc = Join(Response("text/html", Bytes(Html("One"))), Response("text/html", Bytes(Html("Two")))[..^200]);

        Assert.Equal([null, PageErrors.Damaged], Read("a.warc", warc).Select(item => item.Code()));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(-40)]
    [InlineData(700)]
    public void A_record_with_a_wrong_length_does_not_take_its_neighbours_along(int wrong)
    {
        var warc = Join(
            Response("text/html", Bytes(Html("One"))),
            Response("text/html", Bytes(Html("Two")), wrong: wrong),
            Response("text/html", Bytes(Html("Three"))),
            Response("text/html", Bytes(Html("Four"))));

        Assert.Equal(["One", PageErrors.Damaged, "Three", "Four"], Read("a.warc", warc).Select(item => item.Code() ?? item.Page().Article.Title));
    }

    [Fact]
    public void A_record_without_a_length_is_told_and_the_next_is_found()
    {
        var warc = Join(Bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nHTTP/1.1 200 OK\r\n\r\n\r\n"), Response("text/html", Bytes(Html("Two"))));

        Assert.Equal([PageErrors.Damaged, null], Read("a.warc", warc).Select(item => item.Code()));
    }

    [Fact]
    public void Only_one_record_is_in_memory()
    {
        var records = Join(Response("video/mp4", new byte[1_000_000]), Response("text/html", Bytes(Html("One"))));
        using var archive = new Repeated(records, 200);
        var count = 0;
        foreach (var item in PageReader.ReadAll("a.warc", archive))
        {
            count++;
            Assert.InRange(archive.Given - ((long)count * records.Length), 0, 200_000);
        }

        Assert.Equal(200, count);
    }

    private static byte[] Response(string type, byte[] body, string status = "200 OK", string headers = "", int wrong = 0) => Record(
        "response", "application/http; msgtype=response", Join(Bytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{headers}\r\n"), body), "https://bridges.example/one", wrong);

    private static byte[] Record(string kind, string type, string content, string? address = null) => Record(kind, type, Bytes(content), address);

    private static byte[] Record(string kind, string type, byte[] content, string? address = null, int wrong = 0) => Join(
        Bytes($"WARC/1.0\r\nWARC-Type: {kind}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {type}\r\nContent-Length: {content.Length + wrong}\r\n\r\n"),
        content,
        Bytes("\r\n\r\n"));

    private static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    /// <summary>The same bytes again and again.</summary>
    private sealed class Repeated(byte[] bytes, int times) : MemoryStream
    {
        private long _at;

        /// <summary>How many bytes were read.</summary>
        public long Given => _at;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            if (_at == (long)bytes.Length * times)
            {
                return 0;
            }

            var start = (int)(_at % bytes.Length);
            var count = Math.Min(buffer.Length, bytes.Length - start);
            bytes.AsSpan(start, count).CopyTo(buffer);
            _at += count;
            return count;
        }
    }
}
