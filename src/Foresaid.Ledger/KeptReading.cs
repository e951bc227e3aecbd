using System.Collections.Immutable;
using Foresaid.Scoring;
using NodaTime;

namespace Foresaid.Ledger;

/// <summary>One reading of one document, as it is kept.</summary>
/// <param name="Sha256">SHA-256 of the document's bytes, 64 lower-case hexadecimal digits: the document's identity.</param>
/// <param name="Engine">The version of the engine that read it.</param>
/// <param name="Options">How it was read ("auto", "as=plain;published=2026-03-11"): the same bytes may be read in more ways than one.</param>
/// <param name="Path">The path or name it was given under.</param>
/// <param name="Title">The headline; null where there is none.</param>
/// <param name="Published">When it was published, ISO 8601; null where the page does not say.</param>
/// <param name="ReadAt">When it was read.</param>
/// <param name="Document">The whole reading as JSON of the contract <c>foresaid.document/1</c>.</param>
/// <param name="Statements">Its statements in reading order.</param>
public sealed record KeptReading(
    string Sha256,
    string Engine,
    string Options,
    string Path,
    string? Title,
    string? Published,
    Instant ReadAt,
    string Document,
    ImmutableArray<KeptStatement> Statements)
{
    /// <summary>Who published the page: commenters are known again within one publication only. Null where the page does not say.</summary>
    public string? Publication { get; init; }
}

/// <summary>One statement of a kept reading, in the columns that are searched.</summary>
/// <param name="Id">Its name within the reading: "s1".</param>
/// <param name="Kind">forecast, assessment, recommendation, intention or report.</param>
/// <param name="Speaker">The name of the source whose claim it is.</param>
/// <param name="Comment">The id of the comment it stands in; null in the article.</param>
/// <param name="Quote">Its exact words.</param>
/// <param name="Event">A short wording of what happens or holds.</param>
/// <param name="Happens">Whether it says that the event happens.</param>
/// <param name="Certainty">How sure the speaker is; null where nothing can be read.</param>
/// <param name="From">The first day of its window.</param>
/// <param name="To">The last day of its window.</param>
public sealed record KeptStatement(
    string Id,
    string Kind,
    string Speaker,
    string? Comment,
    string Quote,
    string Event,
    bool Happens,
    ProbabilityRange? Certainty,
    LocalDate? From,
    LocalDate? To)
{
    /// <summary>What the speaker is: person, organisation, group, government, commenter, author or unnamed.</summary>
    public string SpeakerKind { get; init; } = "person";

    /// <summary>The role that the page gives the speaker.</summary>
    public string? Role { get; init; }

    /// <summary>Who passed it on, the narrator last: "Dovnar, this article". Null where it is in the speaker's own voice.</summary>
    public string? PassedOn { get; init; }

    /// <summary>The words that make it conditional.</summary>
    public string? Condition { get; init; }

    /// <summary>The words that carry the certainty; null where the bare tense does.</summary>
    public string? Phrase { get; init; }

    /// <summary>The scale under which the certainty was read.</summary>
    public string? Scale { get; init; }

    /// <summary>dated, open or vague; null where an older reading did not keep it.</summary>
    public string? Checkable { get; init; }

    /// <summary>How often findings of its kind are right, from 0 to 1; 1 where an older reading did not keep it.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The day on which it was said: the comment's, or else the page's. Null where the page does not say.</summary>
    public LocalDate? SaidOn { get; init; }

    /// <summary>Where its words stand: "40-90 95-100", half-open, in code points of the document's text; null where an older reading did not keep it.</summary>
    public string? Spans { get; init; }

    /// <summary>Whether another statement of the same document contradicts it.</summary>
    public bool IsContradicted { get; init; }
}

/// <summary>A kept document in one line.</summary>
/// <param name="Sha256">The document's identity.</param>
/// <param name="Path">The path or name it was given under.</param>
/// <param name="Title">The headline; null where there is none.</param>
/// <param name="Published">When it was published, ISO 8601; null where the page does not say.</param>
/// <param name="ReadAt">When the newest reading was made.</param>
/// <param name="Statements">How many statements the newest reading holds.</param>
/// <param name="Forecasts">How many of them are forecasts.</param>
/// <param name="Speakers">How many different speakers made them.</param>
public sealed record KeptDocument(
    string Sha256,
    string Path,
    string? Title,
    string? Published,
    Instant ReadAt,
    int Statements,
    int Forecasts,
    int Speakers);
