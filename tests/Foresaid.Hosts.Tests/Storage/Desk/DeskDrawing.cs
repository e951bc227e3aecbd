using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Scoring;
using NodaTime;

namespace Foresaid.Hosts.Tests.Storage.Desk;

/// <summary>Draws readings, questions and resolutions for tests of the desk.</summary>
internal static class DeskDrawing
{
    /// <summary>A reading of document <paramref name="number"/>; each line is "speaker: words".</summary>
    public static KeptReading Page(int number, params string[] lines) => new(
        Readings.Sha256(number),
        "0.1.0",
        "auto",
        $"pages/{number}.html",
        $"Page {number}",
        "2026-03-10",
        Readings.Noon,
        "{}",
        [.. lines.Select((line, index) => Statement(index + 1, line))])
    {
        Publication = "The Fjord Post",
    };

    /// <summary>A statement of "speaker: words", a forecast of 0.6 to 0.9 said on 10 March 2026.</summary>
    public static KeptStatement Statement(int number, string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return new KeptStatement(
            $"s{number}", "forecast", line[..colon], null, line[(colon + 2)..], line[(colon + 2)..].TrimEnd('.'), Happens: true, Range(0.6, 0.75, 0.9), null, null)
        {
            Scale = "2026-1",
            Phrase = "likely",
            SaidOn = new LocalDate(2026, 3, 10),
            Spans = string.Create(CultureInfo.InvariantCulture, $"{number * 100}-{(number * 100) + 40}"),
            Checkable = "open",
        };
    }

    public static ProbabilityRange Range(double low, double best, double high) =>
        ProbabilityRange.Of(Probability.Of(low), Probability.Of(best), Probability.Of(high));

    public static QuestionWords Words(string text, string? to = null, QuestionCondition? condition = null, params string[] tags) =>
        new(text, null, to is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(to).Value, "", [.. tags], condition);

    public static FieldChange Change(StatementField field, string? after) => new(field, null, after);

    public static ImmutableArray<Evidence> Link(string address = "https://news.example/a") => [new Evidence(null, address, null, null)];
}
