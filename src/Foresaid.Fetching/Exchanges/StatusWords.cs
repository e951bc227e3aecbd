using System.Net;
using System.Text.RegularExpressions;

namespace Foresaid.Fetching.Exchanges;

/// <summary>What statuses mean.</summary>
internal static partial class StatusWords
{
    extension(HttpStatusCode status)
    {
        /// <summary>Whether the page lies elsewhere, where the answer names a place.</summary>
        public bool LeadsOn => (int)status is 301 or 302 or 303 or 307 or 308;

        /// <summary>Number and name: "404 (not found)"; the number alone where it has no name.</summary>
        public string Words => Enum.IsDefined(status) ? $"{(int)status} ({Capital().Replace(status.ToString(), " $0").Trim().ToLowerInvariant()})" : $"{(int)status}";
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capital();
}
