using Xunit;

namespace Foresaid.Tests.Pages.Threads;

public sealed class RedditTests
{
    [Fact]
    public void The_old_markup_of_nested_things_is_a_tree()
    {
        var page = Reading.Page("""
            <html><head><title>The old crane may go : harbour</title></head><body class="listing-page comments-page"><div class="content" role="main">
            <div id="siteTable" class="sitetable linklisting"><div class="thing id-t3_abc link self" id="thing_t3_abc" data-fullname="t3_abc" data-author="ann" data-timestamp="1896336000000" data-score="120"><div class="midcol unvoted"><div class="arrow up"></div><div class="score unvoted" title="120">120</div></div><div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank" href="/r/harbour/comments/abc/">The old crane may go</a></p><p class="tagline">submitted <time title="Sun Feb 3 08:00:00 2030 UTC" datetime="2030-02-03T08:00:00+00:00" class="live-timestamp">7 days ago</time> by <a href="/user/ann" class="author may-blank">ann</a></p></div><div class="expando"><form class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md"><p>Does anybody know whether the old crane will be taken down this spring, as the board says, or only in the year after?</p><p>I have heard both, and from people who should know: the board's own secretary told me that it will be gone by Easter, while the crane's last driver swears that he will be at its controls next winter.</p></div></div></form></div><ul class="flat-list buttons"><li class="first"><a class="bylink comments may-blank">4 comments</a></li><li class="share"><a>share</a></li></ul></div></div></div>
            <div class="commentarea"><div class="panestack-title"><span class="title">all 4 comments</span></div><div class="menuarea"><span class="dropdown-title">sorted by: best</span></div><div id="siteTable_t3_abc" class="sitetable nestedlisting">
            <div class="thing id-t1_c1 noncollapsed comment" id="thing_t1_c1" data-fullname="t1_c1" data-type="comment" data-author="bo_k" data-permalink="/r/harbour/c1"><p class="parent"><a name="c1"></a></p><div class="midcol unvoted"><div class="arrow up"></div><div class="arrow down"></div></div><div class="entry unvoted"><p class="tagline"><a href="javascript:void(0)" class="expand">[–]</a><a href="/user/bo_k" class="author may-blank id-t2_1">bo_k</a><span class="userattrs"></span> <span class="score dislikes" title="11">11 points</span><span class="score unvoted" title="12">12 points</span><span class="score likes" title="13">13 points</span> <time title="Sun Feb 3 09:00:00 2030 UTC" datetime="2030-02-03T09:00:00+00:00" class="live-timestamp">7 days ago</time><time class="edited-timestamp" title="last edited 7 days ago" datetime="2030-02-03T09:30:00+00:00">*</time>&nbsp;<a href="javascript:void(0)" class="numchildren">(2 children)</a></p><form action="#" class="usertext"><input type="hidden" name="thing_id"><div class="usertext-body may-blank-within md-container"><div class="md"><p>Not before the summer.</p></div></div></form><ul class="flat-list buttons"><li class="first"><a class="bylink">permalink</a></li><li class="reply-button"><a class="access-required">reply</a></li></ul></div>
              <div class="child"><div id="siteTable_t1_c1" class="sitetable listing">
              <div class="thing id-t1_c2 noncollapsed deleted comment" id="thing_t1_c2" data-fullname="t1_c2" data-type="comment"><p class="parent"></p><div class="entry unvoted"><p class="tagline"><a class="expand">[–]</a><em>[deleted]</em> <span class="score unvoted" title="1">1 point</span> <time datetime="2030-02-03T10:00:00+00:00">7 days ago</time> <a class="numchildren">(1 child)</a></p><form class="usertext grayed"><div class="usertext-body"><div class="md"><p>[removed]</p></div></div></form></div>
                <div class="child"><div class="sitetable listing"><div class="thing id-t1_c3 noncollapsed comment" id="thing_t1_c3" data-fullname="t1_c3" data-type="comment" data-author="ann"><p class="parent"></p><div class="entry unvoted"><p class="tagline"><a class="expand">[–]</a><a href="/user/ann" class="author submitter">ann</a><span class="userattrs">[<a class="submitter" title="submitter">S</a>]</span> <span class="score unvoted" title="-4">-4 points</span> <time datetime="2030-02-03T11:00:00+00:00">7 days ago</time></p><form class="usertext"><div class="usertext-body"><div class="md"><blockquote><p>Not before the summer.</p></blockquote><p>Language, please.</p></div></div></form></div><div class="child"></div></div></div></div>
              </div></div></div></div>
            <div class="thing id-t1_c4 noncollapsed comment" id="thing_t1_c4" data-fullname="t1_c4" data-type="comment" data-author="old_hand"><p class="parent"></p><div class="entry unvoted"><p class="tagline"><a class="expand">[–]</a><a href="/user/old_hand" class="author">old_hand</a> <span class="score-hidden" title="score hidden">[score hidden]</span> <time datetime="2030-02-03T12:00:00+00:00">7 days ago</time></p><form class="usertext"><div class="usertext-body"><div class="md"><p>Take it down.</p></div></div></form></div><div class="child"></div></div>
            <div class="thing id-t1_more noncollapsed morechildren" id="thing_t1_more"><div class="entry"><span class="morecomments"><a class="button">load more comments</a> <span class="gray">(3 replies)</span></span></div></div>
            </div></div></div></body></html>
            """);

        Assert.Equal(
            [
                "c1<- bo_k @2030-02-03T09:00:00+00:00 +12 edited: Not before the summer.",
                "c2<c1 [deleted] @2030-02-03T10:00:00+00:00 +1 removed: [removed]",
                "c3<c2 ann @2030-02-03T11:00:00+00:00 -4: {Not before the summer.}/Language, please.",
                "c4<- old_hand @2030-02-03T12:00:00+00:00: Take it down.",
            ],
            Threads.Lines(page));
        Assert.Equal(2, page.Article.Body.Length);
    }

    [Fact]
    public void The_new_elements_say_depth_parent_author_and_score()
    {
        var page = Threads.Below("""
            <shreddit-comment-tree id="comment-tree" totalcomments="4"><faceplate-batch>
            <shreddit-comment author="bo_k" thingid="t1_c1" depth="0" permalink="/r/harbour/c1" postid="t3_abc" score="12" content-type="text" aria-label="Comment from bo_k" reload-url="x" created="2030-02-11T09:00:00.000000+0000" edited-timestamp="2030-02-11T09:30:00.000000+0000">
              <div slot="commentAvatar"><img alt="u/bo_k avatar"></div><div slot="commentMeta"><faceplate-tracker><a class="truncate text-neutral-content-strong" href="/user/bo_k/">bo_k</a></faceplate-tracker> <span>•</span> <a href="/r/harbour/c1"><faceplate-timeago ts="2030-02-11T09:00:00.000000+0000"><time datetime="2030-02-11T09:00:00.000Z" title="Monday, February 11, 2030 at 9:00:00 AM UTC">7d ago</time></faceplate-timeago></a> <span>•</span> <span>Edited 7d ago</span></div>
              <div id="t1_c1-comment-rtjson-content" class="md" slot="comment"><div id="t1_c1-post-rtjson-content" class="inline-block max-w-full"><p>Not before the summer.</p></div></div>
              <shreddit-comment-action-row slot="actionRow" score="12"><a href="#">Reply</a><span>Share</span></shreddit-comment-action-row>
              <shreddit-comment author="[deleted]" thingid="t1_c2" parentid="t1_c1" depth="1" score="1" is-comment-deleted><div slot="commentMeta"><span>[deleted]</span> <faceplate-timeago ts="2030-02-11T10:00:00.000000+0000"><time datetime="2030-02-11T10:00:00.000Z">7d ago</time></faceplate-timeago></div><div slot="comment" class="md"><p>Comment deleted by user</p></div>
                <shreddit-comment author="ann" thingid="t1_c3" parentid="t1_c2" depth="2" score="-4"><div slot="commentMeta"><a href="/user/ann/">ann</a> <span class="text-neutral">OP</span></div><div slot="comment" class="md"><blockquote><p>Not before the summer.</p></blockquote><p>Language, please.</p></div></shreddit-comment></shreddit-comment></shreddit-comment>
            <shreddit-comment author="old_hand" thingid="t1_c4" depth="0" score="0"><div slot="commentMeta"><a href="/user/old_hand/">old_hand</a></div><div slot="comment" class="md"><p>Take it down.</p></div></shreddit-comment>
            </faceplate-batch></shreddit-comment-tree>
            """);

        Assert.Equal(
            [
                "c1<- bo_k @2030-02-11T09:00:00+00:00 +12 edited: Not before the summer.",
                "c2<c1 [deleted] @2030-02-11T10:00:00+00:00 +1 removed: Comment deleted by user",
                "c3<c2 ann -4: {Not before the summer.}/Language, please.",
                "c4<- old_hand 0: Take it down.",
            ],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }
}
