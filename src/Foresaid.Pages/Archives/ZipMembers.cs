using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Archives;

/// <summary>Opens the pages in a zip archive.</summary>
internal static partial class ZipMembers
{
    /// <summary>Above this many times its own size, what a member unpacks to is no text.</summary>
    private const long MostTimes = 200;

    /// <summary>Below so many bytes nothing is held against an archive.</summary>
    private const long Harmless = 64_000_000;

    /// <summary>The members of the archive <paramref name="name"/> in the order of its directory.</summary>
    /// <exception cref="PackedException">The archive is damaged, no archive of pages, or unpacks to far too much.</exception>
    public static IEnumerable<Member> Read(string name, Stream stream, PageOptions options, int depth)
    {
        using var zip = Open(stream);
        var entries = zip.Entries.Where(entry => entry.Name.Length > 0).ToList();
        if (entries.Exists(entry => entry.FullName is "[Content_Types].xml" or "mimetype"))
        {
            throw new PackedException(PageErrors.NotText, "It is an office document or a book and not an archive of pages: save its text first.");
        }

        Weigh(entries, stream.Length);
        var folders = SavedFolder.Of(entries.Select(entry => entry.FullName));
        foreach (var entry in entries)
        {
            if (PageNames.MayBePage(entry.Name) && !IsHidden(entry.FullName) && !folders.Holds(entry.FullName))
            {
                foreach (var member in Members($"{name}/{entry.FullName}", entry, options, depth))
                {
                    yield return member;
                }
            }
        }
    }

    private static IEnumerable<Member> Members(string name, ZipArchiveEntry entry, PageOptions options, int depth)
    {
        Stream? content = null;
        Member? refused = null;
        try
        {
            content = new Guarded(entry.Open());
        }
        catch (InvalidDataException)
        {
            refused = new Member.Refused(name, PageErrors.Damaged, "This member of the archive is damaged or enciphered: get the archive again, or unpack it yourself.");
        }

        if (refused is not null)
        {
            yield return refused;
            yield break;
        }

        using (content)
        {
            foreach (var member in Archive.Members(name, content!, options, depth + 1))
            {
                yield return member;
            }
        }
    }

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries; // Reads the directory, which may be damaged too.
            return zip;
        }
        catch (InvalidDataException)
        {
            throw new PackedException(PageErrors.Damaged, "The zip archive is damaged or breaks off: get it again.");
        }
    }

    /// <summary>Archives whose members overlap, or unpack to hundreds of times their size, are made to stop their reader.</summary>
    private static void Weigh(List<ZipArchiveEntry> entries, long length)
    {
        var (packed, unpacked) = (entries.Sum(entry => (decimal)entry.CompressedLength), entries.Sum(entry => (decimal)entry.Length));
        if (packed > length || (unpacked > Harmless && unpacked > (decimal)length * MostTimes))
        {
            throw new PackedException(PageErrors.TooLarge, string.Create(
                CultureInfo.InvariantCulture,
                $"The zip archive says that its {length:N0} bytes unpack to {unpacked:N0}, as no pages do: unpack it yourself if you trust it."));
        }
    }

    private static bool IsHidden(string path) => HiddenPart().IsMatch(path);

    [GeneratedRegex(@"(?:^|/)(?:\.|__MACOSX/)", RegexOptions.CultureInvariant)]
    private static partial Regex HiddenPart();

    /// <summary>A member's content; that it is damaged is said in our way.</summary>
    private sealed class Guarded(Stream source) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            try
            {
                return source.Read(buffer);
            }
            catch (InvalidDataException)
            {
                throw new PackedException(PageErrors.Damaged, "This member of the archive is damaged: get the archive again.");
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                source.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
