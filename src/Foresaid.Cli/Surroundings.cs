using System.Collections.Frozen;
using System.Text;
using Foresaid.App;
using Foresaid.Engine;
using Foresaid.Statements.Times;
using Foresaid.Web;

namespace Foresaid.Cli;

/// <summary>All that a command sees of the world: streams, variables, terminal, clock and engine.</summary>
/// <remarks>A command touches nothing of <see cref="Console"/> or the environment but this, so that tests can hand it another world.</remarks>
internal sealed record Surroundings
{
    /// <summary>What "-" reads.</summary>
    public required Stream Input { get; init; }

    /// <summary>Where results go: UTF-8, lines ended by a line feed.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where everything else goes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The environment's variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The folder in which a person's programs keep their own files; empty where there is none.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether a person reads the output as it is written.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person reads the messages as they are written.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The terminal's columns; null where there is no terminal.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Cancelled when the person wants to stop.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>The engine.</summary>
    public required PageRead Read { get; init; }

    /// <summary>The site.</summary>
    public required SiteBuilder Site { get; init; }

    /// <summary>The engine and the site with public events that a person adds.</summary>
    public required Func<EventCalendar, (PageRead Read, SiteBuilder Site)> WithEvents { get; init; }

    /// <summary>The variable named <paramref name="name"/>; null where it is unset or empty.</summary>
    public string? Variable(string name) => Variables.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The world of this process.</summary>
    public static Surroundings OfProcess(CancellationToken interrupted)
    {
        var (read, site) = Engine(null);
        return new Surroundings
        {
            Input = new InterruptibleInput(Console.OpenStandardInput(), interrupted),
            Output = StandardOutput.Open(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
            Variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .ToFrozenDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? ""),
            DataFolder = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            TerminalWidth = StandardOutput.Width(),
            Interrupted = interrupted,
            Read = read,
            Site = site,
            WithEvents = Engine,
        };
    }

    // The engine loads its models when it is first made: not before a page is there to be read.
    private static (PageRead Read, SiteBuilder Site) Engine(EventCalendar? events)
    {
        var reader = new Lazy<Reader>(() => new Reader(events));
        return ((path, input, options) => reader.Value.ReadAll(path, input, options), (ledger, urls) => ForesaidWeb.Build(ledger, reader.Value, urls));
    }
}
