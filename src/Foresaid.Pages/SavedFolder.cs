using System.Text.RegularExpressions;

namespace Foresaid.Pages;

/// <summary>Knows the folders that browsers put beside a page saved as "complete": its pictures, styles and frames, but no page of its own.</summary>
public sealed partial class SavedFolder
{
    private readonly HashSet<string> _folders;

    private SavedFolder(HashSet<string> folders) => _folders = folders;

    /// <summary>The folders among <paramref name="paths"/> that belong to a page among them.</summary>
    /// <param name="paths">Files, with slashes between their folders.</param>
    public static SavedFolder Of(IEnumerable<string> paths)
    {
        var all = paths.ToList();
        var pages = all.Where(path => Page().IsMatch(path)).Select(path => Page().Replace(path, "")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new SavedFolder([.. all.SelectMany(FoldersOf).Distinct(StringComparer.Ordinal).Where(folder => IsOf(pages, folder))]);
    }

    /// <summary>Whether <paramref name="folder"/> belongs to a page among <paramref name="pages"/>, which are the files beside it.</summary>
    /// <param name="folder">The folder's own name.</param>
    /// <param name="pages">Names of files.</param>
    public static bool IsOne(string folder, IEnumerable<string> pages) =>
        IsOf(pages.Where(page => Page().IsMatch(page)).Select(page => Page().Replace(page, "")).ToHashSet(StringComparer.OrdinalIgnoreCase), folder);

    /// <summary>Whether the file <paramref name="path"/> stands in such a folder.</summary>
    public bool Holds(string path) => FoldersOf(path).Any(_folders.Contains);

    /// <summary>"NAME_files" beside "NAME.html"; browsers say it in their user's language.</summary>
    private static bool IsOf(HashSet<string> pages, string folder) => Ending().Match(folder) is { Success: true } ending && pages.Contains(folder[..ending.Index]);

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }

    [GeneratedRegex(@"\.(?:x?html?|xht)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"(?:[_-](?:files|file|dateien|fichiers|archivos|ficheiros|arquivos|bestanden|pliki|filer|filen|soubory|tiedostot|datoteke|fails|failid|fitxers|fajlovi|bylos|elemei|vedlegg|dosyalar)|\.files)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
