using System.Diagnostics;
using System.Globalization;
using Foresaid.App;
using Foresaid.Engine;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Scores;
using Foresaid.Storage;
using Foresaid.Web;
using NodaTime;

namespace Foresaid.Bench.Ledgers;

/// <summary>Times the desk on a generated ledger: import, pages, search, a run of all scores, memory.</summary>
internal static class LedgerBench
{
    private const int Rounds = 15;

    /// <summary>Makes the ledger at <paramref name="file"/>, where it is not there yet, and times what people ask of it.</summary>
    public static int Run(string file, int statements, int questions)
    {
        var isNew = !File.Exists(file);
        var ledger = SqliteLedger.Open(file);
        if (isNew)
        {
            var generated = new GeneratedLedger(statements, questions);
            var (import, making, cpu) = (Stopwatch.StartNew(), new Stopwatch(), Environment.CpuUsage.TotalTime);
            ledger.Keep(Timed(generated.Readings(), making));
            var seconds = (import.Elapsed - making.Elapsed).TotalSeconds;
            Say($"import: {statements / seconds:0} statements/s, {seconds:0.0} s, and making the pages {making.Elapsed.TotalSeconds:0.0} s; processor {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s");
            var acts = Stopwatch.StartNew();
            var last = ledger.LastEvent();
            foreach (var some in generated.Acts())
            {
                ledger.Append("bench", Instant.FromUtc(2026, 1, 1, 0, 0), some);
            }

            Say($"acts: {(ledger.LastEvent() - last) / acts.Elapsed.TotalSeconds:0} a second, {acts.Elapsed.TotalSeconds:0.0} s");
        }

        var (score, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var run = ScoreRun.Of(ledger.Forecasts(), ledger.LastEvent());
        Say($"full run of scores: {score.Elapsed.TotalSeconds:0.00} s, processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s, {run.Statements} statements, {run.Questions} questions, {run.Sources.Length} sources");
        var keep = Stopwatch.StartNew();
        new Desk(ledger, ledger, TimeProvider.System).ScoreAll("bench");
        Say($"the same, kept: {keep.Elapsed.TotalSeconds:0.00} s");
        GC.Collect();
        PagesAsync(ledger, questions).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task PagesAsync(SqliteLedger ledger, int questions)
    {
        var site = ForesaidWeb.Build(ledger, new Reader(), ["http://127.0.0.1:0"]);
        await site.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        var busiest = ledger.Sources(null, false, 0, 1)[0].Id;
        var random = new Random(3);
        foreach (var (name, address) in new (string, Func<string>)[]
        {
            ("review queue", () => "/review"),
            ("statement", () => $"/statements/{random.Next(1, questions)}"),
            ("question page", () => $"/questions/{random.Next(1, questions)}"),
            ("questions", () => "/questions"),
            ("due desk", () => "/due"),
            ("source page", () => $"/sources/{random.Next(1, 2_000)}"),
            ("busiest source", () => $"/sources/{busiest}"),
            ("busiest source, after an act", () => AfterAnAct($"/sources/{busiest}")),
            ("sources", () => "/sources"),
            ("search", () => $"/search?q=ferry+district+{random.Next(997)}"),
            ("search, common word", () => "/search?q=ferry"),
            ("search by source and status", () => $"/search?q=ferry&source={busiest}&status=accepted"),
            ("contradictions", () => "/contradictions"),
            ("contradictions of a tag", () => $"/contradictions?tag=tag+{random.Next(500)}"),
        })
        {
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                var path = new Uri(address(), UriKind.Relative);
                var time = Stopwatch.StartNew();
                (await client.GetAsync(path)).EnsureSuccessStatusCode();
                times.Add(time.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            Say($"{name}: median {times[Rounds / 2]:0.0} ms, worst {times[^1]:0.0} ms");
        }

        using var process = Process.GetCurrentProcess();
        Say($"memory while serving: {process.WorkingSet64 / 1_000_000} MB");
        await site.DisposeAsync();

        // What was remembered of the ledger holds no longer.
        string AfterAnAct(string address)
        {
            ledger.Append("bench", Instant.FromUtc(2026, 1, 2, 0, 0), [new LedgerAct.Accepted(random.Next(1, questions))]);
            return address;
        }
    }

    // Pages are made while they are imported, since a million statements in memory would be measured too.
    private static IEnumerable<T> Timed<T>(IEnumerable<T> items, Stopwatch making)
    {
        making.Start();
        foreach (var item in items)
        {
            making.Stop();
            yield return item;
            making.Start();
        }

        making.Stop();
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
