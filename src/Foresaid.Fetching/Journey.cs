using System.Globalization;

namespace Foresaid.Fetching;

/// <summary>The way from the address that was asked for to the page.</summary>
/// <param name="asked">The address.</param>
/// <param name="known">What the page was given with the last time; null where that is not known.</param>
internal sealed class Journey(Uri asked, FetchValidators? known)
{
    private readonly HashSet<Uri> _seen = [asked];

    /// <summary>The address that was asked for.</summary>
    public Uri Asked { get; } = asked;

    /// <summary>Where it has come to.</summary>
    public Uri Place { get; private set; } = asked;

    /// <summary>The time that was spent asking.</summary>
    public TimeSpan Spent { get; set; }

    /// <summary>What the place gave the last time; null where it gave nothing, or another place did.</summary>
    public FetchValidators? KnownHere => known is { ETag: null, LastModified: null } || known?.Address != Place ? null : known;

    /// <summary>Goes on to <paramref name="location"/>.</summary>
    /// <returns>Why it does not; null where it does.</returns>
    public FetchOutcome.Refused? LeadOn(Uri location, int maxRedirects)
    {
        if (!PageAddress.TryNormalize(location, out var next, out var refusal))
        {
            return refusal with { Reason = $"it leads on to {location}, and {refusal.Reason}" };
        }

        if (Place.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
        {
            return new(
                FetchErrors.Downgrade,
                $"it leads from an encrypted address to {next}, where anybody on the way could change the page; give that address itself where you mean it.");
        }

        if (!_seen.Add(next))
        {
            return new(FetchErrors.TooManyRedirects, $"it leads in a circle, back to {next}; check the address.");
        }

        if (_seen.Count - 1 > maxRedirects)
        {
            return new(FetchErrors.TooManyRedirects, string.Create(
                CultureInfo.InvariantCulture, $"it leads on more than {maxRedirects} times; check the address."));
        }

        Place = next;
        return null;
    }

    /// <summary>A refusal that says where it came about, if that is not the address that was asked for.</summary>
    public FetchOutcome.Refused Refused(FetchOutcome.Refused refusal) =>
        Place == Asked ? refusal : refusal with { Reason = $"it leads on to {Place}, and there {refusal.Reason}" };
}
