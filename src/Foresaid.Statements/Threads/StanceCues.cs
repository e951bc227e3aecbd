using System.Text.RegularExpressions;

namespace Foresaid.Statements.Threads;

/// <summary>The turns of phrase with which English grants a point, and those with which it rejects one.</summary>
internal static partial class StanceCues
{
    // How many characters a turn reaches: what was granted before them has been forgotten.
    private const int Farthest = 1500;

    /// <summary>The last turn before a place that grants or rejects, and whether a turn to the contrary ("but") stands between.</summary>
    /// <param name="text">The reply up to the place.</param>
    /// <returns>"grants", "grants, but", "rejects", "rejects, but", or "none".</returns>
    public static string Of(string text)
    {
        text = text.Length > Farthest ? text[^Farthest..] : text;
        var (grants, rejects) = (Last(Granting(), text), Last(Rejecting(), text));
        if (grants < 0 && rejects < 0)
        {
            return "none";
        }

        var turn = Last(Turning(), text) > Math.Max(grants, rejects) ? ", but" : "";
        return (grants > rejects ? "grants" : "rejects") + turn;
    }

    private static int Last(Regex cues, string text)
    {
        var at = -1;
        foreach (var match in cues.EnumerateMatches(text))
        {
            at = match.Index;
        }

        return at;
    }

    [GeneratedRegex(
        """
        (?:^|[.!?,]\s+)(?:yes|yep|yeah|aye|true|agreed|exactly|indeed|fair|quite|spot\s+on|same|seconded|ok(?:ay)?|granted|right|absolutely|precisely|amen|this|so\s+be\s+it)\b(?=[\s]*[,.!:;]|\s+(?:here|enough|in|with|for|on|that|and|about|point)\b)
        | \b(?:(?:you|he|she|they|it|\w+)(?:['’]re|\s+(?:is|are|was|were|may|might|could))(?:\s+well)?(?:\s+be)?\s+(?:\w+\s+)?right
            | I(?:['’]ll|\s+will|\s+must|\s+do)?\s+(?:\w+\s+)?(?:agree|grant|concede|admit|accept|bow)
            | I(?:['’]ll|\s+will)\s+give\s+you | take\s+(?:it|that|this|my\s+words)?\s*(?:all\s+)?back | stand\s+corrected | (?:good|fair|decent|valid|excellent)\s+point | has\s+a\s+point
            | agree\s+(?:on|with|about) | with\s+you\s+on | but\s+yes | makes\s+sense | (?:so|then|there)\s+it\s+is | same\s+here | have\s+it\s+right | has\s+it\s+right | convinced\s+me | hadn['’]t\s+thought)\b
        | ^\W*[\w-]+(?:\s+[\w-]+)?,?\s+then\s*[.,]
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Granting();

    [GeneratedRegex(
        """
        (?:^|[.!?,]\s+)(?:no|nope|nah|nonsense|rubbish|wrong|hardly|never|doubt\s+it|sorry|with\s+respect|dream\s+on|come\s+on|really\s*\?|unless|not\b(?!\s+only))\b
        | \b(?:disagree | don['’]?t\s+(?:agree|think\s+so|buy|believe) | no\s+chance | not\s+a\s+chance | (?:you|he|she|they)(?:['’]re|\s+are|['’]s|\s+is)\s+(?:wrong|mistaken|dreaming|bluffing|forgetting)
            | you\s+(?:both\s+)?forget | you\s+said | speak\s+for\s+yourself | based\s+on\s+what | says\s+who | eat\s+(?:my|a) | be\s+(?:surprised|amazed|astonished) | I\s+doubt | my\s+foot | I\s+wish\s+I | half\s+right | fairy\s+tale | too\s+(?:gloomy|rosy|generous|kind))\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rejecting();

    [GeneratedRegex(@"\b(?:but|though|however|still|yet|otherwise|except|only\s+that)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turning();
}
