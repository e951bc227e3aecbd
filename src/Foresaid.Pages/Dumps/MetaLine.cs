using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Dumps;

/// <summary>Reads the lines around an article that say who wrote it, when, and where it was filed.</summary>
internal static partial class MetaLine
{
    private const int LongestMeta = 200;
    private const int MostSectionWords = 4;

    /// <summary>
    /// <paramref name="article"/> with what <paramref name="line"/> says about it; null where the line is no such line. What is
    /// already known stays.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="article">What is known so far.</param>
    /// <param name="isHeader">Whether it stands above the body, where bare names and dates count too.</param>
    public static Article? Read(string line, Article article, bool isHeader)
    {
        if (line.Length > LongestMeta)
        {
            return null;
        }

        return Labelled(line, article) ?? (isHeader ? Bare(line, article) : null);
    }

    private static Article? Labelled(string line, Article article)
    {
        if (Edited().Match(line) is { Success: true } edited)
        {
            return article with { Editor = article.Editor ?? PersonName.OfByline(edited.Groups["name"].Value) };
        }

        if (Tags().Match(line) is { Success: true } tags)
        {
            return article with { Tags = article.Tags.IsEmpty ? PersonName.Items(tags.Groups["list"].Value) : article.Tags };
        }

        if (Sections().Match(line) is { Success: true } sections)
        {
            return article with { Categories = article.Categories.IsEmpty ? PersonName.Items(sections.Groups["list"].Value) : article.Categories };
        }

        if (Byline().Match(line) is { Success: true } byline && StartsName(byline.Groups["name"].Value))
        {
            var names = byline.Groups["name"].Value;
            var known = article with { Byline = article.Byline ?? PersonName.OfByline(Cut(names)), Published = article.Published ?? DateFinder.Read(names) };
            var comma = names.IndexOf(", ", StringComparison.Ordinal);
            return comma > 0 && known.Publication is null && PersonName.IsLikely(names[..comma]) && !PersonName.IsLikely(names[(comma + 2)..]) && DateFinder.First(names) is null && char.IsUpper(names[comma + 2])
                ? known with { Publication = names[(comma + 2)..].Trim() }
                : known;
        }

        return null;
    }

    private static Article? Bare(string line, Article article)
    {
        if (Editorial().IsMatch(line))
        {
            return article;
        }

        if (Parts(line) is { Length: > 1 } parts)
        {
            return FromParts(parts, article);
        }

        if (DateFinder.First(line) is not { } date)
        {
            return null;
        }

        var before = DateLead().Replace(line[..date.Start].Trim(' ', ',', '-', '–', '—', '|', '·', '('), "").Trim(' ', ',', '-', '–', '—');
        var after = line[date.End..].Trim(' ', ',', '.', ')', '|', '·');
        var known = article with { Published = article.Published ?? date.Date };
        if (Filed(after, known) is { } filed)
        {
            return filed;
        }

        return before.Length > 60 || after.Length > 60 ? null
            : before.Length == 0 ? known
            : PersonName.IsLikely(before) && known.Byline is null && after.Length == 0 && known.Publication is not null ? known with { Byline = before }
            : known with { Publication = known.Publication ?? Publication(before) };
    }

    private static Article? Filed(string rest, Article article) => rest.Length > 0 ? Labelled(rest, article) : null;

    /// <summary>A line in parts ("Name, Paper | date | section"): the date, names before it, a section after it.</summary>
    private static Article? FromParts(string[] parts, Article article)
    {
        var dated = Array.FindIndex(parts, part => DateFinder.First(part) is not null);
        var known = article;
        for (var at = 0; at < parts.Length; at++)
        {
            var part = parts[at];
            known = Labelled(part, known) ?? (at == dated ? known with { Published = known.Published ?? DateFinder.Read(part) }
                : dated < 0 || at < dated ? Named(part, known)
                : known.Categories.IsEmpty && IsSection(part) ? known with { Categories = [part] } : known);
        }

        return dated >= 0 || known != article ? known : null;
    }

    private static Article Named(string part, Article article)
    {
        var comma = part.IndexOf(", ", StringComparison.Ordinal);
        var name = comma > 0 ? part[..comma] : part;
        return PersonName.IsLikely(name)
            ? article with { Byline = article.Byline ?? name, Publication = article.Publication ?? (comma > 0 ? part[(comma + 2)..] : null) }
            : article with { Publication = article.Publication ?? part };
    }

    /// <summary>Whether <paramref name="line"/> is "Paper / Section" or "Paper": short, capitalised, no sentence.</summary>
    public static Article? Masthead(string line, Article article)
    {
        if (line.Length > 60 || line.Length == 0 || !char.IsUpper(line[0]) || !(char.IsLetterOrDigit(line[^1]) || line[^1] == ')') || line.Split(' ').Length > 7)
        {
            return null;
        }

        var slash = line.IndexOf(" / ", StringComparison.Ordinal);
        return slash > 0
            ? article with { Publication = article.Publication ?? line[..slash], Categories = article.Categories.IsEmpty ? [line[(slash + 3)..].Trim()] : article.Categories }
            : article with { Publication = article.Publication ?? line };
    }

    /// <summary>The sections in a bare list ("Opinion, Region, Trade"): capitalised, short, no sentence; empty where it is none.</summary>
    public static ImmutableArray<string> BareSections(string line)
    {
        var items = line.Split(", ");
        return items.Length >= 2 && line.Length <= 120 && items.All(IsSection) && char.IsLetterOrDigit(line[^1]) ? PersonName.Items(line.Replace("/", "\u2215", StringComparison.Ordinal)) : [];
    }

    private static bool IsSection(string text) =>
        text.Length is > 0 and <= 40 && char.IsUpper(text[0]) && text.Split(' ').Length <= MostSectionWords && !text.Any(character => character is '.' or '!' or '?' or ':' or '"' or '”');

    private static bool StartsName(string names) => names.Length is > 0 and <= 100 && char.IsUpper(names[0]) && !names.EndsWith('.') | Initial().IsMatch(names);

    private static string Cut(string names)
    {
        var comma = names.IndexOf(", ", StringComparison.Ordinal);
        var date = DateFinder.First(names)?.Start ?? names.Length;
        return comma > 0 && !PersonName.IsLikely(names[(comma + 2)..]) && !names[(comma + 2)..].Contains(" and ", StringComparison.Ordinal) ? names[..comma] : names[..date];
    }

    private static string? Publication(string text) => text.Length is > 1 and <= 60 && (char.IsUpper(text[0]) || char.IsDigit(text[0])) ? text : null;

    private static string[] Parts(string line) =>
        [.. PartEnds().Split(line).Select(part => part.Trim()).Where(part => part.Length > 0)];

    [GeneratedRegex(@"^\W*(?:edited|editing|editor)\s*(?:by\b|:)\s*:?\s*(?<name>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edited();

    [GeneratedRegex(@"^\W*(?:tags?|tagged|topics?|keywords?|labels?|schlagw[oö]rte[rn]?|etiquetas)\s*(?:(?:with|as)\s*)?:\s*(?<list>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\W*(?:(?:filed|posted|published|listed) (?:under|in)|sections?|categor(?:y|ies)|rubric|department|desk|kategorien?|ressort)\s*:\s*(?<list>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sections();

    [GeneratedRegex(@"^\W*(?:(?:an? )?(?:interview|analysis|story|report|reported|text|words|written|posted|opinion|comment|review|column)\s+)?(?:by|von|por|par)\s*:?\s+(?<name>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^\(\s*(?:recasts|adds|updates|corrects|refiles|repeats|rewrites|releads|new throughout|fixes|writes through)\b.*\)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Editorial();

    [GeneratedRegex(@"(?:^|\s)\p{Lu}\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(@"^(?:published|posted|updated|first published|last updated|date|released|issued)\s*(?:on|at)?\s*:?\s*|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?$|\bon$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLead();

    [GeneratedRegex(@"\s*[|·•]\s*|\.\s+(?=filed|posted|edited|section|tags?\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PartEnds();
}
