using System.IO.Compression;
using Foresaid.Pages;

namespace Foresaid.Measure.Pages;

/// <summary>Reads the packed pages of a folder.</summary>
internal static class PageCorpus
{
    /// <summary>The pages that can be read, in ordinal order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">Which of its files are pages.</param>
    public static IEnumerable<(string Path, Page Page)> Read(string folder, string pattern)
    {
        foreach (var path in Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal))
        {
            if (PageReader.Read(Unpacked(path)) is PageReading.Read(var page))
            {
                yield return (path, page);
            }
        }
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
