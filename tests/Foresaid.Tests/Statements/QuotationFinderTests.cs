using Foresaid.Statements;
using Foresaid.Statements.Quotations;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class QuotationFinderTests
{
    // Square brackets stand around each quotation; a bar parts paragraphs.
    [Theory]
    [InlineData("Nothing is quoted here.")]
    [InlineData("[\"It holds,\"] she said.")]
    [InlineData("[“It holds,”] she said. [“It will.”]")]
    [InlineData("Er sagte: [„Es hält“] und ging.")]
    [InlineData("Он сказал: [«держится»], и ушёл.")]
    [InlineData("[‘It holds,’] she said.")]
    [InlineData("['It holds,'] she said.")]
    [InlineData("She calls it [“Bob’s ‘last’ dam”] today.")]
    [InlineData("It won't, they can't, the farmers' gate is Ann's.")]
    [InlineData("It won’t, they can’t, the farmers’ gate is Ann’s.")]
    [InlineData("'Tis late in the '90s, they say.")]
    [InlineData("['The farmers' gate holds'], she said.")]
    [InlineData("A 12\" pipe bursts.")]
    [InlineData("[“It holds.]|[“It always did.”]")]
    [InlineData("[“It holds.]|Nobody else spoke.")]
    [InlineData("[It always did,”] she said.")]
    [InlineData("She said: [\"It holds and holds]")]
    [InlineData("It is \"late and nobody closes this.")]
    [InlineData("“")]
    public void Stands_where_the_brackets_stand(string picture)
    {
        var (text, blocks) = Page(Bare(picture));
        var expected = picture.Split('[').Skip(1).Select(rest => rest[..rest.IndexOf(']', StringComparison.Ordinal)]);

        Assert.Equal(picture is "“" ? ["“"] : expected, QuotationFinder.Find(text, blocks).Select(quotation => text.Read(quotation.Span)));
    }

    [Fact]
    public void Goes_on_in_the_next_paragraph()
    {
        var (text, blocks) = Page("“It holds.|“It always did.”|“Who knows?” asked Bo.");

        Assert.Equal([false, true, false], QuotationFinder.Find(text, blocks).Select(quotation => quotation.ContinuesPrevious));
        Assert.Equal([0, 1, 2], QuotationFinder.Find(text, blocks).Select(quotation => quotation.Block));
    }

    [Fact]
    public void Inner_leaves_out_the_marks()
    {
        var (text, blocks) = Page("Ann: “It holds.”");
        var quotation = Assert.Single(QuotationFinder.Find(text, blocks));

        Assert.Equal("It holds.", text.Read(quotation.Inner));
        Assert.False(quotation.Holds(quotation.Span.Start));
    }

    [Fact]
    public void Whatever_marks_stand_quotations_lie_in_their_block_and_never_overlap()
    {
        var random = new Random(20261125);
        for (var round = 0; round < 3_000; round++)
        {
            var (text, blocks) = Page(new string(random.GetItems<char>("ab s.,:\"“”‘’'«»„|", random.Next(40))));
            var end = 0;
            foreach (var quotation in QuotationFinder.Find(text, blocks))
            {
                Assert.True(blocks[quotation.Block].Span.Contains(quotation.Span) && quotation.Span.Contains(quotation.Inner));
                Assert.True(quotation.Span.Start >= end && !quotation.Span.IsEmpty);
                end = quotation.Span.End;
            }
        }
    }

    private static string Bare(string picture) => picture.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static (string Text, System.Collections.Immutable.ImmutableArray<PassageBlock> Blocks) Page(string paragraphs)
    {
        var (blocks, start) = (new List<PassageBlock>(), 0);
        foreach (var paragraph in paragraphs.Split('|'))
        {
            blocks.Add(new PassageBlock(new TextSpan(start, paragraph.Length), null, false, false, []));
            start += paragraph.Length + 1;
        }

        return (paragraphs.Replace('|', '\n'), [.. blocks]);
    }
}
