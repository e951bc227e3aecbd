using System.Text.RegularExpressions;

namespace Foresaid.Pages;

/// <summary>Tells the form of a page from its text.</summary>
internal static partial class FormSniffer
{
    private const int HeadLength = 16 * 1024;
    private const int LeastTags = 3;

    /// <summary>HTML where the text starts with a tag or holds several near its start; otherwise a dump.</summary>
    public static PageForm FormOf(string text)
    {
        var head = text[..Math.Min(text.Length, HeadLength)];
        return Opening().IsMatch(head) || Tags().Count(head) >= LeastTags ? PageForm.Html : PageForm.Dump;
    }

    [GeneratedRegex(@"^\s*(?>(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*)<(?:!doctype\s+html|(?:html|head|body|div|p|article|section|main|table)(?=[\s/>])|/?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Opening();

    [GeneratedRegex(@"</?(?:html|head|body|title|meta|link|script|style|div|p|span|a|h[1-6]|ul|ol|li|table|tr|td|article|section|main|header|footer|nav|img|br|blockquote|strong|em|figure)(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();
}
