using System.Text.Json;
using Foresaid.Pages.Decoding;
using Foresaid.Pages.Feeds;

namespace Foresaid.Pages.Exports;

/// <summary>Tells the forms of JSON from each other: JSON Feed, threads of Reddit and Lemmy, and pages as records.</summary>
internal static class JsonForm
{
    /// <summary>How all JSON is parsed.</summary>
    public static JsonDocumentOptions Options { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 };

    /// <summary>Whether <paramref name="text"/> can only be JSON: it begins as an object, or as a list of objects.</summary>
    public static bool IsOne(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart();
        return (bare.StartsWith("{") && bare[1..].TrimStart() is ['"' or '}', ..]) || (bare.StartsWith("[") && bare[1..].TrimStart() is ['{', ..]);
    }

    /// <summary>The pages that <paramref name="text"/> holds.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="options">What is known of the pages beside it.</param>
    public static IEnumerable<PagePart> Read(string text, PageOptions options)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(HalfCharacters.Replaced(text), Options);
        }
        catch (JsonException wrong)
        {
            return [new PagePart("", null, new PageReading.Refused(
                PageErrors.Damaged,
                $"The JSON breaks off or is wrong in line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}: export it again."))];
        }

        return Parts(json, options);
    }

    private static IEnumerable<PagePart> Parts(JsonDocument json, PageOptions options)
    {
        using (json)
        {
            var root = json.RootElement;
            var parts = JsonFeed.Read(root) is { } feed ? FeedPages.Read(feed)
                : RedditThread.IsOne(root) ? RedditThread.Read(root)
                : LemmyThread.IsOne(root) ? LemmyThread.Read(root)
                : PageRecord.IsOne(root) ? [new PagePart("", null, PageRecord.Read(root, options))]
                : root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root.EnumerateArray().All(PageRecord.IsOne) ? PageRecord.ReadList(root, options)
                : [new PagePart("", null, new PageReading.Refused(
                    PageErrors.UnknownForm,
                    "The JSON is of no form that is known (JSON Feed, a thread of Reddit or Lemmy, objects with \"url\" and \"html\" or \"text\"): save the page itself."))];
            foreach (var part in parts)
            {
                yield return part;
            }
        }
    }
}
