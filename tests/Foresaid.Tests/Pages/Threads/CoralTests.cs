using Xunit;

namespace Foresaid.Tests.Pages.Threads;

public sealed class CoralTests
{
    [Fact]
    public void A_stream_is_read_with_reactions_and_rejected_comments()
    {
        var page = Threads.Below("""
            <div id="coral_thread"><div id="coral" class="coral"><section aria-label="All Comments" class="coral-allComments">
            <div role="article" class="coral coral-comment coral-indent coral-indent-0" id="comment-aa1" aria-labelledby="comment-label-aa1"><div id="comment-label-aa1" class="hidden-label" hidden>Comment from Ann 3 days ago</div>
              <div class="coral-comment-header"><button type="button" class="coral coral-comment-username coral-username"><span>Ann</span></button><time class="coral coral-timestamp coral-comment-timestamp" datetime="2030-02-11T08:14:00.000Z" title="2/11/2030, 8:14 AM">3 days ago</time><div class="coral-comment-edited">(Edited)</div></div>
              <div class="coral coral-content coral-comment-content"><div>It will stand for ever.</div></div>
              <div class="coral coral-comment-actionBar"><button class="coral-reactionButton coral-comment-reactButton" aria-label="Respect comment by Ann"><span>Respect</span> <span class="coral-reactionButton-count">7</span></button><button class="coral-comment-replyButton">Reply</button><button>Share</button><button>Report</button></div></div>
            <div class="coral-replyList">
              <div role="article" class="coral coral-comment coral-indent coral-indent-1" id="comment-aa2"><div class="coral-comment-header"><button class="coral-comment-username"><span>Bo K.</span></button><time class="coral-timestamp" datetime="2030-02-11T09:00:00.000Z">3 days ago</time><div class="coral-comment-inReplyTo"><span>In reply to </span><button class="coral-comment-inReplyTo-username">Ann</button></div></div><div class="coral-content coral-comment-content"><div>Rust says otherwise.<br><br>Sorry.</div></div></div>
              <div role="article" class="coral coral-comment coral-indent coral-indent-2" id="comment-aa3"><div class="coral-comment-header"><button class="coral-comment-username"><span>Cy</span></button></div><div class="coral-content coral-comment-content">This comment has been rejected for violating our guidelines.</div></div></div>
            <div role="article" class="coral coral-comment coral-indent coral-indent-0" id="comment-aa4"><div class="coral-comment-header"><button class="coral-comment-username"><span>old_hand</span></button><time datetime="2030-02-12T09:00:00.000Z">2 days ago</time></div><div class="coral-content coral-comment-content"><div>Take it down.</div></div></div>
            </section></div></div>
            """);

        Assert.Equal(
            [
                "c1<- Ann @2030-02-11T08:14:00Z +7 edited: It will stand for ever.",
                "c2<c1 Bo K. @2030-02-11T09:00:00Z: Rust says otherwise./Sorry.",
                "c3<c2 Cy removed: This comment has been rejected for violating our guidelines.",
                "c4<- old_hand @2030-02-12T09:00:00Z: Take it down.",
            ],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }
}
