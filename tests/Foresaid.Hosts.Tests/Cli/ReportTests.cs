using Foresaid.Cli.Report;
using Foresaid.Hosts.Tests.Support;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

public sealed class ReportTests
{
    [Fact]
    public void Shows_five_columns_on_a_wide_terminal() => Assert.Equal(
        """
        The ferry may stop, says its captain
        The Fjord Post · 2026-03-11 · by Ola Berg
        pages/ferry.html
        3 statements: 2 forecasts, 1 recommendation · 2 comments

        FORECASTS (2)
          Who                  What                                How sure             If what              By when
          Ada Moen             the ferry stops                     “could”              “If the river        by 2026-05-31
          through the Fjord                                        40–60% (best 50%)    falls”               “before 1 June”
          Post
              s1 │ the ferry 🚢 could stop before 1 June
          Nils 漢字            not: the ferry stops                no hedge
          comment c2,                                              85–98% (best 93%)
          disagrees with c1
              s3 │ it will never stop

        RECOMMENDATIONS (1)
          Who                  What                                                                          How sure
          Ola Berg             the mayor buys a bridge                                                       not said
              s2 │ The mayor should buy a bridge.

        WHAT DRIVES WHAT (+ RAISES, - LOWERS)
          + cheap diesel → ferry runs

        CANNOT BOTH HOLD
          s1 and s3
        """,
        Report(SampleDocument.Whole, 120));

    [Fact]
    public void Puts_condition_and_window_under_the_event_where_there_is_less_room() => Assert.Contains(
        """
        FORECASTS (2)
          Who             What                     How sure
          Ada Moen        the ferry stops          “could”
          through the     if: “If the river        40–60% (best 50%)
          Fjord Post      falls”
                          when: by 2026-05-31,
                          “before 1 June”
              s1 │ the ferry 🚢 could stop before 1 June
          Nils 漢字       not: the ferry stops     no hedge
          comment c2,                              85–98% (best 93%)
          disagrees with
          c1
              s3 │ it will never stop
        """,
        Report(SampleDocument.Whole, 60),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(500)]
    public void No_line_is_wider_than_the_terminal(int width) =>
        Assert.All(Lines(SampleDocument.Whole, width), line => Assert.InRange(Cells.Width(line), 0, Math.Clamp(width, 24, 160)));

    [Fact]
    public void Says_so_when_nothing_was_found()
    {
        var report = Report(FakeEngine.Of("a.txt", "It rained."), 80);

        Assert.Contains("no statements found", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_the_page_reaches_the_terminal_as_a_command()
    {
        var evil = "Eve \u001b[2J\u009b31m\u202e: it will \a\b\u007f\u0000 rain\u2028 and \ud800 \ufffe rule";

        var report = Report(FakeEngine.Of("a\u001b]0;x\a.html", evil, "\u001b[0m"), 80);

        Assert.DoesNotContain(report, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', report);
        Assert.DoesNotContain('\u2028', report);
    }

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("  a \t\r\n b  ", "a b")]
    [InlineData("a\u001bb", "a\uFFFDb")]
    [InlineData("a\u00adb\u200bc\ufeff", "abc")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    [InlineData("", "")]
    public void Makes_text_safe_on_one_line(string text, string printed) => Assert.Equal(printed, Printable.Of(text));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("漢字", 4)]
    [InlineData("🚢", 2)]
    [InlineData("🌧", 1)]
    [InlineData("🌧\uFE0F", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("é", 1)]
    [InlineData("❤️", 2)]
    [InlineData("“”", 2)]
    [InlineData("", 0)]
    public void Measures_text_in_cells(string text, int width) => Assert.Equal(width, Cells.Width(text));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("abcdefgh ij", 3, "abc|def|gh|ij")]
    [InlineData("漢字漢字", 5, "漢字|漢字")]
    [InlineData("", 5, "")]
    public void Breaks_text_at_spaces_and_long_words_anywhere(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', Cells.Wrap(text, width)));

    [Fact]
    public void Keeps_the_end_of_a_long_path() => Assert.Equal("…ge.html", Cells.KeepEnd("folder/page.html", 8));

    private static string Report(Engine.Document document, int width) => string.Join('\n', Lines(document, width));

    private static IEnumerable<string> Lines(Engine.Document document, int width) =>
        DocumentReport.Of(document, width).Select(line => line.ToString());
}
