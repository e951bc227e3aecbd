using System.Text;
using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Pages;

/// <summary>Pages made to hang, to overflow or to fool the reader. The limit is a guard against hanging, not a measurement.</summary>
public sealed class HostileTests
{
    private const int Hanging = 20_000;

    public static TheoryData<string> Names => [.. _pages.Keys];

    private static readonly Dictionary<string, Func<string>> _pages = new(StringComparer.Ordinal)
    {
        ["nested 100,000 deep"] = () => Repeat("<div>", 100_000) + "deep words" + Repeat("</div>", 100_000),
        ["20,000 unclosed elements"] = () => "<html><body><h1>Title</h1>" + Repeat("<div>words in a box ", 20_000),
        ["20,000 unclosed formats"] = () => Repeat("<p><b><i><font size=1>words ", 20_000),
        ["different unclosed formats"] = () => string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<p><font size={at}>words ")),
        ["unclosed links around boxes"] = () => string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<a href={at}><b class=x{at}><div>words</b> ")),
        ["formats that end across paragraphs"] = () => Repeat("<b><p>words</b> ", 20_000),
        ["formats in tables"] = () => "<table>" + Repeat("<b><i><a>words<tr>", 20_000),
        ["20,000 writers and dates"] = () => "<h1>Title</h1>" + Repeat("<span class=date>3 May 2030</span> <p class=byline>By Anna Berg", 20_000),
        ["50,000 attributes"] = () => "<p " + string.Concat(Enumerable.Range(0, 50_000).Select(at => $"a{at}='1' ")) + ">words and more words and so on, for a while, until the end of the line.</p>",
        ["8 MB of comments"] = () => "<html><body><p>words and more words and so on, for a while, until the end.</p>" + Repeat("<!-- " + new string('x', 1000) + " -->", 8000),
        ["an open comment"] = () => "<p>words and more words</p><!-- " + new string('-', 2_000_000),
        ["20,000 open drawings"] = () => Repeat("<svg><p>words ", 20_000),
        ["20,000 open scripts"] = () => "<p>words</p>" + Repeat("<script>", 20_000),
        ["open quotes"] = () => Repeat("<a href=\"", 20_000) + "words",
        ["angles only"] = () => new string('<', 1_000_000),
        ["100,000 list items"] = () => "<ul>" + Repeat("<li>item ", 100_000),
        ["100,000 comments"] = () => "<div id=comments>" + string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<div class=comment id=comment-{at}><b class=fn>a{at}</b><p>words")) + "</div>",
        ["many tables"] = () => Repeat("<table><tr><td>", 20_000) + "words",
        ["deep linked data"] = () => "<script type='application/ld+json'>" + new string('[', 100_000) + "</script><p>words and more words and so on</p>",
        ["one long line"] = () => Repeat("words and ", 300_000),
        ["many short lines"] = () => Repeat("* a\n", 200_000),
        ["many deep lines"] = () => "Title\n\nCOMMENTS (9)\n\n" + string.Concat(Enumerable.Range(0, 3000).Select(at => new string(' ', at) + $"* a{at}, 3 Feb 10:00\n")),
        ["brackets"] = () => "Title\n\n" + new string('(', 200_000) + "\n\n" + new string('[', 200_000),
        ["commas"] = () => "Title\n\n" + Repeat(",", 100_000) + "\n\n" + Repeat("a, ", 50_000),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_page_is_answered(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(_pages[name]());

        var reading = await Task.Run(() => PageReader.Read(bytes), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMilliseconds(Hanging), TestContext.Current.CancellationToken);

        if (reading is PageReading.Read read)
        {
            Reading.AssertSound(read.Page);
        }
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
