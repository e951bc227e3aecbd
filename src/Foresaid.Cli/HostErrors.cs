namespace Foresaid.Cli;

/// <summary>The codes of what goes wrong in the program itself.</summary>
internal static class HostErrors
{
    /// <summary>Another program listens at the address already.</summary>
    public const string AddressInUse = "FS7001";

    /// <summary>It is no address one can listen at.</summary>
    public const string InvalidAddress = "FS7002";

    /// <summary>The machine does not let the program listen at the address.</summary>
    public const string CannotListen = "FS7003";

    /// <summary>The command line is wrong.</summary>
    public const string WrongUsage = "FS7004";

    /// <summary>The output cannot be written.</summary>
    public const string OutputFailed = "FS7005";

    /// <summary>A fetched page cannot be saved.</summary>
    public const string CannotSave = "FS7006";
}
