using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Foresaid.Fetching;

/// <summary>Addresses of pages, and the one way to write each.</summary>
public static class PageAddress
{
    // Longer than any address that a page is linked by; RFC 9110 (4.1) asks for 8,000 octets at least.
    private const int Longest = 8192;

    /// <summary>Reads an address as a person gives it.</summary>
    /// <param name="text">The text; white space around it is left out.</param>
    /// <param name="address">The address in the one way to write it; null where it is refused.</param>
    /// <param name="refusal">Why it is refused; null where it is not.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out FetchOutcome.Refused? refusal)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = null;
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri))
        {
            refusal = Refuse("it is not an address of a page; write it whole, with http:// or https:// before it.");
            return false;
        }

        return TryNormalize(uri, out address, out refusal);
    }

    /// <summary>Writes <paramref name="uri"/> in the one way: host in lower-case ASCII letters, no default port, no fragment.</summary>
    /// <param name="uri">The address; absolute.</param>
    /// <param name="address">The address in the one way to write it; null where it is refused.</param>
    /// <param name="refusal">Why it is refused; null where it is not.</param>
    public static bool TryNormalize(
        Uri uri, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out FetchOutcome.Refused? refusal)
    {
        ArgumentNullException.ThrowIfNull(uri);
        address = null;
        refusal = WrongIn(uri);
        if (refusal is not null)
        {
            return false;
        }

        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        if (HostOf(uri) is not { } host || !Uri.TryCreate($"{uri.Scheme}://{host}{port}{uri.PathAndQuery}", UriKind.Absolute, out address))
        {
            refusal = Refuse("its host name cannot be written in ASCII letters; check the address.");
            return false;
        }

        return true;
    }

    private static string? HostOf(Uri uri)
    {
        try
        {
            // A name that is too long is left as it is.
            var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost.TrimEnd('.');
            return Ascii.IsValid(host) ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static FetchOutcome.Refused? WrongIn(Uri uri) =>
        !uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            ? Refuse("only addresses that begin with http:// or https:// are fetched; read a file with foresaid read.")
        : uri.UserInfo.Length > 0
            ? Refuse("the address holds a name or password, which would be kept with what is read; leave it out.")
        : uri.Host.Trim('.').Length == 0
            ? Refuse("the address names no host; check it.")
        : uri.OriginalString.Length > Longest
            ? Refuse($"the address is longer than {Longest} characters; check it.")
        : null;

    private static FetchOutcome.Refused Refuse(string reason) => new(FetchErrors.NotAnAddress, reason);
}
