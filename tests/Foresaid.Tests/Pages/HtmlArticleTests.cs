using Foresaid.Pages;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Pages;

public sealed class HtmlArticleTests
{
    private const string Prose = """
        <p>The harbour board will decide in the spring whether the old crane is to be taken down, and hardly anybody in town thinks that it will be spared.</p>
        <p>“It will be gone by Easter,” said the crane’s last driver, Berit Solheim, who still has the key and has been asked twice to hand it back to the board.</p>
        <p>Her brother, who sits on the board, would not say how he means to vote, but he did say that rust is expensive and that memories are not.</p>
        """;

    [Fact]
    public void Linked_data_names_the_parts()
    {
        var page = Reading.Page($$$"""
            <!doctype html><html><head><title>Crane | Quay News</title>
            <script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#q","name":"Quay News"},{"@type":["NewsArticle"],"headline":"Old crane may go","datePublished":"2030-02-03T06:40:00+01:00",
            "author":[{"@type":"Person","name":"Siri Dahl"},{"@type":"Person","name":"Ola Moe"}],"editor":{"name":"Una Vik"},"articleSection":["Harbour","Town"],"keywords":"cranes, rust","publisher":{"@id":"#q"}}]}</script>
            <link rel="canonical" href="https://quay.example/crane"></head>
            <body><nav><a href="/">Home</a></nav><h1>Old crane may go</h1>{{{Prose}}}</body></html>
            """);

        var article = page.Article;
        Assert.Equal(("Old crane may go", "Siri Dahl, Ola Moe", "Una Vik", "Quay News", "https://quay.example/crane"), (article.Title, article.Byline, article.Editor, article.Publication, article.Url));
        Assert.Equal("2030-02-03T06:40:00+01:00", article.Published?.Iso);
        Assert.Equal(["Harbour", "Town"], article.Categories);
        Assert.Equal(["cranes", "rust"], article.Tags);
        Assert.Equal(3, article.Body.Length);
    }

    [Fact]
    public void Visible_text_names_the_parts_where_nothing_else_does()
    {
        var page = Reading.Page($$$"""
            <html><body><div id="hd"><a href="/">Quay News</a></div><ul class="crumbs"><li><a href="/">Home</a></li><li><a href="/h">Harbour</a></li></ul>
            <h1>Old crane may go</h1><p class="by">SIRI DAHL, harbour reporter<br>Published 3 February 2030, 6.00am</p>{{{Prose}}}<p class="ed">Edited by Una Vik</p></body></html>
            """);

        Assert.Equal(("Siri Dahl", "Una Vik"), (page.Article.Byline, page.Article.Editor));
        Assert.Equal("2030-02-03T06:00:00", page.Article.Published?.Iso);
        Assert.Equal(["Harbour"], page.Article.Categories);
        Assert.Equal(3, page.Article.Body.Length);
    }

    [Fact]
    public void What_a_page_does_not_say_is_null()
    {
        var article = Reading.Page($"<html><body><h1>Old crane may go</h1>{Prose}</body></html>").Article;

        Assert.Equal((null, null, null, null), (article.Byline, article.Editor, article.Published, article.Publication));
        Assert.Empty(article.Categories);
        Assert.Empty(article.Tags);
    }

    [Theory]
    [InlineData("<aside class='related'><h3>Related</h3><p>Seven other cranes that nobody wanted to keep, and where they went in the end.</p></aside>")]
    [InlineData("<div class='newsletter-box'><p>Sign up and we will send you the week’s harbour news every Friday morning.</p></div>")]
    [InlineData("<p>Read also: <a href='/x'>The ferry that never sailed, and other ships of the town</a></p>")]
    [InlineData("<div class='share-bar'><a href='#'>Share</a> <a href='#'>Tweet</a></div>")]
    [InlineData("<form><p>Your address will not be published anywhere and will be forgotten at once.</p><input></form>")]
    [InlineData("<footer><p>© Quay News. Prices may change without notice, as may the ferry.</p></footer>")]
    public void What_the_site_adds_is_kept_out(string box)
    {
        var page = Reading.Page($"<html><body><main><article><h1>Old crane may go</h1><div class='entry-content'>{Prose}{box}</div></article>{box}</main></body></html>");

        Assert.Equal(3, page.Article.Body.Length);
    }

    [Fact]
    public void An_unknown_site_needs_no_names()
    {
        var page = Reading.Page($"<html><body><table><tr><td><a href=1>One</a> <a href=2>Two</a> <a href=3>Three</a></td><td><h1>Old crane may go</h1>{Prose}</td></tr></table></body></html>");

        Assert.Equal(3, page.Article.Body.Length);
    }

    [Fact]
    public void A_caption_parts_from_its_credit()
    {
        var page = Reading.Page($$$"""
            <html><body><article><h1>Old crane may go</h1>
            <figure><img src=a alt="Crane at dusk"><figcaption>The crane at dusk. <span class="credit">Photo: Kari Lie</span></figcaption></figure>
            {{{Prose}}}<div class="photo"><img src=b><p class="cap">The driver with her key. (Image: Quay News/Lie)</p></div><img src=c alt="nothing said"></article></body></html>
            """);

        Assert.Equal([("The crane at dusk.", "Kari Lie"), ("The driver with her key.", "Quay News/Lie")], page.Article.Images.Select(image => (image.Caption, image.Credit)));
        Assert.Equal(3, page.Article.Body.Length);
    }

    [Fact]
    public void Decks_and_pull_quotes_are_repeats()
    {
        var page = Reading.Page($"<html><body><article><h1>Old crane may go</h1><p class='standfirst'>A key, a vote and a great deal of rust.</p><div class='entry-content'>{Prose}<blockquote><p>“It will be gone by Easter,”</p></blockquote></div></article></body></html>");

        Assert.Equal([true, false, false, false, true], page.Article.Body.Select(block => block.IsRepeat));
    }

    [Fact]
    public void An_interview_has_questions_and_answers()
    {
        var page = Reading.Page("""
            <html><body><article><h1>The driver’s key</h1><div class="entry-content"><p>Berit Solheim drove the crane for thirty years and has kept the key, which she shows to anybody who asks.</p>
            <p><b>Will it be taken down?</b></p><p>By Easter, I should say, and I do not expect that anybody will stop it.</p><p><b>And the key?</b></p><p>That stays with me.</p><p><b>For how long?</b></p><p>Until they come for it.</p></div></article></body></html>
            """);

        Assert.Equal([BlockKind.Paragraph, BlockKind.Question, BlockKind.Answer, BlockKind.Question, BlockKind.Answer, BlockKind.Question, BlockKind.Answer], page.Article.Body.Select(block => block.Kind));
    }

    [Fact]
    public void Entities_and_blanks_are_folded_and_marks_are_kept()
    {
        var page = Reading.Page($"<html><body><h1>Old&nbsp;crane   “may” go &ndash; soon</h1>{Prose}<p>It&rsquo;s\n   2&nbsp;per&nbsp;cent dearer &#128679; than any other crane in the whole of the county.</p></body></html>");

        Assert.Equal("Old crane “may” go – soon", page.Article.Title);
        Assert.Equal("It’s 2 per cent dearer 🚧 than any other crane in the whole of the county.", page.Text.Read(page.Article.Body[^1].Span));
    }

    [Fact]
    public void Broken_linked_data_is_passed_over()
    {
        var page = Reading.Page($$$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":</script><script type="application/ld+json">{"a":1,"a":2}</script></head><body><h1>Old crane may go</h1>{{{Prose}}}</body></html>""");

        Assert.Equal("Old crane may go", page.Article.Title);
    }

    [Fact]
    public void A_first_tag_without_end_for_long_is_a_tag_all_the_same()
    {
        var attributes = string.Concat(Enumerable.Range(0, 50_000).Select(number => $"a{number}='1' "));

        var page = Reading.Page($"<p {attributes}>The dam will probably hold until spring, said Ann Reyes, the keeper of the river.</p>");

        Assert.Equal(["The dam will probably hold until spring, said Ann Reyes, the keeper of the river."], Reading.Body(page));
    }
}
