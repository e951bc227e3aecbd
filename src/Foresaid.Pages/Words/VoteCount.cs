using System.Globalization;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Words;

/// <summary>Reads how many votes a comment has, as pages print it: "12 points", "+1,204", "1.2k".</summary>
internal static partial class VoteCount
{
    private const int LongestCount = 60;
    private const int Thousand = 1000;

    /// <summary>The number where all of <paramref name="text"/> is a number of votes, with or without the word; null otherwise.</summary>
    public static int? Of(string text) => text.Length is > 0 and <= LongestCount ? Number(Bare().Match(text)) : null;

    /// <summary>The number where <paramref name="text"/> says it with the word ("3 people like this", "Score: 12"); null otherwise.</summary>
    public static int? Said(string text) => text.Length is > 0 and <= LongestCount ? Number(Worded().Match(text)) : null;

    private static int? Number(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var isThousands = match.Groups["k"].Success;
        var digits = match.Groups["number"].Value;
        digits = isThousands ? digits.Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * (isThousands ? Thousand : 1) is <= int.MaxValue and var whole
            ? (int)whole * (match.Groups["minus"].Success ? -1 : 1)
            : null;
    }

    private const string Figure = @"(?<minus>[-−–](?=\d))?\+?(?<number>\d{1,3}(?:[.,]\d{3})+|\d{1,9}|\d{1,3}[.,]\d{1,2}(?=\s?k))\s?(?<k>k\b)?";
    private const string Word = @"(?:net\s)?(?:points?|pts|votes?|up-?votes?|likes?|score|karma|reactions?|recommend(?:ation)?s?|people|users?|gefällt mir|respects?|hearts?|stars?)";

    [GeneratedRegex(@"^[^\p{L}\p{N}+−–-]*(?:" + Word + @"\W{0,3})?" + Figure + @"\s*" + Word + @"?[^\p{L}\p{N}]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[^\p{L}\p{N}+−–-]*(?:(?:[\p{L}' ]{1,30},\s*)?" + Figure + @"\s*" + Word + @"\b[^\p{N}]{0,30}$|" + Word + @"\s*[:(]\s*" + Figure + @"\W*$)|^[▲△👍♥❤]\s*" + Figure + @"\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Worded();
}
