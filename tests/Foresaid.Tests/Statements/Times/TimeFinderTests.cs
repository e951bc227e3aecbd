using Foresaid.Statements.Times;
using Foresaid.Text;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Foresaid.Tests.Statements.Times;

public sealed class TimeFinderTests
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
    [InlineData("It opens [in the second week of April].", "2029-04-09", "2029-04-15")]
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
    [InlineData("It opens [inside of two years].", "2029-03-14", "2031-03-14")]
    [InlineData("It opens [between now and midsummer].", "2029-03-14", "2029-06-21")]
    [InlineData("It opens [within three weeks].", "2029-03-14", "2029-04-04")]
    [InlineData("It opens [in two years].", "2031-03-14", "2031-03-14")]
    [InlineData("It opens [over the next six months].", "2029-03-14", "2029-09-14")]
    [InlineData("It opens [within a decade].", "2029-03-14", "2039-03-14")]
    [InlineData("It opened [two and a half years ago].", "2026-09-14", "2026-09-14")]
    [InlineData("It opened [in 1998].", "1998-01-01", "1998-12-31")]
    [InlineData("It opened [in the 19th century].", "1801-01-01", "1900-12-31")]
    [InlineData("It opens [in 99999 centuries].", "-", "-")]
    [InlineData("It opens [before the elections].", "-", "-")]
    [InlineData("It opens [before long].", "-", "-")]
    [InlineData("It opens [within a few days].", "2029-03-14", "2029-03-24")]
    [InlineData("It opens [within a couple of weeks].", "2029-03-14", "2029-03-28")]
    [InlineData("It opens [in a hundred years].", "2129-01-01", "2129-12-31")]
    [InlineData("It opens [on Christmas Eve].", "2029-12-24", "2029-12-24")]
    [InlineData("It opens [by Good Friday].", "-", "2029-03-30")]
    [InlineData("It opens [before New Year’s Eve].", "-", "2029-12-30")]
    [InlineData("It opens [early tomorrow].", "2029-03-15", "2029-03-15")]
    [InlineData("It opens [early on Friday].", "2029-03-16", "2029-03-16")]
    [InlineData("It opens [on Friday week].", "2029-03-23", "2029-03-23")]
    [InlineData("It opens [on Tuesday of next week].", "2029-03-20", "2029-03-20")]
    [InlineData("It opens [the week after next].", "2029-03-26", "2029-04-01")]
    [InlineData("It opens [in a year and a half].", "2030-09-14", "2030-09-14")]
    [InlineData("It opens [in two and a half years].", "2031-09-14", "2031-09-14")]
    [InlineData("It opens [in twenty years].", "2049-01-01", "2049-12-31")]
    [InlineData("It opens [three days after Easter].", "2029-04-04", "2029-04-04")]
    [InlineData("It opens [in two weeks' time].", "2029-03-28", "2029-03-28")]
    [InlineData("It opens [from May to September].", "2029-05-01", "2029-09-30")]
    [InlineData("It opens [between November and February].", "2029-11-01", "2030-02-28")]
    [InlineData("It opens [29 to 31 May].", "2029-05-29", "2029-05-31")]
    [InlineData("It opens [on 3, 5 and 10 April].", "2029-04-03", "2029-04-10")]
    [InlineData("It opens [from 2030 to 2034].", "2030-01-01", "2034-12-31")]
    [InlineData("It opens [early next year].", "2030-01-01", "2030-05-01")]
    [InlineData("It opens [in late May].", "2029-05-21", "2029-05-31")]
    [InlineData("It opens [at the end of the month].", "2029-03-25", "2029-03-31")]
    [InlineData("It opens [at the end of 2031].", "2031-12-01", "2031-12-31")]
    [InlineData("It opens [later this year].", "2029-03-14", "2029-12-31")]
    [InlineData("It opens [before the year is out].", "-", "2029-12-31")]
    [InlineData("It opens [this year, not next].", "2029-01-01", "2030-12-31")]
    [InlineData("It opens [this decade].", "-", "2029-12-31")]
    [InlineData("It opens [in the 22nd century].", "2101-01-01", "2200-12-31")]
    [InlineData("It opens [in the new year].", "2030-01-01", "2030-03-31")]
    [InlineData("It opens [in May at the earliest].", "2029-05-01", "-")]
    [InlineData("It opens [in May or later].", "2029-05-01", "-")]
    [InlineData("It opens [not before spring 2031].", "2031-03-01", "-")]
    [InlineData("It opens [no later than 1 July].", "-", "2029-07-01")]
    [InlineData("It opens [until September].", "-", "2029-08-31")]
    [InlineData("It opens [through September].", "-", "2029-09-30")]
    [InlineData("It opens [once Easter is past].", "2029-04-01", "-")]
    [InlineData("It opens [the first Sunday of July].", "2029-07-01", "2029-07-01")]
    [InlineData("It opens [in the last week of June].", "2029-06-25", "2029-07-01")]
    [InlineData("It opens [on the twentieth of May].", "2029-05-20", "2029-05-20")]
    [InlineData("It opens [in nineteen eighty-four].", "1984-01-01", "1984-12-31")]
    [InlineData("It opens [on 2031-05-03].", "2031-05-03", "2031-05-03")]
    [InlineData("It opens [in Q3 2031].", "2031-07-01", "2031-09-30")]
    [InlineData("It opens [before Ramadan].", "-", "2030-01-04")]
    [InlineData("It opens [sooner rather than later].", "-", "-")]
    [InlineData("It opens [in the coming weeks].", "-", "-")]
    [InlineData("It opens [every Monday].", "-", "-")]
    [InlineData("It opens [for another ten years].", "-", "2039-03-14")]
    [InlineData("It opens [within a year] of launch.", "-", "-")]
    [InlineData("It opens [within days].", "2029-03-14", "2029-03-24")]
    [InlineData("It opens for the first time [in eleven years].", "-", "-")]
    [InlineData("It opens [before the clocks go forward].", "-", "2029-03-24")]
    [InlineData("It opens [after the clocks go back].", "2029-10-29", "-")]
    [InlineData("It opens [until after Easter].", "-", "2029-04-01")]
    [InlineData("It opens [not until after Easter].", "2029-04-02", "-")]
    [InlineData("It opens [by the new year].", "-", "2030-01-01")]
    [InlineData("It opens [by the turn of the year].", "-", "2030-01-01")]
    [InlineData("It opens [before Lunar New Year].", "-", "2030-02-02")]
    [InlineData("It opens [by carnival].", "-", "2030-03-05")]
    [InlineData("It opens [by the winter break].", "-", "2029-12-31")]
    [InlineData("It opens [before the summer recess].", "-", "2029-07-31")]
    [InlineData("It opens [by Christmas after next].", "-", "2030-12-25")]
    [InlineData("It opens [in the summer after next].", "2030-06-01", "2030-08-31")]
    [InlineData("It opens [in time for the summer].", "-", "2029-05-31")]
    [InlineData("It opens [before winter sets in].", "-", "2029-11-30")]
    [InlineData("It opens [by the time the year is out].", "-", "2029-12-31")]
    [InlineData("It opens [by year's end].", "-", "2029-12-31")]
    [InlineData("It opens [within the fortnight].", "-", "2029-03-25")]
    [InlineData("It opens [in two or three years].", "2031-03-14", "2032-03-14")]
    [InlineData("It opens [within two to three years].", "2029-03-14", "2032-03-14")]
    [InlineData("It opens [in a year or two].", "2030-03-14", "2031-03-14")]
    [InlineData("It opens [in the next six to nine months].", "2029-03-14", "2029-12-14")]
    [InlineData("It opens [over the next decade].", "2029-03-14", "2039-03-14")]
    [InlineData("It opens [within the next month].", "2029-03-14", "2029-04-14")]
    [InlineData("It opens [three years down the line].", "2032-03-14", "2032-03-14")]
    [InlineData("It opens [this time next year].", "2030-03-14", "2030-03-14")]
    [InlineData("It opens [by this time next week].", "-", "2029-03-21")]
    [InlineData("It opens [a week on Friday].", "2029-03-23", "2029-03-23")]
    [InlineData("It opens [on Friday fortnight].", "2029-03-30", "2029-03-30")]
    [InlineData("It opens [by noon tomorrow].", "-", "2029-03-15")]
    [InlineData("It opens [before close of play on Friday].", "-", "2029-03-16")]
    [InlineData("It opens [by half past six].", "-", "2029-03-14")]
    [InlineData("It opens [by breakfast].", "-", "2029-03-15")]
    [InlineData("It opens [in October or November].", "2029-10-01", "2029-11-30")]
    [InlineData("It opens [by late 2030 or early 2031].", "-", "2031-05-01")]
    [InlineData("It opens [the following week].", "2029-03-19", "2029-03-25")]
    [InlineData("It opens [in mid to late June].", "2029-06-11", "2029-06-30")]
    [InlineData("It grows [in the three months to June].", "2029-04-01", "2029-06-30")]
    [InlineData("It grows [in the year to March 2031].", "2030-04-01", "2031-03-31")]
    [InlineData("It opens [in 2031 and 2032].", "2031-01-01", "2032-12-31")]
    [InlineData("It opens [in May and June].", "2029-05-01", "2029-06-30")]
    [InlineData("It opens [early to mid May].", "2029-05-01", "2029-05-20")]
    [InlineData("It opens [in the latter half of May].", "2029-05-16", "2029-05-31")]
    [InlineData("It opens [by mid-2031].", "-", "2031-07-02")]
    [InlineData("It opens [by the middle of the century].", "-", "2050-12-31")]
    [InlineData("It opens [three weeks today].", "2029-04-04", "2029-04-04")]
    [InlineData("It opens [tomorrow week].", "2029-03-22", "2029-03-22")]
    [InlineData("It opens [by year end].", "-", "2029-12-31")]
    [InlineData("It opens [this coming weekend].", "2029-03-17", "2029-03-18")]
    public void Says_when_it_comes_due(string picture, string from, string to)
    {
        var (words, first, last) = Assert.Single(Find(picture.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)));

        Assert.Equal(picture[(picture.IndexOf('[', StringComparison.Ordinal) + 1)..picture.IndexOf(']', StringComparison.Ordinal)], words);
        Assert.Equal((from, to), (first, last));
    }

    [Theory]
    [InlineData("It may open.")]
    [InlineData("May it open!")]
    [InlineData("Theresa May opens it.")]
    [InlineData("A second gate opens.")]
    [InlineData("They march on.")]
    [InlineData("It fell by 20 per cent.")]
    [InlineData("It costs 2,030 euros.")]
    [InlineData("It goes down 9-5, at 5/2 against.")]
    [InlineData("Crops will be 4 to 6 per cent smaller.")]
    [InlineData("It opens at 10:30, or five o'clock.")]
    [InlineData("It takes 30 minutes, or twenty seconds.")]
    [InlineData("The plan scrapes through 7-4.")]
    [InlineData("They stroll to the polls.")]
    [InlineData("It floods in a November.")]
    [InlineData("They dread another June.")]
    [InlineData("Now it opens.")]
    [InlineData("")]
    public void Finds_nothing_that_bounds_nothing(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Without_a_day_of_speaking_only_stated_days_are_told()
    {
        Assert.Equal([("by 30 June 2030", "-", "2030-06-30")], Find("It opens by 30 June 2030.", null));
        Assert.Equal([("next week", "-", "-")], Find("It opens next week.", null));
        Assert.Equal([("within three weeks", "-", "-")], Find("It opens within three weeks.", null));
    }

    [Theory]
    [InlineData("It opened [on Friday].", "2029-03-09")]
    [InlineData("It opened [in June].", "2028-06-01")]
    [InlineData("It opened [on 3 April].", "2028-04-03")]
    [InlineData("It opened [last Christmas].", "2028-12-25")]
    public void Told_as_past_the_last_one_is_meant(string picture, string first)
    {
        var text = picture.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        Assert.Equal(first, Iso(Assert.Single(TimeFinder.Find(text, new TextSpan(0, text.Length))).Bounds(new TimeFrame(new LocalDate(2029, 3, 14), LooksBack: true)).First));
    }

    // The time spoken of before is Tuesday 10 April 2029.
    [Theory]
    [InlineData("It opens on [the Monday after].", "2029-04-16", "2029-04-16")]
    [InlineData("It opens on [the Friday before].", "2029-04-06", "2029-04-06")]
    [InlineData("It opens [the following week].", "2029-04-16", "2029-04-22")]
    [InlineData("It opens [the next day].", "2029-04-11", "2029-04-11")]
    [InlineData("It opens [the month after].", "2029-05-01", "2029-05-31")]
    [InlineData("It opens [within the week after].", "2029-04-10", "2029-04-17")]
    [InlineData("It opens [later that month].", "2029-04-01", "2029-04-30")]
    [InlineData("It opens [in the autumn of that year].", "2029-09-01", "2029-11-30")]
    [InlineData("It opens on that Friday.", "2029-04-13", "2029-04-13")]
    public void Is_told_from_a_time_spoken_of_before(string picture, string first, string last)
    {
        var text = picture.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var frame = new TimeFrame(new LocalDate(2029, 3, 14), Named: Foresaid.Statements.Times.Period.Day(new LocalDate(2029, 4, 10)));

        var expression = Assert.Single(TimeFinder.Find(text, new TextSpan(0, text.Length), span => text.Read(span) == "that" ? UniversalTag.Det : UniversalTag.X));

        Assert.True(expression.Meaning.LeansBack);
        var (from, to) = expression.Bounds(frame);
        Assert.Equal((first, last), (Iso(from), Iso(to)));
    }

    [Theory]
    [InlineData("It opens in summer.", "2029-12-01")]
    [InlineData("It opens in winter 2031.", "2031-06-01")]
    public void South_of_the_line_the_seasons_are_the_others(string text, string first) =>
        Assert.Equal(first, Iso(Assert.Single(TimeFinder.Find(text, new TextSpan(0, text.Length))).Bounds(new TimeFrame(new LocalDate(2029, 3, 14), IsSouthern: true)).First));

    [Theory]
    [InlineData("next ")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("the end of ")]
    [InlineData("1, ")]
    [InlineData("between 1 and ")]
    [InlineData("two weeks after ")]
    [InlineData("half of the first of the ")]
    [InlineData("May-")]
    [InlineData("2027-")]
    [InlineData("twenty ")]
    [InlineData("the new year ")]
    [InlineData("May or ")]
    [InlineData("the three months to ")]
    [InlineData("by noon on ")]
    [InlineData("a ")]
    public void Time_taken_grows_no_faster_than_the_text(string bit)
    {
        var text = string.Concat(Enumerable.Repeat(bit, 100_000 / bit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        TimeFinder.Find(text, new TextSpan(0, text.Length));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"100 kB of '{bit}' took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("Winter tyres are dear.", "tyres")]
    [InlineData("In spring tides it floods.", "tides")]
    [InlineData("The first Monday game is lost.", "game")]
    [InlineData("They passed the 2019 level.", "level")]
    public void What_a_thing_is_called_by_is_no_time(string text, string noun) =>
        Assert.Empty(TimeFinder.Find(text, new TextSpan(0, text.Length), span => text.Read(span) == noun ? UniversalTag.Noun : UniversalTag.X));

    [Fact]
    public void Looks_only_where_it_is_told_to()
    {
        const string Text = "By May. It opens next week. By June.";

        var expression = Assert.Single(TimeFinder.Find(Text, TextSpan.Between(8, 27)));
        Assert.Equal("next week", Text.Read(expression.Span));
    }

    [Fact]
    public void The_last_day_never_stands_before_the_first()
    {
        string[] bits = ["by", "before", "in", "on", "the", "end of", "early", "mid-", "late", "first", "31", "29", "February", "May", "2028", "2100", "week of", "to", "and", "or", "the following", "that", "in time for", "a", "year", "next", "this", "Friday", "spring", "Easter", "quarter", "month", "year", "within", "two", "weeks", "after", "0", "99999", "centuries", "31st"];
        var random = new Random(20261125);
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Join(' ', random.GetItems(bits, random.Next(1, 9)));
            var today = new LocalDate(2028, 1, 1).PlusDays(random.Next(1_500));

            foreach (var expression in TimeFinder.Find(text, new TextSpan(0, text.Length)))
            {
                var (first, last) = expression.Bounds(new TimeFrame(today, random.Next(2) == 0));
                Assert.True(first is null || last is null || first <= last, $"'{text}' said on {today}");
                Assert.True(expression.Span.End <= text.Length && !expression.Span.IsEmpty);
            }
        }
    }

    private static List<(string Words, string From, string To)> Find(string text) => Find(text, new LocalDate(2029, 3, 14));

    private static List<(string Words, string From, string To)> Find(string text, LocalDate? today) =>
        [.. TimeFinder.Find(text, new TextSpan(0, text.Length)).Select(found => (text.Read(found.Span), Iso(found.Bounds(new TimeFrame(today)).First), Iso(found.Bounds(new TimeFrame(today)).Last)))];

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "-";
}
