namespace Foresaid.Pages.Html;

/// <summary>What a site is called: its stated names and its host.</summary>
internal sealed class SiteNames
{
    /// <summary>Shorter names are too often part of another word.</summary>
    private const int LeastPart = 4;

    private readonly List<string> _names;

    /// <summary>The names of the site with these stated names and addresses; null ones do not count.</summary>
    public SiteNames(IEnumerable<string?> names, IEnumerable<string?> addresses) =>
        _names = [.. names.Concat(addresses.Select(Host)).OfType<string>().Select(Letters).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether <paramref name="name"/> is the site's name, however it is spaced and spelled, or holds it.</summary>
    public bool Holds(string name)
    {
        var letters = Letters(name);
        return letters.Length > 1 && _names.Exists(site => site == letters || (letters.Length >= LeastPart && site.Contains(letters, StringComparison.Ordinal)) || (site.Length >= LeastPart && letters.Contains(site, StringComparison.Ordinal)));
    }

    /// <summary>The letters and digits of <paramref name="text"/>, small, umlauts written out.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);

    /// <summary>The longest label of the address's host: "news" and "example" of "https://news.example.org" give "example".</summary>
    private static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.HostNameType == UriHostNameType.Dns ? uri.Host.Split('.').SkipLast(1).MaxBy(label => label.Length) : null;
}
