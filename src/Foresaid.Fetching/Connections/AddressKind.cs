using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Foresaid.Fetching.Connections;

/// <summary>Tells addresses of the public Internet from all others.</summary>
/// <remarks>
/// Source: the special-purpose address registries of IANA (RFC 6890 and its updates). Of IPv6 only 2000::/3 is given out for
/// public use. An IPv4 address that is packed into an IPv6 address (mapped, NAT64, 6to4, ISATAP) counts as that IPv4 address;
/// Teredo and what else tunnels is refused as a whole.
/// </remarks>
internal static class AddressKind
{
    private static readonly ImmutableArray<(IPNetwork Network, string Kind)> _special =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "unspecified"),
        (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared by a provider's customers"),
        (IPNetwork.Parse("127.0.0.0/8"), "this machine's own"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local"),
        (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "reserved"),
        (IPNetwork.Parse("192.0.2.0/24"), "for documentation only"),
        (IPNetwork.Parse("192.88.99.0/24"), "reserved"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("198.18.0.0/15"), "reserved"),
        (IPNetwork.Parse("198.51.100.0/24"), "for documentation only"),
        (IPNetwork.Parse("203.0.113.0/24"), "for documentation only"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
        (IPNetwork.Parse("::/128"), "unspecified"),
        (IPNetwork.Parse("::1/128"), "this machine's own"),
        (IPNetwork.Parse("fc00::/7"), "private"),
        (IPNetwork.Parse("fec0::/10"), "private"),
        (IPNetwork.Parse("fe80::/10"), "link-local"),
        (IPNetwork.Parse("ff00::/8"), "multicast"),
        (IPNetwork.Parse("2001::/23"), "reserved"),
        (IPNetwork.Parse("2001:db8::/32"), "for documentation only"),
        (IPNetwork.Parse("3fff::/20"), "for documentation only"),
    ];

    private static readonly IPNetwork _public = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork _nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork _sixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>What kind of address it is where it is not public, in a word or two; null where it is public.</summary>
    public static string? Special(IPAddress address)
    {
        // A network takes no address with a scope.
        var bytes = address.GetAddressBytes();
        address = new IPAddress(bytes);
        if (Packed(address, bytes) is { } packed)
        {
            return Special(packed);
        }

        foreach (var (network, kind) in _special)
        {
            if (network.Contains(address))
            {
                return kind;
            }
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && !_public.Contains(address) ? "reserved" : null;
    }

    /// <summary>The IPv4 address in an IPv6 address; null where there is none.</summary>
    private static IPAddress? Packed(IPAddress address, byte[] bytes) =>
        address.AddressFamily != AddressFamily.InterNetworkV6 ? null
        : address.IsIPv4MappedToIPv6 || _nat64.Contains(address) || IsIsatap(bytes) ? new IPAddress(bytes.AsSpan(12, 4))
        : _sixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4))
        : null;

    /// <summary>Whether the second half is 0000:5efe or 0200:5efe and an IPv4 address (RFC 5214, 6.1), in a prefix that is public.</summary>
    private static bool IsIsatap(byte[] bytes) =>
        bytes[0] >> 5 == 1 && (bytes[8] & 0xFC) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
}
