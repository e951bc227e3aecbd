using System.Globalization;
using System.IO.Compression;

namespace Foresaid.Pages.Archives;

/// <summary>Unpacks gzip, and stops where what comes out is out of all proportion to what went in.</summary>
/// <remarks>Deflate packs a run of one byte about a thousand times; text is packed three to twenty times, log files perhaps a hundred.</remarks>
internal sealed class Unpacking : ForwardStream
{
    /// <summary>Below so many bytes nothing is held against a file.</summary>
    private const long Harmless = 64_000_000;

    private const int MostTimes = 200;

    private readonly Counted _packed;
    private readonly GZipStream _gzip;
    private long _produced;

    public Unpacking(Stream packed)
    {
        _packed = new Counted(packed);
        _gzip = new GZipStream(_packed, CompressionMode.Decompress);
    }

    /// <summary>Reads on.</summary>
    /// <exception cref="PackedException">The bytes are no gzip, break off, or unpack to far too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _gzip.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new PackedException(PageErrors.Damaged, $"The gzip data is damaged near its byte {_packed.Count.ToString("N0", CultureInfo.InvariantCulture)}: get the file again.");
        }

        _produced += count;
        return _produced > Harmless && _produced > _packed.Count * MostTimes
            ? throw new PackedException(PageErrors.TooLarge, $"The gzip data unpacks to more than {MostTimes} times its size, as no text does: unpack it yourself if you trust it.")
            : count == 0 && buffer.Length > 0 && _packed.StatedLength > _produced
                ? throw new PackedException(PageErrors.Damaged, "The gzip data breaks off before its end: get the file again.")
                : count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Counts what is taken out of a stream, which it leaves open.</summary>
    private sealed class Counted(Stream source) : ForwardStream
    {
        public long Count { get; private set; }

        /// <summary>
        /// The number that the last four bytes are: of a whole file the length of its last part (modulo 2^32), which is never more
        /// than was unpacked; of a file that breaks off any number, which nearly always is.
        /// </summary>
        public long StatedLength { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var count = source.Read(buffer);
            Count += count;
            foreach (var value in buffer[Math.Max(0, count - 4)..count])
            {
                StatedLength = (StatedLength >> 8) | ((long)value << 24);
            }

            return count;
        }
    }
}
