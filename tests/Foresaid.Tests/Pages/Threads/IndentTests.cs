using Xunit;

namespace Foresaid.Tests.Pages.Threads;

/// <summary>Threads whose depth is not nesting but a number or a width.</summary>
public sealed class IndentTests
{
    public static TheoryData<string, string> Depths => new()
    {
        { "attribute of a cell", "<td class='ind' indent='{0}'><img src='s.gif' height='1' width='{1}'></td>" },
        { "width of a picture", "<td class='ind'><img src='s.gif' height='1' width='{1}'></td>" },
    };

    [Theory]
    [MemberData(nameof(Depths))]
    public void Rows_of_a_table_are_a_tree(string name, string spacer)
    {
        Assert.NotEmpty(name);
        string Row(int id, int depth, string head, string words) => $"""
            <tr class="athing comtr" id="{id}"><td><table border="0"><tr>{spacer.Replace("{0}", $"{depth}", StringComparison.Ordinal).Replace("{1}", $"{depth * 40}", StringComparison.Ordinal)}<td valign="top" class="votelinks"><center><a id="up_{id}"><div class="votearrow" title="upvote"></div></a></center></td><td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead">{head} <span class="navs">| <a href="#{id}">next</a> <a class="togg clicky" id="{id}" n="1" href="#">[–]</a></span></span></div><br><div class="comment">{words}</div></td></tr></table></td></tr>
            """;
        string Head(string who, string when) => $"""<a href="user?id={who}" class="hnuser">{who}</a> <span class="age" title="{when}"><a href="item?id=1">3 hours ago</a></span>""";
        string Words(string words) => $"""<div class="commtext c00">{words}</div><div class="reply"><p><font size="1"><u><a href="reply?id=1" rel="nofollow">reply</a></u></font></div>""";

        var page = Threads.Below($"""
            <table border="0" class="comment-tree">
            {Row(41, 0, Head("ann", "2030-02-11T08:00:00 1897027200"), Words("It will stand for ever.<p>I tell you."))}
            {Row(42, 1, Head("bo", "2030-02-11T09:00:00 1897030800"), Words("&gt; It will stand for ever.<p>Rust says otherwise."))}
            {Row(43, 2, "", "[flagged]")}
            {Row(44, 3, Head("ann", "2030-02-11T10:00:00 1897034400"), Words("What did cy say?"))}
            {Row(45, 0, Head("old_hand", "2030-02-11T11:00:00 1897038000"), Words("Take it down."))}
            </table>
            """);

        Assert.Equal(
            [
                "c1<- ann @2030-02-11T08:00:00: It will stand for ever./I tell you.",
                "c2<c1 bo @2030-02-11T09:00:00: {> It will stand for ever.}/Rust says otherwise.",
                "c3<c2  removed: [flagged]",
                "c4<c3 ann @2030-02-11T10:00:00: What did cy say?",
                "c5<- old_hand @2030-02-11T11:00:00: Take it down.",
            ],
            Threads.Lines(page));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Theory]
    [InlineData("data-depth=\"{0}\"", 0)]
    [InlineData("data-level=\"{0}\"", 1)]
    [InlineData("aria-level=\"{0}\"", 1)]
    [InlineData("data-indent=\"{0}\"", 0)]
    [InlineData("data-nesting-level=\"{0}\"", 0)]
    [InlineData("style=\"margin-left:{0}5px\"", 0)]
    [InlineData("style=\"margin: 4px 0 0 {0}em\"", 0)]
    [InlineData("style=\"padding-left: {0}.5rem\"", 1)]
    [InlineData("style=\"--depth: {0}\"", 0)]
    [InlineData("class=\"row-x level-{0}\"", 0)]
    [InlineData("class=\"row-x indent{0}\"", 1)]
    public void Depth_is_read_from_what_says_it(string attribute, int first)
    {
        string At(int depth) => attribute.Replace("{0}", $"{depth + first}", StringComparison.Ordinal) is var text && text.Contains("class", StringComparison.Ordinal) ? text : text + " class=\"row-x\"";
        var page = Threads.Below($"""
            <section id="talk"><h3>4 comments</h3>
            <div {At(0)}><span class="nick">Ann</span> <span class="when">11 Feb 2030</span><div class="said">It will stand for ever.</div></div>
            <div {At(1)}><span class="nick">Bo K.</span> <span class="when">11 Feb 2030</span><div class="said">Rust says otherwise.</div></div>
            <div {At(2)}><span class="nick">Cy</span> <span class="when">11 Feb 2030</span><div class="said">Rust is slow.</div></div>
            <div {At(0)}><span class="nick">old_hand</span> <span class="when">12 Feb 2030</span><div class="said">Take it down.</div></div></section>
            """);

        Assert.Equal([null, "c1", "c2", null], page.Thread.Select(comment => comment.Parent));
        Threads.AssertBodyIsTheArticle(page);
    }

    [Theory]
    [InlineData("data-parent")]
    [InlineData("data-parent-id")]
    [InlineData("data-parentid")]
    [InlineData("data-comment-parent")]
    [InlineData("data-reply-to")]
    [InlineData("data-in-reply-to-id")]
    [InlineData("parent-id")]
    public void A_parent_is_read_from_what_names_it(string attribute)
    {
        var page = Threads.Below($"""
            <div class="comments"><div class="cm" data-id="7" {attribute}="0"><b class="name">Ann</b><p class="text">It will stand for ever.</p></div>
            <div class="cm" data-id="8" {attribute}="7"><b class="name">Bo K.</b><p class="text">Rust says otherwise.</p></div>
            <div class="cm" data-id="9" {attribute}=""><b class="name">old_hand</b><p class="text">Take it down.</p></div>
            <div class="cm" data-id="10" {attribute}="8"><b class="name">Ann</b><p class="text">Wait for the frost.</p></div></div>
            """);

        Assert.Equal([null, "c1", null, "c2"], page.Thread.Select(comment => comment.Parent));
    }
}
