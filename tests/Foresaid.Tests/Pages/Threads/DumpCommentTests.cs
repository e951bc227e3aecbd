using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Pages.Threads;

/// <summary>What dumps say of comments beside author and words.</summary>
public sealed class DumpCommentTests
{
    private static Page With(string thread) => Reading.Page("Ice road may open late\nBy Jo Marten\n28 November 2030\n\nThe ice road will hardly open before Christmas, its builders concede, and may not bear a full load before February.\n\n" + thread);

    [Theory]
    [InlineData("3 days ago", "2030-11-25")]
    [InlineData("yesterday at 18:40", "2030-11-27T18:40:00")]
    [InlineData("2 hrs", "2030-11-28")]
    [InlineData("18:40", "2030-11-28T18:40:00")]
    [InlineData("29 Nov 09:12", "2030-11-29T09:12:00")]
    [InlineData("2 Jan", "2031-01-02")]
    [InlineData("2 years ago", null)]
    public void Times_count_from_the_pages_date(string time, string? expected) => Assert.Equal(expected, With($"COMMENTS (2)\n\n* Ann, {time}\n  Late again.\n* Bo, 30 Nov 10:15\n  Surely not.\n").Thread[0].Posted?.Iso);

    [Fact]
    public void A_bare_clock_time_is_of_the_day_of_the_comment_that_is_answered()
    {
        var page = With("COMMENTS (3)\n\n* Ann (1 Dec, 18:22): Late again.\n  - Bo (18:40): Surely not.\n* Cy (2 Dec, 08:00): Who cares?\n");

        Assert.Equal(["2030-12-01T18:22:00", "2030-12-01T18:40:00", "2030-12-02T08:00:00"], page.Thread.Select(comment => comment.Posted?.Iso));
    }

    [Fact]
    public void A_bare_name_above_a_bare_day_opens_a_comment()
    {
        var page = With("3 comments\n\nAnn\n29 Nov\nLate again.\nLike (1)   Reply   Share\n\n   Bo (the other one)\n   29 Nov · replying to Ann\n   Surely not.\n   Like (0)   Reply   Share\n\n      Ann\n      30 Nov · replying to Bo (the other one)\n      Wait and see.\n      Like (2)   Reply   Share\n");

        Assert.Equal(["c1<- Ann: Late again.", "c2<c1 Bo (the other one): Surely not.", "c3<c2 Ann: Wait and see."], Reading.Thread(page));
        Assert.Equal(["2030-11-29", "2030-11-29", "2030-11-30"], page.Thread.Select(comment => comment.Posted?.Iso));
    }

    [Theory]
    [InlineData("* Ann, 29 Nov 09:12 (edited)\n  Late again.\n")]
    [InlineData("* Ann, 29 Nov 09:12\n  Late again.\n  Last edited by Ann on 29 Nov 2030, 09:20\n")]
    [InlineData("* Ann, 29 Nov 09:12\n  Late again.\n\n  (edited)\n")]
    public void A_comment_that_was_edited_says_so(string comment)
    {
        var page = With("COMMENTS (2)\n\n" + comment + "* Bo, 30 Nov 10:15\n  Surely not.\n");

        Assert.Equal([true, false], page.Thread.Select(comment => comment.IsEdited));
        Assert.Equal("c1<- Ann: Late again.", Reading.Thread(page)[0]);
    }

    [Theory]
    [InlineData("* Ann 12 points 3 hours ago\n  Late again.\n", 12)]
    [InlineData("* Ann, 29 Nov 09:12 [+7]\n  Late again.\n", 7)]
    [InlineData("* Ann, 29 Nov 09:12 · 3 likes\n  Late again.\n", 3)]
    [InlineData("* Ann, 29 Nov 09:12\n  Late again.\n  ▲ 4\n", 4)]
    [InlineData("* Ann, 29 Nov 09:12\n  Late again.\n  5 likes\n", 5)]
    [InlineData("* Ann, 29 Nov 09:12\n  Late again.\n  Reply\n", null)]
    public void Votes_are_read_where_they_are_shown(string comment, int? expected)
    {
        var page = With("COMMENTS (2)\n\n" + comment + "* Bo, 30 Nov 10:15\n  Surely not.\n");

        Assert.Equal(expected, page.Thread[0].Votes);
        Assert.Equal("c1<- Ann: Late again.", Reading.Thread(page)[0]);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("1.")]
    public void A_list_inside_a_comment_is_part_of_it(string mark)
    {
        var page = With($"COMMENTS (3)\n\n* Ann, 29 Nov 09:12\n  Three things are missing:\n  {mark} frost\n  {mark} money\n  {mark} will\n  * Bo, 29 Nov 09:20\n    Above all the frost.\n* Cy, 30 Nov 10:15\n  Surely not.\n");

        Assert.Equal(["Ann", "Bo", "Cy"], page.Thread.Select(comment => comment.Author));
        Assert.Equal([null, "c1", null], page.Thread.Select(comment => comment.Parent));
        Assert.Contains("money", Reading.Thread(page)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_that_a_copied_page_spread_over_list_items_is_one()
    {
        var page = With("Comments (3)\n\n    • Reply\n    • Ann\n    • 29 November 2030 @ 11:38\n\n    Late again.\n\n      • Reply\n      • Bo\n      • 29 November 2030 @ 12:00\n\n      Surely not.\n\n    • Reply\n    • Cy\n    • 30 November 2030 @ 08:00\n\n    Who cares?\n");

        Assert.Equal(["c1<- Ann: Late again.", "c2<c1 Bo: Surely not.", "c3<- Cy: Who cares?"], Reading.Thread(page));
    }

    [Fact]
    public void Numbered_comments_that_name_nobody_are_told_by_the_buttons_below_them()
    {
        var page = With("    Leave a Reply Cancel reply\n\n  1. Late again, and I am not surprised that nobody says a word about it, as ever in this town of ours.\n\n    Reply\n\n    • Surely not.\n\n      Reply\n\n  2. Who cares?\n\n    Reply\n");

        Assert.Equal([null, "c1", null], page.Thread.Select(comment => comment.Parent));
        Assert.All(page.Thread, comment => Assert.Null(comment.Author));
    }

    [Fact]
    public void A_name_that_stands_twice_in_every_head_is_a_picture_and_a_name()
    {
        var page = With("Comments (2)\n\n  1. Ann Ann\n\n    Late again.\n\n    Reply\n\n  2. Bo Bo\n\n    Surely not.\n\n    Reply\n");

        Assert.Equal(["Ann", "Bo"], page.Thread.Select(comment => comment.Author));
    }
}
