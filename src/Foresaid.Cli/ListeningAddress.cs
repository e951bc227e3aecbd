using System.Net;
using Microsoft.AspNetCore.Http;

namespace Foresaid.Cli;

/// <summary>An address that the site listens at.</summary>
/// <param name="Url">As it was given.</param>
/// <param name="IsLocal">Whether only this machine can reach it.</param>
internal readonly record struct ListeningAddress(string Url, bool IsLocal)
{
    /// <summary>Where the site listens if nothing else is said.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Reads addresses, several in one text set apart by ";".</summary>
    /// <exception cref="HostException">One is no address that one can listen at.</exception>
    public static IReadOnlyList<ListeningAddress> Parse(IEnumerable<string> texts) =>
    [
        .. texts
            .SelectMany(text => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .DefaultIfEmpty(Default)
            .Select(Parse),
    ];

    private static ListeningAddress Parse(string text)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(text);
        }
        catch (FormatException failure)
        {
            throw Invalid(text, "it is no address", failure);
        }

        if (!string.Equals(address.Scheme, "http", StringComparison.OrdinalIgnoreCase))
        {
            throw Invalid(text, "only http is served; put a proxy before it for https");
        }

        if (address.PathBase.Length > 0)
        {
            throw Invalid(text, "it has a path");
        }

        if (!address.IsUnixPipe && !address.IsNamedPipe && address.Port is < 0 or > IPEndPoint.MaxPort)
        {
            throw Invalid(text, "its port is not between 0 and 65535");
        }

        return IsLocalhost(address.Host) && address.Port == 0
            ? throw Invalid(text, "a free port is found for 127.0.0.1, not for localhost")
            : new ListeningAddress(text, IsLocalIn(address));
    }

    private static bool IsLocalIn(BindingAddress address) =>
        address.IsUnixPipe
        || address.IsNamedPipe
        || IsLocalhost(address.Host)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));

    private static bool IsLocalhost(string host) => string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase);

    private static HostException Invalid(string text, string why, Exception? inner = null) => new(
        ExitCode.WrongUsage,
        HostErrors.InvalidAddress,
        $"{text}: one cannot listen there: {why}; give --urls an address such as {Default}.",
        inner);
}
