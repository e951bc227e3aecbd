using Foresaid.Text;
using Xunit;

namespace Foresaid.Tests.Pages;

public sealed class HtmlThreadTests
{
    private const string Article = """
        <article><h1>Old crane may go</h1><div class="entry-content"><p>The harbour board will decide in the spring whether the old crane is to be taken down, and hardly anybody thinks that it will be spared.</p>
        <p>“It will be gone by Easter,” said the crane’s last driver, who still has the key and has been asked twice to hand it back to the board.</p></div></article>
        """;

    private static readonly string[] _tree =
    [
        "c1<- Ann: It will stand for ever, I tell you.",
        "c2<c1 Bo K.: Rust says otherwise./Sorry.",
        "c3<- old_hand: Take it down.",
    ];

    public static TheoryData<string> Shapes =>
    [
        """
        <div id="comments"><h2>3 thoughts on “Old crane may go”</h2><ol class="comment-list">
        <li id="comment-1" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><b class="fn">Ann</b> <span class="says">says:</span> <time datetime="2030-02-03T08:00:00+01:00">3 February</time></footer><div class="comment-content"><p>It will stand for ever, I tell you.</p></div><div class="reply"><a href="#">Reply</a></div></article>
        <ol class="children"><li id="comment-2" class="comment depth-2"><article class="comment-body"><footer class="comment-meta"><b class="fn">Bo K.</b></footer><div class="comment-content"><p>Rust says otherwise.</p><p>Sorry.</p></div></article></li></ol></li>
        <li class="pingback"><div class="comment-body">Pingback: <a href="https://x.example">Links of the week</a></div></li>
        <li id="comment-3" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><b class="fn">old_hand</b></footer><div class="comment-content"><p>Take it down.</p></div></article></li></ol></div>
        """,
        """
        <div id="disqus_thread"><ul id="post-list">
        <li class="post" id="post-11"><div class="post-content"><header><span class="post-byline"><span class="author"><a data-username="ann">Ann</a></span></span></header><div class="post-message"><p>It will stand for ever, I tell you.</p></div><footer><a>Reply</a></footer></div>
        <ul class="children"><li class="post" id="post-12"><div class="post-content"><header><span class="post-byline"><span class="author"><a>Bo K.</a></span> <a class="parent-link" href="#comment-11">Ann</a></span></header><div class="post-message"><p>Rust says otherwise.</p><p>Sorry.</p></div></div></li></ul></li>
        <li class="post" id="post-13"><div class="post-content"><header><span class="post-byline"><span class="author"><a>old_hand</a></span></span></header><div class="post-message"><p>Take it down.</p></div></div></li></ul></div>
        """,
        """
        <section id="comments"><h2>Readers' comments (3)</h2><ol>
        <li><p class="who"><b>Ann</b> 3 February, 08:00</p><p>It will stand for ever, I tell you.</p><ol><li><p class="who"><b>Bo K.</b> 3 February, 08:30</p><p>Rust says otherwise.</p><p>Sorry.</p></li></ol></li>
        <li><p class="who"><b>old_hand</b> 4 February, 09:00</p><p>Take it down.</p></li></ol></section>
        """,
        """
        <section class="comments"><h2>Readers write</h2>
        <div class="comment"><h4>Ann</h4><p>It will stand for ever, I tell you.</p>
        <div class="comment"><h4>Bo K.</h4><p class="to">Replying to Ann</p><p>Rust says otherwise.</p><p>Sorry.</p></div></div>
        <div class="comment"><h4>old_hand</h4><p>Take it down.</p></div></section>
        """,
        """
        <section id="talk"><h3>3 comments</h3>
        <div class="row-x" data-depth="0"><span class="nick">Ann</span> <span class="when">3 Feb 2030</span><div class="said">It will stand for ever, I tell you.</div></div>
        <div class="row-x" data-depth="1"><span class="nick">Bo K.</span> <span class="when">3 Feb 2030</span><div class="said">Rust says otherwise.<br><br>Sorry.</div></div>
        <div class="row-x" data-depth="0"><span class="nick">old_hand</span> <span class="when">4 Feb 2030</span><div class="said">Take it down.</div></div></section>
        """,
        """
        <div class="comments"><div class="cm" data-id="7"><b class="name">Ann</b><p class="text">It will stand for ever, I tell you.</p></div>
        <div class="cm" data-id="8" data-parent="7"><b class="name">Bo K.</b><div class="text"><p>Rust says otherwise.</p><p>Sorry.</p></div></div>
        <div class="cm" data-id="9"><b class="name">old_hand</b><p class="text">Take it down.</p></div></div>
        """,
        """
        <section><h2>Readers write (3)</h2><ul><li><cite>Ann</cite> <time datetime="2030-02-03">3 Feb</time><p>It will stand for ever, I tell you.</p>
        <ul><li><cite>Bo K.</cite> <time datetime="2030-02-03">3 Feb</time><p>Rust says otherwise.</p><p>Sorry.</p></li></ul></li><li><cite>old_hand</cite> <time datetime="2030-02-04">4 Feb</time><p>Take it down.</p></li></ul></section>
        """,
    ];

    public static TheoryData<string> RarerShapes =>
    [
        """
        <section id="comments"><h2>Comments</h2><a id="comment-1"></a>
        <article data-comment-user-id="0" class="comment js-comment"><footer class="comment__meta"><p class="comment__submitted">Submitted by <span class="username">Ann</span> on Sun, 03/02/2030 - 08:00</p><a href="#comment-1">Permalink</a></footer><div class="content"><p>It will stand for ever, I tell you.</p></div></article>
        <div class="indented"><a id="comment-2"></a>
        <article data-comment-user-id="0" class="comment js-comment"><footer class="comment__meta"><p class="comment__submitted">Submitted by <span class="username">Bo K.</span> on Sun, 03/02/2030 - 08:10</p><p class="parent visually-hidden">In reply to <a href="#comment-1" class="permalink">an earlier one</a> by <span class="username">Ann</span></p><a href="#comment-2">Permalink</a></footer><div class="content"><p>Rust says otherwise.</p><p>Sorry.</p></div></article></div>
        <a id="comment-3"></a>
        <article data-comment-user-id="0" class="comment js-comment"><footer class="comment__meta"><p class="comment__submitted">Submitted by <span class="username">old_hand</span> on Sun, 03/02/2030 - 08:20</p><a href="#comment-3">Permalink</a></footer><div class="content"><p>Take it down.</p></div></article></section>
        """,
        """
        <h2>3 answers</h2><div class="answers"><div class="answer"><b class="author">Ann</b> <a href="/crane#answer-71" rel="bookmark"><time datetime="2030-02-03">3 Feb 2030</time></a><p>It will stand for ever, I tell you.</p></div>
        <div class="answer"><b class="author">Bo K.</b> <a href="/crane#answer-72" rel="bookmark"><time datetime="2030-02-03">3 Feb 2030</time></a> <span class="in-reply-to">in reply to <a href="#answer-71">an answer</a></span><p>Rust says otherwise.</p><p>Sorry.</p></div>
        <div class="answer"><b class="author">old_hand</b> <a href="/crane#answer-73" rel="bookmark"><time datetime="2030-02-04">4 Feb 2030</time></a><p>Take it down.</p></div></div>
        """,
        """
        <table class="comment-tree"><tr class="athing" id="1"><td class="ind" indent="0"></td><td><span class="comhead"><a href="user?id=ann" class="hnuser">Ann</a> <span class="age">3 hours ago</span></span><div class="commtext">It will stand for ever, I tell you.</div><div class="reply"><a href="reply?id=1">reply</a></div></td></tr>
        <tr class="athing" id="2"><td class="ind" indent="1"></td><td><span class="comhead"><a href="user?id=bo" class="hnuser">Bo K.</a> <span class="age">2 hours ago</span></span><div class="commtext"><p>Rust says otherwise.</p><p>Sorry.</p></div><div class="reply"><a href="reply?id=2">reply</a></div></td></tr>
        <tr class="athing" id="3"><td class="ind" indent="0"></td><td><span class="comhead"><a href="user?id=old" class="hnuser">old_hand</a> <span class="age">1 hour ago</span></span><div class="commtext">Take it down.</div><div class="reply"><a href="reply?id=3">reply</a></div></td></tr></table>
        """,
        """
        <shreddit-comment-tree><shreddit-comment author="Ann" thingid="t1_1" depth="0"><div slot="commentMeta"><a href="/user/Ann/">Ann</a></div><div slot="comment" class="md"><p>It will stand for ever, I tell you.</p></div>
        <shreddit-comment author="Bo K." thingid="t1_2" parentid="t1_1" depth="1"><div slot="commentMeta"><a href="/user/Bo/">Bo K.</a></div><div slot="comment" class="md"><p>Rust says otherwise.</p><p>Sorry.</p></div></shreddit-comment></shreddit-comment>
        <shreddit-comment author="old_hand" thingid="t1_3" depth="0"><div slot="comment" class="md"><p>Take it down.</p></div></shreddit-comment></shreddit-comment-tree>
        """,
        """
        <h3>3 replies</h3><div><div style="margin-left:0px"><b>Ann</b>, <span>3 February 2030, 08:00</span><br>It will stand for ever, I tell you.<br><a href="#">reply</a></div>
        <div style="margin-left:20px"><b>Bo K.</b>, <span>3 February 2030, 08:10</span><br>Rust says otherwise.<br><br>Sorry.<br><a href="#">reply</a></div>
        <div style="margin-left:0px"><b>old_hand</b>, <span>3 February 2030, 08:20</span><br>Take it down.<br><a href="#">reply</a></div></div>
        """,
        """
        <section class="reactions"><h2>Reactions</h2><article class="reaction" id="r-1"><header><strong>Ann</strong> <time datetime="2030-02-03">3 Feb</time></header><p>It will stand for ever, I tell you.</p></article>
        <article class="reaction" id="r-2"><header><strong>Bo K.</strong> in reply to <a href="#r-1">Ann</a> <time datetime="2030-02-03">3 Feb</time></header><p>Rust says otherwise.</p><p>Sorry.</p></article>
        <article class="reaction" id="r-3"><header><strong>old_hand</strong> <time datetime="2030-02-03">3 Feb</time></header><p>Take it down.</p></article></section>
        """,
        """
        <div class="block"><article class="message message--post" data-author="Ann" id="js-post-1"><h4 class="message-name"><a class="username">Ann</a></h4><dl><dt>Joined</dt><dd>Jan 1, 2029</dd></dl><div class="message-body"><div class="bbWrapper">It will stand for ever, I tell you.</div></div><footer><a>Reply</a></footer></article>
        <article class="message message--post" data-author="Bo K." id="js-post-2" data-parent="js-post-1"><h4 class="message-name"><a class="username">Bo K.</a></h4><div class="message-body"><div class="bbWrapper">Rust says otherwise.<br><br>Sorry.</div></div><footer><a>Reply</a></footer></article>
        <article class="message message--post" data-author="old_hand" id="js-post-3"><h4 class="message-name"><a class="username">old_hand</a></h4><div class="message-body"><div class="bbWrapper">Take it down.</div></div><footer><a>Reply</a></footer></article></div>
        """,
    ];

    [Theory]
    [MemberData(nameof(RarerShapes))]
    public void A_thread_is_a_tree_in_rarer_markup_too(string thread)
    {
        var page = Reading.Page(Page(thread));

        Assert.Equal(_tree, Reading.Thread(page));
        Assert.Equal(2, page.Article.Body.Length);
    }

    [Fact]
    public void Terms_and_descriptions_can_be_a_thread()
    {
        var page = Reading.Page(Page("""
            <section><h2>Your comments</h2><dl><dt class="comment-author"><a href="/u/1">Ann</a> said...</dt><dd class="comment-body"><p>It will stand for ever.</p></dd><dd class="comment-footer">3 February 2030</dd>
            <dt class="comment-author"><a href="/u/2">Bo K.</a> said...</dt><dd class="comment-body"><p>@Ann Rust says otherwise.</p></dd><dd class="comment-footer">3 February 2030</dd></dl></section>
            """));

        Assert.Equal(["c1<- Ann: It will stand for ever.", "c2<c1 Bo K.: @Ann Rust says otherwise."], Reading.Thread(page));
    }

    [Fact]
    public void On_a_board_the_first_post_is_the_article()
    {
        var page = Reading.Page("""
            <html><body><div id="posts"><div class="post" id="p1"><a class="username">Ann</a><div class="content">Does anybody know whether the old crane will be taken down this spring, as the board says, or next year?</div><a>Reply</a></div>
            <div class="post" id="p2"><a class="username">Bo</a><div class="content">Not before the summer.</div><a>Reply</a></div><div class="post" id="p3"><a class="username">Cy</a><div class="content">@Bo Says who?</div><a>Reply</a></div></div></body></html>
            """);

        Assert.StartsWith("Does anybody know", Assert.Single(Reading.Body(page)), StringComparison.Ordinal);
        Assert.Equal("Ann", page.Article.Byline);
        Assert.Equal(["c1<- Bo: Not before the summer.", "c2<c1 Cy: @Bo Says who?"], Reading.Thread(page));
    }

    private static string Page(string thread) => $"<!doctype html><html><head><title>Old crane may go</title></head><body><main>{Article}{thread}</main></body></html>";

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_thread_is_a_tree_in_every_markup(string thread)
    {
        var page = Reading.Page(Page(thread));

        Assert.Equal(_tree, Reading.Thread(page));
        Assert.Equal(2, page.Article.Body.Length);
    }

    [Fact]
    public void Comments_that_are_gone_keep_their_place()
    {
        var page = Reading.Page(Page("""
            <ol class="comment-list"><li class="comment" id="comment-1"><b class="fn">Ann</b><div class="comment-content"><p>[deleted by moderator]</p></div></li>
            <li class="comment" id="comment-2"><b class="fn">Bo</b><em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em><div class="comment-content"></div></li>
            <li class="comment" id="comment-3"><b class="fn">Cy</b><div class="comment-content"><p>I was here first, and I will be here last.</p></div></li></ol>
            """));

        Assert.Equal([true, true, false], page.Thread.Select(comment => comment.IsRemoved));
        Assert.Equal("Your comment is awaiting moderation.", page.Text.Read(page.Thread[1].Span));
    }

    [Fact]
    public void A_quoted_parent_is_marked_and_its_head_line_left_out()
    {
        var page = Reading.Page(Page("""
            <div class="comments"><div class="post" id="p1"><a class="username">Ann</a><div class="content">The crane will stand for ever.</div></div>
            <div class="post" id="p2"><a class="username">Bo</a><div class="content"><blockquote><div><cite><a href="#">Ann</a> wrote: <a href="#p1">up</a></cite>The crane will stand for ever.</div></blockquote>Rust says otherwise.</div></div></div>
            """));

        var reply = page.Thread[1];
        Assert.Equal("c1", reply.Parent);
        Assert.Equal("The crane will stand for ever.", page.Text.Read(Assert.Single(reply.Quoted)));
        Assert.Equal("The crane will stand for ever.\n\nRust says otherwise.", page.Text.Read(reply.Span));
    }

    [Fact]
    public void Latest_comments_of_other_pages_are_no_thread()
    {
        var page = Reading.Page(Page("""
            <div class="widget widget_recent_comments"><h3>Recent comments</h3><ul id="recentcomments"><li class="recentcomments"><span class="comment-author-link">Ann</span> on <a href="/x">Another page</a></li><li class="recentcomments"><span class="comment-author-link">Bo</span> on <a href="/y">A third page</a></li></ul></div>
            """));

        Assert.Empty(page.Thread);
    }

    [Fact]
    public void Reply_forms_are_neither_body_nor_comment()
    {
        var page = Reading.Page(Page("""<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p class="comment-notes">Your email address will not be published, nor will it be sold to anybody.</p></div>"""));

        Assert.Empty(page.Thread);
        Assert.Equal(2, page.Article.Body.Length);
    }
}
