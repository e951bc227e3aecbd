using Xunit;

namespace Foresaid.Tests.Pages.Threads;

public sealed class LemmyTests
{
    [Fact]
    public void Nested_lists_of_comments_are_a_tree()
    {
        var page = Threads.Below("""
            <div class="post-comments"><h2 id="comments">4 Comments</h2><ul class="comments">
            <li class="comment list-unstyled"><article class="comment-node py-2" id="comment-31" data-comment-id="31"><div class="ms-2"><div class="d-flex flex-wrap align-items-center text-muted small"><button class="btn btn-sm" aria-label="Collapse"></button><span class="d-inline-flex"><a class="person-listing d-inline-flex align-items-baseline text-info" title="@ann@harbour.example" href="/u/ann"><img alt=""><span>ann</span></a></span> <span class="badge">OP</span><a class="btn" title="link"></a><span class="me-1 fw-bold" aria-label="9 points" data-tippy-content="9 points · 10 upvotes · 1 downvote">9</span><span class="me-1">•</span><span class="moment-time pointer unselectable" data-tippy-content="Monday, February 11th, 2030 at 8:00:00 AM UTC+00:00">3 days ago</span><span class="ms-2 fst-italic" data-tippy-content="Edited Monday, February 11th">edited</span></div><div class="comment-content"><div class="md-div"><p>It will stand for ever.</p></div></div><div class="comment-bottom-btns d-flex text-muted"><button class="btn">reply</button></div></div></article>
              <ul class="comments"><li class="comment"><article class="comment-node" id="comment-32"><div><div class="text-muted small"><a class="person-listing" href="/u/bo"><span>bo</span></a><span aria-label="-2 points">-2</span> <span class="moment-time" data-tippy-content="Monday, February 11th, 2030 at 9:00:00 AM UTC+00:00">3 days ago</span></div><div class="comment-content"><div class="md-div"><blockquote><p>It will stand for ever.</p></blockquote><p>Rust says otherwise.</p></div></div></div></article>
                <ul class="comments"><li class="comment"><article class="comment-node" id="comment-33"><div><div class="text-muted small"><a class="person-listing" href="/u/cy"><span>cy</span></a></div><div class="comment-content"><em>removed by mod</em></div></div></article></li></ul></li></ul></li>
            <li class="comment"><article class="comment-node" id="comment-34"><div><div class="text-muted small"><a class="person-listing" href="/u/old_hand"><span>old_hand</span></a></div><div class="comment-content"><div class="md-div"><p>Take it down.</p></div></div></div></article></li></ul></div>
            """);

        Assert.Equal(
            [
                "c1<- ann @2030-02-11T08:00:00+00:00 +9 edited: It will stand for ever.",
                "c2<c1 bo @2030-02-11T09:00:00+00:00 -2: {It will stand for ever.}/Rust says otherwise.",
                "c3<c2 cy removed: removed by mod",
                "c4<- old_hand: Take it down.",
            ],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }
}
