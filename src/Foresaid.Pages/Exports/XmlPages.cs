using System.Xml.Linq;
using Foresaid.Pages.Feeds;

namespace Foresaid.Pages.Exports;

/// <summary>Tells the forms of XML from each other: feeds, and the exports of Disqus and WordPress.</summary>
internal static class XmlPages
{
    /// <summary>The pages that <paramref name="text"/> holds, which is XML.</summary>
    public static IEnumerable<PagePart> Read(string text)
    {
        var (root, reason) = XmlForm.Parse(text);
        return root is null ? Refused(PageErrors.Damaged, reason)
            : DisqusExport.IsOne(root) ? OrNone(DisqusExport.Read(root))
            : WordPressExport.IsOne(root) ? OrNone(WordPressExport.Read(root))
            : XmlFeed.Read(root) is { } feed ? OrNone(FeedPages.Read(feed))
            : Refused(PageErrors.UnknownForm, $"The XML is of no form that is known (RSS, Atom, an export of Disqus or WordPress), its root is \"{Short(root.Name)}\": save the page itself.");
    }

    private static IEnumerable<PagePart> OrNone(IEnumerable<PagePart> parts)
    {
        var isEmpty = true;
        foreach (var part in parts)
        {
            isEmpty = false;
            yield return part;
        }

        if (isEmpty)
        {
            foreach (var part in Refused(PageErrors.NoArticle, "The feed or export has no entry with words: pass the page itself."))
            {
                yield return part;
            }
        }
    }

    private static PagePart[] Refused(string code, string reason) => [new PagePart("", null, new PageReading.Refused(code, reason))];

    private static string Short(XName name) => name.LocalName.Length > 40 ? name.LocalName[..40] + "…" : name.LocalName;
}
