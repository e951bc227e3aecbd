using System.Text;
using System.Text.RegularExpressions;
using Foresaid.Engine;
using Foresaid.Pages;
using NodaTime;
using Xunit;

namespace Foresaid.Tests.Engine;

/// <summary>What holds for every page that is read, however odd.</summary>
public sealed partial class SpanPropertyTests
{
    private static readonly string[] _bits =
    [
        "“The old bridge will close in May,” Anna Holt said.", "Anna Holt said that the mayor told her that it may rain.", "According to two officials, prices are unlikely to fall before 2031.",
        "He said: “It won’t hold", "until spring,” she added.", "“", "”", "‘", "’", "\"", "«Да»", "(", ")", "—", "…", "?", "!", "🙂", "👩‍🚀", "Привет, мир.", "e\u0301", "If the river rises, the gates will close next week.",
        "The Post reported, citing a diplomat, that talks could resume.", "I doubt it.", "No chance.", "We will win", "said", "Anna Holt", "warned", "one in five", "unless", "by Friday", "Cheap oil will lower prices.", "they expect", "Mr. Berg", "will",
        "It is “likely” to fail.", "Ann’s dam", "in 1998", ",", ".", ";", ":",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_page_is_read_soundly(int seed)
    {
        var random = new Random(seed * 7_919);
        for (var round = 0; round < 10; round++)
        {
            var page = Page(random, round % 3);
            var options = round % 3 == 2 ? new PageOptions(PageForm.Plain, new LocalDate(2029, 3, 14)) : null;
            if (WholePage.Reader.Read("page", Encoding.UTF8.GetBytes(page), options) is Reading.Done done)
            {
                AssertSound(done.Document);
            }
        }
    }

    // 0: HTML with comments, 1: a dump with comments, 2: a bare text.
    private static string Page(Random random, int form)
    {
        var (body, comments) = (Paragraphs(random, 1, 6), Paragraphs(random, 0, 4));
        return form switch
        {
            0 => $"<html><head><title>Page</title></head><body><article><h1>A page of many pieces</h1>{Each(body, text => $"<p>{text}</p>")}</article><section id=comments>{Each(comments, text => $"<div class=comment><b class=author>Bo</b><p>{text}</p></div>")}</section></body></html>",
            1 => $"A page of many pieces\nBy Jo Marten\n14 March 2029\n\n{Each(body, text => text + "\n\n")}COMMENTS ({comments.Count})\n\n{Each(comments, text => $"* Bo, 14 Mar 09:12\n  {text}\n")}",
            _ => Each(body, text => text + "\n\n"),
        };
    }

    private static List<string> Paragraphs(Random random, int least, int most) =>
        [.. Enumerable.Range(0, random.Next(least, most)).Select(_ => string.Join(random.Next(8) == 0 ? "" : " ", random.GetItems(_bits, random.Next(1, 9))))];

    private static string Each(List<string> texts, Func<string, string> around) => string.Concat(texts.Select(around));

    private static void AssertSound(Document document)
    {
        var length = document.Text.EnumerateRunes().Count();
        var text = new CodePointSpan(0, length);
        var statements = document.Statements.Select(statement => statement.Id).ToHashSet();
        var attributions = document.Attributions.ToDictionary(attribution => attribution.Id);
        var sources = document.Sources.ToDictionary(source => source.Id);
        AssertInside([text], [.. document.Article.Body.Select(block => block.Span)], "body");
        AssertInside([text], [.. document.Comments.Where(comment => !comment.Removed).Select(comment => comment.Span)], "comments");
        Assert.All(document.Sources, source => AssertInside([text], source.Mentions, "mentions"));
        Assert.All(document.Attributions, attribution => AssertAttribution(document, attribution, attributions, sources));
        Assert.All(document.Statements, statement => AssertStatement(document, statement, attributions, sources));
        foreach (var link in document.CausalLinks)
        {
            Assert.Contains(link.Statement, statements);
            AssertInside([text], link.CauseSpan, "cause");
            AssertInside([text], link.EffectSpan, "effect");
        }

        Assert.All(document.Contradictions, pair => Assert.True(pair.Length == 2 && pair.All(statements.Contains)));
    }

    private static void AssertAttribution(Document document, DocumentAttribution attribution, Dictionary<string, DocumentAttribution> all, Dictionary<string, DocumentSource> sources)
    {
        var passage = Passages(document).FirstOrDefault(spans => spans.Any(span => Holds(span, attribution.Content[0])), []);
        Assert.NotEmpty(passage);
        AssertInside(passage, attribution.Content, "content");
        AssertInside(passage, attribution.Source, "source");
        AssertInside(passage, attribution.Cue, "cue");
        Assert.Contains(attribution.Speaker, sources.Keys);
        Assert.True(attribution.Within is null || attribution.Within != attribution.Id && all.ContainsKey(attribution.Within));
    }

    private static void AssertStatement(Document document, DocumentStatement statement, Dictionary<string, DocumentAttribution> attributions, Dictionary<string, DocumentSource> sources)
    {
        var comment = document.Comments.SingleOrDefault(comment => comment.Id == statement.Comment);
        Assert.Equal(statement.Comment is null, comment is null);
        var passage = comment is null ? [.. document.Article.Body.Select(block => block.Span)] : new List<CodePointSpan> { comment.Span };
        AssertInside(passage, statement.Content, "content");
        AssertInside(passage, statement.Condition ?? [], "condition");
        AssertInside(passage, statement.Certainty?.Phrase ?? [], "certainty");

        // A window may be given in the comment above.
        var above = document.Comments.SingleOrDefault(one => one.Id == comment?.Parent);
        List<CodePointSpan> around = above is null ? [.. passage] : [.. passage, above.Span];
        AssertInside(around, statement.Window?.Phrase ?? [], "window");
        Assert.All(statement.Why.Select(evidence => evidence.Words).OfType<CodePointSpan>(), words => AssertInside(around, [words], "why"));
        Assert.All(statement.Chain, id => Assert.Contains(id, sources.Keys));
        Assert.Equal(statement.Speaker, statement.Chain[0]);
        Assert.True(sources[statement.Chain[^1]].Kind is "author" || comment is not null && sources[statement.Chain[^1]].Kind is "commenter");
        Assert.Equal(statement.Quoted == "own", statement.Chain.Length == 1);
        Assert.True(statement.Attribution is null == (statement.Quoted == "own") && (statement.Attribution is null || attributions.ContainsKey(statement.Attribution)));
        Assert.True(statement.Certainty is not { } certainty || 0 <= certainty.Low && certainty.Low <= certainty.Best && certainty.Best <= certainty.High && certainty.High <= 1);
        Assert.True(statement.Window is not { } window || TimeWord().IsMatch(WholePage.Words(document, window.Phrase)), "A window without a word of time.");
        Assert.True(statement.Window is not { From: { } from, To: { } to } || string.CompareOrdinal(from, to) <= 0);
    }

    private static IEnumerable<List<CodePointSpan>> Passages(Document document) =>
        document.Comments.Select(comment => new List<CodePointSpan> { comment.Span }).Prepend([.. document.Article.Body.Select(block => block.Span)]);

    // In order, not empty, each inside one of the outer spans.
    private static void AssertInside(IReadOnlyCollection<CodePointSpan> outer, IReadOnlyCollection<CodePointSpan> inner, string what)
    {
        Assert.All(inner, span => Assert.True(span.Start < span.End && outer.Any(whole => Holds(whole, span)), $"{what} {span} lies in none of {string.Join(' ', outer)}"));
        Assert.All(inner.Zip(inner.Skip(1)), pair => Assert.True(pair.First.Start <= pair.Second.Start && (what is "mentions" || pair.First.End <= pair.Second.Start), $"{what}: {pair.First} before {pair.Second}"));
    }

    private static bool Holds(CodePointSpan outer, CodePointSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    [GeneratedRegex(@"May|Friday|spring|week|20\d\d|19\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex TimeWord();
}
