using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Html;

/// <summary>What the names of elements, classes and ids say about them.</summary>
internal static partial class Marking
{
    /// <summary>A paragraph this long is prose, whatever it is called.</summary>
    private const int LeastProse = 400;

    private static readonly FrozenSet<string> _blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption");

    private static readonly FrozenSet<string> _apart = FrozenSet.Create(
        "nav", "footer", "form", "button", "input", "label", "menu", "dialog", "progress", "legend", "optgroup", "option", "map");

    /// <summary>Whether elements called <paramref name="name"/> stand on lines of their own.</summary>
    public static bool IsBlock(string name) => _blocks.Contains(name) || name.Contains('-', StringComparison.Ordinal);

    /// <summary>Whether <paramref name="node"/> is of the site and not of the article, by its name, its role, or what it is called.</summary>
    public static bool IsApart(Node node) =>
        _apart.Contains(node.Name)
        || (node.Name is not ("html" or "body" or "main" or "article" or "p" or "h1") && node.Called(Apart()) && !node.Called(Content()))
        || (node.Name == "p" && node.Length < LeastProse && node.Called(ApartParagraph()));

    /// <summary>Whether <paramref name="node"/> says that it holds an article's body.</summary>
    public static bool IsBody(Node node) => node.Called(Body()) && !node.Called(Apart());

    /// <summary>Whether <paramref name="node"/> is a quotation pulled out of the body, or a summary of it.</summary>
    public static bool IsRepeat(Node node) => node.Called(Repeat());

    /// <summary>Whether <paramref name="node"/> is a deck above the body.</summary>
    public static bool IsDeck(Node node) => node.Called(Deck());

    /// <summary>Whether <paramref name="node"/> is there for those who do not see the page: it is read aloud, or it waits for a script.</summary>
    public static bool IsUnseen(Node node) => node.Called(Unseen());

    /// <summary>Whether <paramref name="node"/> stands beside the article: other stories, the last comments of the site, its bars and boxes.</summary>
    public static bool IsBeside(Node node) =>
        node.Name is "aside" or "nav" or "footer"
        || (node.Name is not ("html" or "body" or "main" or "article" or "h1") && node.Called(BesideMark()) && !node.Called(Content()));

    private const string Edge = @"(?<![a-z])";
    private const string EdgeAfter = @"(?![a-z])";

    [GeneratedRegex(@"\swidgets?\s|\swidget_\w+\s|" + Edge + @"(?:nav(?:igation|bar|igate)?|mainnav|menu\w*|submenu|breadcrumbs?|crumbs?|footer\w*|foot|sidebars?|side|col-side|widget-area|related\w*|recommend\w*|read-?(?:more|next|also)|more-(?:from|on|stories|articles|news|posts|links)|most-?(?:read|popular|viewed)|popular|trending|also|teasers?|promos?|promotion\w*|newsletter\w*|signup|sign-up|subscri\w+|abo|paywall|donat\w+|appeal|support-us|shar(?:e|ing|ebar)\w*|social\w*|follow-us|addtoany|addthis|sharedaddy|cookies?\w*|consent|gdpr|banner\w*|adverts?\w*|advertisement|ads?|ad-\w+|adsbygoogle|sponsor\w*|outbrain|taboola|pagination|pager|paging|post-navigation|nav-links|prev-?next|tags?-links|tagcloud|tag-list|toolbar|tools|topbar|skip\w*|screen-reader\w*|visually-?hidden|sr-only|search\w*|login|log-in|register|modal|popup|pop-up|overlay|lightbox|toc|table-of-contents|jp-relatedposts|yarpp|author-(?:bio|box|info|card|profile|description)|about-(?:the-)?author|bio|byline|entry-meta|post-meta|article-meta|meta-info|postmeta|post-info|metadata|credits?|copyright|disclaimer|rating|votes?|print-(?:only|button|link)|noprint|no-print|complementary|contentinfo|respond|comment-respond|replyform|feedback|alsoread|inline-related|similar|suggested\w*|featured-posts|latest-\w+|loading|spinner|carousel|slider|cta(?:[-_]\w+)?|factbox|image-?box|imagedescription|media__description|bildunterschrift|bildtext|postmetadata|next-?(?:story|post)\w*|buybox|user-profile|post-ratings?|ratings|sidebar\w*|snippet|interesting-articles|same-topic|community-notice|jumbotron|third-party\w*|view-more|more-?products|masthead|offer|callout-newsletter|mailing-?list|hatom-extra)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex(Edge + @"(?:screen-?reader(?:-text)?|visually-?hidden|sr-only|show-for-sr|aural|hide-accessible|a11y-hidden|offscreen|off-screen)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"\swidget_\w+\s|" + Edge + @"(?:side-?bars?|widgets?|widget-area|recent-?(?:comments?|posts?)|related\w*|recommend\w*|teaser-?(?:list|box|grid)|teasers|most-?(?:read|popular|viewed)|popular|trending|footer|site-footer|comments?(?:-\w+)?|respond|menu|nav(?:igation|bar)?|newsletter\w*|promos?|adverts?\w*|ads?|latest-\w+|read-?(?:more|next|also)|more-(?:from|on|stories|articles|news|posts))" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex BesideMark();

    [GeneratedRegex(Edge + @"(?:byline|credits?|meta|entry-meta|post-meta|tags|tag-?list|keywords|topics|categories|posted-on|dateline|timestamp|bio|endnote|correction-note|copyright|disclaimer|newsletter\w*|promo|related\w*|read-?(?:more|also)|share|sharing|caption|wp-caption-text|comment-notes|no-comments|screen-reader-text|advert\w*|ads?|subscribe|footnote-link|author-bio|breadcrumbs?|crumbs?|kicker|rubric|section-label|by)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex ApartParagraph();

    [GeneratedRegex(@"(?:article|entry|post|story|main|page|text|body)[-_]{0,2}(?:content|body|text|main|copy|inner)|articlebody|content[-_]{0,2}(?:main|body|area|article|text|inner)", RegexOptions.CultureInvariant)]
    private static partial Regex Content();

    [GeneratedRegex(@"(?:article|entry|post|story|blog|news|single|artikel|beitrag)[-_]{0,2}(?:content|body|text|copy|main|inhalt|bodytext|entry)(?:[-_ ]|$)|articlebody|(?:body|full|main|page)[-_]?text|(?:content|body|text)[-_]{0,2}(?:main|body|article|area|text)(?:[-_ ]|$)|[ _-]prose[ _-]|richtext|rich-text|\bcms-content\b|\be-content\b|\bhentry-content\b|\bfulltext\b|\bstorytext\b", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(Edge + @"(?:pull-?_?quotes?|pulledquote|pull|callout|key-?points|key-?takeaways|takeaways|highlights?|summary|bullets|at-a-glance|tldr|blickpunkt)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Repeat();

    [GeneratedRegex(Edge + @"(?:entry-deck|deck|dek|standfirst|stand-first|sub-?title|sub-?head(?:line|ing)?|lede|lead|excerpt|intro|strap(?:line)?|teaser|(?:article|news|content|post|page)[-_]{0,2}teaser|teaser-?text|description|summary|abstract|vorspann|anrisstext|chapo|bajada|perex|preamble|short-info)" + EdgeAfter, RegexOptions.CultureInvariant)]
    private static partial Regex Deck();
}
