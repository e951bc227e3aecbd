using Xunit;

namespace Foresaid.Tests.Pages.Threads;

public sealed class WordPressTests
{
    [Fact]
    public void A_classic_list_of_comments_is_a_tree()
    {
        var page = Threads.Below("""
            <div id="comments" class="comments-area"><h2 class="comments-title">4 thoughts on “Old crane may go”</h2>
            <ol class="comment-list">
            <li id="comment-101" class="comment even thread-even depth-1 parent"><article id="div-comment-101" class="comment-body">
              <footer class="comment-meta"><div class="comment-author vcard"><img alt="" class="avatar"><b class="fn"><a href="https://ann.example" rel="external nofollow ugc" class="url">Ann</a></b> <span class="says">says:</span></div>
              <div class="comment-metadata"><a href="https://w.example/crane/#comment-101"><time datetime="2030-02-11T08:14:00+01:00">February 11, 2030 at 8:14 am</time></a> <span class="edit-link"><a class="comment-edit-link" href="#">Edit</a></span></div></footer>
              <div class="comment-content"><p>It will stand for ever.</p><p>I tell you.</p></div>
              <div class="reply"><a rel="nofollow" class="comment-reply-link" href="#comment-101" data-commentid="101" aria-label="Reply to Ann">Reply</a></div></article>
            <ol class="children">
              <li id="comment-102" class="comment byuser comment-author-bo bypostauthor odd alt depth-2 parent"><article id="div-comment-102" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Bo K.</b> <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-102"><time datetime="2030-02-11T09:00:00+01:00">February 11, 2030 at 9:00 am</time></a></div></footer>
              <div class="comment-content"><blockquote><p>It will stand for ever.</p></blockquote><p>Rust says otherwise.</p></div><div class="reply"><a class="comment-reply-link" href="#">Reply</a></div></article>
              <ol class="children"><li id="comment-104" class="comment even depth-3"><article id="div-comment-104" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Ann</b> <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-104"><time datetime="2030-02-11T10:00:00+01:00">February 11, 2030 at 10:00 am</time></a></div></footer><p class="comment-awaiting-moderation">Your comment is awaiting moderation.</p><div class="comment-content"></div></article></li></ol></li>
            </ol></li>
            <li id="comment-105" class="pingback even thread-odd thread-alt depth-1"><div class="comment-body">Pingback: <a href="https://x.example/links" rel="external nofollow" class="url">Links of the week | Elsewhere</a></div></li>
            <li id="comment-106" class="trackback odd depth-1"><article class="comment-body"><footer class="comment-meta"><b class="fn">Another blog</b></footer><div class="comment-content"><p>[…] the crane that will be taken down […]</p></div></article></li>
            <li id="comment-103" class="comment even thread-even depth-1"><article id="div-comment-103" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">old_hand</b> <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-103"><time datetime="2030-02-12T10:00:00+01:00">February 12, 2030 at 10:00 am</time></a></div></footer><div class="comment-content"><p>Take it down. Edited to add: at once.</p></div></article></li>
            </ol>
            <div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply</h3><form><p class="comment-notes">Your email address will not be published. Required fields are marked *</p><textarea>x</textarea></form></div></div>
            """);

        Assert.Equal(
            [
                "c1<- Ann @2030-02-11T08:14:00+01:00: It will stand for ever./I tell you.",
                "c2<c1 Bo K. @2030-02-11T09:00:00+01:00: {It will stand for ever.}/Rust says otherwise.",
                "c3<c2 Ann @2030-02-11T10:00:00+01:00 awaiting: Your comment is awaiting moderation.",
                "c4<- old_hand @2030-02-12T10:00:00+01:00: Take it down. Edited to add: at once.",
            ],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Fact]
    public void Comment_blocks_of_site_editors_are_a_tree()
    {
        var page = Threads.Below("""
            <div class="wp-block-comments"><h2 class="wp-block-comments-title" id="comments">3 responses to “Old crane may go”</h2>
            <ol class="wp-block-comment-template">
            <li id="comment-7" class="comment even thread-even depth-1"><div class="wp-block-columns is-layout-flex"><div class="wp-block-column" style="flex-basis:40px"><div class="wp-block-avatar"><img alt="Ann Avatar"></div></div>
              <div class="wp-block-column"><div class="wp-block-comment-author-name has-small-font-size"><a href="https://a.example">Ann</a></div><div class="wp-block-group"><div class="wp-block-comment-date"><time datetime="2030-02-11T08:14:00+00:00"><a href="#comment-7">February 11, 2030</a></time></div><div class="wp-block-comment-edit-link"><a href="#">Edit</a></div></div>
              <div class="wp-block-comment-content"><p>It will stand for ever.</p></div><div class="wp-block-comment-reply-link"><a class="comment-reply-link" href="#">Reply</a></div></div></div>
              <ol><li id="comment-8" class="comment odd alt depth-2"><div class="wp-block-columns"><div class="wp-block-column"><div class="wp-block-comment-author-name">Bo K.</div><div class="wp-block-comment-date"><time datetime="2030-02-11T09:14:00+00:00"><a href="#comment-8">February 11, 2030</a></time></div><div class="wp-block-comment-content"><p>Rust says otherwise.</p></div><div class="wp-block-comment-reply-link"><a class="comment-reply-link" href="#">Reply</a></div></div></div></li></ol></li>
            <li id="comment-9" class="comment even depth-1"><div class="wp-block-columns"><div class="wp-block-column"><div class="wp-block-comment-author-name">old_hand</div><div class="wp-block-comment-date"><time datetime="2030-02-12T09:14:00+00:00"><a href="#comment-9">February 12, 2030</a></time></div><div class="wp-block-comment-content"><p>Take it down.</p></div></div></div></li></ol>
            <div id="respond" class="comment-respond wp-block-post-comments-form"><h3 class="comment-reply-title">Leave a Reply</h3></div></div>
            """);

        Assert.Equal(
            [
                "c1<- Ann @2030-02-11T08:14:00+00:00: It will stand for ever.",
                "c2<c1 Bo K. @2030-02-11T09:14:00+00:00: Rust says otherwise.",
                "c3<- old_hand @2030-02-12T09:14:00+00:00: Take it down.",
            ],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Fact]
    public void A_flat_list_with_links_to_what_is_answered_is_a_tree()
    {
        var page = Threads.Below("""
            <section id="comments"><h3>3 Comments</h3><ul class="commentlist">
            <li class="comment" id="li-comment-1"><div id="comment-1" class="comment-wrap"><cite class="fn">Ann</cite> <span class="commentmeta"><a href="#comment-1">11 February 2030 at 08:14</a></span><div class="comment-text"><p>It will stand for ever.</p></div></div></li>
            <li class="comment" id="li-comment-2"><div id="comment-2" class="comment-wrap"><cite class="fn">Bo K.</cite> <span class="in-reply-to">In reply to <a href="#comment-1">Ann</a></span> <div class="comment-text"><p>Rust says otherwise.</p></div></div></li>
            <li class="comment" id="li-comment-3"><div id="comment-3" class="comment-wrap"><cite class="fn">Ann</cite> in reply to <a href="#comment-2">Bo K.</a><div class="comment-text"><p>Rust is red, and the crane is not.</p></div></div></li></ul></section>
            """);

        Assert.Equal(["c1<- Ann @2030-02-11T08:14:00: It will stand for ever.", "c2<c1 Bo K.: Rust says otherwise.", "c3<c2 Ann: Rust is red, and the crane is not."], Threads.Lines(page));
    }
}
