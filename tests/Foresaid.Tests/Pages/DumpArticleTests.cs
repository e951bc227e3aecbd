using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Pages;

public sealed class DumpArticleTests
{
    private const string Agency = """
        Ferry operator sees two lean winters before new ships arrive

        * Fares to rise in March
        * Second ship "a year away at best"

        By Mara Lindholm

        AARHUS, Denmark, Feb 3, 2031 (Northwire) - The Kattegat ferry line expects to lose
        money for two more winters, its chairman said on Monday, and will not order a third
        ship before it has paid for the first.

        NO QUICK FIX

        "We will be patient," said Jens Overgaard, who runs the yard. "The steel comes in
        April, or it does not come at all."

        (Reporting by Mara Lindholm; Editing by Peter Vance)
        ((mara.lindholm@northwire.example))
        """;

    [Fact]
    public void Agency_copy_gives_its_parts()
    {
        var page = Reading.Page(Agency);

        Assert.Equal("Ferry operator sees two lean winters before new ships arrive", page.Article.Title);
        Assert.Equal(("Mara Lindholm", "Peter Vance", "Northwire"), (page.Article.Byline, page.Article.Editor, page.Article.Publication));
        Assert.Equal("2031-02-03", page.Article.Published?.Iso);
        Assert.Equal(PageForm.Dump, page.Form);
    }

    [Theory]
    [InlineData("Menu\nSearch\nSubscribe\n\nTHE QUAY POST\nHome > Harbour > Interview\n\n", "Harbour")]
    [InlineData("Skip to content\n\nMenu | Search | Log in\n\n", null)]
    [InlineData("Home › Harbour\n\n", "Harbour")]
    [InlineData("QuayTalk - all about quays\nLog in | Register | What is new\n\n", null)]
    public void What_a_site_sets_above_a_headline_is_no_title(string above, string? section)
    {
        var page = Reading.Page(above + Agency);

        Assert.Equal("Ferry operator sees two lean winters before new ships arrive", page.Article.Title);
        Assert.Equal(section is null ? [] : [section], page.Article.Categories);
    }

    [Fact]
    public void Wrapped_lines_are_joined_and_summary_lines_are_repeats()
    {
        var page = Reading.Page(Agency);
        var body = Reading.Body(page);

        Assert.Equal("Fares to rise in March", body[0]);
        Assert.True(page.Article.Body[0].IsRepeat);
        Assert.Contains(body, text => text.StartsWith("AARHUS, Denmark, Feb 3", StringComparison.Ordinal) && text.EndsWith("paid for the first.", StringComparison.Ordinal));
        Assert.Equal(BlockKind.Heading, page.Article.Body[Array.IndexOf(body, "NO QUICK FIX")].Kind);
        Assert.DoesNotContain(body, text => text.Contains("Editing by", StringComparison.Ordinal) || text.Contains("northwire.example", StringComparison.Ordinal));
    }

    [Fact]
    public void A_saved_page_gives_captions_categories_tags_and_editor()
    {
        var page = Reading.Page("""
            Old lighthouse may be lit again, keepers believe

            The tower at Skarvika seen from the north (Image: skarvika.example)

            The tower at Skarvika seen from the north (Image: skarvika.example)

            Analysis, Coast, Shipping

            The lamp at Skarvika, dark since the war, could be lit again before the end of next year, three of its former keepers say.

            Harbour, lamp, tower plan

            Plan of the harbour with lamp and tower (Image: Port of Skarvika)

            Others doubt it, because the glass alone would cost more than the town spends on its school.

            Edited by: K. L.

            Since you are reading this, please help us. We are independent and need your support: a donation keeps us online.

            Tags: lamps, harbours,
            """);

        Assert.Equal(["Analysis", "Coast", "Shipping"], page.Article.Categories);
        Assert.Equal(["lamps", "harbours"], page.Article.Tags);
        Assert.Equal("K. L.", page.Article.Editor);
        Assert.Equal([("The tower at Skarvika seen from the north", "skarvika.example"), ("Plan of the harbour with lamp and tower", "Port of Skarvika")], page.Article.Images.Select(image => (image.Caption, image.Credit)));
        Assert.Equal(2, page.Article.Body.Length);
    }

    [Theory]
    [InlineData("By Tomas Grey\nThe Harbour Times, 9 July 2030", "Tomas Grey", "The Harbour Times", "2030-07-09")]
    [InlineData("Ines Marsh, Coast Weekly | 29.10.2030 18:05 | Ports", "Ines Marsh", "Coast Weekly", "2030-10-29T18:05:00")]
    [InlineData("The Fjord Post / Ports\nBy Olav Dale\nFriday, 12 September 2030, 08:40", "Olav Dale", "The Fjord Post", "2030-09-12T08:40:00")]
    [InlineData("NWA 06-May-2030 14:07 GMT   PORTS-CLOSURE/ (UPDATE 1)\n\nBy Ann Low and Bo High", "Ann Low and Bo High", "NWA", "2030-05-06T14:07:00Z")]
    public void The_lines_under_the_title_say_who_where_and_when(string lines, string byline, string publication, string date)
    {
        var page = Reading.Page($"Port to close its eastern basin\n\n{lines}\n\nThe eastern basin is to close by the end of the year, said the port’s director, because nobody uses it any more.\n\nNobody was surprised.\n");

        Assert.Equal((byline, publication, date), (page.Article.Byline, page.Article.Publication, page.Article.Published?.Iso));
    }

    [Fact]
    public void What_the_site_adds_at_the_end_is_not_body()
    {
        var page = Reading.Page("""
            Tram line to the port is put off

            The council voted on Thursday to put off the tram line until the bridge has been rebuilt, which may take three years.

            "We shall not build half a line," said the mayor.

            More from Transport
              - Buses to run until two
              - Who pays for the new bridge?

            Write to us at desk@porttimes.example and we will answer.
            © Port Times 2030
            """);

        Assert.Equal(2, page.Article.Body.Length);
        Assert.Empty(page.Thread);
    }

    [Fact]
    public void Questions_and_answers_name_their_speakers()
    {
        var page = Reading.Page("""
            The dredger's captain on sand and patience

            Captain Rosa Thiel has kept the channel open for thirty years. We met her aboard, in the rain, and asked about sand.

            Port Times: Will the channel silt up?

            Rosa Thiel: It always does. I would say by March.

            Port Times: And then?

            Rosa Thiel: Then we dredge.
            """);

        Assert.Equal([BlockKind.Question, BlockKind.Answer, BlockKind.Question, BlockKind.Answer], page.Article.Body.Skip(1).Select(block => block.Kind));
        Assert.Equal("Rosa Thiel", page.Article.Body[2].Speaker);
        Assert.Equal("It always does. I would say by March.", Reading.Body(page)[2]);
    }
}
