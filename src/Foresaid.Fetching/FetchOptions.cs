namespace Foresaid.Fetching;

/// <summary>How to fetch.</summary>
/// <param name="MaxBytes">The largest page that is taken, in bytes after unpacking; at least 1.</param>
public sealed record FetchOptions(int MaxBytes)
{
    /// <summary>The product token by which a robots.txt names this program.</summary>
    public const string ProductToken = "Foresaid";

    /// <summary>The name that servers are told.</summary>
    public string UserAgent { get; init; } = ProductToken;

    /// <summary>How long a page may take, redirects included and waiting for one's turn not; 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may take until a connection stands, encryption included; 10 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many redirects are followed; 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Whether addresses on this machine and on private networks may be fetched.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>The rest between two requests to one host, where its robots.txt asks for no longer one; 1 second.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest rest that a robots.txt is granted; 2 minutes.</summary>
    public TimeSpan MaxCrawlDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest that is waited where a server asks to be asked again later; 1 minute.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(1);
}
