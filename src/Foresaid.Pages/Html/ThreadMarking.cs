using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>What the names of elements say about threads and comments: the patterns to ask <see cref="Node.Called"/> with, and what takes more than one.</summary>
internal static partial class ThreadMarking
{
    private const string Edge = "(?<![a-z])";
    private const string EdgeAfter = "(?![a-z])";

    /// <summary>Whether <paramref name="node"/> is called the place of the comments.</summary>
    public static bool IsRegion(Node node) => node.Called(Region()) && !IsElsewhere(node);

    /// <summary>Whether <paramref name="node"/> is called something that may hold a thread, and is believed when comments are found in it.</summary>
    public static bool MayBeRegion(Node node) => node.Called(MaybeRegion()) && !IsElsewhere(node);

    /// <summary>Whether <paramref name="node"/> shows comments of other pages, as "latest comments" do.</summary>
    public static bool IsElsewhere(Node node) => node.Called(Elsewhere());

    /// <summary>Whether <paramref name="node"/> is a comment by its microdata, id or class alone.</summary>
    public static bool IsComment(Node node) =>
        (node.Attribute("itemtype") is { } type && (type.EndsWith("/Comment", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/UserComments", StringComparison.OrdinalIgnoreCase)))
        || node.Called(Comment()) || node.Attribute("data-type") == "comment";

    /// <summary>Whether <paramref name="node"/> is a post of a forum: called one, and numbered.</summary>
    public static bool IsForumPost(Node node) => node.Called(ForumPost());

    /// <summary>Whether <paramref name="text"/> heads a thread ("12 comments", "Have your say (3)", "Your letters").</summary>
    public static bool IsHeading(string text) => text.Length is > 3 and <= 120 && HeadingWords().IsMatch(text);

    /// <summary>How surely <paramref name="node"/> names a commenter: 2 where it says so, 1 where it may, 0 where it does not.</summary>
    public static int Author(Node node) =>
        node.Called(SureAuthor()) ? 2
        : node.Called(MaybeAuthor()) || node.Name == "cite"
            || (node.Name == "a" && (node.Attribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || (node.Attribute("href") is { } address && Profile().IsMatch(address)))) ? 1 : 0;

    /// <summary>Whether <paramref name="node"/> is called the text of a comment.</summary>
    public static bool IsText(Node node) => node.Called(Text()) && !IsDate(node) && !node.Called(Button());

    /// <summary>Whether <paramref name="node"/> says when a comment was posted.</summary>
    public static bool IsDate(Node node) => node.Name == "time" || node.Called(Date());

    /// <summary>Whether <paramref name="node"/> says whom a comment answers.</summary>
    public static bool IsReplyTo(Node node) => node.Called(ReplyTo());

    /// <summary>Whether <paramref name="node"/> is what stands around the words of a comment: buttons, scores, badges, a signature.</summary>
    public static bool IsAround(Node node) => node.Name is "button" or "form" or "nav" or "menu" or "time" or "label" or "input" || node.Called(Around());

    /// <summary>Whether <paramref name="node"/> is a child list, so that what is in it answers what stands before it.</summary>
    public static bool IsChildren(Node node) => node.Called(Children());

    [GeneratedRegex(Edge + @"(?:(?:user|reader|post|article|fb|wp|view|all|the)?[-_]?comments?(?:[-_]?(?:area|list|section|wrap(?:per)?|container|thread|block|box|form|stream|content|main|root))?|commentlist|commentarea|disqus\w*|coral\w*|kommentare?|comentarios|commentaires|commenti|respond|nestedlisting)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"recent[-_]?comm|latest[-_]?comm|newest[-_]?comm|last[-_]?comm|top[-_]?comm|comments?[-_]?(?:link|count|number|recent|rss|off|toggle)|widget|sidebar|letzte[-_]?komm|neueste[-_]?komm", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(Edge + @"(?:discussion\w*|replies|responses|letters?|talk|topic|topic-area|post-?stream|threads?|thread-root|conversation|forum|feedback|guestbook|readers?|debate|community|answers|opinions|reactions|messages|posts|post-list|reviews)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex MaybeRegion();

    [GeneratedRegex(@"\s(?:li-|div-)?comment[-_]?\d+\s|\scomment\s|\scmt\s|\scommentitem\s|\scomment[-_]{1,2}(?:item|entry|node|single|row|card|block|post|wrapper|wrap|container)\s|\scoral-comment\s", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s(?:post\w*|message|msg|reply|topic-post)\s.*\s(?:js-)?(?:p|post|msg|message|reply)[-_]?\d+\s|\s(?:msg[-_]?|post_?)\d+\s", RegexOptions.CultureInvariant)]
    private static partial Regex ForumPost();

    [GeneratedRegex(@"^\W*(?:(?:\d[\d,.]*|no|all|showing)\s+)*(?:(?:readers?['’]?s?|user|all|your|our|latest|new|top|recent|public)\s+)*(?:comments?|discussion|replies|responses?|answers?|reactions?|letters|conversation|have your say|join the (?:discussion|conversation|debate)|readers (?:write|say|respond|reply)|what (?:readers|you) (?:say|think)|thoughts? on\b.*|kommentare?|diskussion|antworten|comentarios|commentaires?|commenti|reacties|комментарии)\b(?:\s*[:(\[|/·•–—-].*|\s+(?:on|to|from|zu|zum|zur)\b.*|\s*\d+|\s+(?:below|section|so far)\b.{0,20})?\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadingWords();

    [GeneratedRegex(Edge + @"(?:fn|nick(?:name)?|user-?name|username|screen-?name|display-?name|author-?name|comment[-_]{0,2}author(?:[-_]name)?|comment[-_]{0,2}user(?:name)?|commenter(?:[-_]name)?|comment[-_]{0,2}name|c-name|cmt-who|comment[-_]?by|actor-?name|postername|poster-name)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex SureAuthor();

    [GeneratedRegex(Edge + @"(?:[a-z]{0,6}author|[a-z]{0,6}user|name|names|[a-z]{1,12}[-_]name|by|byline|who|poster|signature|writer|person|commenter|from|reply-label)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex MaybeAuthor();

    [GeneratedRegex(@"/(?:users?|u|profiles?|members?|by|people|author)/|(?:user|profile|member)(?:\.php)?\?|profile\.php|memberlist|action=profile|[?;&]u=\d|javascript:.*profile", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Profile();

    [GeneratedRegex(@"(?<![a-z])(?<!(?:after|before)[-_])(?:comment[-_]{0,2}(?:content|text|body|message|copy|main)|comm-?text|commenttext|bbwrapper|post-?(?:message|content|text|body)|postbody|message(?:-content|-body|-text)?|msg|content|text|body|said|what|cooked|md|usertext-body|c-text|cmt-what|entry-content|kommentar-?text|says-text|bubble-text|copy)(?![a-z])(?![-_]{1,2}(?:user|cell|name|avatar|attribution|signature|foot|head|meta|side|extra|detail|action|last|date|time|author))", RegexOptions.CultureInvariant)]
    private static partial Regex Text();

    [GeneratedRegex(Edge + @"(?:age|date|datetime|time|time-ago|timestamp|when|posted|posted-on|ago|post-date|comment-?date|comment-?time|c-date|cmt-when|published|relative-date|created|datum)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(Edge + @"(?:parent-link|parent-?comment-?link|in-?reply(?:-?to)?\w*|coral-comment-inreplyto\w*|reply-to(?:-tab|-user)?|replied-?to|replying-?to|response-to|comment-inreplyto)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex ReplyTo();

    [GeneratedRegex(Edge + @"(?:actions?|buttons?|controls|tools?|footer|toolbar|avatar|badge)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Button();

    [GeneratedRegex(Edge + @"(?:reply|replies-count|actions?|action-?bar|tools?|buttons?|controls|votes?|voting|vote-up|likes?|like-count|dislike|share|report|flag|permalink|bylink|score|points|karma|avatar|badges?|says|sig|signature|profile|postprofile|profile-rank|rank|meta|metadata|comment-meta|comment-metadata|date|timestamp|time-ago|edit-link|comment-reply\w*|usertag|flair|toolbar|expand|midcol|arrow|flat-list|menu|footer|comment__footer|quote-controls|post-menu-area|edited|gravatar|stickied-tagline|userinfo|user-info|online|comment-awaiting-note|number|counter)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(Edge + @"(?:children|child|repl(?:ies|y-list)|nested|thread-replies|comment-replies|subcomments?|c-replies|answers)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Children();

    [GeneratedRegex(Edge + @"(?:badges?|moderator-badge|says|usertag|flair|score|role)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex Badge();

    [GeneratedRegex(Edge + @"(?:quote|quoted|bbquote|bbcodeblock--quote|quotation|quote-?(?:container|box|wrap\w*|body|content|block|text|message))" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex Quote();

    [GeneratedRegex(Edge + @"(?:title|posted-?by|[a-z]*postedby|quote-?(?:author|header|head|by|title|controls)|attribution|bbcodeblock-title|citation)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex QuoteHead();

    [GeneratedRegex(@"\s(?:reply|comment-reply-link|reply-link|tools|actions)\s", RegexOptions.CultureInvariant)]
    public static partial Regex ReplyLink();

    [GeneratedRegex(@"\s(?:reply|response|answer|editor-reply|author-reply|staff-reply)\s", RegexOptions.CultureInvariant)]
    public static partial Regex Reply();

    [GeneratedRegex(Edge + @"(?:title|heading|header|count)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex Heading();

    [GeneratedRegex(@"comment|kommentar|coment|review", RegexOptions.CultureInvariant)]
    public static partial Regex CalledComment();

    [GeneratedRegex(@"form|respond|meta|author|header|count|link|reply|notes|recent|latest|widget", RegexOptions.CultureInvariant)]
    public static partial Regex NotComment();

    [GeneratedRegex(Edge + @"(?:pingback|trackback)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex Pingback();

    [GeneratedRegex(Edge + @"(?:edited|has-?edit|last-?edit(?:ed)?|is-?edited|edited-?[a-z]+|edit-?(?:date|time|info|notice|note|mark|history)|edits|modified)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex Edited();

    [GeneratedRegex(Edge + @"(?:score|points?|karma|votes?|votes?-?(?:count|total|score|sum|number|result)|v-total|net-?votes)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex Votes();

    [GeneratedRegex(Edge + @"(?:up-?votes?|votes?-?up|up-?vote-?count|upvotecount|likes?|like-?(?:count|counter|number|total)|thumbs?-?up|recommends?|recommendations?|recommend-?count|reactions?-?count|reaction-?button-?count|hearts?|favou?rites?|agree|plus)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex VotesFor();

    [GeneratedRegex(Edge + @"(?:down-?votes?|votes?-?down|down-?vote-?count|downvotecount|dislikes?|dislike-?(?:count|counter|number|total)|thumbs?-?down|disagree|minus)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex VotesAgainst();

    [GeneratedRegex(Edge + @"(?:sig|signature|signaturecontainer|user-?sig)" + EdgeAfter, RegexOptions.CultureInvariant)]
    public static partial Regex Signature();
}
