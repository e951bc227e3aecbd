namespace Foresaid.Statements;

/// <summary>The codes of what can go wrong in this room, each with a section in docs/errors.md.</summary>
public static class StatementErrors
{
    /// <summary>A line of a file of events cannot be read.</summary>
    public const string BadEvent = "FS4001";
}
