using System.Text.RegularExpressions;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds what a comment's markup says about which comment it answers: an attribute, a link, a name, a quotation's source.</summary>
internal sealed partial class UnitReply(NodeList page, Func<Node, bool> isUnit)
{
    /// <summary>The address or id of the parent, and the name of its writer; each null where the markup does not say.</summary>
    /// <param name="unit">The comment's element.</param>
    /// <param name="replyTo">The element that says whom it answers; null where there is none.</param>
    /// <param name="text">The element of its words.</param>
    public (string? Address, string? Name) Of(Node unit, Node? replyTo, Node text)
    {
        var stated = Stated(unit);
        if (replyTo is not null)
        {
            var link = page.Inside(replyTo).Prepend(replyTo).Select(node => node.Attribute("href")).FirstOrDefault(href => href?.Contains('#', StringComparison.Ordinal) == true);
            var named = ReplyTarget.NamedIn(page.TextOf(replyTo)) ?? PersonName.OfCommenter(page.TextOf(replyTo));
            return (stated ?? link, named);
        }

        var quotes = page.Inside(text, isUnit).Where(node => !node.IsText && (node.Name is "blockquote" or "aside" || node.Called(ThreadMarking.Quote()))).ToList();
        var quote = quotes.Find(node => node.Called(ThreadMarking.Quote())) ?? quotes.FirstOrDefault();
        if (quote is null || stated is not null)
        {
            return (stated ?? Answered(unit), null);
        }

        var cited = quote.Attribute("data-username") ?? quote.Attribute("data-quote") ?? page.Inside(quote).Where(node => !node.IsText && (node.Name == "cite" || node.Called(ThreadMarking.QuoteHead())))
            .Select(node => Wrote().Replace(Dated().Replace(page.TextOf(node), ""), "")).FirstOrDefault(name => name.Length > 0);
        return (SourceOf(quote), cited is null ? null : PersonName.OfCommenter(cited));
    }

    private string? Stated(Node unit)
    {
        var stated = unit.Attribute("parentid") ?? unit.Attribute("parent-id") ?? unit.Attribute("parent")
            ?? unit.DataAttributes.Where(pair => ParentData().IsMatch(pair.Name) && pair.Value.Length > 0).Select(pair => pair.Value).FirstOrDefault();
        return stated is { Length: > 0 } ? stated
            : page.Inside(unit, isUnit).FirstOrDefault(node => node.Attribute("itemprop") == "parentItem") is { } item ? item.Attribute("href") ?? item.Attribute("content") ?? item.Attribute("itemid")
            : null;
    }

    /// <summary>Which post a quotation says that it is from.</summary>
    private string? SourceOf(Node quote)
    {
        if (quote.Attribute("data-post") is { Length: > 0 } number)
        {
            return UnitParents.PostNumber + number;
        }

        if (quote.Attribute("data-source") is { } source && source.LastIndexOf(' ') is var blank)
        {
            return source[(blank + 1)..];
        }

        return page.Inside(quote).Select(node => node.Attribute("data-content-selector") ?? node.Attribute("href")).FirstOrDefault(href => href?.Contains('#', StringComparison.Ordinal) == true);
    }

    /// <summary>The address of the link behind the words "in reply to"; null where there is none.</summary>
    private string? Answered(Node unit)
    {
        var isNext = false;
        foreach (var node in page.Inside(unit, isUnit))
        {
            if (isNext && node.Attribute("href") is { } address && address.Contains('#', StringComparison.Ordinal))
            {
                return address;
            }

            isNext = node.IsText && node.Length > 0 ? InReply().IsMatch(node.Text) : isNext;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:in reply to|replying to|replied to|responding to|in response to|antwort auf|en respuesta a|en réponse à)\s*:?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InReply();

    [GeneratedRegex(@"^data-(?:comment-?)?(?:parent(?:-?(?:id|comment|comment-?id|post|post-?id))?|reply-?to(?:-?(?:id|comment|comment-?id))?|in-?reply-?to(?:-?id)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ParentData();

    /// <summary>The date behind a quoted name: "Quote from: NAME on 3 February 2030".</summary>
    [GeneratedRegex(@"\s+(?:on|at|am|le|el)\s+[^:]*\d.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?:originally posted by|quoting|quote from|zitat von|quote)\s*:?\s*|\s*(?:wrote|said|schrieb|écrit)?\s*:?\s*(?:↑.*)?$|\s*wrote:.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();
}
