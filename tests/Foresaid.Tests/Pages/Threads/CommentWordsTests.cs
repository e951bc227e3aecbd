using Foresaid.Pages;
using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Pages.Threads;

/// <summary>What of a comment's element are its writer's words, and what is the page's.</summary>
public sealed class CommentWordsTests
{
    private static Page With(string time, string words, string after = "") => Threads.Below($"""
        <div id="comments"><div class="comment" id="k1"><b class="author">Ann</b> {time}<div class="comment-text">{words}</div>{after}</div>
        <div class="comment" id="k2"><b class="author">Bo</b><div class="comment-text">Carry on.</div></div></div>
        """);

    [Theory]
    [InlineData("3 days ago", "2030-02-07")]
    [InlineData("a day ago", "2030-02-09")]
    [InlineData("2 weeks ago", "2030-01-27")]
    [InlineData("2 hrs", "2030-02-10T10:00:00Z")]
    [InlineData("30 minutes ago", "2030-02-10T11:30:00Z")]
    [InlineData("just now", "2030-02-10T12:00:00Z")]
    [InlineData("3d", "2030-02-07")]
    [InlineData("yesterday at 18:40", "2030-02-09T18:40:00")]
    [InlineData("Yesterday, 6:40 PM", "2030-02-09T18:40:00")]
    [InlineData("today 09:15", "2030-02-10T09:15:00")]
    [InlineData("yesterday", "2030-02-09")]
    [InlineData("18:40", "2030-02-10T18:40:00")]
    [InlineData("11 Feb, 18:40", "2030-02-11T18:40:00")]
    [InlineData("vor 3 Tagen", "2030-02-07")]
    [InlineData("3 years ago", null)]
    [InlineData("some time ago", null)]
    public void Relative_times_count_from_the_pages_own_date(string time, string? expected) =>
        Assert.Equal(expected, With($"<span class=\"date\">{time}</span>", "It will stand.").Thread[0].Posted?.Iso);

    [Theory]
    [InlineData("<time data-timestamp=\"1897027200\">3 days ago</time>", "2030-02-11T08:00:00Z")]
    [InlineData("<abbr class=\"timestamp\" data-utime=\"1897027200\">3d</abbr>", "2030-02-11T08:00:00Z")]
    [InlineData("<span class=\"relative-date\" data-time=\"1897027200000\">3d</span>", "2030-02-11T08:00:00Z")]
    [InlineData("<span class=\"ago\" title=\"2030-02-11T08:00:00+02:00\">3 days ago</span>", "2030-02-11T08:00:00+02:00")]
    [InlineData("<time datetime=\"2030-02-11T08:00:00+02:00\">3 days ago</time>", "2030-02-11T08:00:00+02:00")]
    public void Attributes_say_the_time_better_than_ages(string time, string expected) => Assert.Equal(expected, With(time, "It will stand.").Thread[0].Posted?.Iso);

    [Fact]
    public void Without_the_pages_date_a_relative_time_is_unknown()
    {
        var page = Reading.Page("""<html><body><h1>Old crane may go</h1><p>The harbour board will decide in the spring whether the old crane is to be taken down, and hardly anybody thinks that it will be spared.</p><div id="comments"><div class="comment" id="k1"><b class="author">Ann</b> <span class="date">3 days ago</span><div class="comment-text">It will stand.</div></div></div></body></html>""");

        Assert.Null(Assert.Single(page.Thread).Posted);
    }

    [Fact]
    public void A_day_without_a_year_is_never_long_before_the_article()
    {
        var page = Reading.Page("""<html><head><meta property="article:published_time" content="2029-12-30T12:00:00Z"></head><body><h1>Old crane may go</h1><p>The harbour board will decide in the spring whether the old crane is to be taken down, and hardly anybody thinks that it will be spared.</p><div id="comments"><div class="comment" id="k1"><b class="author">Ann</b> <span class="date">2 January, 10:00</span><div class="comment-text">It will stand.</div></div></div></body></html>""");

        Assert.Equal("2030-01-02T10:00:00", Assert.Single(page.Thread).Posted?.Iso);
    }

    [Theory]
    [InlineData("<div class=\"edited\">Edited 2 days ago</div>")]
    [InlineData("<p>Last edited by Ann on 12 February 2030 at 09:00</p>")]
    [InlineData("<p><em>This comment was edited on 12 February 2030.</em></p>")]
    [InlineData("<small>(edited)</small>")]
    public void A_mark_of_the_page_that_a_comment_was_edited_is_no_word_of_it(string mark)
    {
        var page = With("", "It will stand." + mark);

        Assert.True(page.Thread[0].IsEdited);
        Assert.Equal("It will stand.", page.Text.Read(page.Thread[0].Span));
    }

    [Theory]
    [InlineData("Edit: I meant the new crane.")]
    [InlineData("They edited my comment last time.")]
    [InlineData("The law was last edited by people who never saw a crane.")]
    public void What_the_writer_says_about_editing_stays(string words)
    {
        var page = With("", $"It will stand.<p>{words}</p>");

        Assert.False(page.Thread[0].IsEdited);
        Assert.Equal($"It will stand.\n\n{words}", page.Text.Read(page.Thread[0].Span));
    }

    [Theory]
    [InlineData("<span class=\"score\">12 points</span>", 12)]
    [InlineData("<span class=\"vote-count\">+1,204</span>", 1204)]
    [InlineData("<span class=\"votes\">−3</span>", -3)]
    [InlineData("<span class=\"likes\">👍 5</span>", 5)]
    [InlineData("<span class=\"karma\">1.2k</span>", 1200)]
    [InlineData("<span class=\"upvotes\">9</span><span class=\"downvotes\">4</span>", 5)]
    [InlineData("<button aria-label=\"Like this comment, 7 likes\">Like</button>", 7)]
    [InlineData("<a class=\"like\">Like</a>", null)]
    [InlineData("<span class=\"likes\">Liked by Bo and Cy</span>", null)]
    [InlineData("<span class=\"reply-count\">3 replies</span>", null)]
    public void Votes_are_read_where_they_are_shown(string mark, int? expected)
    {
        var page = With("", "It will stand.", $"<div class=\"foot\">{mark} <a class=\"reply\">Reply</a></div>");

        Assert.Equal(expected, page.Thread[0].Votes);
        Assert.Equal("It will stand.", page.Text.Read(page.Thread[0].Span));
    }

    [Theory]
    [InlineData("[deleted]", CommentState.Removed)]
    [InlineData("This comment has been deleted.", CommentState.Removed)]
    [InlineData("This comment was removed by a moderator because it broke the rules.", CommentState.Removed)]
    [InlineData("Comment hidden by the author", CommentState.Removed)]
    [InlineData("Dieser Kommentar wurde gelöscht.", CommentState.Removed)]
    [InlineData("This post is awaiting moderator approval", CommentState.Awaiting)]
    [InlineData("Your comment is awaiting moderation.", CommentState.Awaiting)]
    [InlineData("Comment pending approval", CommentState.Awaiting)]
    [InlineData("", CommentState.Empty)]
    [InlineData("<img src=\"cat.gif\" alt=\"\">", CommentState.Empty)]
    [InlineData("They removed the snow yesterday.", CommentState.Shown)]
    [InlineData("The comment was deleted, and rightly so, since its writer had called the driver a drunk.", CommentState.Shown)]
    public void Removed_awaiting_and_empty_are_told_apart(string words, CommentState expected)
    {
        var page = Threads.Below($"""
            <ol class="comment-list"><li class="comment" id="comment-1"><b class="fn">Ann</b> <time datetime="2030-02-11">11 Feb</time><div class="comment-content"><p>{words}</p></div></li>
            <li class="comment" id="comment-2"><b class="fn">Bo</b><div class="comment-content"><p>Carry on.</p></div></li>
            <li class="comment" id="comment-3"><b class="fn">Cy</b><div class="comment-content"><p>I will be here last.</p></div></li></ol>
            """);

        Assert.Equal([expected, CommentState.Shown, CommentState.Shown], page.Thread.Select(comment => comment.State));
    }

    [Theory]
    [InlineData("<blockquote>It will stand for ever.</blockquote>Rust says otherwise.", "It will stand for ever.", "Rust says otherwise.")]
    [InlineData("<div class=\"quotebox\"><cite>Ann wrote:</cite><p>It will stand for ever.</p></div><p>Rust says otherwise.</p>", "It will stand for ever.", "Rust says otherwise.")]
    [InlineData("<p>&gt; It will stand for ever.</p><p>Rust says otherwise.</p>", "> It will stand for ever.", "Rust says otherwise.")]
    [InlineData("&gt; It will stand for ever.<br>Rust says otherwise.", "> It will stand for ever.", "Rust says otherwise.")]
    public void Quoted_words_of_the_parent_are_told_from_own_words(string words, string quoted, string own)
    {
        var page = Threads.Below($"""
            <div id="comments"><div class="comment" id="k1"><b class="author">Ann</b><div class="comment-text"><p>It will stand for ever.</p></div></div>
            <div class="comment" id="k2"><b class="author">Bo</b><div class="comment-text">{words}</div></div></div>
            """);

        var reply = page.Thread[1];
        Assert.Equal(quoted, page.Text.Read(Assert.Single(reply.Quoted)));
        Assert.EndsWith(own, page.Text.Read(reply.Span), StringComparison.Ordinal);
        Assert.Equal("c1", reply.Parent);
    }

    [Fact]
    public void Only_a_sure_address_names_a_parent()
    {
        var page = Threads.Below("""
            <div id="comments"><div class="comment"><b class="author">Ann Berg</b><div class="text">It will stand for ever.</div></div>
            <div class="comment"><b class="author">Will</b><div class="text">Rust says otherwise.</div></div>
            <div class="comment"><b class="author">Cy</b><div class="text">Ann Berg, rust is slow.</div></div>
            <div class="comment"><b class="author">Di</b><div class="text">Will it rain? I do not know.</div></div>
            <div class="comment"><b class="author">Ed</b><div class="text">@Will You are right.</div></div></div>
            """);

        Assert.Equal([null, null, "c1", null, "c2"], page.Thread.Select(comment => comment.Parent));
    }
}
