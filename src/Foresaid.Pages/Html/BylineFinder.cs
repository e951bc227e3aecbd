using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Dumps;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds who wrote an article.</summary>
/// <remarks>
/// Sources in order of trust: linked data; the author meta tags; elements and links that say they name the author; lines "By ...";
/// names beside dates. The first that gives a person's name wins. A name that is no person's (a single word, a nickname) wins where
/// the page states it, unless a later source says it in full; the site's own name wins only where there is nothing else. Where the
/// byline that the reader sees goes on with more names, it is taken whole.
/// </remarks>
/// <param name="page">The page.</param>
/// <param name="head">What the head says.</param>
/// <param name="data">The linked data.</param>
/// <param name="own">The elements of the article, in reading order: without the thread and what stands beside.</param>
/// <param name="site">What the site is called, for that is no writer.</param>
internal sealed partial class BylineFinder(NodeList page, HeadFacts head, LinkedData data, List<Node> own, SiteNames site)
{
    private const int LongestName = 120;
    private const int LongestLine = 160;
    private const int LongestMore = 150;

    /// <summary>How many nodes away from the title a link to a writer's page may stand.</summary>
    private const int Near = 120;

    private List<string>? _marked;

    /// <summary>The writers as the page joins them, and one by one; null and none where it names none.</summary>
    /// <param name="lines">The lines of the page that name a writer or a date.</param>
    /// <param name="title">The element of the headline; null where it is not known.</param>
    public (string? Byline, ImmutableArray<string> Authors) Find(List<string> lines, Node? title)
    {
        List<string>? kept = null, weak = null, ofSite = null;
        foreach (var (names, isStated) in Sources(lines, title))
        {
            var known = names.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var people = known.Where(name => !site.Holds(name)).ToList();
            if (people.Count == 0)
            {
                ofSite ??= known.Count > 0 ? known : null;
            }
            else if (people.TrueForAll(IsPerson) && (kept is null || (kept.Count == 1 && IsFuller(people[0], kept[0]))))
            {
                return Whole(lines, people);
            }
            else if (isStated)
            {
                kept ??= people;
            }
            else
            {
                weak ??= people;
            }
        }

        return (kept ?? weak ?? ofSite) is { } best ? Whole(lines, best) : (null, []);
    }

    /// <summary>Whether <paramref name="full"/> is <paramref name="name"/> with the rest of it, or spelled as a name.</summary>
    private static bool IsFuller(string full, string name) =>
        full.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) || SiteNames.Letters(full) == SiteNames.Letters(name);

    private static bool IsPerson(string name) =>
        PersonName.IsLikely(name) || (Writers.Of(name) is { Length: > 1 } names && names.Any(PersonName.IsLikely));

    /// <summary>The names joined, with those that the visible byline adds to them.</summary>
    private (string Byline, ImmutableArray<string> Authors) Whole(List<string> lines, List<string> names)
    {
        var joined = names.Count == 1 ? names[0] : Joined(lines, names) ?? string.Join(", ", names);
        var first = names[0];
        var more = lines.Concat(Marked()).Select(line => line.Length <= LongestMore + joined.Length && line.Contains(first, StringComparison.OrdinalIgnoreCase) ? PersonName.OfByline(line) : null).OfType<string>()
            .FirstOrDefault(line => line.Length > joined.Length && line.StartsWith(joined, StringComparison.OrdinalIgnoreCase) && More().IsMatch(line[joined.Length..]) && Writers.Of(line) is var all && all.Length > names.Count && all.Skip(names.Count).All(IsMore));
        return more is not null ? (more, Writers.Of(more)) : (joined, [.. names.SelectMany(name => Writers.Of(name)).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private bool IsMore(string name) => PersonName.IsLikely(name) || (Agency().IsMatch(name) && !site.Holds(name));

    private IEnumerable<(IEnumerable<string?> Names, bool IsStated)> Sources(List<string> lines, Node? title)
    {
        yield return (data.Authors.Select(PersonName.OfByline), true);
        yield return (Metas(), true);
        var marked = Marked().Select(PersonName.OfByline).OfType<string>().Where(name => DateFinder.First(name) is null).Distinct(StringComparer.OrdinalIgnoreCase).Take(8).ToList();
        yield return (marked.Count > 1 && Joined(lines, marked) is { } together ? [together] : marked.Where(name => !site.Holds(name)).Take(1).DefaultIfEmpty(marked.FirstOrDefault()), true);
        yield return (lines.Where(line => ByLine().IsMatch(line)).Select(line => MetaLine.Read(line, new Article(), isHeader: true)?.Byline ?? PersonName.OfByline(ByLine().Replace(line, ""))).Where(name => name is not null).Take(1), false);
        yield return (lines.Select(line => MetaLine.Read(line, new Article(), isHeader: true)?.Byline).Where(name => name is not null && PersonName.IsLikely(name)).Take(1), false);
        yield return (own.Where(node => node.Length <= LongestLine && ArticleFacts.IsLine(node) && node.Called(ByMark())).SelectMany(page.LinesOf)
            .Select(PersonName.OfByline).Where(name => name is not null && PersonName.IsLikely(name)).Take(1), false);
        yield return (own.Where(node => title is not null && node.Name == "a" && Math.Abs(node.Index - title.Index) < Near && node.Length is > 2 and <= 50 && WriterAddress().IsMatch(node.Attribute("href") ?? ""))
            .Select(node => PersonName.OfByline(page.TextOf(node))).Where(name => name is not null && PersonName.IsLikely(name)).Take(1), false);
        yield return (Labelled().Take(1), false);
        yield return (lines.Select(BesideDate).Where(name => name is not null).Take(1), false);
    }

    private IEnumerable<string?> Metas()
    {
        foreach (var name in new[] { "author", "article:author", "dc.creator", "dcterms.creator", "dc:creator", "parsely-author", "sailthru.author", "byl", "citation_author", "cXenseParse:author" })
        {
            var stated = head.All(name).Where(meta => !meta.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Select(PersonName.OfByline).OfType<string>().ToList();
            if (stated.Exists(writer => !site.Holds(writer)))
            {
                return name is "citation_author" or "parsely-author" ? stated : stated.Where(writer => !site.Holds(writer)).Take(1);
            }
        }

        return head.First("twitter:label1") is { } label && WrittenBy().IsMatch(label) ? [PersonName.OfByline(head.First("twitter:data1"))]
            : [PersonName.OfByline(head.First("author"))];
    }

    /// <summary>The texts of the elements that say they name the author.</summary>
    private List<string> Marked() => _marked ??= [.. own.Where(node => node.Name != "meta" && node.Length is > 1 and <= LongestName && ArticleFacts.IsLine(node) && IsAuthor(node) && !Holds(node)).Select(node => page.TextOf(node))];

    /// <summary>Names behind labels in the running text: "Author: NAME", "Text: NAME".</summary>
    private IEnumerable<string?> Labelled() => own.Where(node => node.Length is > 6 and <= LongestLine && node.Name is "p" or "div" or "span" or "em" or "i" or "h5" or "h6" or "strong" or "small" or "li" && ArticleFacts.IsLine(node))
        .SelectMany(page.LinesOf).Select(line => Label().Match(line)).Where(match => match.Success)
        .Select(match => PersonName.OfByline(match.Groups["name"].Value)).Where(name => name is not null && IsPerson(name));

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

    private static bool IsAuthor(Node node) =>
        (node.Called(AuthorMark()) && !(node.Parent?.Marks ?? "").Contains(" tagline ", StringComparison.Ordinal))
        || (node.Marks.Contains(" name ", StringComparison.Ordinal) && node.Parent is { } parent && (parent.Marks.Contains(" author ", StringComparison.Ordinal) || parent.Parent?.Marks.Contains(" author ", StringComparison.Ordinal) == true))
        || (node.Attribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase) && node.Name == "a");

    /// <summary>Whether an element inside <paramref name="node"/> names the author too, and so names nothing else.</summary>
    private bool Holds(Node node) => page.Inside(node).Any(inside => !inside.IsText && inside.Length > 0 && (IsAuthor(inside) || inside.Marks.Contains(" name ", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\s*(?:[,;&/|]|and\b|und\b|y\b|et\b|e\b|og\b|och\b|with\b|mit\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex More();

    /// <summary>Agencies and channels are called by a few capitals; the small ones by small letters.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}{2,5}|dpa|epd|kna|sid|afp|reuters|Associated Press|Agence France-Presse)$", RegexOptions.CultureInvariant)]
    private static partial Regex Agency();

    [GeneratedRegex(@"(?<![a-z])(?:by|byline|by-?author|author(?:s|-name|-info|-box|-date)?|date-author|credits?|credit-line|autor)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex ByMark();

    [GeneratedRegex(@"^\W*(?:(?:an? |ein |eine )?(?:interview|analysis|story|report|reported|text|words|written|posted|blog-?\s?beitrag|beitrag|kolumne|kommentar|gastbeitrag|erstellt|verfasst|geschrieben|veröffentlicht|gespeichert|eingestellt|artikel)\s+)?(?:by|von|por|par)\b:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByLine();

    [GeneratedRegex(@"(?<![a-z-])(?:author|authors|author-name|author_name|authorname|author__name|article__author|post-author|entry-author|byline-name|byline__name|byline_name|byline-author|c-byline__author|documentauthor|post-meta-author|second-author|writer|autor|autoren|auteur|reporter|poster|item-?poster|fn)(?![a-z-])", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorMark();

    [GeneratedRegex(@"/(?:authors?|autor(?:en|es)?|auteurs?|staff|newsteam|profile?s?|people|users?|menschen|personen|redaktion|writers?|journalists?|reporters?|contributors?|experten|redakteure?)/[^/?#]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WriterAddress();

    [GeneratedRegex(@"\b(?:written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|author|autor|door)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WrittenBy();

    [GeneratedRegex(@"^\W*(?:authors?|autor(?:in|en|es)?|auteurs?|text|redaktion|words|story|reporter|foto und text|text und fotos?)\s*(?::|von|by)?\s+(?<name>\p{Lu}.{3,80})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
