using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Web.Reading;
using NodaTime;
using Xunit;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>What the reading view holds, before any of it is drawn.</summary>
public sealed class ReadingViewTests
{
    private static readonly LocalDate _today = new(2026, 9, 15);

    [Fact]
    public void Shows_the_text_of_every_block_whole()
    {
        var view = View(ReadingFilter.Everything);

        var shown = view.Body.SelectMany(row => row.Rest.Prepend(row.Lead)).SelectMany(blocks => blocks).Select(block => TextOf(block.Words));

        Assert.Equal(SampleDocument.VarnholmCable.Article.Body.Select(block => Slice(SampleDocument.VarnholmCable, block.Span)), shown);
    }

    [Theory]
    [InlineData("one two three four", "two three", "three four", "one |[1 two |[2[1 three|[2  four|")]
    [InlineData("one two three four", "one two three", "two", "[1 one |[1[2 two|[1  three| four|")]
    [InlineData("one two three four", "two", "two", "one |[1[2 two| three four|")]
    [InlineData("😐 two three", "two", "three", "😐 |[1 two| |[2 three|")]
    public void Cuts_overlapping_statements_into_stretches(string words, string first, string second, string picture)
    {
        var document = new PageDrawing()
            .Source("p0", "A. Writer", null, "author")
            .Block(words)
            .Says(new(first, "p0"))
            .Says(new(second, "p0"))
            .Finish("cut.html");

        var passage = ReadingViewBuilder.Build(document, ReadingFilter.Everything, _today).Body[0].Lead[0].Words;

        Assert.Equal(picture, string.Concat(passage.Stretches.Select(Draw)));
    }

    [Fact]
    public void Marks_condition_window_and_certainty_inside_a_statement()
    {
        var pieces = View(ReadingFilter.Everything).Body
            .SelectMany(row => row.Lead)
            .SelectMany(block => block.Words.Stretches)
            .Where(stretch => stretch.Underlines is [.., { Id: "s9" }])
            .SelectMany(stretch => stretch.Pieces);

        Assert.Equal(
            [
                ("Should the ice come early", Marks.Condition),
                (", there is ", Marks.None),
                ("no chance at all", Marks.Certainty),
                (" that they can repair it ", Marks.None),
                ("before March", Marks.Window),
            ],
            pieces.Select(piece => (piece.Text, piece.Marks)));
    }

    [Fact]
    public void A_chain_names_the_speaker_and_who_passed_it_on()
    {
        var chain = Card("s7").Chain;

        Assert.Equal(("Tomas Reiher", "quoted by Kystbladet, in this article"), (chain.Speaker, chain.PassedOn));
    }

    [Theory]
    [InlineData("forecasts", 18)]
    [InlineData("sources", 13)]
    [InlineData("open", 10)]
    [InlineData("contradictions", 4)]
    [InlineData(null, 23)]
    [InlineData("nonsense", 23)]
    public void A_filter_shows_only_its_sort(string? show, int shown)
    {
        var view = View(ReadingFilter.Parse(show, null));

        Assert.Equal(shown, view.Shown);
        Assert.Equal(shown, Cards(view).Count());
    }

    [Fact]
    public void What_a_filter_leaves_out_stays_as_plain_text()
    {
        var view = View(ReadingFilter.Parse(null, "p5"));

        var first = view.Body.First(row => row.Lead[0].Kind == "paragraph" && !row.Lead[0].IsRepeat);

        Assert.All(first.Lead[0].Words.Stretches, stretch => Assert.Empty(stretch.Underlines));
        Assert.StartsWith("The Varnholm cable will be switched on", TextOf(first.Lead[0].Words), StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_is_closed_the_day_after_its_last_day()
    {
        Assert.True(Card("s5", new LocalDate(2026, 12, 1)).Window!.IsOpen);
        Assert.False(Card("s5", new LocalDate(2026, 12, 2)).Window!.IsOpen);
    }

    [Fact]
    public void A_contradiction_leads_to_the_other_card_or_to_the_view_of_everything()
    {
        var all = Card("s8").Contradicts;
        var one = Cards(View(ReadingFilter.Parse(null, "p3"))).Single(card => card.Id == "s8").Contradicts;

        Assert.Equal([new ContradictionView("s4", "Marta Lindqvist", "#s4")], all);
        Assert.EndsWith("#s4", Assert.Single(one).Address, StringComparison.Ordinal);
        Assert.StartsWith("/documents/", one[0].Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Nests_the_thread_as_readers_wrote_it()
    {
        var thread = View(ReadingFilter.Everything).Thread;

        Assert.Equal("c1(c2(c3(c4()))) c5(c6())", string.Join(' ', thread.Select(Draw)));
        Assert.Equal(new StanceView("disagrees with", "c1", "hydrographer_77"), thread[0].Replies[0].Answers);
        Assert.Equal(new StanceView("agrees with", "c5", "Anker B."), thread[1].Replies[0].Answers);
    }

    [Fact]
    public void A_thread_that_never_ends_is_not_nested_without_end()
    {
        var page = new PageDrawing().Block("Body.");
        for (var at = 1; at <= 5000; at++)
        {
            page.Comment($"c{at}", at == 1 ? null : $"c{at - 1}", "A", null, "x");
        }

        var thread = ReadingViewBuilder.Build(page.Finish("deep.html"), ReadingFilter.Everything, _today).Thread;

        Assert.InRange(Depth(thread), 2, 10);
        Assert.Equal(5000, Count(thread));
    }

    [Fact]
    public void Spans_outside_the_text_are_cut_off()
    {
        var document = new PageDrawing().Source("p0", "A", null, "author").Block("short").Says(new("short", "p0")).Finish("bad.html");
        var broken = document with
        {
            Statements = [document.Statements[0] with { Content = [new CodePointSpan(3, 99), new CodePointSpan(-5, -1)] }],
        };

        var view = ReadingViewBuilder.Build(broken, ReadingFilter.Everything, _today);

        Assert.Equal("short", TextOf(view.Body[0].Lead[0].Words));
        Assert.Single(Cards(view));
    }

    [Fact]
    public void A_statement_outside_every_passage_is_listed_apart()
    {
        var document = new PageDrawing().Source("p0", "A", null, "author").Block("body words").Says(new("body", "p0")).Finish("apart.html");
        var without = document with { Article = document.Article with { Body = [] } };

        Assert.Single(ReadingViewBuilder.Build(without, ReadingFilter.Everything, _today).Elsewhere);
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("/relative", null)]
    [InlineData("https://example.org/a?b", "https://example.org/a?b")]
    public void Only_a_web_address_becomes_a_link(string url, string? shown)
    {
        var document = SampleDocument.VarnholmCable;
        document = document with { Article = document.Article with { Url = url } };

        Assert.Equal(shown, ReadingViewBuilder.Build(document, ReadingFilter.Everything, _today).Head.Url);
    }

    [Theory]
    [InlineData(0.88, 0.95, 0.99, CertaintyBand.Certain)]
    [InlineData(0.60, 0.75, 0.88, CertaintyBand.Likely)]
    [InlineData(0.40, 0.50, 0.60, CertaintyBand.Even)]
    [InlineData(0.20, 0.35, 0.55, CertaintyBand.Possible)]
    [InlineData(0.10, 0.70, 0.90, CertaintyBand.Possible)]
    [InlineData(0.02, 0.08, 0.15, CertaintyBand.Remote)]
    public void A_band_follows_the_best_reading_and_a_wide_range_is_a_bare_may(double low, double best, double high, CertaintyBand band) =>
        Assert.Equal(band, CertaintyBands.Of(new DocumentCertainty([], low, best, high, "2026-1")));

    private static ReadingView View(ReadingFilter filter, LocalDate? today = null) =>
        ReadingViewBuilder.Build(SampleDocument.VarnholmCable, filter, today ?? _today);

    private static CardView Card(string id, LocalDate? today = null) =>
        Cards(View(ReadingFilter.Everything, today)).Single(card => card.Id == id);

    private static IEnumerable<CardView> Cards(ReadingView view) =>
        view.Headline.Cards
            .Concat(view.Body.SelectMany(row => row.Cards))
            .Concat(view.Figures.SelectMany(figure => figure.Caption.Cards))
            .Concat(view.Thread.SelectMany(Cards))
            .Concat(view.Elsewhere);

    private static IEnumerable<CardView> Cards(CommentView comment) => comment.Words.Cards.Concat(comment.Replies.SelectMany(Cards));

    private static string TextOf(PassageView passage) =>
        string.Concat(passage.Stretches.SelectMany(stretch => stretch.Pieces).Select(piece => piece.Text));

    private static string Draw(Stretch stretch) =>
        string.Concat(stretch.Underlines.Select(line => $"[{line.Id[1..]}"))
        + (stretch.Underlines.Length > 0 ? " " : "")
        + string.Concat(stretch.Pieces.Select(piece => piece.Text)) + "|";

    private static string Draw(CommentView comment) => $"{comment.Id}({string.Join(' ', comment.Replies.Select(Draw))})";

    private static int Depth(ImmutableArray<CommentView> thread) => thread.Length == 0 ? 0 : 1 + thread.Max(comment => Depth(comment.Replies));

    private static int Count(ImmutableArray<CommentView> thread) => thread.Sum(comment => 1 + Count(comment.Replies));

    private static string Slice(Document document, CodePointSpan span)
    {
        var map = Text.CodePointMap.Of(document.Text);
        return document.Text[map.ToCodeUnits(span.Start)..map.ToCodeUnits(span.End)];
    }
}
