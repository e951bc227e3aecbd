using System.IO.Compression;
using System.Text;
using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Pages.Forms;

/// <summary>Makes and reads the inputs of these tests.</summary>
internal static class Inputs
{
    /// <summary>A page about a bridge with a body long enough to be one.</summary>
    public static string Html(string title, string words = "The old bridge at Lomnica will be closed before winter, the river board said, and nobody knows when the new one opens.") =>
        $"<!DOCTYPE html><html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{words}</p><p>Its engineers had asked for a second survey of the piers in March, and were told to wait until the autumn.</p></article></body></html>";

    public static List<PageItem> Read(string name, string text, PageOptions? options = null) => Read(name, Encoding.UTF8.GetBytes(text), options);

    public static List<PageItem> Read(string name, byte[] bytes, PageOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. PageReader.ReadAll(name, stream, options)];
    }

    /// <summary>The same from a stream that cannot seek and gives a few bytes at a time.</summary>
    public static List<PageItem> ReadSlowly(string name, byte[] bytes) => [.. PageReader.ReadAll(name, new SlowStream(bytes))];

    public static Page Page(this PageItem item) => Assert.IsType<PageReading.Read>(item.Reading).Page;

    public static Page OnlyPage(this List<PageItem> items) => Assert.Single(items).Page();

    public static string? Code(this PageItem item) => (item.Reading as PageReading.Refused)?.Code;

    public static IEnumerable<string> Bodies(this Page page) => page.Article.Body.Select(block => page.Text.Substring(block.Span.Start, block.Span.Length));

    public static string Words(this Page page, Comment comment) => page.Text.Substring(comment.Span.Start, comment.Span.Length);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(7, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(7, count));
    }
}
