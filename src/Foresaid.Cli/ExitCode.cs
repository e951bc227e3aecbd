namespace Foresaid.Cli;

/// <summary>What the program tells its caller at the end.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Well = 0;

    /// <summary>At least one input could not be read; the others were.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is wrong; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>The ledger failed.</summary>
    public const int LedgerFailed = 3;

    /// <summary>The site could not be served.</summary>
    public const int ServingFailed = 4;

    /// <summary>The output could not be written.</summary>
    public const int OutputFailed = 5;

    /// <summary>What was asked of the desk cannot be done; nothing was.</summary>
    public const int NotDone = 6;

    /// <summary>A bug in Foresaid.</summary>
    public const int Bug = 70;

    /// <summary>Interrupted by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
