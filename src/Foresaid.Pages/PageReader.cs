using NodaTime;

namespace Foresaid.Pages;

/// <summary>How to read a page.</summary>
/// <param name="Form">The form to read it as; null to tell it from the input.</param>
/// <param name="Published">The date to take where the page states none; null to leave it open.</param>
public sealed record PageOptions(PageForm? Form = null, LocalDate? Published = null);

/// <summary>Reads a page's bytes into its article and its thread.</summary>
/// <remarks>Pure: no clock, disk or network. Safe to call from several threads.</remarks>
public static class PageReader
{
    /// <summary>The largest input that is read, in bytes.</summary>
    public const int MaxBytes = 50_000_000;

    /// <summary>Reads <paramref name="bytes"/>.</summary>
    /// <returns>The page, or a refusal with a code of <see cref="PageErrors"/>; bad input never throws.</returns>
    public static PageReading Read(ReadOnlySpan<byte> bytes, PageOptions? options = null) => throw new NotImplementedException();
}
