using System.Globalization;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Pages;

public sealed class DumpThreadTests
{
    private const string Article = "Ice road may open late\nBy Jo Marten\n28 November 2030\n\nThe ice road will hardly open before Christmas, its builders concede, and may not bear a full load before February.\n\nNobody is surprised.\n\n";

    private static readonly string[] _tree =
    [
        "c1<- Ann: It opens in January, as ever.",
        "c2<c1 Bo K.: Not this year. The ice is thin.",
        "c3<c2 Ann: Wait for the frost.",
        "c4<- old_hand: Who cares?",
    ];

    public static TheoryData<string> Shapes =>
    [
        "COMMENTS (4)\n\n* Ann, 28 Nov 09:12\n  It opens in January, as ever.\n    * Bo K., 28 Nov 09:30\n      Not this year. The ice is thin.\n        * Ann, 28 Nov 09:41\n          Wait for the frost.\n* old_hand, 28 Nov 10:00\n  Who cares?\n\nComments close after two days.\n",
        "Discussion (4)\n\n- Ann (28 Nov, 09:12)\n  It opens in January, as ever.\n\n    - Bo K. (28 Nov, 09:30)\n      Not this year. The ice\n      is thin.\n\n        - Ann (28 Nov, 09:41)\n          Wait for the frost.\n\n- old_hand (28 Nov, 10:00)\n  Who cares?\n",
        "4 comments\n\n  • Ann\n\n    It opens in January, as ever.\n\n      • Bo K.\n\n        Not this year. The ice is thin.\n\n          • Ann\n\n            Wait for the frost.\n\n  • old_hand\n\n    Who cares?\n",
        "Comments (4) | Oldest first\n\n  • 1. Ann · 28 Nov 2030, 08:14\n    It opens in January, as ever.\n  • 1.1. Bo K. · 28 Nov 2030, 08:51\n    Not this year. The ice is thin.\n  • 1.1.1. Ann · 28 Nov 2030, 09:02\n    Wait for the frost.\n  • 2. old_hand · 28 Nov 2030, 09:30\n    Who cares?\n",
        "READER COMMENTS\n\n* Ann (28.11. 18:22): It opens in January, as ever.\n  - Bo K. (18:40): Not this year. The ice is thin.\n    - Ann (18:47): Wait for the frost.\n* old_hand (28.11. 19:03): Who cares?\n",
        "4 comments:\n\nAnn | 28 November, 15:02\nIt opens in January, as ever.\n  | Bo K. | 28 November, 15:20\n  | Not this year. The ice is thin.\n  |   | Ann | 28 November, 15:24\n  |   | Wait for the frost.\nold_hand | 28 November, 16:11\nWho cares?\n",
        "  1. Ann says:\n     28 November 2030 at 16:25\n\n     It opens in January, as ever.\n\n     Reply\n     1. Bo K. says:\n        28 November 2030 at 16:30\n\n        Not this year. The ice is thin.\n\n        Reply\n        1. Ann says:\n           28 November 2030 at 16:35\n\n           Wait for the frost.\n\n  2. old_hand says:\n     28 November 2030 at 17:00\n\n     Who cares?\n\n     Reply\n",
    ];

    public static TheoryData<string> RarerShapes =>
    [
        "Comments\n\n#1 Ann - 28 Nov 2030 08:00\nIt opens in January, as ever.\n\n#2 Bo K. - 28 Nov 2030 08:10\n@Ann Not this year. The ice is thin.\n\n#3 Ann - 28 Nov 2030 08:20\n@Bo K. Wait for the frost.\n\n#4 old_hand - 28 Nov 2030 08:30\nWho cares?\n",
        "4 replies\n\nAnn (28 Nov 2030, 08:00)\n  It opens in January, as ever.\n\n    ↳ Bo K. (28 Nov 2030, 08:10)\n      Not this year. The ice is thin.\n\n        ↳ Ann (28 Nov 2030, 08:20)\n          Wait for the frost.\n\nold_hand (28 Nov 2030, 08:30)\n  Who cares?\n",
        "4 Comments\nSort by: Best\n\n[–] Ann 12 points 3 hours ago\nIt opens in January, as ever.\npermalink reply\n\n  [–] Bo K. 7 points 3 hours ago\n  Not this year. The ice is thin.\n  permalink reply\n\n    [–] Ann 1 point 2 hours ago\n    Wait for the frost.\n    permalink reply\n\n[–] old_hand 3 points an hour ago\nWho cares?\npermalink reply\n",
        "DISCUSSION\n\nAnn, 28 Nov 2030 08:00:\nIt opens in January, as ever.\n\n> Bo K., 28 Nov 2030 08:10:\n> Not this year. The ice is thin.\n\n> > Ann, 28 Nov 2030 08:20:\n> > Wait for the frost.\n\nold_hand, 28 Nov 2030 08:30:\nWho cares?\n",
        "Comments (4)\n\n* Ann (28 Nov, 08:00)\nIt opens in January, as ever.\n\n** Bo K. (28 Nov, 08:10)\nNot this year. The ice is thin.\n\n*** Ann (28 Nov, 08:20)\nWait for the frost.\n\n* old_hand (28 Nov, 08:30)\nWho cares?\n",
        "4 replies\n\nPosted by Ann on 28 November 2030, 08:00\nIt opens in January, as ever.\n\n   Posted by Bo K. on 28 November 2030, 08:10\n   Not this year. The ice is thin.\n\n      Posted by Ann on 28 November 2030, 08:20\n      Wait for the frost.\n\nPosted by old_hand on 28 November 2030, 08:30\nWho cares?\n",
        "Comments (4)\n\nAnn wrote on 28 November 2030 at 08:00:\nIt opens in January, as ever.\n\nBo K. replied to Ann on 28 November 2030 at 08:10:\nNot this year. The ice is thin.\n\nAnn replied to Bo K. on 28 November 2030 at 08:20:\nWait for the frost.\n\nold_hand wrote on 28 November 2030 at 08:30:\nWho cares?\n",
        "Comments (4)\n\n#1 Ann | Nov 28, 2030 8:00 AM\nIt opens in January, as ever.\n\n#2 Bo K. | Nov 28, 2030 8:10 AM | in reply to #1 Ann\nNot this year. The ice is thin.\n\n#3 Ann | Nov 28, 2030 8:20 AM | in reply to #2 Bo K.\nWait for the frost.\n\n#4 old_hand | Nov 28, 2030 8:30 AM\nWho cares?\n",
        "Comments (4)\n\n[1] Ann, 28 Nov 08:00\nIt opens in January, as ever.\n\n[2] Bo K., 28 Nov 08:10 (in reply to [1])\nNot this year. The ice is thin.\n\n[3] Ann, 28 Nov 08:20 (in reply to [2])\nWait for the frost.\n\n[4] old_hand, 28 Nov 08:30\nWho cares?\n",
        "COMMENTS\n\n- Ann: It opens in January, as ever.\n  - Bo K.: Not this year. The ice is thin.\n    - Ann: Wait for the frost.\n- old_hand: Who cares?\n",
        "COMMENTS\n\n* [28 Nov 08:00] Ann: It opens in January, as ever.\n  * [28 Nov 08:10] Bo K.: Not this year. The ice is thin.\n    * [28 Nov 08:20] Ann: Wait for the frost.\n* [28 Nov 08:30] old_hand: Who cares?\n",
        "4 responses\n\nAnn · 28 Nov 2030\nIt opens in January, as ever.\n├── Bo K. · 28 Nov 2030\n│   Not this year. The ice is thin.\n│   ├── Ann · 28 Nov 2030\n│   │   Wait for the frost.\nold_hand · 28 Nov 2030\nWho cares?\n",
    ];

    [Theory]
    [MemberData(nameof(RarerShapes))]
    public void A_thread_is_a_tree_in_rarer_shapes_too(string thread) =>
        Assert.Equal(_tree, Reading.Thread(Reading.Page(Article + thread)).Select(comment => comment.Replace(": @Ann ", ": ", StringComparison.Ordinal).Replace(": @Bo K. ", ": ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_thread_is_a_tree_in_every_shape(string thread) => Assert.Equal(_tree, Reading.Thread(Reading.Page(Article + thread)));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void No_comment_leaks_into_the_body(string thread) =>
        Assert.DoesNotContain(Reading.Body(Reading.Page(Article + thread)), text => text.Contains("frost", StringComparison.Ordinal) || text.Contains("January", StringComparison.Ordinal) || text.Contains("close after", StringComparison.Ordinal));

    [Fact]
    public void A_date_without_a_year_takes_the_articles()
    {
        var page = Reading.Page(Article + "COMMENTS (2)\n\n* Ann, 29 Nov 09:12\n  Late again.\n* Bo, 30 Nov 10:15\n  Surely not.\n");

        Assert.Equal(["2030-11-29T09:12:00", "2030-11-30T10:15:00"], page.Thread.Select(comment => comment.Posted?.Iso));
    }

    [Theory]
    [InlineData("[This comment was removed by a moderator]")]
    [InlineData("(This comment has been removed.)")]
    [InlineData("[deleted]")]
    [InlineData("This post has been deleted by its author.")]
    [InlineData("")]
    public void A_comment_that_is_gone_keeps_its_place(string placeholder)
    {
        var page = Reading.Page(Article + $"COMMENTS (3)\n\n* Ann, 29 Nov 09:12\n  {placeholder}\n    * Bo, 29 Nov 10:15\n      Language, please.\n* Cy, 29 Nov 11:00\n  Carry on.\n");

        Assert.Equal([true, false, false], page.Thread.Select(comment => comment.IsRemoved));
        Assert.Equal(placeholder, page.Text.Read(page.Thread[0].Span));
        Assert.Equal("c1", page.Thread[1].Parent);
    }

    [Theory]
    [InlineData("That comment was deleted because you cannot take a joke, and it will happen again.")]
    [InlineData("They removed the snow from the road yesterday.")]
    public void Talk_about_removal_is_no_placeholder(string text)
    {
        var page = Reading.Page(Article + $"COMMENTS (2)\n\n* Ann, 29 Nov 09:12\n  Late again.\n* Bo, 29 Nov 10:15\n  They say: {text}\n");

        Assert.False(page.Thread[1].IsRemoved);
    }

    [Fact]
    public void Words_quoted_from_the_parent_are_marked()
    {
        var page = Reading.Page(Article + "COMMENTS (2)\n\n* Ann, 29 Nov 09:12\n  The ice is always late in a mild year.\n\n* Bo, 29 Nov 10:15\n  > The ice is always late\n  Nonsense, look at the charts.\n");

        var reply = page.Thread[1];
        Assert.Equal("The ice is always late", page.Text.Read(Assert.Single(reply.Quoted)));
        Assert.Equal("c1", reply.Parent);
    }

    [Fact]
    public void A_paragraph_in_quotation_marks_that_the_parent_said_is_quoted()
    {
        var page = Reading.Page(Article + "COMMENTS (2)\n\n* Ann, 29 Nov 09:12\n  The ice is always late in a mild year.\n\n    * Bo, 29 Nov 10:15\n      “The ice is always late ...”\n\n      “Not so,” as my father used to say.\n");

        Assert.Equal("“The ice is always late ...”", page.Text.Read(Assert.Single(page.Thread[1].Quoted)));
    }

    [Fact]
    public void In_a_flat_thread_the_name_says_who_is_answered()
    {
        var page = Reading.Page(Article + "COMMENTS (3)\n\nAnn (29 Nov, 09:12)\nLate again.\n\nBo Berg (29 Nov, 09:20)\n@Ann As every year.\n\nCy (29 Nov, 09:30)\n@Bo Berg Not in 2026.\n");

        Assert.Equal([null, "c1", "c2"], page.Thread.Select(comment => comment.Parent));
    }

    [Fact]
    public void Paragraphs_of_a_comment_stay_apart()
    {
        var page = Reading.Page(Article + "COMMENTS (1)\n\n* Ann, 29 Nov 09:12\n  Late again.\n\n  And it will be\n  late next year.\n* Bo, 29 Nov 09:30\n  Yes.\n");

        Assert.Equal("Late again.\n\nAnd it will be late next year.", page.Text.Read(page.Thread[0].Span));
    }

    [Fact]
    public void Emoji_keep_their_halves_together()
    {
        var page = Reading.Page(Article + string.Create(CultureInfo.InvariantCulture, $"COMMENTS (1)\n\n* Ann 🧊, 29 Nov 09:12\n  Late 👩‍🚀 again 🇫🇮.\n* Bo, 29 Nov 09:30\n  Yes.\n"));

        Assert.Equal("Late 👩‍🚀 again 🇫🇮.", page.Text.Read(page.Thread[0].Span));
        Assert.Equal("Ann 🧊", page.Thread[0].Author);
    }
}
