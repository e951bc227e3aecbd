using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Pages.Threads;

/// <summary>The boards that people run themselves: flat posts, quotations in boxes, columns about the writer beside the words.</summary>
public sealed class BoardTests
{
    private const string Post = "Does anybody know whether the old crane will be taken down this spring, as the board says, or only in the year after?";

    [Fact]
    public void Posts_with_a_profile_column_and_wrote_lines_are_a_tree()
    {
        var page = Reading.Page($"""
            <html><head><title>Will the crane go? - Harbour board</title></head><body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap"><div id="page-body" class="page-body" role="main"><h2 class="topic-title"><a href="./viewtopic.php?t=9">Will the crane go?</a></h2><div class="action-bar bar-top"><div class="pagination">3 posts • Page 1 of 1</div></div>
            <div id="p21" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile21"><dt class="has-profile-rank no-avatar"><div class="avatar-container"></div><a href="./memberlist.php?mode=viewprofile&amp;u=5" class="username">Ann</a></dt><dd class="profile-rank">Site Admin</dd><dd class="profile-posts"><strong>Posts:</strong> 120</dd><dd class="profile-joined"><strong>Joined:</strong> Mon Jan 07, 2019 9:00 am</dd></dl><div class="postbody"><div id="post_content21"><h3 class="first"><a href="#p21">Will the crane go?</a></h3><p class="author"><a class="unread" href="#p21"><span class="sr-only">Post</span></a><span class="responsive-hide">by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=5" class="username">Ann</a></strong> » </span><time datetime="2030-02-03T08:00:00+00:00">Sun Feb 03, 2030 8:00 am</time></p><div class="content">{Post}</div></div></div><div class="back2top"><a href="#top" class="top">Top</a></div></div></div><hr class="divider">
            <div id="p22" class="post has-profile bg1"><div class="inner"><dl class="postprofile" id="profile22"><dt><a href="./memberlist.php?mode=viewprofile&amp;u=6" class="username">Bo K.</a></dt><dd class="profile-posts"><strong>Posts:</strong> 7</dd></dl><div class="postbody"><div id="post_content22"><h3><a href="#p22">Re: Will the crane go?</a></h3><p class="author"><span class="responsive-hide">by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=6" class="username">Bo K.</a></strong> » </span><time datetime="2030-02-03T09:00:00+00:00">Sun Feb 03, 2030 9:00 am</time></p><div class="content">Not before the summer.</div><div class="notice">Last edited by <a href="#" class="username">Bo K.</a> on Sun Feb 03, 2030 9:10 am, edited 1 time in total.</div><div id="sig22" class="signature">Cranes are forever.</div></div></div></div></div>
            <div id="p23" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile23"><dt><a href="./memberlist.php?mode=viewprofile&amp;u=7" class="username">Cy</a></dt></dl><div class="postbody"><div id="post_content23"><h3><a href="#p23">Re: Will the crane go?</a></h3><p class="author"><span class="responsive-hide">by <strong><a class="username">Cy</a></strong> » </span><time datetime="2030-02-03T10:00:00+00:00">Sun Feb 03, 2030 10:00 am</time></p><div class="content"><blockquote><div><cite><a href="./memberlist.php?mode=viewprofile&amp;u=6">Bo K.</a> wrote: <a href="./viewtopic.php?p=22#p22" class="postlink">↑</a><span class="responsive-hide">Sun Feb 03, 2030 9:00 am</span></cite>Not before the summer.</div></blockquote>Says who?</div></div></div></div></div>
            <div class="action-bar actions-jump"><p class="jumpbox-return"><a href="#">Return to “Cranes”</a></p></div></div></div></body></html>
            """);

        Assert.Equal(
            [
                "c1<- Bo K. @2030-02-03T09:00:00+00:00 edited: Not before the summer.",
                "c2<c1 Cy @2030-02-03T10:00:00+00:00: {Not before the summer.}/Says who?",
            ],
            Threads.Lines(page));
        AssertFirstPost(page);
    }

    [Fact]
    public void Posts_with_a_bit_about_the_writer_and_originally_posted_lines_are_a_tree()
    {
        var page = Reading.Page($"""
            <html><head><title>Will the crane go?</title></head><body><div class="body_wrapper"><div id="pagetitle"><h1>Thread: <span class="threadtitle"><a href="showthread.php?9">Will the crane go?</a></span></h1></div><div id="postlist" class="postlist restrain"><ol id="posts" class="posts">
            <li class="postbitlegacy postbitim postcontainer old" id="post_21"><div class="posthead"><span class="postdate old"><span class="date">3rd February 2030,&nbsp;<span class="time">08:00 AM</span></span></span><span class="nodecontrols"><a name="post21" href="showthread.php?9#post21" class="postcounter">#1</a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline popupctrl" href="member.php?5-Ann" title="Ann is offline"><strong>Ann</strong></a></div><span class="usertitle">Senior Member</span><dl class="userinfo_extra"><dt>Join Date</dt><dd>Jan 2019</dd><dt>Posts</dt><dd>120</dd></dl></div><div class="postbody"><div class="postrow"><h2 class="title icon">Will the crane go?</h2><div class="content"><div id="post_message_21"><blockquote class="postcontent restore">{Post}</blockquote></div></div></div></div></div><div class="postfoot"><div class="textcontrols floatcontainer"><span class="postcontrols"><a class="newreply" href="#">Reply With Quote</a></span></div></div></li>
            <li class="postbitlegacy postbitim postcontainer old" id="post_22"><div class="posthead"><span class="postdate old"><span class="date">3rd February 2030,&nbsp;<span class="time">09:00 AM</span></span></span><span class="nodecontrols"><a href="#post22" class="postcounter">#2</a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline" href="member.php?6-Bo"><strong>Bo K.</strong></a></div><span class="usertitle">Junior Member</span></div><div class="postbody"><div class="postrow"><div class="content"><div id="post_message_22"><blockquote class="postcontent restore">Not before the summer.</blockquote></div></div><div class="after_content"><blockquote class="postcontent lastedited">Last edited by Bo K.; 3rd February 2030 at <span class="time">09:10 AM</span>.</blockquote><blockquote class="signature restore"><div class="signaturecontainer">Cranes are forever.</div></blockquote></div></div></div></div><div class="postfoot"><a class="newreply" href="#">Reply With Quote</a></div></li>
            <li class="postbitlegacy postbitim postcontainer old" id="post_23"><div class="posthead"><span class="postdate old"><span class="date">3rd February 2030,&nbsp;<span class="time">10:00 AM</span></span></span><a href="#post23" class="postcounter">#3</a></div><div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username" href="member.php?7-Cy"><strong>Cy</strong></a></div></div><div class="postbody"><div class="postrow"><div class="content"><div id="post_message_23"><blockquote class="postcontent restore"><div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container"><div class="bbcode_quote_container"></div><div class="bbcode_postedby"><img alt="Quote"> Originally Posted by <strong>Bo K.</strong> <a href="showthread.php?p=22#post22" rel="nofollow"><img alt="View Post"></a></div><div class="message">Not before the summer.</div></div></div></div>Says who?</blockquote></div></div></div></div></div><div class="postfoot"><a class="newreply" href="#">Reply With Quote</a></div></li>
            </ol></div></div></body></html>
            """);

        Assert.Equal(
            [
                "c1<- Bo K. @2030-02-03T09:00:00 edited: Not before the summer.",
                "c2<c1 Cy @2030-02-03T10:00:00: {Not before the summer.}/Says who?",
            ],
            Threads.Lines(page));
        AssertFirstPost(page);
    }

    [Fact]
    public void Message_articles_with_reactions_are_a_tree()
    {
        var page = Reading.Page($"""
            <html><head><title>Will the crane go? | Harbour board</title></head><body><div class="p-body"><div class="p-title"><h1 class="p-title-value">Will the crane go?</h1></div><div class="p-body-pageContent"><div class="block block--messages"><div class="block-body js-replyNewMessageContainer">
            <article class="message message--post js-post js-inlineModContainer" data-author="Ann" data-content="post-21" id="js-post-21" itemscope itemtype="https://schema.org/Comment" itemid="https://x.example/posts/21/"><span class="u-anchorTarget" id="post-21"></span><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user" itemprop="author" itemscope itemtype="https://schema.org/Person"><div class="message-userDetails"><h4 class="message-name"><a href="/members/ann.5/" class="username" itemprop="url"><span itemprop="name">Ann</span></a></h4><h5 class="userTitle message-userTitle" itemprop="jobTitle">Well-known member</h5></div><div class="message-userExtras"><dl class="pairs pairs--justified"><dt>Joined</dt><dd>Jan 7, 2019</dd></dl><dl class="pairs"><dt>Messages</dt><dd>120</dd></dl></div></section></div><div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget"><header class="message-attribution message-attribution--split"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="/threads/9/post-21" rel="nofollow"><time class="u-dt" dir="auto" datetime="2030-02-03T08:00:00+0000" data-timestamp="1896336000" title="Feb 3, 2030 at 8:00 AM">Feb 3, 2030</time></a></li></ul><ul class="message-attribution-opposite"><li><a href="/threads/9/post-21">#1</a></li></ul></header><div class="message-content js-messageContent"><div class="message-userContent lbContainer" data-lb-id="post-21"><article class="message-body js-selectToQuote"><div itemprop="text"><div class="bbWrapper">{Post}</div></div></article></div></div><footer class="message-footer"><div class="message-actionBar actionBar"><a class="actionBar-action actionBar-action--reply">Reply</a></div><div class="reactionsBar js-reactionsList is-active"><a class="reactionsBar-link" href="#"><bdi>Cy</bdi> and <bdi>Bo K.</bdi></a></div></footer></div></div></div></article>
            <article class="message message--post js-post" data-author="Bo K." data-content="post-22" id="js-post-22" itemscope itemtype="https://schema.org/Comment"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user" itemprop="author"><h4 class="message-name"><a href="/members/bo.6/" class="username"><span itemprop="name">Bo K.</span></a></h4><h5 class="userTitle message-userTitle">New member</h5></section></div><div class="message-cell message-cell--main"><div class="message-main"><header class="message-attribution"><ul class="message-attribution-main"><li><a href="#post-22"><time class="u-dt" datetime="2030-02-03T09:00:00+0000" data-timestamp="1896339600">Feb 3, 2030</time></a></li></ul><ul class="message-attribution-opposite"><li><a>#2</a></li></ul></header><div class="message-content"><div class="message-userContent"><article class="message-body"><div class="bbWrapper">Not before the summer.</div></article></div><div class="message-lastEdit">Last edited: <time class="u-dt" datetime="2030-02-03T09:10:00+0000">Feb 3, 2030</time></div></div><footer class="message-footer"><div class="message-actionBar"><a>Reply</a></div></footer><aside class="message-signature"><div class="bbWrapper">Cranes are forever.</div></aside></div></div></div></article>
            <article class="message message--post js-post" data-author="Cy" data-content="post-23" id="js-post-23"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><h4 class="message-name"><a class="username">Cy</a></h4></section></div><div class="message-cell message-cell--main"><div class="message-main"><header class="message-attribution"><time class="u-dt" datetime="2030-02-03T10:00:00+0000">Feb 3, 2030</time></header><div class="message-content"><article class="message-body"><div class="bbWrapper"><blockquote data-attributes="member: 6" data-quote="Bo K." data-source="post: 22" class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch"><div class="bbCodeBlock-title"><a href="/goto/post?id=22" class="bbCodeBlock-sourceJump" data-content-selector="#post-22">Bo K. said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">Not before the summer.</div><div class="bbCodeBlock-expandLink"><a>Click to expand...</a></div></div></blockquote>Says who?</div></article></div></div></div></div></article>
            </div></div></div></div></body></html>
            """);

        Assert.Equal(
            [
                "c1<- Bo K. @2030-02-03T09:00:00+00:00 edited: Not before the summer.",
                "c2<c1 Cy @2030-02-03T10:00:00+00:00: {Not before the summer.}/Says who?",
            ],
            Threads.Lines(page));
        AssertFirstPost(page);
    }

    [Fact]
    public void Posts_with_a_key_line_and_quote_headers_are_a_tree()
    {
        var page = Reading.Page($"""
            <html><head><title>Will the crane go?</title></head><body id="chosen"><div id="wrapper"><div id="content_section"><div id="main_content_section"><div id="display_head" class="information"><h2 class="display_title"><span id="top_subject">Will the crane go?</span></h2></div><div id="forumposts"><form action="#" method="post" name="quickModForm" id="quickModForm">
            <div class="windowbg" id="msg21"><div class="post_wrapper"><div class="poster"><h4><a href="index.php?action=profile;u=5" title="View the profile of Ann">Ann</a></h4><ul class="user_info"><li class="membergroup">Administrator</li><li class="postgroup">Hero Member</li><li class="postcount">Posts: 120</li></ul></div><div class="postarea"><div class="keyinfo"><div id="subject_21" class="subject_title"><a href="#msg21" rel="nofollow">Will the crane go?</a></div><div class="postinfo"><span class="messageicon"></span><a href="#msg21" rel="nofollow" title="Will the crane go?" class="smalltext">February 03, 2030, 08:00:00 AM</a></div></div><div class="post"><div class="inner" data-msgid="21" id="msg_21">{Post}</div></div><div class="under_message"><ul class="floatleft"></ul></div></div><div class="moderatorbar"></div></div></div>
            <div class="windowbg" id="msg22"><div class="post_wrapper"><div class="poster"><h4><a href="index.php?action=profile;u=6" title="View the profile of Bo K.">Bo K.</a></h4><ul class="user_info"><li class="postgroup">Newbie</li><li class="postcount">Posts: 7</li></ul></div><div class="postarea"><div class="keyinfo"><div class="postinfo"><a href="#msg22" class="smalltext">February 03, 2030, 09:00:00 AM</a> <span class="page_number floatright">#1</span><span class="smalltext modified floatright mvisible" id="modified_22"><em>Last Edit</em>: February 03, 2030, 09:10:00 AM by Bo K.</span></div></div><div class="post"><div class="inner" data-msgid="22" id="msg_22">Not before the summer.</div></div></div><div class="moderatorbar"><div class="signature" id="msg_22_signature">Cranes are forever.</div></div></div></div>
            <div class="windowbg" id="msg23"><div class="post_wrapper"><div class="poster"><h4><a href="index.php?action=profile;u=7">Cy</a></h4></div><div class="postarea"><div class="keyinfo"><div class="postinfo"><a href="#msg23" class="smalltext">February 03, 2030, 10:00:00 AM</a></div></div><div class="post"><div class="inner" data-msgid="23" id="msg_23"><blockquote class="bbc_standard_quote"><cite><a href="index.php?topic=9.msg22#msg22">Quote from: Bo K. on February 03, 2030, 09:00:00 AM</a></cite>Not before the summer.</blockquote>Says who?</div></div></div></div></div>
            </form></div></div></div></div></body></html>
            """);

        Assert.Equal(
            [
                "c1<- Bo K. @2030-02-03T09:00:00 edited: Not before the summer.",
                "c2<c1 Cy @2030-02-03T10:00:00: {Not before the summer.}/Says who?",
            ],
            Threads.Lines(page));
        AssertFirstPost(page);
    }

    private static void AssertFirstPost(Page page)
    {
        Assert.Equal([Post], Reading.Body(page));
        Assert.Equal("Ann", page.Article.Byline);
    }
}
