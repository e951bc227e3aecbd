using System.Runtime.CompilerServices;
using Foresaid.Pages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Foresaid.Web.Uploads;

/// <summary>One file of a form.</summary>
/// <param name="Name">Its bare name, without any folder; only ever a label, never a path.</param>
/// <param name="Bytes">Its content; null where it is larger than <see cref="PageReader.MaxBytes"/>.</param>
internal sealed record UploadedFile(string Name, byte[]? Bytes);

/// <summary>Takes the files out of a form one after the other, so that only one is in memory at a time.</summary>
internal static class UploadedFiles
{
    private const int LongestName = 200;

    /// <summary>The files of <paramref name="request"/> in order; none where it is not a form with files.</summary>
    /// <exception cref="IOException">The form breaks off.</exception>
    /// <exception cref="InvalidDataException">The form is not well formed.</exception>
    public static async IAsyncEnumerable<UploadedFile> Of(HttpRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 70 } boundary)
        {
            yield break;
        }

        var form = new MultipartReader(boundary.ToString(), request.Body);
        while (await form.ReadNextSectionAsync(cancellation) is { } section)
        {
            // A browser sends an empty, nameless file where nothing was chosen.
            if (NameOf(section) is { Length: > 0 } name)
            {
                yield return new UploadedFile(name, await BytesOf(section.Body, cancellation));
            }
        }
    }

    private static string NameOf(MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return "";
        }

        var stated = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        var name = stated.ToString();
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.Concat(name.Where(character => !char.IsControl(character)).Take(LongestName)).Trim();
    }

    private static async Task<byte[]?> BytesOf(Stream body, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        var isTooLarge = false;
        for (int count; (count = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            isTooLarge |= kept.Length + count > PageReader.MaxBytes;
            if (!isTooLarge)
            {
                kept.Write(buffer, 0, count);
            }
        }

        return isTooLarge ? null : kept.ToArray();
    }
}
