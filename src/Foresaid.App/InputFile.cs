using Foresaid.Engine;

namespace Foresaid.App;

/// <summary>The pages of one file, or of standard input: they come one by one, and what goes wrong on the way is the last of them.</summary>
/// <param name="path">The path; "-" is standard input.</param>
/// <param name="standardInput">What "-" reads; null where there is none.</param>
/// <param name="read">Reads the pages of a stream.</param>
internal sealed class InputFile(string path, Stream? standardInput, Func<Stream, IEnumerable<PathReading>> read) : IDisposable
{
    private FileStream? _file;
    private IEnumerator<PathReading>? _pages;
    private bool _isOver;

    /// <summary>The next page, or what went wrong; null at the end.</summary>
    public (PathReading? Reading, PageOutcome.Failed? Failure)? Next()
    {
        if (_isOver)
        {
            return null;
        }

        try
        {
            _pages ??= read(Open()).GetEnumerator();
            _isOver = !_pages.MoveNext();
            return _isOver ? null : (_pages.Current, null);
        }
        catch (FileNotFoundException)
        {
            return Failed(PathErrors.NotFound, "there is no such file any more; check the name.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed(PathErrors.Unreadable, $"it cannot be read ({failure.Message.TrimEnd('.')}); check its permissions and the disk.");
        }
    }

    /// <summary>Closes the file; standard input is left open.</summary>
    public void Dispose()
    {
        _pages?.Dispose();
        _file?.Dispose();
    }

    private Stream Open() => path == PageInputs.StandardInput
        ? standardInput ?? throw new IOException("there is no standard input here")
        : _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private (PathReading?, PageOutcome.Failed?)? Failed(string code, string reason)
    {
        _isOver = true;
        return (null, new PageOutcome.Failed(path, code, reason));
    }
}
