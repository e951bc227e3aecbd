namespace Foresaid.Pages;

/// <summary>The outcome of reading a page: the page, or why there is none.</summary>
public abstract record PageReading
{
    private PageReading()
    {
    }

    /// <summary>The page was read.</summary>
    /// <param name="Page">The page.</param>
    public sealed record Read(Page Page) : PageReading;

    /// <summary>The input could not be read as a page.</summary>
    /// <param name="Code">The error code, one of <see cref="PageErrors"/>.</param>
    /// <param name="Reason">One sentence that says what is wrong, where, and what to do.</param>
    public sealed record Refused(string Code, string Reason) : PageReading;
}

/// <summary>The codes of inputs that cannot be read as a page.</summary>
public static class PageErrors
{
    /// <summary>The input is empty, or holds only white space.</summary>
    public const string Empty = "FS2001";

    /// <summary>The input is not text.</summary>
    public const string NotText = "FS2002";

    /// <summary>The input is larger than the limit.</summary>
    public const string TooLarge = "FS2003";

    /// <summary>An archive or an export is damaged: it breaks off, or is not what it says it is.</summary>
    public const string Damaged = "FS2004";

    /// <summary>The page holds no readable article.</summary>
    public const string NoArticle = "FS2005";

    /// <summary>The input is XML or JSON of no form that is known.</summary>
    public const string UnknownForm = "FS2006";

    /// <summary>The input holds several pages, and one was asked for.</summary>
    public const string SeveralPages = "FS2007";
}
