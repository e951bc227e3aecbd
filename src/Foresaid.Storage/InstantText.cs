using NodaTime.Text;

namespace Foresaid.Storage;

/// <summary>Moments as the ledger writes them.</summary>
internal static class InstantText
{
    /// <summary>UTC in ISO 8601 with nine decimals, so that it sorts as text.</summary>
    public static InstantPattern Pattern { get; } = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffffff'Z'");
}
