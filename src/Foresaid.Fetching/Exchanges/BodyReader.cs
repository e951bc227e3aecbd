using System.Globalization;
using System.IO.Compression;

namespace Foresaid.Fetching.Exchanges;

/// <summary>How to take a body.</summary>
/// <param name="MaxBytes">How much of it, in bytes after unpacking.</param>
/// <param name="CutsOff">Whether what comes after that is left out; else the whole is refused.</param>
/// <param name="TakesAnything">Whether it is taken whatever it is said to be.</param>
internal readonly record struct BodyReading(int MaxBytes, bool CutsOff = false, bool TakesAnything = false);

/// <summary>Reads a body and unpacks it, never more of it than is wanted: what unpacks to more than that is dropped on the way.</summary>
internal static class BodyReader
{
    /// <summary>What can be unpacked.</summary>
    public const string Accepted = "gzip, deflate, br";

    private const int MostPackings = 3;

    /// <summary>The body of <paramref name="response"/>, or why there is none.</summary>
    /// <exception cref="IOException">The connection broke off.</exception>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public static async Task<(ReadOnlyMemory<byte> Bytes, FetchOutcome.Refused? Refusal)> ReadAsync(
        HttpResponseMessage response, BodyReading reading, CancellationToken cancellation)
    {
        var packings = response.Content.Headers.ContentEncoding.Where(name => !name.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToList();
        if (packings.Count == 0 && !reading.CutsOff && response.Content.Headers.ContentLength > reading.MaxBytes)
        {
            return (default, TooLarge(reading));
        }

        if (packings.Count > MostPackings || packings.Find(name => !CanUnpack(name)) is not null)
        {
            return (default, new FetchOutcome.Refused(
                FetchErrors.BadAnswer, $"the answer is packed as '{string.Join(", ", packings)}', which was not asked for and cannot be unpacked; tell the site's owner."));
        }

        // The last packing named is the outermost (RFC 9110, 8.4).
        var body = await response.Content.ReadAsStreamAsync(cancellation);
        for (var index = packings.Count - 1; index >= 0; index--)
        {
            body = await UnpackAsync(body, packings[index], cancellation);
        }

        await using (body)
        {
            return await DrainAsync(body, reading, cancellation);
        }
    }

    private static bool CanUnpack(string packing) => packing.ToLowerInvariant() is "gzip" or "x-gzip" or "deflate" or "br";

    private static async Task<Stream> UnpackAsync(Stream body, string packing, CancellationToken cancellation)
    {
        switch (packing.ToLowerInvariant())
        {
            case "br":
                return new BrotliStream(body, CompressionMode.Decompress);
            case "deflate":
                // By RFC 9110 (8.4.1.2) with the head of RFC 1950, and by many a server without it.
                var start = new PeekedStream(body);
                return await start.PeekAsync(cancellation) is { } first && (first & 0x0F) == 8
                    ? new ZLibStream(start, CompressionMode.Decompress)
                    : new DeflateStream(start, CompressionMode.Decompress);
            default:
                return new GZipStream(body, CompressionMode.Decompress);
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, FetchOutcome.Refused? Refusal)> DrainAsync(
        Stream body, BodyReading reading, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await PieceAsync(body, buffer, cancellation)) > 0;)
        {
            var room = reading.MaxBytes - (int)kept.Length;
            kept.Write(buffer, 0, Math.Min(count, room));
            if (count > room)
            {
                return reading.CutsOff ? (kept.ToArray(), null) : (default, TooLarge(reading));
            }
        }

        return (kept.GetBuffer().AsMemory(0, (int)kept.Length), null);
    }

    private static async ValueTask<int> PieceAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation);
        }
        catch (InvalidOperationException failure)
        {
            // What BrotliStream throws at damaged data, where the others throw InvalidDataException.
            throw new InvalidDataException(failure.Message, failure);
        }
    }

    private static FetchOutcome.Refused TooLarge(BodyReading reading) => new(FetchErrors.TooLarge, string.Create(
        CultureInfo.InvariantCulture, $"the answer is larger than {reading.MaxBytes:N0} bytes; grant more, or give the address of a single page."));
}
