namespace Foresaid.Web.Uploads;

/// <summary>What became of one file that was sent.</summary>
/// <param name="Name">The file's name.</param>
public abstract record UploadOutcome(string Name)
{
    /// <summary>It was read and kept.</summary>
    /// <param name="Name">The file's name.</param>
    /// <param name="Sha256">The identity of the document.</param>
    /// <param name="Title">Its headline.</param>
    /// <param name="Statements">How many statements were found.</param>
    /// <param name="IsNew">Whether the ledger did not have this reading before.</param>
    public sealed record Read(string Name, string Sha256, string? Title, int Statements, bool IsNew) : UploadOutcome(Name);

    /// <summary>It could not be read.</summary>
    /// <param name="Name">The file's name.</param>
    /// <param name="Code">The error code.</param>
    /// <param name="Reason">One sentence that says what is wrong and what to do.</param>
    public sealed record Refused(string Name, string Code, string Reason) : UploadOutcome(Name);
}
