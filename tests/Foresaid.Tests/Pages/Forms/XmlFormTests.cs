using Foresaid.Pages;
using Xunit;
using static Foresaid.Tests.Pages.Forms.Inputs;

namespace Foresaid.Tests.Pages.Forms;

public sealed class XmlFormTests
{
    private const string Words = "The dam will hold until spring, its keeper says, whatever the rain brings.";

    [Fact]
    public void An_rss_feed_is_a_page_for_each_item()
    {
        var items = Read("feed.xml", $$"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE rss PUBLIC "-//Old//DTD RSS 0.91//EN" "http://nowhere.invalid/rss.dtd">
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>River Post</title><link>https://river.example/</link>
                <item>
                  <title>The dam &amp; the river</title><link>https://river.example/dam</link><guid isPermaLink="false">17</guid>
                  <dc:creator>Ann Reyes</dc:creator><pubDate>Mon, 11 Mar 2030 08:00:00 +0100</pubDate>
                  <category>Rivers</category><category>Dams</category>
                  <description>Short.</description>
                  <content:encoded><![CDATA[<p>{{Words}}</p><p>See <a href="https://x.example/">the survey</a>&nbsp;too.</p>]]></content:encoded>
                </item>
                <item><title>Bare &nbsp; & odd</title><author>desk@river.example (Bo Tan)</author><guid>https://river.example/2</guid><description>&lt;p&gt;{{Words}}&lt;/p&gt;</description></item>
              </channel>
            </rss>
            """);

        var article = items[0].Page().Article;
        Assert.Equal(["feed.xml#1", "feed.xml#2"], items.Select(item => item.Name));
        Assert.Equal(("The dam & the river", "River Post", "https://river.example/dam", "Ann Reyes"), (article.Title, article.Publication, article.Url, article.Byline));
        Assert.Equal("2030-03-11T08:00:00+01:00", article.Published!.Iso);
        Assert.Equal(["Rivers", "Dams"], article.Categories);
        Assert.Equal([Words, "See the survey too."], items[0].Page().Bodies());
        Assert.Equal(("Bo Tan", "https://river.example/2", "Bare & odd"), (items[1].Page().Article.Byline, items[1].Page().Article.Url, items[1].Page().Article.Title));
    }

    [Fact]
    public void An_atom_feed_with_replies_is_an_article_with_its_thread()
    {
        var items = Read("feed.atom", $$"""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
              <title>River Post</title><link rel="self" href="https://river.example/feed"/><link href="https://river.example/"/>
              <entry><id>tag:1.1</id><title>Re</title><author><name>heron</name></author><updated>2030-03-11T10:00:00Z</updated><published>2030-03-11T10:00:00Z</published><thr:in-reply-to ref="tag:1" href="https://river.example/1"/><content type="html">&lt;p&gt;It will not.&lt;/p&gt;</content></entry>
              <entry><id>tag:1.2</id><title>Re</title><author><name>wader</name></author><updated>2030-03-11T12:00:00Z</updated><published>2030-03-11T11:00:00Z</published><thr:in-reply-to ref="tag:1.1"/><content type="text">It will &lt; hold.</content></entry>
              <entry><id>tag:1</id><title type="html">The &lt;i&gt;dam&lt;/i&gt;</title><author><name>Ann Reyes</name></author><link rel="alternate" href="https://river.example/1"/><published>2030-03-11T08:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{{Words}}</p></div></content></entry>
              <entry><id>tag:9.1</id><title>Re</title><author><name>otter</name></author><published>2030-03-11T10:00:00Z</published><thr:in-reply-to ref="tag:9" href="https://river.example/9"/><content type="html">Elsewhere.</content></entry>
            </feed>
            """);

        var page = items[0].Page();
        Assert.Equal(2, items.Count);
        Assert.Equal(("The dam", "Ann Reyes", "https://river.example/1"), (page.Article.Title, page.Article.Byline, page.Article.Url));
        Assert.Equal([("c1", null, "heron"), ("c2", "c1", "wader")], page.Thread.Select(comment => (comment.Id, comment.Parent, comment.Author)));
        Assert.Equal("It will < hold.", page.Words(page.Thread[1]));
        Assert.Equal([false, true], page.Thread.Select(comment => comment.IsEdited));
        Assert.Equal("otter", Assert.Single(items[1].Page().Thread).Author);
        Assert.Empty(items[1].Page().Article.Body);
    }

    [Fact]
    public void A_feed_of_comments_is_the_thread_of_the_page_they_are_on()
    {
        var page = Read("comments.xml", """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
              <title>Comments on: The dam</title><link>https://river.example/dam</link>
              <item><title>By: wader</title><link>https://river.example/dam#comment-2</link><dc:creator>wader</dc:creator><pubDate>Mon, 11 Mar 2030 11:00:00 +0000</pubDate><content:encoded><![CDATA[<p>In reply to <a href="https://river.example/dam#comment-1">heron</a>.</p><p>Until spring.</p>]]></content:encoded></item>
              <item><title>By: heron</title><link>https://river.example/dam#comment-1</link><dc:creator>heron</dc:creator><pubDate>Mon, 11 Mar 2030 10:00:00 +0000</pubDate><description>It will hold.</description></item>
            </channel></rss>
            """).OnlyPage();

        Assert.Equal(("The dam", "https://river.example/dam"), (page.Article.Title, page.Article.Url));
        Assert.Equal([("c1", null, "heron", "It will hold."), ("c2", "c1", "wader", "Until spring.")], page.Thread.Select(comment => (comment.Id, comment.Parent, comment.Author, page.Words(comment))));
    }

    [Fact]
    public void A_disqus_export_is_a_page_for_each_thread_with_comments()
    {
        var items = Read("disqus.xml", """
            <?xml version="1.0" encoding="utf-8"?>
            <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
              <category dsq:id="1"><forum>river</forum><title>General</title></category>
              <thread dsq:id="10"><id>a</id><link>https://river.example/dam</link><title>The dam</title><createdAt>2030-03-11T08:00:00Z</createdAt></thread>
              <thread dsq:id="11"><id>b</id><link>https://river.example/quiet</link><title>Quiet</title></thread>
              <thread dsq:id="12"><id>c</id><link>https://river.example/two</link><title>Two</title></thread>
              <post dsq:id="102"><message><![CDATA[<p>Until spring.</p>]]></message><createdAt>2030-03-11T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>wader</name><isAnonymous>false</isAnonymous><username>w1</username></author><thread dsq:id="10"/><parent dsq:id="101"/></post>
              <post dsq:id="101"><message><![CDATA[<p>It will hold.</p>]]></message><createdAt>2030-03-11T09:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>heron</name></author><thread dsq:id="10"/></post>
              <post dsq:id="103"><message><![CDATA[<p>Buy pills.</p>]]></message><createdAt>2030-03-11T09:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>x</name></author><thread dsq:id="10"/></post>
              <post dsq:id="104"><message><![CDATA[<p>Regretted.</p>]]></message><createdAt>2030-03-11T11:00:00Z</createdAt><isDeleted>true</isDeleted><isSpam>false</isSpam><author><name>otter</name></author><thread dsq:id="12"/></post>
            </disqus>
            """);

        var page = items[0].Page();
        Assert.Equal(["disqus.xml#1", "disqus.xml#2"], items.Select(item => item.Name));
        Assert.Equal(("The dam", "https://river.example/dam", null), (page.Article.Title, page.Article.Url, page.Article.Published));
        Assert.Equal([("c1", null, "heron", "It will hold."), ("c2", "c1", "wader", "Until spring.")], page.Thread.Select(comment => (comment.Id, comment.Parent, comment.Author, page.Words(comment))));
        Assert.Equal(CommentState.Removed, Assert.Single(items[1].Page().Thread).State);
        Assert.DoesNotContain("Regretted", items[1].Page().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wordpress_export_is_a_page_for_each_published_post()
    {
        var items = Read("wp.xml", $$"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
              <title>River Post</title><wp:wxr_version>1.2</wp:wxr_version>
              <wp:author><wp:author_login>areyes</wp:author_login><wp:author_display_name><![CDATA[Ann Reyes]]></wp:author_display_name></wp:author>
              <item><title>Draft</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status><content:encoded>No.</content:encoded></item>
              <item>
                <title><![CDATA[The dam]]></title><link>https://river.example/dam</link><dc:creator>areyes</dc:creator>
                <wp:post_date>2030-03-11 09:00:00</wp:post_date><wp:post_date_gmt>2030-03-11 08:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
                <category domain="category" nicename="rivers"><![CDATA[Rivers]]></category><category domain="post_tag" nicename="dams"><![CDATA[dams]]></category>
                <content:encoded><![CDATA[{{Words}}

            [gallery ids="1,2"]<b>Its</b> piers are old.]]></content:encoded>
                <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author><![CDATA[wader]]></wp:comment_author><wp:comment_date>2030-03-11 11:00:00</wp:comment_date><wp:comment_content><![CDATA[Until spring.

            Or not.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>1</wp:comment_parent></wp:comment>
                <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>heron</wp:comment_author><wp:comment_date>2030-03-11 10:00:00</wp:comment_date><wp:comment_content>It will hold.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
                <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Elsewhere</wp:comment_author><wp:comment_content>[...] the dam [...]</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
                <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_author>new</wp:comment_author><wp:comment_date>2030-03-11 12:00:00</wp:comment_date><wp:comment_content>Wait.</wp:comment_content><wp:comment_approved>0</wp:comment_approved></wp:comment>
              </item>
            </channel></rss>
            """);

        var page = items.OnlyPage();
        Assert.Equal(("The dam", "Ann Reyes", "River Post", "2030-03-11T09:00:00+01:00"), (page.Article.Title, page.Article.Byline, page.Article.Publication, page.Article.Published!.Iso));
        Assert.Equal(("Rivers", "dams"), (Assert.Single(page.Article.Categories), Assert.Single(page.Article.Tags)));
        Assert.Equal([Words, "Its piers are old."], page.Bodies());
        Assert.Equal([("c1", null, "heron", CommentState.Shown), ("c2", "c1", "wader", CommentState.Shown), ("c3", null, "new", CommentState.Awaiting)], page.Thread.Select(comment => (comment.Id, comment.Parent, comment.Author, comment.State)));
        Assert.Equal("Until spring.\n\nOr not.", page.Words(page.Thread[1]));
    }

    [Fact]
    public void Comments_that_answer_each_other_in_a_circle_are_all_kept()
    {
        static string Post(int id, int parent) => $"<post dsq:id=\"{id}\"><message>Words {id}.</message><createdAt>2030-03-11T09:00:0{id}Z</createdAt><author><name>n{id}</name></author><thread dsq:id=\"10\"/><parent dsq:id=\"{parent}\"/></post>";
        var page = Read("d.xml", $"<disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\"><thread dsq:id=\"10\"><title>T</title></thread>{Post(1, 3)}{Post(2, 1)}{Post(3, 2)}{Post(4, 4)}{Post(4, 1)}{Post(5, 77)}</disqus>").OnlyPage();

        Assert.Equal(6, page.Thread.Length);
        Assert.Equal(["Words 1.", "Words 2.", "Words 3.", "Words 4.", "Words 4.", "Words 5."], page.Thread.Select(page.Words).Order());
        Reading.AssertSound(page);
    }

    [Fact]
    public void A_deep_thread_is_read()
    {
        var posts = string.Concat(Enumerable.Range(1, 20_000).Select(id => $"<post dsq:id=\"{id}\"><message>Words {id}.</message><author><name>n</name></author><thread dsq:id=\"10\"/><parent dsq:id=\"{id - 1}\"/></post>"));
        var page = Read("d.xml", $"<disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\"><thread dsq:id=\"10\"><title>T</title></thread>{posts}</disqus>").OnlyPage();

        Assert.Equal(20_000, page.Thread.Length);
        Assert.Equal("c19999", page.Thread[^1].Parent);
    }

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title><item><title>y</title>", PageErrors.Damaged)]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title></channel></rss>", PageErrors.NoArticle)]
    [InlineData("<?xml version=\"1.0\"?><invoice><total>3</total></invoice>", PageErrors.UnknownForm)]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>", PageErrors.NoArticle)]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>t</title><description>&x; and no more than that stands here in this entry.</description></item></channel></rss>", null)]
    public void Xml_is_refused_with_a_reason_and_nothing_outside_of_it_is_followed(string xml, string? code)
    {
        var item = Assert.Single(Read("x.xml", xml));

        Assert.Equal(code, item.Code());
        Assert.True(code is not null || item.Page().Text.Contains("&x; and no more", StringComparison.Ordinal));
    }

    /// <summary>Within "&amp;&amp;#0;#0;", what is left of a number that is taken out would be another.</summary>
    [Theory]
    [InlineData("&#0;")]
    [InlineData("&&#0;#0;#0;")]
    [InlineData("&#\u00010;")]
    [InlineData("&#x1F;&#xd83d;&#55357;")]
    [InlineData("&#65535;&#xFFFE;")]
    public void Numbers_of_characters_that_xml_forbids_leave_a_mark_and_the_entry_is_read(string number)
    {
        var xml = $"<rss version=\"2.0\"><channel><title>x</title><item><title>Low{number}water</title><description>{Words}</description></item></channel></rss>";

        var page = Assert.Single(Read("x.xml", xml)).Page();

        Assert.Equal([Words], page.Bodies());
        Assert.Matches("^Low.*\uFFFD.*water$", page.Article.Title);
        Assert.DoesNotContain(page.Article.Title!, char.IsControl);
    }

    [Fact]
    public void Xml_nested_without_end_is_refused() =>
        Assert.Equal(PageErrors.Damaged, Assert.Single(Read("x.xml", "<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)) + "</rss>")).Code());

    [Fact]
    public void Xhtml_is_a_page() =>
        Assert.Equal(PageForm.Html, Read("x.xhtml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Html("The dam")).OnlyPage().Form);

    [Fact]
    public void A_feed_is_known_by_its_addresses()
    {
        var feed = Feed.Read(Bytes("<rss><channel><title>River Post</title><link>https://river.example/</link><item><title>A</title><link>https://river.example/a</link></item><item><guid>x</guid></item></channel></rss>"));

        Assert.Equal(("River Post", "https://river.example/"), (feed!.Title, feed.Address));
        Assert.Equal([("https://river.example/a", "https://river.example/a"), ("x", null)], feed.Entries.Select(entry => (entry.Id, entry.Address)));
        Assert.Null(Feed.Read(Bytes(Html("The dam"))));
        Assert.Null(Feed.Read(Bytes("{\"a\": 1}")));
        Assert.Null(Feed.Read([]));
    }
}
