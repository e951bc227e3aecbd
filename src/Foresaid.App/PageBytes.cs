using System.Globalization;
using Foresaid.Pages;

namespace Foresaid.App;

/// <summary>Brings a page's bytes into memory, never more of them than a page may have.</summary>
internal static class PageBytes
{
    /// <summary>Reads the file at <paramref name="path"/>, or standard input for "-".</summary>
    /// <param name="path">The path.</param>
    /// <param name="standardInput">What "-" reads; null where there is none.</param>
    /// <param name="bytes">The bytes; empty where reading failed.</param>
    /// <returns>Null where it went well.</returns>
    public static PageOutcome.Failed? TryRead(string path, Stream? standardInput, out byte[] bytes)
    {
        bytes = [];
        try
        {
            if (path != PageInputs.StandardInput)
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
                return TryDrain(path, file, out bytes);
            }

            return standardInput is null
                ? new PageOutcome.Failed(path, PathErrors.Unreadable, "there is no standard input here; name a file.")
                : TryDrain(path, standardInput, out bytes);
        }
        catch (FileNotFoundException)
        {
            return new PageOutcome.Failed(path, PathErrors.NotFound, "there is no such file any more; check the name.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new PageOutcome.Failed(
                path, PathErrors.Unreadable, $"it cannot be read ({failure.Message.TrimEnd('.')}); check its permissions and the disk.");
        }
    }

    private static PageOutcome.Failed? TryDrain(string path, Stream source, out byte[] bytes)
    {
        bytes = [];
        if (source.CanSeek && source.Length - source.Position > PageReader.MaxBytes)
        {
            return TooLarge(path);
        }

        using var memory = new MemoryStream(source.CanSeek ? (int)(source.Length - source.Position) : 0);
        var buffer = new byte[81920];
        for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            if (memory.Length + count > PageReader.MaxBytes)
            {
                return TooLarge(path);
            }

            memory.Write(buffer, 0, count);
        }

        bytes = memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray();
        return null;
    }

    private static PageOutcome.Failed TooLarge(string path) => new(
        path,
        PageErrors.TooLarge,
        string.Create(
            CultureInfo.InvariantCulture,
            $"it is larger than {PageReader.MaxBytes / 1_000_000} MB, the most that is read of one page; cut it into parts."));
}
