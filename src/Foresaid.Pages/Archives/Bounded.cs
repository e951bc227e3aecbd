using System.Globalization;

namespace Foresaid.Pages.Archives;

/// <summary>Brings a stream into memory, never more of it than a page may have.</summary>
internal static class Bounded
{
    private const int Portion = 81920;

    /// <summary>All that is left of <paramref name="source"/>; null where it is more than <see cref="PageReader.MaxBytes"/>.</summary>
    public static byte[]? ReadAll(Stream source)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[Portion];
        for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            if (memory.Length + count > PageReader.MaxBytes)
            {
                return null;
            }

            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }

    /// <summary>The member <paramref name="name"/> that <paramref name="source"/> holds, or its refusal.</summary>
    public static Member Open(string name, Stream source, PageOptions options)
    {
        try
        {
            return ReadAll(source) is { } bytes ? new Member.Opened(name, bytes, options) : TooLarge(name);
        }
        catch (PackedException broken)
        {
            return new Member.Refused(name, broken.Code, broken.Message);
        }
    }

    /// <summary>The refusal of a member that is too large.</summary>
    public static Member.Refused TooLarge(string name) => new(name, PageErrors.TooLarge, string.Create(
        CultureInfo.InvariantCulture,
        $"It is larger than {PageReader.MaxBytes / 1_000_000} MB, the most that is read of one page: cut it into parts."));
}
