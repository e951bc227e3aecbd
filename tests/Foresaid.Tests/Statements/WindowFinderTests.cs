using Foresaid.Statements.Times;
using Foresaid.Text;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class WindowFinderTests
{
    // Said on Wednesday 14 March 2029. "-" is a day that the words do not state.
    [Theory]
    [InlineData("It opens [tomorrow].", "2029-03-15", "2029-03-15")]
    [InlineData("It opens [today].", "2029-03-14", "2029-03-14")]
    [InlineData("It opens [on Friday].", "2029-03-16", "2029-03-16")]
    [InlineData("It opens [on Monday].", "2029-03-19", "2029-03-19")]
    [InlineData("It opens [by Friday].", "-", "2029-03-16")]
    [InlineData("It opens [this week].", "2029-03-12", "2029-03-18")]
    [InlineData("It opens [next week].", "2029-03-19", "2029-03-25")]
    [InlineData("It opens [this weekend].", "2029-03-17", "2029-03-18")]
    [InlineData("It opens [next month].", "2029-04-01", "2029-04-30")]
    [InlineData("It opens [this quarter].", "2029-01-01", "2029-03-31")]
    [InlineData("It opens [next year].", "2030-01-01", "2030-12-31")]
    [InlineData("It opens [in May].", "2029-05-01", "2029-05-31")]
    [InlineData("It opens [in February].", "2030-02-01", "2030-02-28")]
    [InlineData("It opens [by May].", "-", "2029-05-31")]
    [InlineData("It opens [before May].", "-", "2029-04-30")]
    [InlineData("It opens [before the end of May].", "-", "2029-05-31")]
    [InlineData("It opens [after June].", "2029-07-01", "-")]
    [InlineData("It opens [on 3 April].", "2029-04-03", "2029-04-03")]
    [InlineData("It opens [on 3 January].", "2030-01-03", "2030-01-03")]
    [InlineData("It opens [on April 3, 2031].", "2031-04-03", "2031-04-03")]
    [InlineData("It opens [by 30 June 2030].", "-", "2030-06-30")]
    [InlineData("It opens [on the 21st].", "2029-03-21", "2029-03-21")]
    [InlineData("It opens [in the second week of April].", "2029-04-08", "2029-04-14")]
    [InlineData("It opens [in the first half of April].", "2029-04-01", "2029-04-15")]
    [InlineData("It opens [in the third quarter].", "2029-07-01", "2029-09-30")]
    [InlineData("It opens [in the second half of 2031].", "2031-07-01", "2031-12-31")]
    [InlineData("It opens [this summer].", "2029-06-01", "2029-08-31")]
    [InlineData("It opens [next spring].", "2030-03-01", "2030-05-31")]
    [InlineData("It opens [in the autumn of 2030].", "2030-09-01", "2030-11-30")]
    [InlineData("It opens [in 2033].", "2033-01-01", "2033-12-31")]
    [InlineData("It opens [by 2033].", "-", "2033-12-31")]
    [InlineData("It opens [before 2033].", "-", "2032-12-31")]
    [InlineData("It opens [by the end of 2030].", "-", "2030-12-31")]
    [InlineData("It opens [by the end of the year].", "-", "2029-12-31")]
    [InlineData("It opens [in the 2030s].", "2030-01-01", "2039-12-31")]
    [InlineData("It opens [before Christmas].", "-", "2029-12-24")]
    [InlineData("It opens [by Easter].", "-", "2029-04-01")]
    [InlineData("It opens [within three weeks].", "-", "2029-04-04")]
    [InlineData("It opens [in two years].", "2031-03-14", "2031-03-14")]
    [InlineData("It opens [over the next six months].", "2029-03-14", "2029-09-14")]
    [InlineData("It opens [within a decade].", "-", "2039-03-14")]
    [InlineData("It opens [in 99999 centuries].", "-", "-")]
    [InlineData("It opens [before the elections].", "-", "-")]
    [InlineData("It opens [before long].", "-", "-")]
    [InlineData("It opens [within a few days].", "-", "-")]
    [InlineData("It opens [within a couple of weeks].", "-", "2029-03-28")]
    [InlineData("It opens [in a hundred years].", "2129-03-14", "2129-03-14")]
    [InlineData("It opens [on Christmas Eve].", "2029-12-24", "2029-12-24")]
    [InlineData("It opens [by Good Friday].", "-", "2029-03-30")]
    [InlineData("It opens [before New Year’s Eve].", "-", "2029-12-30")]
    [InlineData("It opens [early tomorrow].", "2029-03-15", "2029-03-15")]
    [InlineData("It opens [early on Friday].", "2029-03-16", "2029-03-16")]
    [InlineData("It opens [before the boats come back on 22 June].", "-", "2029-06-21")]
    public void Says_when_it_comes_due(string picture, string from, string to)
    {
        var (words, first, last) = Assert.Single(Find(picture.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)));

        Assert.Equal(picture[(picture.IndexOf('[', StringComparison.Ordinal) + 1)..picture.IndexOf(']', StringComparison.Ordinal)], words);
        Assert.Equal((from, to), (first, last));
    }

    [Theory]
    [InlineData("It opened in 1998.")]
    [InlineData("It opened in 2021.")]
    [InlineData("It opened on 3 April 2019.")]
    [InlineData("It may open.")]
    [InlineData("May it open!")]
    [InlineData("Theresa May opens it.")]
    [InlineData("A second gate opens.")]
    [InlineData("They march on.")]
    [InlineData("It fell by 20 per cent.")]
    [InlineData("It costs 2,030 euros.")]
    [InlineData("Winter tyres are dear.")]
    [InlineData("It opened in the 19th century.")]
    [InlineData("In spring tides it floods.")]
    [InlineData("")]
    public void Finds_nothing_that_bounds_nothing(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Without_a_day_of_speaking_only_stated_days_are_told()
    {
        Assert.Equal([("by 30 June 2030", "-", "2030-06-30")], Find("It opens by 30 June 2030.", null));
        Assert.Equal([("next week", "-", "-")], Find("It opens next week.", null));
        Assert.Equal([("within three weeks", "-", "-")], Find("It opens within three weeks.", null));
    }

    [Fact]
    public void Looks_only_where_it_is_told_to()
    {
        const string Text = "By May. It opens next week. By June.";

        var window = Assert.Single(WindowFinder.Find(Text, TextSpan.Between(8, 27), new LocalDate(2029, 3, 14)));
        Assert.Equal("next week", Text.Read(window.Phrase[0]));
    }

    [Fact]
    public void The_last_day_never_stands_before_the_first()
    {
        string[] bits = ["by", "before", "in", "on", "the", "end of", "early", "mid-", "late", "first", "31", "29", "February", "May", "2028", "2100", "week of", "next", "this", "Friday", "spring", "Easter", "quarter", "month", "year", "within", "two", "weeks", "after", "0", "99999", "centuries", "31st"];
        var random = new Random(20261125);
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Join(' ', random.GetItems(bits, random.Next(1, 9)));
            var today = new LocalDate(2028, 1, 1).PlusDays(random.Next(1_500));

            foreach (var window in WindowFinder.Find(text, new TextSpan(0, text.Length), today))
            {
                Assert.True(window.From is null || window.To is null || window.From <= window.To, $"'{text}' said on {today}");
                Assert.All(window.Phrase, span => Assert.True(span.End <= text.Length && !span.IsEmpty));
            }
        }
    }

    private static List<(string Words, string From, string To)> Find(string text) => Find(text, new LocalDate(2029, 3, 14));

    private static List<(string Words, string From, string To)> Find(string text, LocalDate? today) =>
        [.. WindowFinder.Find(text, new TextSpan(0, text.Length), today).Select(window => (string.Join(" ", window.Phrase.Select(text.Read)), Iso(window.From), Iso(window.To)))];

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "-";
}
