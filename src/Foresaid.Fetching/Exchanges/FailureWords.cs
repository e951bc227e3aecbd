using System.Net.Sockets;
using System.Security.Authentication;
using Foresaid.Fetching.Connections;

namespace Foresaid.Fetching.Exchanges;

/// <summary>Says what a failure of the network means.</summary>
internal static class FailureWords
{
    /// <summary>The refusal that <paramref name="failure"/> comes to.</summary>
    public static FetchOutcome.Refused Of(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case PrivateAddressException secret:
                    return new(
                        FetchErrors.PrivateAddress,
                        $"its host is {secret.Address}, an address that is {secret.Kind}; where you mean it, say --allow-private.");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new(FetchErrors.Unreachable, "its host has no address; check its name and your connection.");
                case AuthenticationException:
                    return new(FetchErrors.Unreachable, $"no encrypted connection could be made ({Sentence(inner)}); check the address and this machine's date.");
                case SocketException socket when failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }:
                    return new(FetchErrors.Unreachable, $"the server cannot be reached ({Sentence(socket)}); check the address and your connection.");
            }
        }

        return failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } =>
                new(FetchErrors.Unreachable, $"the server cannot be reached ({Sentence(failure)}); check the address and your connection."),
            InvalidDataException => new(FetchErrors.BadAnswer, "the answer cannot be unpacked; it is damaged; try again later."),
            _ => new(FetchErrors.BadAnswer, $"the answer broke off or cannot be understood ({Sentence(failure)}); try again later."),
        };
    }

    private static string Sentence(Exception failure) => failure.Message.TrimEnd('.');
}
