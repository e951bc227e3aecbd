using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Dumps;

/// <summary>Reads an agency's line of credits at the end, and the dateline at the start.</summary>
internal static partial class Signoff
{
    /// <summary>Whether <paramref name="paragraph"/> is the line of credits, after which no article goes on.</summary>
    public static bool IsOne(string paragraph) => Credits().IsMatch(paragraph);

    /// <summary><paramref name="article"/> with the editor, and the reporter where nobody is named yet.</summary>
    public static Article Read(string paragraph, Article article)
    {
        var editor = Editing().Match(paragraph);
        var reporter = Reporting().Match(paragraph);
        var name = reporter.Success ? PersonName.OfByline(reporter.Groups["name"].Value) : null;
        return article with
        {
            Editor = article.Editor ?? (editor.Success ? PersonName.OfByline(editor.Groups["name"].Value) : null),
            Byline = article.Byline ?? (name is not null && char.IsUpper(name[0]) ? name : null),
        };
    }

    /// <summary><paramref name="article"/> with the date and the agency of the dateline that opens <paramref name="paragraph"/>.</summary>
    public static Article WithDateline(string paragraph, Article article)
    {
        var match = Dateline().Match(paragraph);
        return match.Success
            ? article with
            {
                Published = article.Published ?? DateFinder.Read(match.Groups["date"].Value),
                Publication = article.Publication ?? (match.Groups["agency"].Success ? match.Groups["agency"].Value : null),
            }
            : article;
    }

    [GeneratedRegex(@"^\W{0,2}(?:additional )?(?:reporting|writing|edited|editing|compiled|reported|written)(?: and \w+)? by\b.*(?:[;)]|editing|edited)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Credits();

    [GeneratedRegex(@"\b(?:editing|edited) by (?<name>[^;()]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Editing();

    [GeneratedRegex(@"(?<!additional )\b(?:reporting|reported|writing|written)(?: and \w+)? by (?<name>\p{Lu}[^;()]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{Lu}' .-]{2,40})(?:,\s*[\p{L} .]+?)?,\s*(?<date>(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,9})(?:,?\s+\d{4})?)\s*(?:\((?<agency>[^()]{2,40})\))?\s*[-–—:]+\s", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();
}
