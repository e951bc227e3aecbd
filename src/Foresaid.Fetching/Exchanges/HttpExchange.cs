using System.Globalization;
using System.Net;
using System.Text;
using Foresaid.Fetching.Connections;

namespace Foresaid.Fetching.Exchanges;

/// <summary>One request and its answer: nothing is followed, stored or tried again.</summary>
/// <remarks>No proxy is used, as it would connect to addresses that nobody checked. Time-outs run by real time.</remarks>
internal sealed class HttpExchange : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    /// <summary>Makes ready for requests.</summary>
    /// <param name="options">How to fetch.</param>
    /// <param name="clock">Tells how far off a date is that a server names.</param>
    /// <param name="specialKind">What kind of address it is where it may not be connected to, in a word or two; null where it may.</param>
    public HttpExchange(FetchOptions options, TimeProvider clock, Func<IPAddress, string?> specialKind)
    {
        (_options, _clock) = (options, clock);
        var connection = new CheckedConnection(specialKind);
        _client = new HttpClient(new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = (context, cancellation) => connection.OpenAsync(context.DnsEndPoint, cancellation),
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseDrainSize = 0,
            ResponseHeaderEncodingSelector = (name, _) => name == "Location" ? Encoding.UTF8 : null,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Asks for <paramref name="address"/>.</summary>
    /// <param name="address">The address.</param>
    /// <param name="known">What to ask with whether it has changed; null to ask for it in any case.</param>
    /// <param name="reading">How to take the body.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellation">Stops at once.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked to stop.</exception>
    public async Task<Answer> AskAsync(
        Uri address, FetchValidators? known, BodyReading reading, TimeSpan timeout, CancellationToken cancellation)
    {
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        hurry.CancelAfter(timeout > TimeSpan.Zero ? timeout : TimeSpan.Zero);
        try
        {
            using var request = Request(address, known);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, hurry.Token);
            return await TakeAsync(response, reading, hurry.Token);
        }
        catch (OperationCanceledException) when (hurry.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            return new Answer.None(FetchErrors.TimedOut, $"there was no whole answer within {Seconds(_options.Timeout)}; try again later, or grant more time.");
        }
        catch (OperationCanceledException)
        {
            return new Answer.None(FetchErrors.TimedOut, $"there was no connection within {Seconds(_options.ConnectTimeout)}; try again later.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return new Answer.None(FailureWords.Of(failure));
        }
    }

    /// <summary>Closes every connection.</summary>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Uri address, FetchValidators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, application/xml;q=0.9, */*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en, *;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BodyReader.Accepted);
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } date)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return request;
    }

    private async Task<Answer> TakeAsync(HttpResponseMessage response, BodyReading reading, CancellationToken cancellation)
    {
        var (mediaType, charset) = ContentType.Of(response.Header("Content-Type"));
        ReadOnlyMemory<byte> body = default;
        if (response.IsSuccessStatusCode)
        {
            if (!reading.TakesAnything && ContentType.IsNoText(mediaType))
            {
                return new Answer.None(FetchErrors.NotText, $"the server says that it is {mediaType}, which is no text; give the address of a page.");
            }

            if (await BodyReader.ReadAsync(response, reading, cancellation) is var (bytes, refusal) && refusal is not null)
            {
                return new Answer.None(refusal);
            }

            body = bytes;
        }

        return new Answer.Given(
            response.StatusCode,
            body,
            Location(response),
            mediaType,
            charset,
            response.Header("ETag"),
            response.Header("Last-Modified"),
            RetryAfter(response));
    }

    /// <summary>Where an answer leads on to; many a server writes it in UTF-8, though it should be escaped.</summary>
    private static Uri? Location(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Location", out var values)
        && Uri.TryCreate(response.RequestMessage?.RequestUri, values.First(), out var location)
            ? location
            : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var pause = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} seconds");
}
