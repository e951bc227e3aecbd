using Foresaid.Statements.Times;
using NodaTime.Text;
using Xunit;

namespace Foresaid.Tests.Statements.Times;

public sealed class FeastsTests
{
    [Theory]
    [InlineData("easter", 2000, "2000-04-23")]
    [InlineData("easter", 2008, "2008-03-23")]
    [InlineData("easter", 2024, "2024-03-31")]
    [InlineData("easter", 2038, "2038-04-25")]
    [InlineData("palm sunday", 2025, "2025-04-13")]
    [InlineData("good friday", 2025, "2025-04-18")]
    [InlineData("pentecost", 2025, "2025-06-08")]
    [InlineData("corpus christi", 2025, "2025-06-19")]
    [InlineData("christmas eve", 2030, "2030-12-24")]
    [InlineData("new years eve", 2030, "2030-12-31")]
    [InlineData("thanksgiving", 2024, "2024-11-28")]
    [InlineData("thanksgiving", 2029, "2029-11-22")]
    [InlineData("black friday", 2029, "2029-11-23")]
    [InlineData("memorial day", 2027, "2027-05-31")]
    [InlineData("eid al fitr", 2026, "2026-03-20")]
    [InlineData("yom kippur", 2025, "2025-10-02")]
    public void A_feast_has_its_day(string name, int year, string day) => Assert.Equal(day, LocalDatePattern.Iso.Format(Feasts.In(Feasts.ByName[name], year)!.Value.First));

    [Theory]
    [InlineData("easter", 1500)]
    [InlineData("ramadan", 2100)]
    [InlineData("christmas", 9999)]
    public void A_year_beyond_the_calendar_has_no_day(string name, int year) => Assert.Null(Feasts.In(Feasts.ByName[name], year));
}
