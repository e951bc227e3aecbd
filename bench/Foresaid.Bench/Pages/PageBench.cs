using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Foresaid.Pages;

namespace Foresaid.Bench.Pages;

/// <summary>Times reading pages beside the libraries that others take for it: processor time a page, in one run.</summary>
internal static class PageBench
{
    /// <summary>Reads every page of a folder with each reader and prints the times.</summary>
    /// <param name="folder">A folder of pages, packed as .html.gz.</param>
    /// <param name="packages">The folder in which npm installed @mozilla/readability and linkedom.</param>
    /// <returns>0.</returns>
    public static int Run(string folder, string packages)
    {
        var pages = Directory.GetFiles(folder, "*.html.gz").Order(StringComparer.Ordinal).Select(Unpacked).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Average(page => page.Length) / 1024:F0} KB on average; processor time of one thread's work, collecting garbage included, in the second of two rounds"));

        var ours = Time(pages, page => PageReader.Read(page) is PageReading.Read);
        var theirs = Time(pages, page => new SmartReader.Reader("https://page.example/", Encoding.UTF8.GetString(page)).GetArticle().IsReadable);
        var node = Node(folder, packages);
        var fastest = Math.Min(theirs.Milliseconds, node.Milliseconds);
        Print("Foresaid: article, body, thread", ours, fastest);
        Print("SmartReader: article", theirs, fastest);
        Print("Readability over linkedom: article", node, fastest);
        return 0;
    }

    private static (double Milliseconds, int Articles) Time(List<byte[]> pages, Func<byte[], bool> read)
    {
        pages.ForEach(page => Try(page)); // A first round, so that compiling is not counted.

        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var articles = pages.Count(Try);
        return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / pages.Count, articles);

        bool Try(byte[] page)
        {
            try
            {
                return read(page);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                return false; // A peer may throw on a page; that page counts as read to no article.
            }
        }
    }

    private static (double Milliseconds, int Articles) Node(string folder, string packages)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Pages", "peer.mjs"), packages, folder]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("node does not start; the peer needs it.");
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        var result = JsonDocument.Parse(output).RootElement;
        return (result.GetProperty("milliseconds").GetDouble(), result.GetProperty("articles").GetInt32());
    }

    private static void Print(string name, (double Milliseconds, int Articles) time, double fastest) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {name,-36} {time.Milliseconds,7:F1} ms a page, {time.Milliseconds / fastest:F2} of the faster peer; {time.Articles} pages gave an article"));

    private static byte[] Unpacked(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
