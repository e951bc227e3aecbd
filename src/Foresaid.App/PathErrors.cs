namespace Foresaid.App;

/// <summary>The codes of paths that cannot be read.</summary>
public static class PathErrors
{
    /// <summary>There is no such file or folder.</summary>
    public const string NotFound = "FS6001";

    /// <summary>The folder holds no pages.</summary>
    public const string NoPages = "FS6002";

    /// <summary>The file may not be read, or reading it failed.</summary>
    public const string Unreadable = "FS6003";
}
