using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Foresaid.Ledger.Questions;

/// <summary>A proposition that the world will answer.</summary>
/// <remarks>Immutable.</remarks>
public sealed record Question
{
    /// <summary>Its number in the ledger, from 1.</summary>
    public required long Id { get; init; }

    /// <summary>Its words.</summary>
    public required QuestionWords Words { get; init; }

    /// <summary>Who asked it.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>The question that stands for it, where it was merged into one.</summary>
    public long? MergedInto { get; init; }

    /// <summary>Every resolution that was proposed, in order, those taken back too.</summary>
    public ImmutableArray<Resolution> Resolutions { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public QuestionState State { get; init; }

    /// <summary>What came, where that counts; null where it does not or does not yet.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>How much came, from 0 (no) to 1 (yes); null where nothing can be scored against it.</summary>
    public double? Share { get; init; }

    /// <summary>Why it is void, where its condition made it so.</summary>
    public string? VoidBecause { get; init; }

    /// <summary>The resolution that stands: the newest that was not taken back; null where there is none.</summary>
    [JsonIgnore]
    public Resolution? Standing => Resolutions.LastOrDefault(resolution => resolution.Reversal is null);
}

/// <summary>Where a question stands. That it is due is no state: the calendar says it.</summary>
public enum QuestionState
{
    /// <summary>Nobody has said what came.</summary>
    Open,

    /// <summary>Somebody has said what came, and nobody has confirmed it, or its condition is not answered yet.</summary>
    Proposed,

    /// <summary>What came is doubted.</summary>
    Disputed,

    /// <summary>What came is settled.</summary>
    Resolved,

    /// <summary>Another question stands for it.</summary>
    Merged,
}

/// <summary>What came of a question.</summary>
public enum Outcome
{
    /// <summary>It happened.</summary>
    Yes,

    /// <summary>It did not.</summary>
    No,

    /// <summary>Some of it happened.</summary>
    Partly,

    /// <summary>It cannot be asked any more: its condition failed, or what it asks for no longer exists.</summary>
    Void,

    /// <summary>What happened can be read either way.</summary>
    Ambiguous,
}

/// <summary>Somebody's word on what came of a question, and what became of that word.</summary>
/// <param name="Event">The event that proposed it.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">What came.</param>
/// <param name="Share">How much, where partly.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="HappenedOn">The day on which it was decided.</param>
/// <param name="LearnedOn">The day on which that became known.</param>
/// <param name="Why">In words.</param>
/// <param name="Confirmation">Who confirmed it last; null where nobody has, or somebody doubted it since.</param>
/// <param name="Dispute">Who doubts it, and why; null where nobody does, or it was confirmed since.</param>
/// <param name="Reversal">Who took it back, and why; null while it stands.</param>
public sealed record Resolution(
    long Event,
    string By,
    Instant At,
    Outcome Outcome,
    double? Share,
    ImmutableArray<Evidence> Evidence,
    LocalDate? HappenedOn,
    LocalDate? LearnedOn,
    string? Why,
    Word? Confirmation,
    Word? Dispute,
    Word? Reversal);

/// <summary>That somebody said something, with their reason.</summary>
/// <param name="Event">The event.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why; null where no reason has to be given.</param>
public sealed record Word(long Event, string By, Instant At, string? Why);

/// <summary>What shows what came: kept as it was, with its hash.</summary>
/// <param name="Quote">The words that show it; null where there are none.</param>
/// <param name="Link">The address at which they stood; null where there is none.</param>
/// <param name="Archived">The text of the page as it was when it was cited; null where it was not kept.</param>
/// <param name="Sha256">SHA-256 of the archived text in UTF-8, 64 lower-case hexadecimal digits; null where there is none.</param>
public sealed record Evidence(string? Quote, string? Link, string? Archived, string? Sha256);
