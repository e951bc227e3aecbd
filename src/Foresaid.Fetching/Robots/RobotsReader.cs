using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Foresaid.Fetching.Robots;

/// <summary>Reads a robots.txt (RFC 9309, 2.2, and the line Crawl-delay, which is older than it).</summary>
internal static class RobotsReader
{
    /// <summary>How much of a file is read, in bytes (RFC 9309, 2.5).</summary>
    public const int MaxBytes = 500 * 1024;

    private const string Everybody = "*";

    /// <summary>What the file says to the program named <paramref name="productToken"/>; what is not understood is left out.</summary>
    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string productToken)
    {
        var own = new Group();
        var everybodys = new Group();
        var isNamed = false;
        var speaksTo = new List<Group>();
        var isNaming = false;
        foreach (var line in Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxBytes)]).TrimStart('\uFEFF').Split('\n', '\r'))
        {
            if (!TryCut(line, out var key, out var value))
            {
                continue;
            }

            if (key == "user-agent")
            {
                if (!isNaming)
                {
                    speaksTo.Clear();
                }

                isNaming = true;
                if (IsToken(value, productToken))
                {
                    isNamed = true;
                    speaksTo.Add(own);
                }
                else if (IsToken(value, Everybody))
                {
                    speaksTo.Add(everybodys);
                }
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                isNaming = false;
                speaksTo.ForEach(group => group.Add(key, value));
            }
        }

        return (isNamed ? own : everybodys).ToRules();
    }

    private static bool TryCut(string line, out string key, out string value)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        var rule = comment < 0 ? line : line[..comment];
        var colon = rule.IndexOf(':', StringComparison.Ordinal);
        (key, value) = colon < 0 ? ("", "") : (rule[..colon].Trim().ToLowerInvariant(), rule[(colon + 1)..].Trim());
        return colon >= 0;
    }

    /// <summary>Whether a line names the token: "Foresaid/2.0" names Foresaid, "Foresaidbot" does not.</summary>
    private static bool IsToken(string value, string token) =>
        value.StartsWith(token, StringComparison.OrdinalIgnoreCase)
        && (value.Length == token.Length || !(char.IsAsciiLetter(value[token.Length]) || value[token.Length] is '-' or '_'));

    /// <summary>The rules for one program, from every group that names it.</summary>
    private sealed class Group
    {
        private readonly ImmutableArray<RobotsRule>.Builder _rules = ImmutableArray.CreateBuilder<RobotsRule>();
        private TimeSpan? _delay;

        public void Add(string key, string value)
        {
            if (key != "crawl-delay")
            {
                if (value.Length > 0)
                {
                    _rules.Add(new RobotsRule(key == "allow", new RobotsPattern(value)));
                }
            }
            else if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
            {
                var delay = TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(1).TotalSeconds));
                _delay = _delay > delay ? _delay : delay;
            }
        }

        public RobotsRules ToRules() => new(_rules.DrainToImmutable(), _delay);
    }
}
