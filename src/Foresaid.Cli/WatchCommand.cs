using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Foresaid.App;
using Foresaid.App.Watching;
using Foresaid.Cli.Report;
using Foresaid.Engine;
using Foresaid.Ledger;

namespace Foresaid.Cli;

/// <summary><c>foresaid watch</c>: looks at feeds again and again, and reads and keeps what is new.</summary>
internal sealed class WatchCommand
{
    private const int UsualMostNew = 20;
    private const int MostNew = 1000;

    private static readonly TimeSpan _usualPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _shortestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestPause = TimeSpan.FromDays(7);

    private readonly Argument<string[]> _feeds = new("FEED")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Addresses of feeds: RSS, Atom or JSON Feed.",
    };

    private readonly Option<TimeSpan?> _every = new("--every")
    {
        HelpName = "PAUSE",
        Description = "How long to wait between two looks at a feed: 90s, 15m, 2h or 1d; one minute at least. Default: 15m.",
        CustomParser = ParsePause,
    };

    private readonly Option<bool> _once = new("--once") { Description = "Look at each feed once, and end." };
    private readonly Option<int?> _maxNew = FetchChoices.Number(
        "--max-new",
        "N",
        $"How many new entries of one feed to fetch at one look, 1 to {MostNew}; the rest wait. Default: {UsualMostNew}.",
        MostNew);

    private readonly Option<string> _as = PageChoices.As();
    private readonly Option<string> _ledger = LedgerChoice.Option();
    private readonly Option<bool> _noKeep = LedgerChoice.NoKeep();
    private readonly FetchChoices _fetching = new();
    private readonly Surroundings _here;
    private readonly Messages _messages;

    private WatchCommand(Surroundings here, Messages messages) => (_here, _messages) = (here, messages);

    /// <summary>The command.</summary>
    public static Command In(Surroundings here, Messages messages)
    {
        var watch = new WatchCommand(here, messages);
        var command = new Command("watch", "Watch feeds, and read and keep the pages that are new, until Ctrl+C.")
        {
            watch._feeds, watch._every, watch._once, watch._maxNew, watch._as, watch._ledger, watch._noKeep,
        };
        watch._fetching.AddTo(command);
        LedgerChoice.Validate(command, watch._ledger, watch._noKeep);
        command.SetAction(asked => watch.RunAsync(asked).GetAwaiter().GetResult());
        return command;
    }

    private async Task<int> RunAsync(ParseResult asked)
    {
        var ledger = asked.GetValue(_noKeep) ? null : LedgerChoice.Open(asked.GetValue(_ledger), _here);
        var run = new PageRun(_here, _messages, ledger);
        try
        {
            var feedsFailed = await WatchAsync(asked, ledger, run);
            _messages.Say(run.Summary);
            return run.Failed > 0 || feedsFailed ? ExitCode.SomeFailed : ExitCode.Well;
        }
        catch (OperationCanceledException) when (_here.Interrupted.IsCancellationRequested)
        {
            _messages.Say($"interrupted; {run.Summary}");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Watches until there is nothing to be watched any more; whether a feed failed.</summary>
    private async Task<bool> WatchAsync(ParseResult asked, ILedgerStore? ledger, PageRun run)
    {
        using var fetcher = _fetching.Make(asked, _here.Clock);
        await using var output = new StreamWriter(_here.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var watching = new WatchOptions(
            asked.GetValue(_every) ?? _usualPause, asked.GetValue(_once), asked.GetValue(_maxNew) ?? UsualMostNew);
        var feeds = new WatchFeeds(fetcher, _here.Read, ledger, _here.Clock);
        var feedsFailed = false;
        if (!watching.IsOnce)
        {
            _messages.Say($"looking every {Words(watching.Every)}, until Ctrl+C.");
        }

        await foreach (var news in feeds.RunAsync(
            asked.GetRequiredValue(_feeds), watching, PageChoices.ToOptions(asked.GetValue(_as), published: null), _here.Interrupted))
        {
            switch (news)
            {
                case WatchNews.Entry entry:
                    run.Take(Again(entry), document => Print(output, entry, document));
                    break;
                case WatchNews.FeedFailed failed:
                    feedsFailed = true;
                    _messages.Fail(failed.Code, $"{failed.Feed}: {failed.Reason}{(failed.Pause is { } pause ? $" It is tried again in {Words(pause)}." : "")}");
                    break;
            }
        }

        return feedsFailed;
    }

    private static PageOutcome Again(WatchNews.Entry entry) =>
        entry is { Outcome: PageOutcome.Failed failed, IsTriedAgain: true }
            ? failed with { Reason = $"{failed.Reason} It is tried again at the next look." }
            : entry.Outcome;

    private static void Print(StreamWriter output, WatchNews.Entry entry, Document document)
    {
        var title = Printable.Of(document.Article.Title ?? entry.Title ?? "(no title)");
        var forecasts = document.Statements.Count(statement => statement.Kind == "forecast");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: {PageRun.Counted(document.Statements.Length, "statement")}, {PageRun.Counted(forecasts, "forecast")}; {Printable.Of(document.Path)}"));
        output.Flush();
    }

    private static string Words(TimeSpan pause) =>
        pause < TimeSpan.FromHours(2) ? Words(pause.TotalMinutes, "minute") : Words(pause.TotalHours, "hour");

    private static string Words(double count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:0.#} {unit}{(count == 1 ? "" : "s")}");

    private static TimeSpan? ParsePause(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        TimeSpan? unit = text.Length < 2 ? null : text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        if (unit is { } one && int.TryParse(text.AsSpan()[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && one * number >= _shortestPause && one * number <= _longestPause)
        {
            return one * number;
        }

        argument.AddError($"--every takes a pause such as 90s, 15m, 2h or 1d, of one minute to seven days, not '{text}'");
        return null;
    }
}
