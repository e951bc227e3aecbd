using Xunit;

namespace Foresaid.Tests.Pages.Threads;

/// <summary>Comment boxes that sites take from others, and markup that nobody has named.</summary>
public sealed class WidgetTests
{
    [Fact]
    public void A_thread_of_containers_with_scores_and_ages_is_a_tree()
    {
        var page = Threads.Below("""
            <div id="idc-container-parent"><div id="idc-container" class="idc"><div class="idc-head"><h3><span id="IDCommentsHeadTitle">Comments (3)</span></h3></div>
            <div class="idc-thread" id="IDThread51"><div class="idc-c" id="IDComment51"><div class="idc-c-h"><div class="idc-c-h-inner"><div class="idc-v"><span class="idc-v-total" title="votes">+5</span><a class="idc-btn-s">Vote up</a><a class="idc-btn-s">Vote down</a></div><p class="idc-i"><a class="idc-a" href="#"><img alt="Ann's avatar"></a> <a href="https://id.example/people/ann">Ann</a> <span class="idc-r"><span>· 112 weeks ago</span></span></p></div></div><div class="idc-c-t" id="IDComment-CommentText51"><div class="idc-c-t-inner">It will stand for ever.</div></div><div class="idc-c-b"><a class="idc-btn_l">Reply</a></div></div>
              <div class="idc-thread idc-reply" id="IDThread52"><div class="idc-c idc-reply" id="IDComment52"><div class="idc-c-h"><div class="idc-v"><span class="idc-v-total">-1</span></div><p class="idc-i"><a href="https://id.example/people/bo">Bo K.</a> <span class="idc-r"><span>· 2 days ago</span></span></p></div><div class="idc-c-t"><div class="idc-c-t-inner">Rust says otherwise.</div></div></div></div></div>
            <div class="idc-thread" id="IDThread53"><div class="idc-c" id="IDComment53"><div class="idc-c-h"><p class="idc-i"><a href="https://id.example/people/old">old_hand</a> <span class="idc-r"><span>· yesterday at 18:40</span></span></p></div><div class="idc-c-t"><div class="idc-c-t-inner">Take it down.</div></div></div></div>
            </div></div>
            """);

        Assert.Equal(
            ["c1<- Ann +5: It will stand for ever.", "c2<c1 Bo K. @2030-02-08 -1: Rust says otherwise.", "c3<- old_hand @2030-02-09T18:40:00: Take it down."],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Fact]
    public void A_stream_of_articles_with_likes_is_a_tree()
    {
        var page = Threads.Below("""
            <div id="livefyre-comments"><div class="lf-thread fyre"><div class="fyre-stream-content fyre-comment-stream">
            <article class="fyre-comment-article fyre-comment-source-0" data-message-id="61" data-author-id="a1"><div class="fyre-comment-wrapper"><section class="fyre-comment-user"><img alt=""></section><header class="fyre-comment-head"><a class="fyre-comment-username" href="/p/1"><span>Ann</span></a><time class="fyre-comment-date" datetime="2030-02-11T08:00:00.000Z">2 days ago</time></header><div class="fyre-comment-body"><section class="fyre-comment"><p>It will stand for ever.</p></section><footer class="fyre-comment-footer"><a class="fyre-comment-like-btn">Like</a><span class="fyre-comment-like-count">4 likes</span><a class="fyre-comment-action-button">Reply</a></footer></div></div>
              <div class="fyre-comment-children"><article class="fyre-comment-article" data-message-id="62"><div class="fyre-comment-wrapper"><header class="fyre-comment-head"><a class="fyre-comment-username"><span>Bo K.</span></a><time class="fyre-comment-date" datetime="2030-02-11T09:00:00.000Z">2 days ago</time></header><div class="fyre-comment-body"><section class="fyre-comment"><p>Rust says otherwise.</p></section></div></div></article></div></article>
            <article class="fyre-comment-article" data-message-id="63"><div class="fyre-comment-wrapper"><header class="fyre-comment-head"><a class="fyre-comment-username"><span>old_hand</span></a></header><div class="fyre-comment-body"><section class="fyre-comment"><p>Take it down.</p></section></div></div></article>
            </div></div></div>
            """);

        Assert.Equal(
            ["c1<- Ann @2030-02-11T08:00:00Z +4: It will stand for ever.", "c2<c1 Bo K. @2030-02-11T09:00:00Z: Rust says otherwise.", "c3<- old_hand: Take it down."],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Fact]
    public void A_box_with_hashed_names_is_read_by_its_ages_and_links()
    {
        var page = Threads.Below("""
            <div class="fb-comments"><div class="_56q9"><div class="_2pi8"><span class="_50f7">3 Comments</span></div>
            <div class="_5yct _3-8y" id="u1"><div class="clearfix"><div class="_3-8m _30o4"><img alt=""></div><div class="_3-8m"><span class="_2uj4"><a class="UFICommentActorName" href="https://f.example/ann">Ann</a></span><div class="_3-8l"><span><span class="_5mdd">It will stand for ever.</span></span></div><div class="_2vq9 fsm fwn fcg"><a class="_2ghz">Like</a> · <a>Reply</a> · <span class="_2_79">6</span> · <a class="uiLinkSubtle"><abbr class="livetimestamp" data-utime="1897027200" title="Monday, 11 February 2030 at 08:00">3d</abbr></a></div></div></div>
              <div class="_44ri _2pis replies"><div class="_5yct _3-8y" id="u2"><div><span class="_2uj4"><a class="UFICommentActorName" href="https://f.example/bo">Bo K.</a></span><div class="_3-8l"><span><span class="_5mdd">Rust says otherwise.</span></span></div><div class="_2vq9"><a>Like</a> · <a>Reply</a> · <a><abbr class="livetimestamp" data-utime="1897030800">3d</abbr></a></div></div></div></div></div>
            <div class="_5yct _3-8y" id="u3"><div><span class="_2uj4"><a class="UFICommentActorName" href="https://f.example/old">old_hand</a></span><div class="_3-8l"><span><span class="_5mdd">Take it down.</span></span></div><div class="_2vq9"><a>Like</a> · <a>Reply</a> · <a><abbr class="livetimestamp" data-utime="1897113600">2d</abbr></a></div></div></div></div></div>
            """);

        Assert.Equal(
            ["c1<- Ann @2030-02-11T08:00:00Z: It will stand for ever.", "c2<c1 Bo K. @2030-02-11T09:00:00Z: Rust says otherwise.", "c3<- old_hand @2030-02-12T08:00:00Z: Take it down."],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Fact]
    public void Microdata_says_author_text_votes_and_parent()
    {
        var page = Threads.Below("""
            <div><div id="k1" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ann</span></span> <meta itemprop="dateCreated" content="2030-02-11T08:00:00Z"><div itemprop="text">It will stand for ever.</div><meta itemprop="upvoteCount" content="8"><meta itemprop="downvoteCount" content="2"></div>
            <div id="k2" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Bo K.</span> <time itemprop="dateCreated" datetime="2030-02-11T09:00:00Z">11 Feb</time><link itemprop="parentItem" href="#k1"><div itemprop="text">Rust says otherwise.</div><span itemprop="upvoteCount">3</span></div>
            <div id="k3" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">old_hand</span><div itemprop="text">Take it down.</div></div></div>
            """);

        Assert.Equal(
            ["c1<- Ann @2030-02-11T08:00:00Z +6: It will stand for ever.", "c2<c1 Bo K. @2030-02-11T09:00:00Z +3: Rust says otherwise.", "c3<- old_hand: Take it down."],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Fact]
    public void Where_nothing_is_called_anything_a_name_a_time_and_words_that_repeat_are_a_thread()
    {
        var page = Threads.Below("""
            <div class="x1"><p class="x2">What people say</p>
            <div class="x3"><div class="x4"><a href="/profile/ann">Ann</a><span>11 Feb 2030 08:00</span></div><div class="x5">It will stand for ever, I tell you.</div><div class="x6"><button>Reply</button><button>Like</button></div></div>
            <div class="x3"><div class="x4"><a href="/profile/bo">Bo K.</a><span>11 Feb 2030 09:00</span></div><div class="x5">@Ann Rust says otherwise.</div><div class="x6"><button>Reply</button><button>Like</button></div></div>
            <div class="x3"><div class="x4"><a href="/profile/old">old_hand</a><span>12 Feb 2030 09:00</span></div><div class="x5">Take it down.</div><div class="x6"><button>Reply</button><button>Like</button></div></div></div>
            """);

        Assert.Equal(
            ["c1<- Ann @2030-02-11T08:00:00: It will stand for ever, I tell you.", "c2<c1 Bo K. @2030-02-11T09:00:00: @Ann Rust says otherwise.", "c3<- old_hand @2030-02-12T09:00:00: Take it down."],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Fact]
    public void Cards_of_other_stories_are_no_thread()
    {
        var page = Threads.Below("""
            <section class="x1"><h2>More from the harbour</h2>
            <div class="x3"><a href="/author/ann">Ann Berg</a><span>11 Feb 2030</span><h3><a href="/s/1">Ferry may sail again</a></h3><p>The ferry will hardly sail before May, its owners concede.</p></div>
            <div class="x3"><a href="/author/bo">Bo Krog</a><span>12 Feb 2030</span><h3><a href="/s/2">Lighthouse to be sold</a></h3><p>The lighthouse will be sold to whoever offers most.</p></div>
            <div class="x3"><a href="/author/cy">Cy Dahl</a><span>13 Feb 2030</span><h3><a href="/s/3">Pilots may strike</a></h3><p>The pilots will vote on a strike at the end of the month.</p></div></section>
            """);

        Assert.Empty(page.Thread);
    }
}
