using System.Globalization;
using System.Text.Json;
using Foresaid.Pages.Exports;

namespace Foresaid.Pages.Archives;

/// <summary>Reads files that hold a page in each line, as a JSON object.</summary>
internal static class JsonLines
{
    /// <summary>
    /// Whether the file <paramref name="name"/> is one: by its name, or because it begins with a whole object on one line that holds a page, and another behind it.
    /// </summary>
    public static bool IsOne(string name, ReadOnlySpan<byte> head)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        if (bare.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var line = head.IndexOf((byte)'\n');
        return line > 0 && head[0] == '{' && head[line..].TrimStart(" \r\n\t"u8).StartsWith("{"u8) && IsRecord(head[..line].ToArray());
    }

    /// <summary>The lines that are not blank, each under its number, counted from 1.</summary>
    public static IEnumerable<Member> Read(string name, Stream input, PageOptions options)
    {
        using var line = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var (number, isTooLong) = (1, false);
        for (var count = input.Read(buffer); count > 0; count = input.Read(buffer))
        {
            for (var start = 0; start < count;)
            {
                var length = buffer.AsSpan(start, count - start).IndexOf((byte)'\n');
                var portion = buffer.AsMemory(start, length < 0 ? count - start : length);
                isTooLong |= line.Length + portion.Length > PageReader.MaxBytes;
                if (!isTooLong)
                {
                    line.Write(portion.Span);
                }

                start += portion.Length + 1;
                if (length >= 0)
                {
                    if (Of(name, number++, line, isTooLong, options) is { } member)
                    {
                        yield return member;
                    }

                    line.SetLength(0);
                    isTooLong = false;
                }
            }
        }

        if (Of(name, number, line, isTooLong, options) is { } last)
        {
            yield return last;
        }
    }

    private static Member? Of(string name, int number, MemoryStream line, bool isTooLong, PageOptions options)
    {
        var member = string.Create(CultureInfo.InvariantCulture, $"{name}#{number}");
        var bytes = line.ToArray();
        return isTooLong ? Bounded.TooLarge(member)
            : bytes.AsSpan().IndexOfAnyExcept(" \t\r\uFEFF"u8) < 0 ? null
            : new Member.Opened(member, bytes, options);
    }

    private static bool IsRecord(byte[] line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, JsonForm.Options);
            return PageRecord.IsOne(json.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
