namespace Foresaid.Cli;

/// <summary>A command cannot go on; caught once, in <see cref="ForesaidCli"/>.</summary>
/// <param name="exitCode">What the program tells its caller.</param>
/// <param name="code">The error code, one of <see cref="HostErrors"/>.</param>
/// <param name="message">One sentence that says what is wrong and what to do.</param>
/// <param name="inner">What the system said; null where it said nothing.</param>
internal sealed class HostException(int exitCode, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the program tells its caller.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The error code.</summary>
    public string Code { get; } = code;
}
