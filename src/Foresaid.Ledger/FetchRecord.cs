using NodaTime;

namespace Foresaid.Ledger;

/// <summary>That an address was fetched, and what the server gave to ask with whether it has changed.</summary>
/// <param name="Kind">What it was fetched as.</param>
/// <param name="Address">The address that was asked for.</param>
/// <param name="FinalAddress">Where the page lay, after every redirect.</param>
/// <param name="ETag">The entity tag as it was sent; null where there was none.</param>
/// <param name="LastModified">When the server said that the page was changed, as it was sent; null where it did not say.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits: the identity of the document, where they were read.</param>
/// <param name="FetchedAt">When they came.</param>
public sealed record FetchRecord(
    FetchKind Kind,
    string Address,
    string FinalAddress,
    string? ETag,
    string? LastModified,
    string Sha256,
    Instant FetchedAt);

/// <summary>What an address is fetched as: a feed may be read as a page too, and then its entries are not yet dealt with.</summary>
public enum FetchKind
{
    /// <summary>A page, to be read.</summary>
    Page,

    /// <summary>A feed, whose entries are pages.</summary>
    Feed,
}
