namespace Foresaid.Fetching;

/// <summary>What became of one fetch.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The page is here.</summary>
    /// <param name="Page">The page.</param>
    public sealed record Fetched(FetchedPage Page) : FetchOutcome;

    /// <summary>The page is the one that the validators were given with.</summary>
    /// <param name="Address">Where it lies, after every redirect.</param>
    public sealed record NotModified(Uri Address) : FetchOutcome;

    /// <summary>There is no page.</summary>
    /// <param name="Code">The error code, one of <see cref="FetchErrors"/>.</param>
    /// <param name="Reason">One sentence that says what is wrong and what to do; it does not repeat the address that was asked for.</param>
    public sealed record Refused(string Code, string Reason) : FetchOutcome;
}

/// <summary>A page as a server gave it.</summary>
/// <param name="Asked">The address that was asked for, as <see cref="PageAddress"/> writes it.</param>
/// <param name="Address">Where the page lies, after every redirect.</param>
/// <param name="Bytes">The page, unpacked.</param>
/// <param name="MediaType">What the server says it is, in lower case: "text/html"; null where it does not say.</param>
/// <param name="Charset">The encoding that the server names; null where it names none.</param>
/// <param name="Validators">What to ask with the next time; null where the server gave nothing.</param>
/// <param name="FetchedAt">When it came.</param>
public sealed record FetchedPage(
    Uri Asked,
    Uri Address,
    ReadOnlyMemory<byte> Bytes,
    string? MediaType,
    string? Charset,
    FetchValidators? Validators,
    DateTimeOffset FetchedAt);

/// <summary>What a server gave with a page, to be asked later whether it has changed (RFC 9110, 13.1).</summary>
/// <param name="Address">Where the page lay, after every redirect; they are sent to this address only.</param>
/// <param name="ETag">The entity tag as it was sent, with its quotes; null where there was none.</param>
/// <param name="LastModified">The date as it was sent; null where there was none.</param>
public sealed record FetchValidators(Uri Address, string? ETag, string? LastModified);
