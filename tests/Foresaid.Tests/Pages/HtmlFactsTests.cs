using Foresaid.Pages;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Pages;

public sealed class HtmlFactsTests
{
    private const string Prose = """
        <p>The harbour board will decide in the spring whether the old crane is to be taken down, and hardly anybody in town thinks that it will be spared.</p>
        <p>“It will be gone by Easter,” said the crane’s last driver, Berit Solheim, who still has the key and has been asked twice to hand it back to the board.</p>
        <p>Her brother, who sits on the board, would not say how he means to vote, but he did say that rust is expensive and that memories are not.</p>
        """;

    private static Article Read(string head, string top) => Reading.Page($"<!doctype html><html><head>{head}</head><body>{top}{Prose}</body></html>").Article;

    [Theory]
    [InlineData("<h1><span class='overline'>Harbour</span> Old crane may go</h1>")]
    [InlineData("<h1><small>Harbour</small><br>Old crane may go</h1>")]
    [InlineData("<h1><time>3 February 2030</time> Old crane may go</h1>")]
    [InlineData("<h1><span class='kicker'>Harbour</span><span class='headline'>Old crane may go</span></h1>")]
    [InlineData("<h1><span class='visually-hidden'>Article:</span> Old crane may go</h1>")]
    public void A_kicker_is_not_of_the_headline(string heading) =>
        Assert.Equal("Old crane may go", Read("<title>Old crane may go | Quay News</title>", heading).Title);

    [Theory]
    [InlineData("<h1><a href='/'>Quay News and Weather</a></h1><h2>Old crane may go</h2>")]
    [InlineData("<h1 id='site-title'>Quay News and Weather</h1><h1>Old crane may go</h1>")]
    [InlineData("<h1 class='sr-only'>Details</h1><h2>Old crane may go</h2>")]
    public void The_name_of_the_site_is_no_headline(string headings) =>
        Assert.Equal("Old crane may go", Read("<title>Old crane may go | Quay News and Weather</title>", headings).Title);

    [Fact]
    public void A_heading_that_the_head_does_not_know_stays_the_headline_where_it_is_the_only_one() =>
        Assert.Equal("Rust never sleeps", Read("<title>Quay News</title>", "<h1>Rust never sleeps</h1><h2>What the board says</h2>").Title);

    [Theory]
    [InlineData("By Anna Berg and Tom Lee", "Anna Berg and Tom Lee", new[] { "Anna Berg", "Tom Lee" })]
    [InlineData("Von Anna Berg, Tom Lee und Eva Roth", "Anna Berg, Tom Lee und Eva Roth", new[] { "Anna Berg", "Tom Lee", "Eva Roth" })]
    [InlineData("By Sam Holt Jr.", "Sam Holt Jr", new[] { "Sam Holt Jr" })]
    public void Writers_stand_one_by_one(string line, string byline, string[] authors)
    {
        var article = Read("", $"<h1>Old crane may go</h1><p class='byline'>{line}</p>");

        Assert.Equal(byline, article.Byline?.TrimEnd('.'));
        Assert.Equal(authors, article.Authors.Select(name => name.TrimEnd('.')));
    }

    [Fact]
    public void A_visible_byline_with_more_names_is_taken_whole()
    {
        var article = Read("<meta name='author' content='Anna Berg'>", "<h1>Old crane may go</h1><p class='author'>Anna Berg und Tom Lee</p>");

        Assert.Equal("Anna Berg und Tom Lee", article.Byline);
        Assert.Equal(["Anna Berg", "Tom Lee"], article.Authors);
    }

    [Fact]
    public void The_site_is_the_writer_only_where_nobody_else_is()
    {
        const string Site = "<meta property='og:site_name' content='Quay News'><meta name='author' content='Quay News'>";

        Assert.Equal("Anna Berg", Read(Site, "<h1>Old crane may go</h1><p class='byline'>By Anna Berg</p>").Byline);
        Assert.Equal("Quay News", Read(Site, "<h1>Old crane may go</h1>").Byline);
    }

    [Fact]
    public void A_nickname_that_the_page_states_is_the_writer_and_who_commented_last_is_not()
    {
        var article = Read("", "<h1>Old crane may go</h1><p>by <a rel='author' href='/author/gull7'>gull7</a></p><div class='widget recent-comments'><span class='comment-author-link'>Biene Maja</span> on Cranes</div>");

        Assert.Equal("gull7", article.Byline);
    }

    [Fact]
    public void Microdata_names_writer_day_and_change()
    {
        var article = Read("", """
            <div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Old crane may go</h1>
            <span itemprop="author" itemscope><span itemprop="name">Anna Berg</span></span>
            <time itemprop="datePublished" datetime="2030-02-03T06:40:00+01:00">3 Feb</time><time itemprop="dateModified" datetime="2030-02-04">4 Feb</time></div>
            """);

        Assert.Equal(("Anna Berg", "2030-02-03T06:40:00+01:00", "2030-02-04"), (article.Byline, article.Published?.Iso, article.Modified?.Iso));
    }

    [Theory]
    [InlineData("2030-02-04T03:37:37Z", "Published 3 February 2030", "2030-02-03")]
    [InlineData("2030-02-03T23:00:00Z", "4 February 2030", "2030-02-04")]
    [InlineData("2030-02-03T12:00:00-05:00", "4 February 2030", "2030-02-03T12:00:00-05:00")]
    [InlineData("2030-02-04T12:00:00Z", "Updated 9 March 2030", "2030-02-04T12:00:00Z")]
    [InlineData("2030-02-04T12:00:00Z", "2 January 2020", "2030-02-04T12:00:00Z")]
    public void The_reader_sees_which_day_an_instant_in_utc_is(string stated, string seen, string expected) =>
        Assert.Equal(expected, Read($"<meta property='article:published_time' content='{stated}'>", $"<h1>Old crane may go</h1><p class='date'>{seen}</p>").Published?.Iso);

    [Fact]
    public void A_visible_date_goes_before_the_day_of_the_file()
    {
        var article = Read("<meta name='date' content='2030-03-01'><meta property='article:modified_time' content='2030-03-02T08:00:00+01:00'>", "<h1>Old crane may go</h1><p class='date'>3 February 2030</p>");

        Assert.Equal(("2030-02-03", "2030-03-02T08:00:00+01:00"), (article.Published?.Iso, article.Modified?.Iso));
    }

    [Fact]
    public void Of_several_articles_in_linked_data_the_page_s_own_counts()
    {
        var article = Read("""
            <link rel="canonical" href="https://quay.example/crane"><script type="application/ld+json">[{"@type":"NewsArticle","url":"https://quay.example/gulls","author":{"name":"Tom Lee"},"datePublished":"2029-01-01"},
            {"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://quay.example/crane"},"author":{"name":"Anna Berg"},"datePublished":"2030-02-03","dateModified":"2030-02-05"}]</script>
            """, "<h1>Old crane may go</h1>");

        Assert.Equal(("Anna Berg", "2030-02-03", "2030-02-05"), (article.Byline, article.Published?.Iso, article.Modified?.Iso));
    }

    [Theory]
    [InlineData("<link rel='canonical' href='https://quay.example/news/crane'>", "https://quay.example/board")]
    [InlineData("<base href='https://files.example/a/'>", "https://files.example/board")]
    [InlineData("", "/board")]
    public void Links_of_the_body_are_absolute_where_an_address_is_known(string head, string expected)
    {
        var page = Reading.Page($"<html><head>{head}</head><body><h1>Old crane may go</h1><p>The <a href='/board'>harbour board</a> will decide in the spring whether the old crane is to be taken down, <a href='#note'>or so</a> it says.</p>{Prose}</body></html>");

        var link = Assert.Single(page.Article.Links);
        Assert.Equal((expected, "harbour board"), (link.Address, page.Text.Read(link.Span)));
    }

    [Fact]
    public void Words_for_readers_without_scripts_are_read_where_there_are_no_others()
    {
        var page = Reading.Page($"<html><body><h1>Old crane may go</h1><noscript><div class='post-body'>{Prose}</div></noscript></body></html>");

        Assert.Equal(3, page.Article.Body.Length);
    }
}
