using System.Collections.Immutable;
using Foresaid.Ledger.Reviews;
using NodaTime;

namespace Foresaid.Ledger.Queries;

/// <summary>Which statements of the desk are asked for. What is null is not asked.</summary>
public sealed record DeskFilter
{
    /// <summary>Below this confidence, from 0 to 1, a reading wears the badge "low confidence". Our own setting.</summary>
    public const double LowConfidence = 0.6;

    /// <summary>Words that quote or event hold: all of them, in any form; a word that ends with * stands for all that begin so.</summary>
    public string? Words { get; init; }

    /// <summary>Where they stand in review; empty for all but those that others stand for and those that are gone.</summary>
    public ImmutableArray<StatementStatus> Status { get; init; } = [];

    /// <summary>The badges that each must wear.</summary>
    public Badges Badges { get; init; }

    /// <summary>forecast, assessment, recommendation, intention or report.</summary>
    public string? Kind { get; init; }

    /// <summary>SHA-256 of their document.</summary>
    public string? Document { get; init; }

    /// <summary>Their source.</summary>
    public long? Source { get; init; }

    /// <summary>The question to which they are linked.</summary>
    public long? Question { get; init; }

    /// <summary>The least best reading of their certainty, from 0 to 1.</summary>
    public double? AtLeast { get; init; }

    /// <summary>The greatest best reading of their certainty, from 0 to 1.</summary>
    public double? AtMost { get; init; }

    /// <summary>The first day on which their window may end.</summary>
    public LocalDate? DueFrom { get; init; }

    /// <summary>The last day on which their window may end.</summary>
    public LocalDate? DueTo { get; init; }

    /// <summary>The first day on which they were said.</summary>
    public LocalDate? SaidFrom { get; init; }

    /// <summary>The last day on which they were said.</summary>
    public LocalDate? SaidTo { get; init; }

    /// <summary>The first day on which their document may have been published.</summary>
    public LocalDate? PublishedFrom { get; init; }

    /// <summary>The last day on which their document may have been published.</summary>
    public LocalDate? PublishedTo { get; init; }

    /// <summary>In which order they come.</summary>
    public DeskOrder Order { get; init; }
}

/// <summary>What a statement on the desk can be found by.</summary>
[Flags]
public enum Badges
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>A forecast without a last day.</summary>
    NoDay = 1,

    /// <summary>Nothing could show whether it came true.</summary>
    Vague = 2,

    /// <summary>Another statement of its document contradicts it.</summary>
    Contradicted = 4,

    /// <summary>The reading is not sure: below <see cref="DeskFilter.LowConfidence"/>.</summary>
    LowConfidence = 8,

    /// <summary>Its source has no name.</summary>
    NoName = 16,

    /// <summary>It hangs on a condition.</summary>
    Conditional = 32,

    /// <summary>A newer reading differs from what people looked at.</summary>
    ReadAnew = 64,

    /// <summary>It stands in a comment.</summary>
    InComment = 128,
}

/// <summary>An order of statements.</summary>
public enum DeskOrder
{
    /// <summary>As they came to the ledger, those of one document together.</summary>
    Kept,

    /// <summary>The surest readings first: the cheapest to deal with.</summary>
    Cheapest,

    /// <summary>Last said first; those without a day at the end.</summary>
    LastSaid,
}

/// <summary>How many statements await review, and how many wear each badge.</summary>
/// <param name="Proposed">How many nobody has looked at.</param>
/// <param name="Disputed">On how many two reviewers do not agree.</param>
/// <param name="Accepted">How many were accepted.</param>
/// <param name="Rejected">How many were rejected.</param>
/// <param name="ByBadge">Of those that nobody has looked at or agreed on, and those read anew: how many wear the badge.</param>
public sealed record DeskCounts(int Proposed, int Disputed, int Accepted, int Rejected, ImmutableDictionary<Badges, int> ByBadge);

/// <summary>A statement in one line.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Document">SHA-256 of its document.</param>
/// <param name="Title">The document's headline, or its path where there is none.</param>
/// <param name="Source">The number of its source.</param>
/// <param name="SourceName">The name of its source.</param>
/// <param name="Status">Where it stands in review.</param>
/// <param name="Badges">What it can be found by.</param>
/// <param name="Current">What holds.</param>
public sealed record DeskLine(
    long Id, string Document, string Title, long Source, string SourceName, StatementStatus Status, Badges Badges, KeptStatement Current);
