using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Ledger;
using Foresaid.Scoring;
using NodaTime;

namespace Foresaid.Hosts.Tests.Support;

/// <summary>Readings to keep.</summary>
internal static class Readings
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 11, 12, 0);

    /// <summary>A reading of the document whose identity begins with <paramref name="number"/> in hexadecimal.</summary>
    public static KeptReading Of(int number, int statements = 2, Instant? readAt = null) => new(
        Sha256(number),
        Engine: "0.1.0",
        Options: "auto",
        Path: $"pages/{number}.html",
        Title: $"The weir of Ostrava, part {number} 🌊",
        Published: "2026-03-10",
        ReadAt: readAt ?? Noon,
        Document: $$"""{"number":{{number}}}""",
        Statements: [.. Enumerable.Range(1, statements).Select(Statement)]);

    /// <summary>A fetch of <paramref name="address"/>.</summary>
    public static FetchRecord Fetch(string address) => new(
        FetchKind.Page, address, address + "/", ETag: "\"1-α\"", LastModified: "Tue, 10 Mar 2026 08:00:00 GMT", Sha256(1), Noon.PlusNanoseconds(123456789));

    public static string Sha256(int number) => number.ToString("x8", CultureInfo.InvariantCulture).PadRight(64, '0');

    private static KeptStatement Statement(int number) => new(
        Id: $"s{number}",
        Kind: number % 2 == 1 ? "forecast" : "assessment",
        Speaker: number % 2 == 1 ? "Jana Horáková" : "the river board",
        Comment: number % 3 == 0 ? "c1" : null,
        Quote: "The weir will not hold ’til May 🌊",
        Event: "the weir holds",
        Happens: number % 2 == 0,
        Certainty: number % 2 == 1 ? ProbabilityRange.Of(Probability.Of(0.55), Probability.Of(0.7), Probability.Of(0.85)) : null,
        From: number % 3 == 0 ? new LocalDate(2026, 4, 1) : null,
        To: number % 2 == 1 ? new LocalDate(2026, 5, 1) : null);

    /// <summary>The statements compared by value, which a record with an array does not do by itself.</summary>
    public static (KeptReading Head, ImmutableArray<KeptStatement> Statements) Parts(this KeptReading reading) =>
        (reading with { Statements = [] }, reading.Statements);
}
