using Foresaid.Statements.Times;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Foresaid.Tests.Statements;

public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("Easter", 2000, "2000-04-23")]
    [InlineData("Easter", 2008, "2008-03-23")]
    [InlineData("Easter", 2024, "2024-03-31")]
    [InlineData("Easter", 2025, "2025-04-20")]
    [InlineData("Easter", 2038, "2038-04-25")]
    [InlineData("Palm Sunday", 2025, "2025-04-13")]
    [InlineData("Good Friday", 2025, "2025-04-18")]
    [InlineData("Pentecost", 2025, "2025-06-08")]
    [InlineData("Corpus Christi", 2025, "2025-06-19")]
    [InlineData("Christmas", 2030, "2030-12-25")]
    [InlineData("Christmas Eve", 2030, "2030-12-24")]
    [InlineData("New Year’s Eve", 2030, "2030-12-31")]
    [InlineData("New Year's Day", 2030, "2030-01-01")]
    [InlineData("Halloween", 2030, "2030-10-31")]
    [InlineData("Valentine’s Day", 2030, "2030-02-14")]
    [InlineData("Thanksgiving", 2024, "2024-11-28")]
    [InlineData("Thanksgiving", 2029, "2029-11-22")]
    [InlineData("St Patrick’s Day", 2030, "2030-03-17")]
    public void A_feast_has_its_day(string name, int year, string day) => Assert.Equal(day, LocalDatePattern.Iso.Format(TimeWords.FeastOf(name, year)));

    [Theory]
    [InlineData("January", 1)]
    [InlineData("sept", 9)]
    [InlineData("Dec", 12)]
    [InlineData("May", 5)]
    public void A_month_has_its_number(string name, int number) => Assert.Equal(number, TimeWords.MonthOf(name));

    [Theory]
    [InlineData("an", 1.0)]
    [InlineData("Twelve", 12.0)]
    [InlineData("2.5", 2.5)]
    [InlineData("a couple of", 2.0)]
    [InlineData("several", null)]
    public void A_number_counts_where_it_states_one(string word, double? number) => Assert.Equal(number, TimeWords.NumberOf(word));

    [Theory]
    [InlineData("first", 1)]
    [InlineData("Twelfth", 12)]
    [InlineData("21st", 21)]
    [InlineData("last", -1)]
    public void An_ordinal_has_its_place(string word, int place) => Assert.Equal(place, TimeWords.OrdinalOf(word));

    [Fact]
    public void A_weekday_is_told_by_name() => Assert.Equal(IsoDayOfWeek.Saturday, TimeWords.WeekdayOf("saturday"));
}
