using Foresaid.Pages;

namespace Foresaid.Engine;

/// <summary>The front door of the library: reads a page's bytes into a <see cref="Document"/>.</summary>
/// <remarks>
/// Pure: no clock, disk or network, so that every result can be made again from the same bytes. Immutable; safe to share
/// between threads.
/// </remarks>
public sealed class Reader
{
    /// <summary>The version of this engine, which every document names.</summary>
    public static string EngineVersion => "0.1.0";

    /// <summary>Reads one page.</summary>
    /// <param name="path">The path or name to put into the document.</param>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="options">How to read it; null to tell everything from the input.</param>
    /// <returns>The document, or why there is none. Bad input never throws.</returns>
    public Reading Read(string path, ReadOnlySpan<byte> bytes, PageOptions? options = null) => throw new NotImplementedException();
}

/// <summary>The outcome of reading: the document, or why there is none.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>The page was read.</summary>
    /// <param name="Document">What was read.</param>
    public sealed record Done(Document Document) : Reading;

    /// <summary>The input could not be read.</summary>
    /// <param name="Code">The error code.</param>
    /// <param name="Reason">One sentence that says what is wrong and what to do.</param>
    public sealed record Refused(string Code, string Reason) : Reading;
}
