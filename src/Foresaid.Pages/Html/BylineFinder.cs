using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Dumps;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds who wrote an article.</summary>
/// <remarks>
/// Sources in order of trust: linked data; the author meta tags; elements and links that say they name the author; lines "By ...";
/// names beside dates. The first that gives a person's name wins; where none does, the first that gives anything.
/// </remarks>
/// <param name="page">The page.</param>
/// <param name="head">What the head says.</param>
/// <param name="data">The linked data.</param>
/// <param name="own">The elements outside the thread, in reading order.</param>
/// <param name="publication">Who published the page, for that is no writer; null where it is not known.</param>
internal sealed partial class BylineFinder(NodeList page, HeadFacts head, LinkedData data, List<Node> own, string? publication)
{
    private const int LongestName = 120;
    private const int LongestLine = 160;

    /// <summary>How many nodes away from the title a link to a writer's page may stand.</summary>
    private const int Near = 120;

    /// <summary>The writers as the page joins them; null where it names none.</summary>
    /// <param name="lines">The lines of the page that name a writer or a date.</param>
    /// <param name="title">The element of the headline; null where it is not known.</param>
    public string? Find(List<string> lines, Node? title)
    {
        string? first = null;
        foreach (var names in Sources(lines, title))
        {
            var known = names.OfType<string>().Where(name => !IsSite(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (known.Count > 0)
            {
                var joined = known.Count == 1 ? known[0] : Joined(lines, known) ?? string.Join(", ", known);
                first ??= joined;
                if (known.TrueForAll(name => PersonName.IsLikely(name) || name.Contains(" and ", StringComparison.Ordinal) || name.Contains(',', StringComparison.Ordinal)))
                {
                    return joined;
                }
            }
        }

        return first;
    }

    private IEnumerable<IEnumerable<string?>> Sources(List<string> lines, Node? title)
    {
        yield return data.Authors.Select(PersonName.OfByline);
        yield return Metas().Take(1);
        var marked = own.Where(node => node.Name != "meta" && node.Length <= LongestName && ArticleFacts.IsLine(node) && IsAuthor(node) && !Holds(node))
            .Select(node => PersonName.OfByline(page.TextOf(node))).OfType<string>().Where(name => DateFinder.First(name) is null).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        yield return marked.Count > 1 && Joined(lines, marked) is { } together ? [together] : marked.Take(1);
        yield return lines.Where(line => ByLine().IsMatch(line)).Select(line => MetaLine.Read(line, new Article(), isHeader: true)?.Byline ?? PersonName.OfByline(ByLine().Replace(line, ""))).Where(name => name is not null).Take(1);
        yield return lines.Select(line => MetaLine.Read(line, new Article(), isHeader: true)?.Byline).Where(name => name is not null && PersonName.IsLikely(name)).Take(1);
        yield return own.Where(node => node.Length <= LongestLine && ArticleFacts.IsLine(node) && ByMark().IsMatch(node.Marks)).SelectMany(page.LinesOf)
            .Select(PersonName.OfByline).Where(name => name is not null && PersonName.IsLikely(name)).Take(1);
        yield return own.Where(node => title is not null && node.Name == "a" && Math.Abs(node.Index - title.Index) < Near && node.Length is > 2 and <= 50 && WriterAddress().IsMatch(node.Attribute("href") ?? ""))
            .Select(node => PersonName.OfByline(page.TextOf(node))).Where(name => name is not null && PersonName.IsLikely(name)).Take(1);
        yield return Labelled().Take(1);
        yield return lines.Select(BesideDate).Where(name => name is not null).Take(1);
    }

    private IEnumerable<string?> Metas()
    {
        foreach (var name in new[] { "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author" })
        {
            if (head.First(name) is { } meta && !meta.StartsWith("http", StringComparison.OrdinalIgnoreCase) && PersonName.OfByline(meta) is { } stated)
            {
                yield return stated;
            }
        }

        if (head.First("twitter:label1") is { } label && WrittenBy().IsMatch(label))
        {
            yield return PersonName.OfByline(head.First("twitter:data1"));
        }
    }

    /// <summary>Names behind labels in the running text: "Author: NAME", "Text: NAME".</summary>
    private IEnumerable<string?> Labelled() => own.Where(node => node.Length is > 6 and <= LongestLine && node.Name is "p" or "div" or "span" or "em" or "i" or "h5" or "h6" or "strong" && ArticleFacts.IsLine(node))
        .SelectMany(page.LinesOf).Select(line => Label().Match(line)).Where(match => match.Success)
        .Select(match => PersonName.OfByline(match.Groups["name"].Value)).Where(name => name is not null && PersonName.IsLikely(name));

    /// <summary>The name on a line that holds nothing but a name and a date; null where there is none.</summary>
    private static string? BesideDate(string line)
    {
        if (line.Length > LongestLine || DateFinder.First(line) is not { } date)
        {
            return null;
        }

        var rest = (line[..date.Start] + " " + line[date.End..]).Trim(' ', ',', '-', '–', '—', '|', '·', '/', ':', '(', ')');
        return PersonName.IsLikely(rest) ? rest : null;
    }

    /// <summary>The names as a line of the page joins them ("A and B"); null where no line holds them all.</summary>
    private static string? Joined(List<string> lines, List<string> names)
    {
        foreach (var line in lines)
        {
            if (names.TrueForAll(name => line.Contains(name, StringComparison.Ordinal)))
            {
                var start = names.Min(name => line.IndexOf(name, StringComparison.Ordinal));
                var end = names.Max(name => line.IndexOf(name, StringComparison.Ordinal) + name.Length);
                if (end - start <= names.Sum(name => name.Length + 6))
                {
                    return line[start..end];
                }
            }
        }

        return null;
    }

    private bool IsSite(string name) => publication is not null && name.Equals(publication, StringComparison.OrdinalIgnoreCase) && !PersonName.IsLikely(name);

    private static bool IsAuthor(Node node) =>
        (AuthorMark().IsMatch(node.Marks) && !(node.Parent?.Marks ?? "").Contains(" tagline ", StringComparison.Ordinal))
        || (node.Marks.Contains(" name ", StringComparison.Ordinal) && node.Parent is { } parent && parent.Marks.Contains(" author ", StringComparison.Ordinal))
        || (node.Attribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase) && node.Name == "a");

    /// <summary>Whether an element inside <paramref name="node"/> names the author too, and so names nothing else.</summary>
    private bool Holds(Node node) => page.Inside(node).Any(inside => !inside.IsText && inside.Length > 0 && (IsAuthor(inside) || inside.Marks.Contains(" name ", StringComparison.Ordinal)));

    [GeneratedRegex(@"(?<![a-z])(?:by|byline|by-?author|author(?:s|-name|-info|-box|-date)?|date-author|credits?|credit-line|autor)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex ByMark();

    [GeneratedRegex(@"^\W*(?:(?:an? |ein )?(?:interview|analysis|story|report|reported|text|words|written|posted|blog-?\s?beitrag|beitrag|erstellt|verfasst|veröffentlicht|gespeichert|eingestellt|artikel)\s+)?(?:by|von|por|par)\b:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByLine();

    [GeneratedRegex(@"(?<![a-z-])(?:author|authors|author-name|author_name|authorname|author__name|article__author|post-author|entry-author|byline-name|byline__name|byline_name|c-byline__author|documentauthor|post-meta-author|writer|autor|auteur|reporter|fn)(?![a-z-])", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorMark();

    [GeneratedRegex(@"/(?:authors?|autor(?:en|es)?|auteurs?|staff|newsteam|profiles?|people|writers?|journalists?|reporters?|contributors?|experten|redakteure?)/[^/?#]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WriterAddress();

    [GeneratedRegex(@"\b(?:written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|author|autor|door)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WrittenBy();

    [GeneratedRegex(@"^\W*(?:authors?|autor(?:in|en|es)?|auteurs?|text|redaktion|words|story|reporter|foto und text|text und fotos?)\s*:?\s+(?<name>\p{Lu}.{3,80})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
