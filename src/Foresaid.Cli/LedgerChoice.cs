using System.CommandLine;
using Foresaid.Ledger;
using Foresaid.Storage;

namespace Foresaid.Cli;

/// <summary>Which ledger a command works on.</summary>
/// <remarks>What --ledger names; else what the variable FORESAID_LEDGER names; else foresaid/foresaid.db in the person's data folder.</remarks>
internal static class LedgerChoice
{
    private const string Variable = "FORESAID_LEDGER";

    /// <summary>The option <c>--ledger</c>.</summary>
    public static Option<string> Option() => new("--ledger")
    {
        HelpName = "FILE",
        Description = $"The ledger to keep readings in. Default: what {Variable} names, else foresaid.db in your data folder.",
        CustomParser = argument =>
        {
            var file = argument.Tokens[0].Value;
            if (string.IsNullOrWhiteSpace(file))
            {
                argument.AddError("--ledger takes the name of a file, not an empty text");
            }

            return file;
        },
    };

    /// <summary>The option <c>--no-keep</c>.</summary>
    public static Option<bool> NoKeep() => new("--no-keep") { Description = "Print only; keep nothing and open no ledger." };

    /// <summary>Has <paramref name="command"/> refuse both options at once.</summary>
    public static void Validate(Command command, Option<string> ledger, Option<bool> noKeep) => command.Validators.Add(result =>
    {
        if (result.GetValue(noKeep) && result.GetResult(ledger) is { Implicit: false })
        {
            result.AddError("--no-keep and --ledger cannot go together");
        }
    });

    /// <summary>Opens the ledger that <paramref name="named"/> names, or the default one, whose folder is made at first use.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static SqliteLedger Open(string? named, Surroundings here) =>
        SqliteLedger.Open(named ?? here.Variable(Variable) ?? Default(here.DataFolder));

    private static string Default(string dataFolder)
    {
        if (dataFolder.Length == 0)
        {
            throw new LedgerException(
                LedgerErrors.CannotOpen, $"There is no folder for your programs' data; name a ledger with --ledger, or in {Variable}.");
        }

        var folder = Path.Combine(dataFolder, "foresaid");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                LedgerErrors.CannotOpen,
                $"{folder}: the folder of the default ledger cannot be made ({failure.Message.TrimEnd('.')}); name a ledger with --ledger, or in {Variable}.",
                failure);
        }

        return Path.Combine(folder, "foresaid.db");
    }
}
