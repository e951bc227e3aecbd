using System.Text;
using Foresaid.Pages;
using Foresaid.Text;
using NodaTime;
using Xunit;

namespace Foresaid.Tests.Pages;

public sealed class PlainTests
{
    [Fact]
    public void The_text_stays_as_it_is()
    {
        const string Text = "Outlook\r\n\r\n  Prices may fall 😀 by\r\nautumn.\r\n\r\n\r\nA second e\u0301lan is unlikely.  \r\n";

        var page = Reading.Page(Text, PageForm.Plain);

        Assert.Equal(Text, page.Text);
        Assert.Equal(["Outlook", "Prices may fall 😀 by\r\nautumn.", "A second e\u0301lan is unlikely."], Reading.Body(page));
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.Paragraph], page.Article.Body.Select(block => block.Kind));
        Assert.Null(page.Article.Title);
    }

    [Fact]
    public void A_byte_order_mark_is_no_character_of_the_text()
    {
        var page = Reading.Page([0xEF, 0xBB, 0xBF, .. "Rain is likely."u8], new PageOptions(PageForm.Plain));

        Assert.Equal("Rain is likely.", page.Text);
    }

    [Fact]
    public void The_date_given_fills_a_missing_one_only()
    {
        var options = new PageOptions(PageForm.Dump, new LocalDate(2031, 4, 2));
        var undated = Reading.Page("Bridge tolls to rise\n\nThe toll will go up by a tenth before the summer, the operator told its owners.\n"u8.ToArray(), options);
        var dated = Reading.Page("Bridge tolls to rise\nBy Anna Holt\n3 March 2030\n\nThe toll will go up by a tenth before the summer, the operator told its owners.\n"u8.ToArray(), options);

        Assert.Equal("2031-04-02", undated.Article.Published?.Iso);
        Assert.Equal("2030-03-03", dated.Article.Published?.Iso);
    }

    [Fact]
    public void Spans_count_code_units_and_map_to_code_points()
    {
        var page = Reading.Page("𝔘 one 😀\n\nМост 🚢 закроют, вероятно, весной.\n", PageForm.Plain);
        var map = CodePointMap.Of(page.Text);

        var second = page.Article.Body[1].Span;

        Assert.Equal("Мост 🚢 закроют, вероятно, весной.", page.Text.Read(second));
        Assert.Equal(9, map.ToCodePoints(second.Start));
        Assert.Equal(Encoding.UTF32.GetByteCount(page.Text) / 4, map.Length);
    }
}
