using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Foresaid.Measure.Pages;
using Foresaid.Pages;

namespace Foresaid.Bench.Pages;

/// <summary>Times reading pages beside the libraries that others take for it: processor time a page, in one run.</summary>
internal static class PageBench
{
    private const int Every = 4;

    /// <summary>Reads every fourth page of a folder with each reader and prints the times.</summary>
    /// <param name="folder">A folder of pages, packed as .html.gz.</param>
    /// <param name="packages">The folder in which npm installed @mozilla/readability and linkedom.</param>
    /// <returns>0.</returns>
    public static int Run(string folder, string packages)
    {
        var pages = Directory.GetFiles(folder, "*.html.gz").Order(StringComparer.Ordinal).Where((_, index) => index % Every == 0).Select(PageCorpus.Unpacked).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Average(page => page.Length) / 1024:F0} KB on average; processor time, collecting garbage included, in the last of four rounds"));
        var (ours, theirs) = Time(
            pages,
            page => PageReader.Read(page) is PageReading.Read,
            page => new SmartReader.Reader("https://page.example/", Encoding.UTF8.GetString(page)).GetArticle().IsReadable);
        var node = Node(folder, packages);
        var fastest = Math.Min(theirs.Milliseconds, node.Milliseconds);
        Print("Foresaid: article, body, thread", ours, fastest);
        Print("SmartReader: article", theirs, fastest);
        Print("Readability over linkedom: article", node, fastest);
        return 0;
    }

    /// <summary>Two readers page by page in turn, so that what else the machine does slows both alike; the first rounds are rehearsals, for compiling.</summary>
    private static ((double Milliseconds, int Articles) First, (double Milliseconds, int Articles) Second) Time(List<byte[]> pages, Func<byte[], bool> first, Func<byte[], bool> second)
    {
        const int Rehearsals = 3;
        for (var round = 0; ; round++)
        {
            var (one, other) = ((Time: TimeSpan.Zero, Articles: 0), (Time: TimeSpan.Zero, Articles: 0));
            foreach (var page in pages)
            {
                Add(ref one, first, page);
                Add(ref other, second, page);
            }

            if (round == Rehearsals)
            {
                return ((one.Time.TotalMilliseconds / pages.Count, one.Articles), (other.Time.TotalMilliseconds / pages.Count, other.Articles));
            }
        }

        static void Add(ref (TimeSpan Time, int Articles) sum, Func<byte[], bool> read, byte[] page)
        {
            var before = Environment.CpuUsage.TotalTime;
            try
            {
                sum.Articles += read(page) ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // A peer may throw on a page; that page counts as read to no article.
            }

            GC.Collect(0); // What a reader leaves behind is cleared on its own bill.
            sum.Time += Environment.CpuUsage.TotalTime - before;
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
}
