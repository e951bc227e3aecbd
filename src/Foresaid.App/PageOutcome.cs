using Foresaid.Engine;

namespace Foresaid.App;

/// <summary>What became of one page.</summary>
public abstract record PageOutcome
{
    private PageOutcome()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Document">What was read.</param>
    /// <param name="IsNew">Whether the ledger did not have this reading before; true where nothing is kept.</param>
    public sealed record Read(Document Document, bool IsNew) : PageOutcome;

    /// <summary>It could not be read.</summary>
    /// <param name="Path">The path as it was given.</param>
    /// <param name="Code">The error code.</param>
    /// <param name="Reason">One sentence that says what is wrong and what to do; it does not repeat the path.</param>
    public sealed record Failed(string Path, string Code, string Reason) : PageOutcome;
}
