using System.Text.RegularExpressions;

namespace Foresaid.Statements.Threads;

/// <summary>Reads how a reply stands to the comment it answers.</summary>
/// <remarks>Looks at how the reply opens and for plain words of agreeing and disagreeing; stands in for a trained model.</remarks>
internal static partial class StanceFinder
{
    /// <summary>The stance of a reply.</summary>
    /// <param name="reply">The reply's own words.</param>
    /// <returns>The stance and the rule that told it.</returns>
    public static (Stance Stance, string Rule) Of(string reply)
    {
        var opening = reply.Length > 160 ? reply[..160] : reply;
        if (Disagreeing().Match(opening) is { Success: true } against)
        {
            return (Stance.Disagree, $"words of disagreeing: {against.Value.Trim().ToLowerInvariant()}");
        }

        return Agreeing().Match(opening) is { Success: true } with
            ? (Stance.Agree, $"words of agreeing: {with.Value.Trim().ToLowerInvariant()}")
            : (Stance.Neutral, "no words of either");
    }

    [GeneratedRegex(
        """
        ^\W*(?:no\b(?!\s+doubt)|nope|nah|nonsense|rubbish|wrong|not\s+(?:really|so|true|quite|likely|a\s+chance|going)|hardly|bollocks|dream\s+on|but\b|doubt\s+it|disagree|not\s+(?:this|before|until|if|unless|in|by|on|for|with|even|only|happening)\b|half\?|unless\b|ha\b|lol\b|wish\s+I|from\s+your\s+lips|you\s+(?:said|were|both|forget|people)|that['’]?s\s+what|oh\s+(?:sure|please|come\s+on)|come\s+on|based\s+on\s+what|says\s+who|really\?|sorry|half\s+right|utter|pull\s+the\s+other|with\s+respect|on\s+the\s+contrary|you(?:['’]re|\s+are)\s+(?:wrong|mistaken|dreaming))
        | \b(?:I\s+(?:disagree|don['’]?t\s+(?:agree|think\s+so|buy|believe))|you(?:['’]re|\s+are)\s+wrong|that['’]?s\s+(?:not\s+true|wrong|nonsense)|(?:isn['’]?t|is\s+not|ain['’]?t|won['’]?t|will\s+not)\s+(?:going\s+to\s+)?(?:happen|true|work|be)|never\s+(?:going\s+to\s+)?happen|not\s+going\s+to\s+(?:happen|be)|disagree|no\s+chance|not\s+a\s+chance|wouldn['’]?t\s+bet|be\s+(?:surprised|amazed)|(?<!no\s)doubt\s+(?:it|that)|eat\s+my|you\s+still|everyone\s+said|promised\s+(?:us\s+)?(?:it|that)|same\s+(?:thing\s+)?(?:in|about)\s+(?:19|20)\d\d|said\s+(?:that|the\s+same|exactly\s+that))\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Disagreeing();

    [GeneratedRegex(
        """
        ^\W*(?:yes\b|yep|yeah(?!,?\s*(?:right|sure))|aye|agreed|exactly|true\b|right\b|quite\b|indeed|same\s+here|spot\s+on|absolutely|of\s+course|this\.|\+1|well\s+said|seconded|amen|fair\s+(?:point|enough)|ok(?:ay)?\b)
        | \b(?:I\s+(?:\w+\s+)?agree|you(?:['’]re|\s+are)\s+(?:\w+\s+)?right|good\s+point|my\s+thoughts?\s+exactly|couldn['’]?t\s+agree\s+more)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Agreeing();
}
