using System.CommandLine;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace Foresaid.Cli;

/// <summary><c>foresaid serve</c>: reads pages, then serves the ledger as a site until it is interrupted.</summary>
internal sealed class ServeCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Files and folders to read first; - is standard input.",
    };

    private readonly Option<string> _events = EventChoice.Option();
    private readonly Option<string> _ledger = LedgerChoice.Option();
    private readonly Option<string[]> _urls = new("--urls")
    {
        HelpName = "URL",
        Description = $"Where to listen; port 0 is any free port. Default: {ListeningAddress.Default}, for this machine only.",
    };

    private readonly Surroundings _here;
    private readonly Messages _messages;

    private ServeCommand(Surroundings here, Messages messages) => (_here, _messages) = (here, messages);

    /// <summary>The command.</summary>
    public static Command In(Surroundings here, Messages messages)
    {
        var serve = new ServeCommand(here, messages);
        var command = new Command("serve", "Show the ledger in a browser, until Ctrl+C.") { serve._paths, serve._events, serve._ledger, serve._urls };
        command.SetAction(asked => serve.RunAsync(asked).GetAwaiter().GetResult());
        return command;
    }

    private async Task<int> RunAsync(ParseResult asked)
    {
        var here = EventChoice.Apply(asked.GetValue(_events), _here);
        var addresses = ListeningAddress.Parse(asked.GetValue(_urls) ?? []);
        var ledger = LedgerChoice.Open(asked.GetValue(_ledger), _here);
        try
        {
            ReadFirst(here, asked.GetValue(_paths) ?? [], ledger);
        }
        catch (OperationCanceledException) when (_here.Interrupted.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }

        Warn(addresses, ledger.IsReadOnly);
        var site = here.Site(ledger, [.. addresses.Select(address => address.Url)]);
        await using (site)
        {
            await StartAsync(site, addresses);
            Announce(site);
            await UntilInterruptedAsync(site);
            await site.StopAsync(CancellationToken.None);
        }

        return ExitCode.Well;
    }

    private void ReadFirst(Surroundings here, string[] paths, Ledger.ILedgerStore ledger)
    {
        if (paths.Length > 0)
        {
            var run = new PageRun(here, _messages, ledger);
            run.Read(paths, options: null, print: _ => { });
            _messages.Say(run.Summary);
        }
    }

    private void Warn(IReadOnlyList<ListeningAddress> addresses, bool isReadOnly)
    {
        foreach (var address in addresses.Where(address => !address.IsLocal))
        {
            _messages.Say($"warning: at {address.Url} everybody on the network can see the ledger, and add to it.");
        }

        if (isReadOnly)
        {
            _messages.Say("warning: the ledger may not be written; pages that are dropped on the site will not be kept.");
        }
    }

    private async Task StartAsync(WebApplication site, IReadOnlyList<ListeningAddress> addresses)
    {
        var urls = string.Join(", ", addresses.Select(address => address.Url));
        try
        {
            await site.StartAsync(_here.Interrupted);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw Failed(HostErrors.AddressInUse, $"{urls}: another program listens there already; give --urls another port, or 0 for any free one.", failure);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            throw Failed(HostErrors.CannotListen, $"{urls}: this machine does not let Foresaid listen there ({failure.Message.TrimEnd('.')}); give --urls another address.", failure);
        }
    }

    private void Announce(WebApplication site)
    {
        using var output = new StreamWriter(_here.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var url in site.Urls)
        {
            output.WriteLine($"Foresaid is at {url} (Ctrl+C ends it).");
        }
    }

    private async Task UntilInterruptedAsync(WebApplication site)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_here.Interrupted, site.Lifetime.ApplicationStopping);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = either.Token.Register(ended.SetResult);
        await ended.Task;
    }

    private static HostException Failed(string code, string message, Exception inner) => new(ExitCode.ServingFailed, code, message, inner);
}
