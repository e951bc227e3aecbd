using System.Text.RegularExpressions;

namespace Foresaid.Pages;

/// <summary>Knows the folders that browsers put beside a page saved as "complete": its pictures, styles and frames, but no page of its own.</summary>
public sealed partial class SavedFolder
{
    private readonly HashSet<string> _pages;

    private SavedFolder(HashSet<string> pages) => _pages = pages;

    /// <summary>Knows the folders that belong to the pages among <paramref name="files"/>, which are names, or paths with slashes between their folders.</summary>
    public static SavedFolder Of(IEnumerable<string> files) =>
        new(files.Where(file => Page().IsMatch(file)).Select(file => Page().Replace(file, "")).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether <paramref name="folder"/>, named as the files are, is one: "NAME_files" beside "NAME.html"; browsers say it in their user's language.</summary>
    public bool IsOne(string folder) => Ending().Match(folder) is { Success: true } ending && _pages.Contains(folder[..ending.Index]);

    /// <summary>Whether the file <paramref name="path"/> stands in such a folder.</summary>
    public bool Holds(string path) => FoldersOf(path).Any(IsOne);

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
