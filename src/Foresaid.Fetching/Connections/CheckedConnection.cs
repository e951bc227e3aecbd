using System.Net;
using System.Net.Sockets;

namespace Foresaid.Fetching.Connections;

/// <summary>Connects to hosts, and only at addresses that were looked at.</summary>
/// <param name="specialKind">What kind of address it is where it may not be connected to, in a word or two; null where it may.</param>
/// <remarks>
/// The name is resolved once, every address it has is checked, and the connection goes to one of these very addresses: a name
/// that means another address a moment later (DNS rebinding) gains nothing.
/// </remarks>
internal sealed class CheckedConnection(Func<IPAddress, string?> specialKind)
{
    /// <summary>How long one address is tried while there are others left.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    /// <summary>Opens a connection to <paramref name="host"/>.</summary>
    /// <exception cref="PrivateAddressException">It has an address that is not public.</exception>
    /// <exception cref="SocketException">It has no address, or none answers.</exception>
    public async ValueTask<Stream> OpenAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        var addresses = await ResolveAsync(host.Host, cancellation);
        foreach (var address in addresses)
        {
            if (specialKind(address) is { } kind)
            {
                throw new PrivateAddressException(address, kind);
            }
        }

        for (var index = 0; index < addresses.Length - 1; index++)
        {
            try
            {
                using var hurry = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                hurry.CancelAfter(_patience);
                return await ConnectAsync(addresses[index], host.Port, hurry.Token);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                // The next address may answer; what the last one says is what counts.
                continue;
            }
        }

        return await ConnectAsync(addresses[^1], host.Port, cancellation);
    }

    private static async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        // The resolver would not take 0.0.0.0.
        if (IPAddress.TryParse(host, out var number))
        {
            return [number];
        }

        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
            return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
        }
        catch (ArgumentException)
        {
            // A name that is longer than names may be.
            throw new SocketException((int)SocketError.HostNotFound);
        }
    }

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host has an address that is not public.</summary>
/// <param name="address">The address.</param>
/// <param name="kind">What kind of address it is.</param>
internal sealed class PrivateAddressException(IPAddress address, string kind)
    : Exception($"The address {address} is {kind}.")
{
    /// <summary>The address.</summary>
    public IPAddress Address { get; } = address;

    /// <summary>What kind of address it is, in a word or two.</summary>
    public string Kind { get; } = kind;
}
