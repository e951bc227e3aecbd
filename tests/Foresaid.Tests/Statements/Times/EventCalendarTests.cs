using Foresaid.Statements;
using Foresaid.Statements.Times;
using Foresaid.Text;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Foresaid.Tests.Statements.Times;

public sealed class EventCalendarTests
{
    [Theory]
    [InlineData("It holds until the American election.", 2028, "2028-11-07")]
    [InlineData("It holds until the US midterm elections.", 2026, "2026-11-03")]
    [InlineData("It holds until the 2025 German federal election.", 2025, "2025-02-23")]
    [InlineData("It holds until the council election.", 2028, "-")]
    [InlineData("It holds until the Bavarian election.", 2025, "-")]
    [InlineData("It holds until the election.", 2028, "-")]
    [InlineData("It holds until the NATO summit.", 2026, "2026-07-06")]
    [InlineData("It holds until the summit.", 2026, "-")]
    public void An_event_has_days_only_where_it_is_clear_which_is_meant(string text, int year, string last) => Assert.Equal(last, Last(text, new LocalDate(year, 1, 10), []));

    [Fact]
    public void The_country_a_page_speaks_of_makes_it_clear()
    {
        var regions = EventCalendar.BuiltIn.RegionsOf("Germany votes. The German chancellor speaks, and France listens.".Split(' '));

        Assert.Equal(["DE"], regions);
        Assert.Equal("2025-02-23", Last("It holds until the election.", new LocalDate(2025, 1, 10), regions));
    }

    [Fact]
    public void Between_two_events_the_country_of_one_is_that_of_both()
    {
        const string Text = "It comes between the US elections and the inauguration of a new president.";
        var expression = Assert.Single(TimeFinder.Find(Text, new TextSpan(0, Text.Length)));

        Assert.Equal((new LocalDate(2016, 11, 8), new LocalDate(2017, 1, 20)), expression.Bounds(Frame(EventCalendar.BuiltIn, new LocalDate(2016, 11, 21), [])));
    }

    [Fact]
    public void A_file_adds_events()
    {
        var reading = EventCalendar.BuiltIn.With("# Ours\n\n2031-04-06\t\telection\tNZ\tmayoral\tthe council\n2031-09-01\t2031-09-03\tsummit\t\tlantern\r\n");

        var calendar = Assert.IsType<EventReading.Done>(reading).Calendar;
        Assert.Equal(EventCalendar.BuiltIn.Count + 2, calendar.Count);
        const string Text = "It holds until the lantern summit.";
        Assert.Equal(new LocalDate(2031, 8, 31), Assert.Single(TimeFinder.Find(Text, new TextSpan(0, Text.Length))).Bounds(Frame(calendar, new LocalDate(2031, 1, 1), [])).Last);
    }

    [Theory]
    [InlineData("2031-04-06\telection", "Line 1 of the events: it has 2 fields")]
    [InlineData("# fine\n6 April\t\telection\tNZ\t", "Line 2 of the events: its first day is '6 April'")]
    [InlineData("2031-04-06\t2031-04-01\telection\tNZ\t", "its last day is '2031-04-01'")]
    [InlineData("2031-04-06\t\tfuneral\tNZ\t", "its kind is 'funeral'")]
    public void A_bad_line_is_told_with_its_number(string text, string part)
    {
        var refused = Assert.IsType<EventReading.Refused>(EventCalendar.BuiltIn.With(text));

        Assert.Equal(StatementErrors.BadEvent, refused.Code);
        Assert.Contains(part, refused.Reason, StringComparison.Ordinal);
    }

    private static TimeFrame Frame(EventCalendar calendar, LocalDate today, System.Collections.Immutable.ImmutableArray<string> regions) =>
        new(today, Events: (name, frame) => calendar.Find(name, frame, regions));

    private static string Last(string text, LocalDate today, System.Collections.Immutable.ImmutableArray<string> regions) =>
        Assert.Single(TimeFinder.Find(text, new TextSpan(0, text.Length))).Bounds(Frame(EventCalendar.BuiltIn, today, regions)).Last is { } day ? LocalDatePattern.Iso.Format(day) : "-";
}
