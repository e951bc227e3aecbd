using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>What the names of elements say about threads and comments.</summary>
internal static partial class ThreadMarking
{
    private const string Edge = "(?<![a-z])";
    private const string EdgeAfter = "(?![a-z])";

    /// <summary>Whether <paramref name="node"/> is called the place of the comments.</summary>
    public static bool IsRegion(Node node) => Region().IsMatch(node.Marks) && !IsElsewhere(node);

    /// <summary>Whether <paramref name="node"/> is called something that may hold a thread, and is believed when comments are found in it.</summary>
    public static bool MayBeRegion(Node node) => MaybeRegion().IsMatch(node.Marks) && !IsElsewhere(node);

    /// <summary>Whether <paramref name="node"/> shows comments of other pages, as "latest comments" do.</summary>
    public static bool IsElsewhere(Node node) => Elsewhere().IsMatch(node.Marks);

    /// <summary>Whether <paramref name="node"/> is a comment by its microdata, id or class alone.</summary>
    public static bool IsComment(Node node) =>
        (node.Attribute("itemtype") is { } type && (type.EndsWith("/Comment", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/UserComments", StringComparison.OrdinalIgnoreCase)))
        || Comment().IsMatch(node.Marks) || node.Attribute("data-type") == "comment";

    /// <summary>Whether <paramref name="node"/> is a post of a forum: called one, and numbered.</summary>
    public static bool IsForumPost(Node node) => ForumPost().IsMatch(node.Marks);

    /// <summary>Whether <paramref name="text"/> heads a thread ("12 comments", "Have your say (3)", "Your letters").</summary>
    public static bool IsHeading(string text) => text.Length is > 3 and <= 120 && Heading().IsMatch(text);

    /// <summary>How surely <paramref name="node"/> names a commenter: 2 where it says so, 1 where it may, 0 where it does not.</summary>
    public static int Author(Node node) =>
        node.Marks.Length > 0 && SureAuthor().IsMatch(node.Marks) ? 2
        : (node.Marks.Length > 0 && MaybeAuthor().IsMatch(node.Marks)) || node.Name == "cite"
            || (node.Name == "a" && (node.Attribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || (node.Attribute("href") is { } address && Profile().IsMatch(address)))) ? 1 : 0;

    /// <summary>Whether <paramref name="node"/> is called the text of a comment.</summary>
    public static bool IsText(Node node) => node.Marks.Length > 0 && Text().IsMatch(node.Marks) && !IsDate(node) && !Button().IsMatch(node.Marks);

    /// <summary>Whether <paramref name="node"/> says when a comment was posted.</summary>
    public static bool IsDate(Node node) => node.Name == "time" || (node.Marks.Length > 0 && Date().IsMatch(node.Marks));

    /// <summary>Whether <paramref name="node"/> says whom a comment answers.</summary>
    public static bool IsReplyTo(Node node) => node.Marks.Length > 0 && ReplyTo().IsMatch(node.Marks);

    /// <summary>Whether <paramref name="node"/> is what stands around the words of a comment: buttons, scores, badges, a signature.</summary>
    public static bool IsAround(Node node) =>
        node.Name is "button" or "form" or "nav" or "menu" or "time" or "label" or "input" || (node.Marks.Length > 0 && Around().IsMatch(node.Marks));

    /// <summary>Whether <paramref name="node"/> is a child list, so that what is in it answers what stands before it.</summary>
    public static bool IsChildren(Node node) => node.Marks.Length > 0 && Children().IsMatch(node.Marks);

    [GeneratedRegex(Edge + @"(?:(?:user|reader|post|article|fb|wp|view|all|the)?[-_]?comments?(?:[-_]?(?:area|list|section|wrap(?:per)?|container|thread|block|box|form|stream|content|main|root))?|commentlist|commentarea|disqus\w*|coral\w*|kommentare?|comentarios|commentaires|commenti|respond|nestedlisting)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"recent[-_]?comm|latest[-_]?comm|newest[-_]?comm|last[-_]?comm|top[-_]?comm|comments?[-_]?(?:link|count|number|recent|rss|off|toggle)|widget|sidebar|letzte[-_]?komm|neueste[-_]?komm", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(Edge + @"(?:discussion\w*|replies|responses|letters?|talk|topic|topic-area|post-?stream|threads?|thread-root|conversation|forum|feedback|guestbook|readers?|debate|community|answers|opinions|reactions|messages|posts|post-list|reviews)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex MaybeRegion();

    [GeneratedRegex(@"\s(?:li-|div-)?comment[-_]?\d+\s|\scomment\s|\scmt\s|\scommentitem\s|\scomment[-_]{1,2}(?:item|entry|node|single|row|card|block|post|wrapper|wrap|container)\s|\scoral-comment\s", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s(?:post\w*|message|msg|reply|topic-post)\s.*\s(?:js-)?(?:p|post|msg|message|reply)[-_]?\d+\s", RegexOptions.CultureInvariant)]
    private static partial Regex ForumPost();

    [GeneratedRegex(@"^\W*(?:(?:\d[\d,.]*|no|all|showing)\s+)*(?:(?:readers?['’]?s?|user|all|your|our|latest|new|top|recent|public)\s+)*(?:comments?|discussion|replies|responses?|answers?|reactions?|letters|conversation|have your say|join the (?:discussion|conversation|debate)|readers (?:write|say|respond|reply)|what (?:readers|you) (?:say|think)|thoughts? on\b.*|kommentare?|diskussion|antworten|comentarios|commentaires?|commenti|reacties|комментарии)\b(?:\s*[:(\[|/·•–—-].*|\s+(?:on|to|from|zu|zum|zur)\b.*|\s*\d+|\s+(?:below|section|so far)\b.{0,20})?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(Edge + @"(?:fn|nick(?:name)?|user-?name|username|screen-?name|display-?name|author-?name|comment[-_]{0,2}author(?:[-_]name)?|comment[-_]{0,2}user(?:name)?|commenter(?:[-_]name)?|comment[-_]{0,2}name|c-name|cmt-who|comment[-_]?by|postername|poster-name)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex SureAuthor();

    [GeneratedRegex(Edge + @"(?:[a-z]{0,6}author|[a-z]{0,6}user|name|names|[a-z]{1,12}[-_]name|by|byline|who|poster|signature|writer|person|commenter|from|reply-label)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex MaybeAuthor();

    [GeneratedRegex(@"/(?:users?|u|profiles?|members?|by|people|author)/|(?:user|profile|member)(?:\.php)?\?|profile\.php|memberlist|javascript:.*profile", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Profile();

    [GeneratedRegex(Edge + @"(?:comment[-_]{0,2}(?:content|text|body|message|copy|main)|comm-?text|commenttext|bbwrapper|post-?(?:message|content|text|body)|postbody|message(?:-content|-body|-text)?|msg|content|text|body|said|what|cooked|md|usertext-body|c-text|cmt-what|entry-content|kommentar-?text|says-text|bubble-text|copy)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Text();

    [GeneratedRegex(Edge + @"(?:date|datetime|time|time-ago|timestamp|when|posted|posted-on|ago|post-date|comment-?date|comment-?time|c-date|cmt-when|published|relative-date|created|datum)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(Edge + @"(?:parent-link|parent-?comment-?link|in-?reply(?:-?to)?\w*|coral-comment-inreplyto\w*|reply-to(?:-tab|-user)?|replied-?to|replying-?to|response-to|comment-inreplyto)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex ReplyTo();

    [GeneratedRegex(Edge + @"(?:actions?|buttons?|controls|tools?|footer|toolbar|avatar|badge)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Button();

    [GeneratedRegex(Edge + @"(?:reply|replies-count|actions?|action-?bar|tools?|buttons?|controls|votes?|voting|vote-up|likes?|like-count|dislike|share|report|flag|permalink|bylink|score|points|karma|avatar|badges?|says|sig|signature|profile|postprofile|profile-rank|rank|meta|metadata|comment-meta|comment-metadata|date|timestamp|time-ago|edit-link|comment-reply\w*|usertag|flair|toolbar|expand|midcol|arrow|flat-list|menu|footer|comment__footer|quote-controls|post-menu-area|edited|gravatar|stickied-tagline|userinfo|user-info|online|comment-awaiting-note|number|counter)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(Edge + @"(?:children|child|repl(?:ies|y-list)|nested|thread-replies|comment-replies|subcomments?|c-replies|answers)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Children();
}
