using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text;
using Foresaid.Ledger;

namespace Foresaid.Cli;

/// <summary>The front door of the program: runs a command line, and turns whatever fails into one line and an exit code.</summary>
internal static class ForesaidCli
{
    private const string TraceVariable = "FORESAID_TRACE";

    /// <summary>Runs <paramref name="args"/>.</summary>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="here">The world it runs in.</param>
    /// <returns>One of <see cref="ExitCode"/>. Nothing is thrown.</returns>
    public static int Run(IReadOnlyList<string> args, Surroundings here)
    {
        using var output = new GuardedOutput(here.Output);
        here = here with { Output = output };
        var messages = new Messages(here.Error);
        try
        {
            return Invoke(CommandTree.In(here, messages).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }), here);
        }
        catch (ReaderGoneException)
        {
            return ExitCode.Well;
        }
        catch (HostException failure)
        {
            messages.Fail(failure.Code, failure.Message);
            return Traced(failure, failure.ExitCode);
        }
        catch (LedgerException failure)
        {
            messages.Fail(failure.Code, failure.Message);
            return Traced(failure, ExitCode.LedgerFailed);
        }
        catch (OperationCanceledException) when (here.Interrupted.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure)
        {
            messages.Say($"This is a bug in Foresaid: {failure.GetType()}: {failure.Message} Set {TraceVariable}=1 to see where.");
            return Traced(failure, ExitCode.Bug);
        }

        int Traced(Exception failure, int exitCode)
        {
            if (here.Variable(TraceVariable) == "1")
            {
                messages.Quote(failure.ToString());
            }

            return exitCode;
        }
    }

    private static int Invoke(ParseResult asked, Surroundings here)
    {
        if (WrongIn(asked) is { } wrong && asked.Action is not HelpAction)
        {
            var path = asked.CommandResult.Command is RootCommand ? "foresaid" : $"foresaid {asked.CommandResult.Command.Name}";
            throw new HostException(ExitCode.WrongUsage, HostErrors.WrongUsage, $"{wrong}; see {path} --help.");
        }

        using var writer = new StreamWriter(here.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        return asked.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = writer,
            Error = here.Error,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>What is wrong with the command line; null where nothing is.</summary>
    private static string? WrongIn(ParseResult asked) =>
        // The last error is the closest: "unrecognized 'bogus'" stands after "a command is missing".
        asked.Errors.Count > 0 ? asked.Errors[^1].Message.TrimEnd('.')
        : UnknownOption(asked) is { } option ? $"there is no option '{option}'; a path that begins with a dash stands after --"
        : null;

    /// <summary>An option that the parser took for a path, because it knows none of that name.</summary>
    private static string? UnknownOption(ParseResult asked)
    {
        var paths = asked.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).ToHashSet();
        return asked.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Value is ['-', _, ..] && paths.Contains(token))?.Value;
    }
}
