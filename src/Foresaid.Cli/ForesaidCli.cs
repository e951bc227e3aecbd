using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
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
        asked.Errors.Count > 0 ? Sentence(asked.Errors[^1])
        : UnknownOption(asked) is { } option ? $"there is no option '{option}'; a path that begins with a dash stands after --"
        : null;

    /// <summary>An error of the parser, whose own words for what is no number name types.</summary>
    private static string Sentence(ParseError error)
    {
        var (name, type) = error.SymbolResult switch
        {
            OptionResult it => (it.Option.Name, it.Option.ValueType),
            ArgumentResult { Parent: OptionResult it } => (it.Option.Name, it.Option.ValueType),
            ArgumentResult it => (it.Argument.Name, it.Argument.ValueType),
            _ => ("", typeof(string)),
        };
        var number = type.GetElementType() ?? Nullable.GetUnderlyingType(type) ?? type;
        return error.Message.Contains(number.ToString(), StringComparison.Ordinal)
            && error.SymbolResult?.Tokens.FirstOrDefault(token => IsOther(token.Value, number)) is { } given
            ? $"{name} takes a {(number == typeof(double) ? "number" : "whole number")}, not '{given.Value}'"
            : error.Message.TrimEnd('.');
    }

    private static bool IsOther(string text, Type number) => Type.GetTypeCode(number) switch
    {
        TypeCode.Int32 => !int.TryParse(text, CultureInfo.InvariantCulture, out _),
        TypeCode.Int64 => !long.TryParse(text, CultureInfo.InvariantCulture, out _),
        TypeCode.Double => !double.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    /// <summary>An option that the parser took for a path, because it knows none of that name.</summary>
    private static string? UnknownOption(ParseResult asked)
    {
        var paths = asked.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).ToHashSet();
        return asked.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Value is ['-', _, ..] && paths.Contains(token))?.Value;
    }
}
