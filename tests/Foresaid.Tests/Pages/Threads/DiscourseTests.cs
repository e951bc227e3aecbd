using Xunit;

namespace Foresaid.Tests.Pages.Threads;

public sealed class DiscourseTests
{
    private const string Post = "Does anybody know whether the old crane will be taken down this spring, as the board says, or only in the year after?";

    [Fact]
    public void A_rendered_topic_is_an_article_and_its_answers()
    {
        var page = Reading.Page($"""
            <html><head><title>Will the crane go? - Harbour talk</title></head><body><div id="main-outlet"><div id="topic-title"><h1><a href="/t/9" class="fancy-title">Will the crane go?</a></h1></div>
            <section class="topic-area"><div class="posts-wrapper"><div class="post-stream">
            <div class="topic-post clearfix topic-owner regular"><article id="post_1" aria-label="post #1 by @ann" role="region" data-post-id="81" data-topic-id="9" data-user-id="5" data-post-number="1" class="boxed onscreen-post"><div class="row"><div class="topic-avatar"><a class="trigger-user-card main-avatar" data-user-card="ann"><img alt=""></a></div><div class="topic-body clearfix"><div class="topic-meta-data"><div class="names trigger-user-card"><span class="first full-name"><a data-user-card="ann">Ann</a></span><span class="second username"><a data-user-card="ann">ann_h</a></span></div><div class="post-infos"><div class="post-info post-date"><a class="widget-link post-date" title="Post date" href="/t/9/1"><span title="Feb 3, 2030 8:00 am" data-time="1896336000000" data-format="tiny" class="relative-date">Feb 3</span></a></div></div></div><div class="regular contents"><div class="cooked"><p>{Post}</p></div><section class="post-menu-area clearfix"><nav class="post-controls"><div class="actions"><button class="widget-button like-count">4</button><button class="reply create"><span class="d-button-label">Reply</span></button></div></nav></section></div></div></div></article></div>
            <div class="topic-post clearfix regular"><article id="post_2" data-post-id="82" data-post-number="2"><div class="row"><div class="topic-body"><div class="topic-meta-data"><div class="names"><span class="first username"><a data-user-card="bo">bo</a></span></div><div class="post-infos"><div class="post-info edits"><button class="btn-flat" title="post last edited on Feb 3, 2030 9:00 am">1</button></div><div class="post-info post-date"><a class="post-date"><span data-time="1896339600000" title="Feb 3, 2030 9:00 am" class="relative-date">Feb 3</span></a></div></div></div><div class="regular contents"><div class="cooked"><p>Not before the summer.</p></div><section class="post-menu-area"><nav class="post-controls"><div class="actions"><div class="double-button"><button class="button-count like-count" aria-label="3 people liked this post">3</button></div><button class="reply">Reply</button></div></nav></section></div></div></div></article></div>
            <div class="topic-post clearfix regular"><article id="post_3" data-post-id="83" data-post-number="3"><div class="row"><div class="topic-body"><div class="topic-meta-data"><div class="names"><span class="first username"><a data-user-card="cy">cy</a></span></div><div class="post-infos"><a class="reply-to-tab" title="Load parent post" href="#"><svg></svg><img class="avatar" alt="bo"><span>bo</span></a></div></div><div class="regular contents"><div class="cooked"><aside class="quote no-group" data-username="bo" data-post="2" data-topic="9"><div class="title"><div class="quote-controls"></div><img class="avatar" alt=""> bo:</div><blockquote><p>Not before the summer.</p></blockquote></aside><p>Says who?</p></div></div></div></div></article></div>
            <div class="topic-post clearfix regular deleted"><article id="post_4" data-post-id="84" data-post-number="4"><div class="row"><div class="topic-body"><div class="topic-meta-data"><div class="names"><span class="first username"><a>bo</a></span></div></div><div class="regular contents"><div class="cooked"><p>(post deleted by author)</p></div></div></div></div></article></div>
            <div class="small-action topic-post"><article data-post-number="5" id="post_5"><div class="topic-avatar"></div><div class="small-action-desc">closed the topic 2 days ago</div></article></div>
            </div></div></section></div></body></html>
            """);

        Assert.Equal(
            [
                "c1<- bo @2030-02-03T09:00:00Z +3 edited: Not before the summer.",
                "c2<c1 cy: {Not before the summer.}/Says who?",
                "c3<- bo removed: (post deleted by author)",
            ],
            Threads.Lines(page));
        Assert.Equal([Post], Reading.Body(page));
        Assert.Equal("ann_h", page.Article.Byline);
    }

    [Fact]
    public void The_version_for_readers_without_scripts_is_read_where_there_is_no_other()
    {
        var page = Reading.Page($$"""
            <html><head><title>Will the crane go? - Harbour talk</title></head><body><discourse-assets></discourse-assets><div id="data-preloaded" data-preloaded="{&quot;x&quot;:1}"></div><noscript data-path="/t/9">
            <header class="d-header"><div class="title"><a href="/">Harbour talk</a></div></header><div id="main-outlet" class="wrap" role="main">
            <div id="topic-title"><h1><a href="/t/9">Will the crane go?</a></h1></div>
            <div itemscope itemtype="http://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="Will the crane go?"><link itemprop="url" href="/t/9"><meta itemprop="datePublished" content="2030-02-03T08:00:00Z">
            <div id="post_1" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/ann"><span itemprop="name">ann_h</span></a> (Ann)</span><span class="crawler-post-infos"><time datetime="2030-02-03T08:00:00Z" class="post-time">February 3, 2030, 8:00am</time><meta itemprop="dateModified" content="2030-02-03T08:00:00Z"><span itemprop="position">1</span></span></div><div class="post" itemprop="text"><p>{{Post}}</p></div><div itemprop="interactionStatistic" itemscope itemtype="http://schema.org/InteractionCounter"><meta itemprop="interactionType" content="http://schema.org/LikeAction"><meta itemprop="userInteractionCount" content="4"><span class="post-likes">4 Likes</span></div></div>
            <div id="post_2" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/bo"><span itemprop="name">bo</span></a></span><span class="crawler-post-infos"><time itemprop="datePublished" datetime="2030-02-03T09:00:00Z" class="post-time">February 3, 2030, 9:00am</time><span itemprop="position">2</span></span></div><div class="post" itemprop="text"><p>Not before the summer.</p></div><div itemprop="interactionStatistic" itemscope itemtype="http://schema.org/InteractionCounter"><meta itemprop="interactionType" content="http://schema.org/LikeAction"><meta itemprop="userInteractionCount" content="3"><span class="post-likes">3 Likes</span></div></div>
            <div id="post_3" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/cy"><span itemprop="name">cy</span></a></span><span class="crawler-post-infos"><time itemprop="datePublished" datetime="2030-02-03T10:00:00Z" class="post-time">February 3, 2030, 10:00am</time><span itemprop="position">3</span></span></div><div class="post" itemprop="text"><aside class="quote no-group" data-username="bo" data-post="2" data-topic="9"><div class="title">bo:</div><blockquote><p>Not before the summer.</p></blockquote></aside><p>Says who?</p></div></div>
            </div></div><footer class="container wrap"><nav><ul><li><a href="/">Home</a></li></ul></nav><p class="powered-by-link">Powered by forum software, best viewed with JavaScript enabled</p></footer></noscript></body></html>
            """);

        Assert.Equal(["c1<- bo @2030-02-03T09:00:00Z +3: Not before the summer.", "c2<c1 cy @2030-02-03T10:00:00Z: {Not before the summer.}/Says who?"], Threads.Lines(page));
        Assert.Equal([Post], Reading.Body(page));
    }

    [Fact]
    public void A_page_that_is_whole_is_not_read_again_from_its_version_without_scripts()
    {
        var page = Threads.Below("""<div id="comments"><div class="comment" id="c7"><b class="author">Ann</b><div class="text">It will stand.</div></div></div><noscript><p>Please turn on scripts to see the comments of this page.</p></noscript>""");

        Assert.Equal(["c1<- Ann: It will stand."], Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }
}
