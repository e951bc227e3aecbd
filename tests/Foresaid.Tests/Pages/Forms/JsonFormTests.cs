using Foresaid.Pages;
using NodaTime;
using Xunit;
using static Foresaid.Tests.Pages.Forms.Inputs;

namespace Foresaid.Tests.Pages.Forms;

public sealed class JsonFormTests
{
    [Fact]
    public void Each_line_is_a_page_and_a_bad_one_is_told_by_its_number()
    {
        var items = Read("pages.jsonl", $$"""
            {"url": "https://bridges.example/one", "html": {{Quoted(Html("The bridge"))}}, "published": "2030-03-11T08:00:00Z"}

            {"url": "https://bridges.example/two", "text": "The dam\n\nThe dam will hold until spring, its keeper says, whatever the rain brings us in the coming weeks.", "author": "Ann Reyes"}
            {"url": "https://bridges.example/three"
            {"url": "https://bridges.example/four"}
            {"html": "<p>It will hold, the keeper said on the radio, and if not, then everybody will know soon enough.</p>", "title": "Stated"}
            """);

        Assert.Equal(["pages.jsonl#1", "pages.jsonl#3", "pages.jsonl#4", "pages.jsonl#6"], items.Select(item => item.Name));
        Assert.Equal(("https://bridges.example/one", "The bridge", "2030-03-11T08:00:00Z"), (items[0].Page().Article.Url, items[0].Page().Article.Title, items[0].Page().Article.Published!.Iso));
        Assert.Equal(("The dam", "Ann Reyes"), (items[1].Page().Article.Title, items[1].Page().Article.Byline));
        Assert.Equal(PageErrors.Damaged, items[2].Code());
        Assert.Equal("Stated", items[3].Page().Article.Title);
    }

    [Fact]
    public void Lines_of_json_are_told_without_their_name_too()
    {
        var line = "{\"text\": \"The dam will hold until spring, its keeper says, whatever the rain brings.\"}";

        Assert.Equal(["x#1", "x#2"], Read("x", line + "\n" + line + "\n").Select(item => item.Name));
        Assert.Equal(["x"], Read("x", line).Select(item => item.Name));
        Assert.Equal(["x#1", "x#2"], Read("x", $"[{line},\n{line}]").Select(item => item.Name));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        var page = Read("x.json", """{"text": "The dam \ud83d will hold \ud83c\udf27 until spring, its keeper says, whatever \\ud83d means."}""").OnlyPage();

        Assert.Contains("dam \uFFFD will hold \U0001F327 until", page.Text, StringComparison.Ordinal);
        Assert.Contains("\\ud83d means", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_of_no_known_form_is_refused()
    {
        Assert.Equal(PageErrors.UnknownForm, Assert.Single(Read("x.json", "{\"name\": \"x\"}")).Code());
        Assert.Equal(PageErrors.UnknownForm, Assert.Single(Read("x.json", "[{\"name\": \"x\"}]")).Code());
        Assert.Equal(PageErrors.Damaged, Assert.Single(Read("x.json", "{\"name\": \"x\"")).Code());
    }

    [Fact]
    public void A_text_that_begins_with_a_bracket_is_a_text()
    {
        var page = Read("x.txt", "[Updated] The dam\n\nThe dam will hold until spring, its keeper says, whatever the rain brings in the coming weeks.").OnlyPage();

        Assert.Equal(PageForm.Dump, page.Form);
    }

    [Fact]
    public void A_json_feed_is_a_page_for_each_item()
    {
        var items = Read("feed.json", """
            {
              "version": "https://jsonfeed.org/version/1.1", "title": "River Post", "home_page_url": "https://river.example/",
              "authors": [{"name": "Ann Reyes"}],
              "items": [
                {"id": "2", "url": "https://river.example/2", "title": "Dam &amp; river", "content_html": "<p>The dam will hold until spring, its keeper says, whatever the rain brings.</p>", "date_published": "2030-03-12T07:00:00+01:00", "date_modified": "2030-03-13T07:00:00+01:00", "tags": ["rivers", "dams"]},
                {"id": 1, "title": "Text", "content_text": "It may rain < 5 days.\n\nIt may not.", "author": {"name": "Bo"}},
                {"id": "0", "title": "No words"}
              ]
            }
            """);

        var article = items[0].Page().Article;
        Assert.Equal(["feed.json#1", "feed.json#2", "feed.json#3"], items.Select(item => item.Name));
        Assert.Equal(("Dam & river", "River Post", "Ann Reyes", "2030-03-12T07:00:00+01:00", "2030-03-13T07:00:00+01:00"), (article.Title, article.Publication, article.Byline, article.Published!.Iso, article.Modified!.Iso));
        Assert.Equal(["rivers", "dams"], article.Tags);
        Assert.Equal(["It may rain < 5 days.", "It may not."], items[1].Page().Bodies());
        Assert.Equal("Bo", items[1].Page().Article.Byline);
        Assert.Equal(PageErrors.NoArticle, items[2].Code());
        Assert.Equal(3, items.Select(item => item.Sha256).Distinct().Count());
    }

    [Fact]
    public void A_reddit_thread_is_an_article_with_its_comments()
    {
        var page = Read("t.json", """
            [
              {"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"title": "Will the dam hold?", "selftext": "I **doubt** it.\n\nThe piers are old, and &gt; half are cracked.", "author": "wader", "created_utc": 1899446400.0, "permalink": "/r/rivers/comments/1/x/", "subreddit": "rivers", "link_flair_text": "Dams", "score": 12}}]}},
              {"kind": "Listing", "data": {"children": [
                {"kind": "t1", "data": {"id": "a", "name": "t1_a", "parent_id": "t3_1", "author": "heron", "body": "It will hold.", "created_utc": 1899446500.0, "score": 5, "edited": 1899446600.0, "replies":
                  {"kind": "Listing", "data": {"children": [
                    {"kind": "t1", "data": {"id": "b", "name": "t1_b", "parent_id": "t1_a", "author": "wader", "body": "&gt; It will hold.\n\nUntil *spring*, see [here](https://x.example).", "created_utc": 1899446700.0, "score": -2, "edited": false, "replies": ""}},
                    {"kind": "more", "data": {"count": 3, "children": ["x"]}}
                  ]}}}},
                {"kind": "t1", "data": {"id": "c", "name": "t1_c", "parent_id": "t3_1", "author": "[deleted]", "body": "[removed]", "created_utc": 1899446800.0, "score_hidden": true, "score": 1, "edited": false, "replies": ""}}
              ]}}
            ]
            """).OnlyPage();

        Assert.Equal(("Will the dam hold?", "wader", "https://www.reddit.com/r/rivers/comments/1/x/"), (page.Article.Title, page.Article.Byline, page.Article.Url));
        Assert.Equal(["I doubt it.", "The piers are old, and > half are cracked."], page.Bodies());
        Assert.Equal(new LocalDate(2030, 3, 11), page.Article.Published!.Day);
        Assert.Equal([("c1", null, "heron"), ("c2", "c1", "wader"), ("c3", null, null)], page.Thread.Select(comment => (comment.Id, comment.Parent, comment.Author)));
        Assert.Equal(["It will hold.", "It will hold.\n\nUntil spring, see here."], page.Thread.Take(2).Select(page.Words));
        Assert.Equal("It will hold.", page.Text.Substring(Assert.Single(page.Thread[1].Quoted).Start, 13));
        Assert.Equal([5, -2, null], page.Thread.Select(comment => comment.Votes));
        Assert.Equal([true, false, false], page.Thread.Select(comment => comment.IsEdited));
        Assert.Equal(CommentState.Removed, page.Thread[2].State);
    }

    [Fact]
    public void A_lemmy_thread_is_an_article_with_its_comments()
    {
        var page = Read("t.json", """
            {
              "post_view": {"post": {"id": 7, "name": "Will the dam hold?", "body": "The piers are old and the keeper is new, they say.", "ap_id": "https://lake.example/post/7", "published": "2030-03-11T08:00:00Z"}, "creator": {"name": "wader"}, "community": {"name": "rivers", "title": "Rivers"}, "counts": {"score": 3}},
              "comments": [
                {"comment": {"id": 12, "content": "> old\n\nOlder than you.", "path": "0.11.12", "published": "2030-03-11T10:00:00Z", "updated": "2030-03-11T10:05:00Z"}, "creator": {"name": "bo", "display_name": "Bo"}, "post": {"id": 7, "name": "Will the dam hold?"}, "counts": {"score": 4}},
                {"comment": {"id": 11, "content": "It will.", "path": "0.11", "published": "2030-03-11T09:00:00Z", "deleted": true}, "creator": {"name": "heron"}, "post": {"id": 7, "name": "Will the dam hold?"}, "counts": {"score": 1}}
              ]
            }
            """).OnlyPage();

        Assert.Equal(("Will the dam hold?", "wader", "Rivers"), (page.Article.Title, page.Article.Byline, page.Article.Publication));
        Assert.Equal([("c1", null, "heron", CommentState.Removed), ("c2", "c1", "Bo", CommentState.Shown)], page.Thread.Select(comment => (comment.Id, comment.Parent, comment.Author, comment.State)));
        Assert.Equal((4, true), (page.Thread[1].Votes, page.Thread[1].IsEdited));
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
