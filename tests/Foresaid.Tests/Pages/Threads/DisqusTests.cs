using Xunit;

namespace Foresaid.Tests.Pages.Threads;

public sealed class DisqusTests
{
    [Fact]
    public void A_rendered_thread_is_read_with_votes_edits_and_what_is_gone()
    {
        var page = Threads.Below("""
            <div id="disqus_thread"><div id="layout" data-tracking-area="layout"><div id="posts"><div class="nav-secondary"><ul><li>Recommend 3</li><li class="dropdown sorting">Sort by Best</li></ul></div>
            <ul id="post-list" class="post-list loading">
            <li class="post" id="post-501"><div role="alert"></div><div data-role="post-content" class="post-content">
              <div class="indicator"></div><div class="avatar hovercard"><a href="https://disqus.com/by/ann/" class="user"><img alt="Avatar"></a></div>
              <div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="https://disqus.com/by/ann/" data-action="profile" data-username="ann">Ann</a></span></span><span class="post-meta"><span class="bullet time-ago-bullet" aria-hidden="true">•</span> <a href="https://w.example/#comment-501" data-role="relative-time" class="time-ago" title="Sunday, February 10, 2030 6:00 PM">3 days ago</a> <span class="has-edit">edited</span></span></header>
              <div class="post-body-inner"><div class="post-message-container" data-role="message-container"><div class="publisher-anchor-color" data-role="message-content"><div class="post-message" data-role="message" dir="auto"><p>It will stand for ever.</p></div></div></div></div>
              <footer class="comment__footer"><menu class="comment-footer__menu"><li class="voting" data-role="voting"><a href="#" class="vote-up count-12" title="Vote up"><span class="updatable count" data-role="likes">12</span> <span class="control"><i class="icon-arrow-up"></i></span></a><span class="vote-down count-3" role="button"><span class="updatable count" data-role="dislikes">3</span></span></li><li class="reply" data-role="reply-link"><a href="#" data-action="reply"><span class="text">Reply</span></a></li><li class="comment__share"><a>Share ›</a></li></menu></footer></div></div>
              <ul class="children" data-role="children">
              <li class="post" id="post-502"><div class="post-content"><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author"><a href="https://disqus.com/by/bo/">Bo K.</a></span><span class="parent-link-container"><a href="https://w.example/#comment-501" class="parent-link" data-role="parent-link"><i class="icon-forward"></i> Ann</a></span></span><span class="post-meta"><a class="time-ago" title="Monday, February 11, 2030 9:05 AM">2 days ago</a></span></header><div class="post-message"><p>Rust says otherwise.</p></div></div></div>
                <ul class="children"><li class="post minimized" id="post-503"><div class="post-content"><div class="post-body"><header><span class="post-byline"><span class="author">Cy</span><a class="parent-link" href="#comment-502">Bo K.</a></span></header><div class="post-message"><p>This comment was deleted.</p></div></div></div><ul class="children"></ul></li></ul></li></ul></li>
            <li class="post" id="post-504"><div class="post-content"><div class="post-body"><header><span class="post-byline"><span class="author">old_hand</span> <span class="badge moderator">Mod</span></span><span class="post-meta"><a class="time-ago">a day ago</a></span></header><div class="post-message"><p>Take it down.</p></div><footer><menu><li class="voting"><a class="vote-up count-0"><span class="count" data-role="likes">0</span></a></li></menu></footer></div></div><ul class="children"></ul></li>
            </ul><div class="load-more"><a>Load more comments</a></div></div></div></div>
            """);

        Assert.Equal(
            [
                "c1<- Ann @2030-02-10T18:00:00 +9 edited: It will stand for ever.",
                "c2<c1 Bo K. @2030-02-11T09:05:00: Rust says otherwise.",
                "c3<c2 Cy removed: This comment was deleted.",
                "c4<- old_hand @2030-02-09 0: Take it down.",
            ],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }
}
