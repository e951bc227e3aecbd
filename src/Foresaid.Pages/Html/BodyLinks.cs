using System.Collections.Immutable;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

/// <summary>Reads the links of a body.</summary>
internal static class BodyLinks
{
    private const int LongestAddress = 2000;

    /// <summary>The links with words in <paramref name="block"/>, in reading order; those that go nowhere or call a script are left out.</summary>
    /// <param name="page">The page.</param>
    /// <param name="block">The block.</param>
    /// <param name="address">What addresses are made absolute against; null to leave them as they are written.</param>
    public static ImmutableArray<LinkDraft> Of(NodeList page, MarkupBlock block, Uri? address) => block.LinkLength == 0 ? [] :
        [.. block.Links.Select(link => new LinkDraft(page.TextOf(link), Absolute(link.Attribute("href"), address) ?? "")).Where(link => link.Address.Length > 0)];

    /// <summary>What a page's links are counted from: its base element, against its own address; null where neither is an address of the web.</summary>
    public static Uri? BaseOf(string? stated, string? own)
    {
        var at = Web(own, null);
        return Web(stated, at) ?? at;
    }

    private static string? Absolute(string? href, Uri? address)
    {
        var stated = Blank.Fold(href);
        return stated.Length is 0 or > LongestAddress || stated[0] == '#' || stated.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || stated.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? null
            : address is not null && Uri.TryCreate(address, stated, out var absolute) ? absolute.AbsoluteUri : stated;
    }

    private static Uri? Web(string? address, Uri? from) =>
        address is { Length: > 0 and <= LongestAddress } && (from is null ? Uri.TryCreate(address, UriKind.Absolute, out var uri) : Uri.TryCreate(from, address, out uri)) && uri.Scheme is "http" or "https" ? uri : null;
}
