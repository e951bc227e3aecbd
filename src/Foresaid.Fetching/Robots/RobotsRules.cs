using System.Collections.Immutable;

namespace Foresaid.Fetching.Robots;

/// <summary>One rule of a robots.txt.</summary>
/// <param name="IsAllowed">Whether it allows.</param>
/// <param name="Pattern">What it is about.</param>
internal readonly record struct RobotsRule(bool IsAllowed, RobotsPattern Pattern);

/// <summary>What a robots.txt says to this program (RFC 9309).</summary>
/// <param name="rules">The rules of the groups that name it, or else of those for everybody.</param>
/// <param name="crawlDelay">The rest it asks for between requests; null where it asks for none.</param>
internal sealed class RobotsRules(ImmutableArray<RobotsRule> rules, TimeSpan? crawlDelay)
{
    /// <summary>Everything is allowed.</summary>
    public static RobotsRules None { get; } = new([], null);

    /// <summary>The rest it asks for between requests; null where it asks for none.</summary>
    public TimeSpan? CrawlDelay { get; } = crawlDelay;

    /// <summary>Whether <paramref name="address"/> may be fetched: the longest rule that matches says so, and of two an allowing one.</summary>
    public bool Allow(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt")
        {
            return true;
        }

        var path = RobotsPattern.Encoded(address.PathAndQuery);
        RobotsRule? best = null;
        foreach (var rule in rules)
        {
            if (IsBetter(rule, best) && rule.Pattern.Matches(path))
            {
                best = rule;
            }
        }

        return best?.IsAllowed ?? true;
    }

    private static bool IsBetter(RobotsRule rule, RobotsRule? best) =>
        best is not { } other
        || rule.Pattern.Length > other.Pattern.Length
        || (rule.Pattern.Length == other.Pattern.Length && rule.IsAllowed);
}
