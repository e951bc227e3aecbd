using System.Text.RegularExpressions;

namespace Foresaid.Pages.Dumps;

/// <summary>Knows the lines of a thread that are buttons, counters and notices of the site, and no comment.</summary>
internal static partial class ThreadControl
{
    /// <summary>Whether <paramref name="line"/> is a button or a counter ("Reply", "3 likes", "▲ 12").</summary>
    public static bool IsOne(string line) => line.Length <= 60 && Control().IsMatch(line);

    /// <summary>Whether <paramref name="line"/> is the button to reply, which stands below each comment and nowhere in an article.</summary>
    public static bool IsReply(string line) => line.Length is > 3 and <= 20 && ReplyButton().IsMatch(line);

    /// <summary>Whether <paramref name="paragraph"/> closes a thread ("Comments are closed.", "© ...").</summary>
    public static bool IsClosing(string paragraph) => paragraph.Length <= 240 && Closing().IsMatch(paragraph);

    [GeneratedRegex(@"^\W*(?:(?:said|says|wrote|reply|antworten|responder|répondre|rispondi|odpowiedz|svara|beantwoorden|liken|like[sd]?|gefällt mir|share|teilen|report|melden|flag|permalink|link|quote|zitieren|edit|upvote|downvote|recommend|respect|answer|log ?in to (?:reply|comment|leave a comment|post)(?: a (?:comment|reply))?|leave a (?:reply|comment)|cancel reply|cancel|loading|show (?:more|\d+) repl\w+|load more\b.*|view (?:more|\d+) repl\w+|collapse|expand|hide repl\w+|see more|read more|\d{1,5}(?:\s*(?:likes?|points?|votes?|replies|reply|stars?|people like this|comments?))?|like \(?\d+\)?|[▲▼△▽↑↓👍👎♥❤]\s*\d*|recipe rating|click to expand)[\s|/·•,.()»›:…-]*)+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Control();

    [GeneratedRegex(@"^\W*(?:reply|antworten|responder|répondre|rispondi|odpowiedz|svara|beantwoorden)\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReplyButton();

    [GeneratedRegex(@"^\W*(?:comments?|discussion|this (?:thread|discussion|topic|conversation)|(?:the )?replies|answers|letters|posts)\b.{0,60}\b(?:clos\w+|open|moderated|locked|switched off|ended|edited|shortened|archived)\b|^\W*(?:©|\(c\)|copyright)|\ball rights reserved\b|^\W*(?:log ?in|sign ?in|register|join)\b.{0,40}\b(?:comment|reply|discussion|conversation)|^\W*(?:be (?:polite|kind|civil)|house rules|community guidelines|comment policy|older comments|newer comments|previous page|next page|load more|leave a (?:reply|comment))\b|^\W*(?:read next|more from|related|most read|back to top)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();
}
