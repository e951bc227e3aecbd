using System.Diagnostics;
using System.IO.Compression;
using Foresaid.Pages;

namespace Foresaid.Measure.Pages;

/// <summary>Reads the packed pages of a folder.</summary>
internal static class PageCorpus
{
    /// <summary>The pages that can be read, in ordinal order of their names, and the processor time that one took on average.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">Which of its files are pages.</param>
    public static (List<(string Path, Page Page)> Pages, double Milliseconds) Read(string folder, string pattern)
    {
        var inputs = Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(path => (path, bytes: Unpacked(path))).ToList();
        foreach (var (_, bytes) in inputs.Take(20))
        {
            PageReader.Read(bytes); // So that compiling is not counted.
        }

        var pages = new List<(string, Page)>();
        var watch = Stopwatch.StartNew();
        foreach (var (path, bytes) in inputs)
        {
            if (PageReader.Read(bytes) is PageReading.Read(var page))
            {
                pages.Add((path, page));
            }
        }

        return (pages, watch.Elapsed.TotalMilliseconds / Math.Max(1, inputs.Count));
    }

    /// <summary>The bytes of a file, unpacked where its name ends in .gz.</summary>
    public static byte[] Unpacked(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(path);
        }

        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
