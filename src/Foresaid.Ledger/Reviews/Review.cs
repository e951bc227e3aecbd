using System.Collections.Immutable;
using NodaTime;

namespace Foresaid.Ledger.Reviews;

/// <summary>One step that a person took with a statement.</summary>
/// <param name="Event">The number of its event.</param>
/// <param name="Who">Who took it.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Reason">Why it was rejected; null for the other kinds.</param>
/// <param name="Note">Further words.</param>
/// <param name="Changes">What was put right.</param>
/// <param name="Into">The statement it was joined to.</param>
/// <param name="IsUndone">Whether the step was taken back.</param>
public sealed record Review(
    long Event,
    string Who,
    Instant At,
    ReviewKind Kind,
    RejectReason? Reason,
    string? Note,
    ImmutableArray<FieldChange> Changes,
    long? Into,
    bool IsUndone);

/// <summary>What a reviewer did.</summary>
public enum ReviewKind
{
    /// <summary>Found it right.</summary>
    Accept,

    /// <summary>Found that there is no such statement.</summary>
    Reject,

    /// <summary>Put fields right and stands by the rest.</summary>
    Correct,

    /// <summary>Cut it into several.</summary>
    Split,

    /// <summary>Joined it to another.</summary>
    Join,
}

/// <summary>Why a statement was rejected.</summary>
public enum RejectReason
{
    /// <summary>It is no statement: a heading, a joke, a half sentence.</summary>
    NoStatement,

    /// <summary>Somebody else said it.</summary>
    WrongSpeaker,

    /// <summary>The words do not say that.</summary>
    WrongSense,

    /// <summary>Another statement says the same.</summary>
    Repeat,

    /// <summary>Nothing could ever show whether it came true.</summary>
    TooVague,

    /// <summary>Another reason, which the note gives.</summary>
    Other,
}

/// <summary>A change of one field, with what stood there before.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">What stands there now; null to empty it.</param>
public sealed record FieldChange(StatementField Field, string? Before, string? After);

/// <summary>A part that a statement was cut into.</summary>
/// <param name="Quote">Its exact words.</param>
/// <param name="Spans">Where they stand, as <see cref="KeptStatement.Spans"/>.</param>
/// <param name="Event">A short wording of what happens or holds.</param>
public sealed record StatementPart(string Quote, string Spans, string Event);

/// <summary>Where a statement stands in review.</summary>
public enum StatementStatus
{
    /// <summary>A machine proposes it; no person has looked.</summary>
    Proposed,

    /// <summary>Everybody who looked found it right, as it was or as corrected.</summary>
    Accepted,

    /// <summary>Everybody who looked found that there is no such statement.</summary>
    Rejected,

    /// <summary>Two reviewers do not agree.</summary>
    Disputed,

    /// <summary>It was cut into parts, which stand for it.</summary>
    Split,

    /// <summary>It was joined to another statement, which stands for it.</summary>
    Joined,

    /// <summary>Nobody had looked, and a newer reading of the page no longer finds it; or its splitting was taken back.</summary>
    Gone,
}
