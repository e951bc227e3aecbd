using System.Net;

namespace Foresaid.Fetching.Exchanges;

/// <summary>What came back from one request: an answer, or why there is none.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The server answered.</summary>
    /// <param name="Status">Its status.</param>
    /// <param name="Body">The body, unpacked; empty where the status is not one of success.</param>
    /// <param name="Location">Where it leads on to; null where it names nothing that is an address.</param>
    /// <param name="MediaType">What it says the body is, in lower case; null where it does not say.</param>
    /// <param name="Charset">The encoding it names; null where it names none.</param>
    /// <param name="ETag">The entity tag; null where there is none.</param>
    /// <param name="LastModified">When the page was changed, as it was sent; null where it does not say.</param>
    /// <param name="RetryAfter">How long it asks to be left alone; null where it does not.</param>
    public sealed record Given(
        HttpStatusCode Status,
        ReadOnlyMemory<byte> Body,
        Uri? Location,
        string? MediaType,
        string? Charset,
        string? ETag,
        string? LastModified,
        TimeSpan? RetryAfter) : Answer;

    /// <summary>There is none that can be used.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record None(FetchOutcome.Refused Refusal) : Answer
    {
        /// <summary>There is none, under a code and with a reason.</summary>
        public None(string code, string reason) : this(new FetchOutcome.Refused(code, reason))
        {
        }
    }
}
