using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Foresaid.Measure.Pages;

/// <summary>Scores titles, writers, dates, topics and captions on pages of news publishers.</summary>
internal static partial class NewsPages
{
    /// <summary>
    /// The shares that are exactly right where the record states them, letters' case aside: title, writers and topics as sets, day
    /// of publication (a day off counts as wrong); and precision and recall of captions, by their words.
    /// </summary>
    public static Dictionary<string, double> Score(string folder)
    {
        var tallies = new Dictionary<string, (int Right, int All)>();
        void Count(string name, bool right, bool counts = true) => tallies[name] = tallies.GetValueOrDefault(name) is var (had, all) && counts ? (had + (right ? 1 : 0), all + 1) : (had, all);
        foreach (var (path, page) in PageCorpus.Read(folder, "*.html.gz"))
        {
            var article = page.Article;
            var gold = RecordOf(path);
            var authors = Texts(gold, "authors");
            var topics = Texts(gold, "topics");
            Count("title", Fold(article.Title) == Fold(gold.GetProperty("title").GetString()));
            Count("authors", authors.SetEquals(article.Authors.Select(Fold)), authors.Count > 0);
            Count("date", article.Published?.Iso[..10] == gold.GetProperty("publishing_date").GetString()?[..10]);
            Count("topics", topics.SetEquals(article.Tags.Select(Fold)), topics.Count > 0);
            var captions = gold.TryGetProperty("images", out var images)
                ? images.EnumerateArray().Select(image => Fold(image.GetProperty("caption").GetString())).Where(text => text.Length > 0).ToHashSet() : [];
            var read = article.Images.Select(image => Fold(image.Caption)).ToHashSet();
            foreach (var caption in captions)
            {
                Count("captions found", read.Any(other => IsSame(caption, other)));
            }

            foreach (var caption in captions.Count == 0 ? [] : read)
            {
                Count("captions right", captions.Any(other => IsSame(caption, other)));
            }
        }

        return tallies.Where(pair => pair.Value.All > 0).ToDictionary(pair => pair.Key, pair => (double)pair.Value.Right / pair.Value.All);
    }

    /// <summary>The record of a page: among its publisher's the one published nearest to the day in the page's name.</summary>
    private static JsonElement RecordOf(string path)
    {
        var name = Dated().Match(Path.GetFileName(path));
        var saved = DateOnly.ParseExact(name.Groups["day"].Value, "yyyy_MM_dd", CultureInfo.InvariantCulture);
        using var records = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, name.Groups["stem"].Value + ".json")));
        return records.RootElement.EnumerateObject().Select(record => record.Value)
            .MinBy(record => Math.Abs(DateOnly.ParseExact(record.GetProperty("publishing_date").GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - saved.DayNumber)).Clone();
    }

    private static HashSet<string> Texts(JsonElement record, string name) =>
        record.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => Fold(text.GetString()))] : [];

    /// <summary>Whether one caption holds the other and is not much longer: a record may end with the credit.</summary>
    private static bool IsSame(string one, string other) => one.Length > 0 && other.Length > 0 && (one.Length <= other.Length ? other.Contains(one, StringComparison.Ordinal) && one.Length * 2 > other.Length : IsSame(other, one));

    private static string Fold(string? text) => Blanks().Replace(text ?? "", " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"^(?<stem>.+)_(?<day>\d{4}_\d{2}_\d{2})")]
    private static partial Regex Dated();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
