using System.Collections.Immutable;

namespace Foresaid.Ledger.Reviews;

/// <summary>A statement as it lies on the desk: what the machine read, what people said of it, and what holds.</summary>
/// <remarks>It keeps its number when its page is read again. Immutable.</remarks>
public sealed record DeskStatement
{
    /// <summary>Its number in the ledger, from 1.</summary>
    public required long Id { get; init; }

    /// <summary>SHA-256 of the document it stands in.</summary>
    public required string Document { get; init; }

    /// <summary>The engine of the newest reading that found it.</summary>
    public required string Engine { get; init; }

    /// <summary>How that reading was made.</summary>
    public required string Options { get; init; }

    /// <summary>What the machine read last; of a part that a person cut, what the person gave it.</summary>
    public required KeptStatement Machine { get; init; }

    /// <summary>What the machine had read when a person first looked, where it reads something else now; else null.</summary>
    public KeptStatement? Seen { get; init; }

    /// <summary>What holds: the machine's reading with people's corrections.</summary>
    public required KeptStatement Current { get; init; }

    /// <summary>The steps that people took, in order, those taken back too.</summary>
    public ImmutableArray<Review> Reviews { get; init; } = [];

    /// <summary>The source whose claim it is, before sources were merged.</summary>
    public required long Origin { get; init; }

    /// <summary>The source that people gave it when they told two of one name apart; null where its name decides.</summary>
    public long? GivenTo { get; init; }

    /// <summary>The source whose claim it is.</summary>
    public required long Source { get; init; }

    /// <summary>The statement it was cut from; null where it was not.</summary>
    public long? PartOf { get; init; }

    /// <summary>The event that cut it.</summary>
    public long? CutBy { get; init; }

    /// <summary>Whether the newest reading of the document no longer finds it.</summary>
    public bool IsGone { get; init; }

    /// <summary>Where it stands in review.</summary>
    public StatementStatus Status { get; init; }

    /// <summary>The statement that stands for it, where it was joined to one.</summary>
    public long? JoinedTo => Status == StatementStatus.Joined ? Reviews.Last(review => review is { Kind: ReviewKind.Join, IsUndone: false }).Into : null;

    /// <summary>Whether a newer reading differs from what people looked at.</summary>
    public bool IsReadAnew => Seen is not null || (IsGone && Status != StatementStatus.Gone);
}
