using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Foresaid.Pages.Decoding;

namespace Foresaid.Pages.Html;

/// <summary>What a page's linked data (JSON-LD) says about its article.</summary>
internal sealed partial record LinkedData
{
    private const int DeepestNesting = 64;

    private static readonly JsonDocumentOptions _options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = DeepestNesting,
    };

    public string? Headline { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Editors { get; init; } = [];

    public ImmutableArray<string> Sections { get; init; } = [];

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>
    /// Reads <paramref name="scripts"/>: of the articles in them the one whose address or headline is the page's, else the first; where
    /// there is none, the first other thing with a headline and a day of publication. Empty where there is neither.
    /// </summary>
    /// <param name="scripts">The contents of the page's scripts of linked data.</param>
    /// <param name="address">The page's own address; null where it is not known.</param>
    /// <param name="title">What the head calls the page.</param>
    public static LinkedData Read(ImmutableArray<string> scripts, string? address, string title)
    {
        var things = scripts.SelectMany(Things).ToList();
        var articles = things.Where(IsArticle).ToList();
        var article = (articles.Count > 1 ? articles.Find(thing => IsOf(thing, address, title)) : null) ?? articles.FirstOrDefault()
            ?? things.Find(thing => !IsPart(thing) && (thing.ContainsKey("headline") || thing.ContainsKey("name")) && thing.ContainsKey("datePublished"));
        if (article is null)
        {
            return new LinkedData
            {
                Publisher = Text(things.FirstOrDefault(thing => Types(thing).Contains("WebSite"))?["name"]),
                Published = Text(things.FirstOrDefault(thing => Types(thing).Contains("WebPage"))?["datePublished"]),
                Modified = Text(things.FirstOrDefault(thing => Types(thing).Contains("WebPage"))?["dateModified"]),
            };
        }

        var named = things.Where(thing => Text(thing["@id"]) is not null && Text(thing["name"]) is not null)
            .DistinctBy(thing => Text(thing["@id"])).ToDictionary(thing => Text(thing["@id"])!, thing => Text(thing["name"])!, StringComparer.Ordinal);
        return new LinkedData
        {
            Headline = Text(article["headline"]) ?? Text(article["name"]),
            Published = Text(article["datePublished"]) ?? Text(article["dateCreated"]),
            Modified = Text(article["dateModified"]),
            Publisher = Names(article["publisher"], named).FirstOrDefault(),
            Url = Text(article["url"]) ?? Text(article["mainEntityOfPage"]) ?? Text((article["mainEntityOfPage"] as JsonObject)?["@id"]),
            Authors = [.. Names(article["author"] ?? article["creator"], named)],
            Editors = [.. Names(article["editor"], named)],
            Sections = [.. Texts(article["articleSection"])],
            Keywords = [.. Texts(article["keywords"]).SelectMany(list => list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
        };
    }

    /// <summary>All objects in <paramref name="script"/>, those in graphs and lists too; none where it is no JSON.</summary>
    private static IEnumerable<JsonObject> Things(string script)
    {
        var open = new Stack<JsonNode?>();
        open.Push(Parse(script) ?? Parse(Mended(script)));
        while (open.TryPop(out var node))
        {
            if (node is JsonObject thing)
            {
                yield return thing;
                foreach (var key in new[] { "@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "itemListElement", "item" })
                {
                    if (thing[key] is JsonObject or JsonArray)
                    {
                        open.Push(thing[key]);
                    }
                }
            }
            else if (node is JsonArray list)
            {
                for (var at = list.Count - 1; at >= 0; at--)
                {
                    open.Push(list[at]);
                }
            }
        }
    }

    private static JsonNode? Parse(string script)
    {
        try
        {
            return JsonNode.Parse(HalfCharacters.Replaced(script), documentOptions: _options) is { } node && Touch(node) ? node : null;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Makes the reader look at the keys of all objects, which it otherwise does late: doubled keys fail here.</summary>
    private static bool Touch(JsonNode node) => node switch
    {
        JsonObject thing => thing.All(pair => pair.Value is null || Touch(pair.Value)),
        JsonArray list => list.All(item => item is null || Touch(item)),
        _ => true,
    };

    /// <summary>Raw line breaks inside strings are the commonest mistake, stray marks around the object the next.</summary>
    private static string Mended(string script)
    {
        var (start, end) = (script.AsSpan().IndexOfAny('{', '['), script.AsSpan().LastIndexOfAny('}', ']'));
        return start < 0 || end < start ? "" : string.Create(end - start + 1, (script, start), static (mended, source) =>
        {
            for (var at = 0; at < mended.Length; at++)
            {
                var character = source.script[source.start + at];
                mended[at] = char.IsControl(character) ? ' ' : character;
            }
        });
    }

    private static bool IsArticle(JsonObject thing) => Types(thing).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review");

    private static bool IsOf(JsonObject article, string? address, string title) =>
        (address is not null && new[] { article["url"], article["mainEntityOfPage"], (article["mainEntityOfPage"] as JsonObject)?["@id"], article["@id"] }.Any(node => Text(node) is { } stated && stated.StartsWith(address, StringComparison.Ordinal)))
        || (Text(article["headline"]) is { Length: > 10 } headline && title.StartsWith(headline, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether <paramref name="thing"/> is a part of a page or something it sells, and not what the page is about.</summary>
    private static bool IsPart(JsonObject thing) => Types(thing).Any(type => type is "Comment" or "ImageObject" or "VideoObject" or "AudioObject" or "Answer" or "Question" or "Offer" or "Product" or "WebPageElement");

    private static List<string> Types(JsonObject thing) => [.. Texts(thing["@type"])];

    private static IEnumerable<string> Names(JsonNode? node, Dictionary<string, string> named) => node switch
    {
        JsonArray list => list.SelectMany(item => Names(item, named)),
        JsonObject thing => Text(thing["name"]) is { } name ? [name] : Text(thing["@id"]) is { } id && named.TryGetValue(id, out var known) ? [known] : Names(thing["name"], named),
        _ => Texts(node),
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(Text).OfType<string>(),
        _ => Text(node) is { } text ? [text] : [],
    };

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? Tags().Replace(System.Net.WebUtility.HtmlDecode(text), "").Trim() : null;

    [GeneratedRegex("</?[a-zA-Z][^<>]{0,300}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
