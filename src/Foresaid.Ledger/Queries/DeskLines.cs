using System.Collections.Immutable;
using Foresaid.Ledger.Questions;
using Foresaid.Scoring;
using NodaTime;

namespace Foresaid.Ledger.Queries;

/// <summary>A source in one line.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name, with what tells it from another of that name.</param>
/// <param name="Kind">person, organisation, group, government, commenter, author or unnamed.</param>
/// <param name="Statements">How many statements are its own, those rejected, joined, cut up or gone left out.</param>
/// <param name="Accepted">How many of them were accepted.</param>
public sealed record SourceLine(long Id, string Name, string Kind, int Statements, int Accepted);

/// <summary>A question in one line.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">Its words.</param>
/// <param name="To">The day on which it falls due; null where it is open.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Outcome">What came.</param>
/// <param name="Condition">The question on which it hangs.</param>
/// <param name="Statements">How many statements are linked to it.</param>
public sealed record QuestionLine(long Id, string Text, LocalDate? To, QuestionState State, Outcome? Outcome, long? Condition, int Statements);

/// <summary>Which questions are asked for. What is null is not asked.</summary>
public sealed record QuestionFilter
{
    /// <summary>Words that its text or criteria hold: all of them, in any form.</summary>
    public string? Words { get; init; }

    /// <summary>A tag that it wears.</summary>
    public string? Tag { get; init; }

    /// <summary>Where it stands; empty for all but those merged into others.</summary>
    public ImmutableArray<QuestionState> States { get; init; } = [];

    /// <summary>Whether only those are asked for that have a day on which they fall due.</summary>
    public bool HasDay { get; init; }

    /// <summary>The first day on which it may fall due.</summary>
    public LocalDate? DueFrom { get; init; }

    /// <summary>The last day on which it may fall due.</summary>
    public LocalDate? DueTo { get; init; }
}

/// <summary>A statement as it is linked to a question.</summary>
/// <param name="Line">The statement.</param>
/// <param name="Link">The link.</param>
public sealed record LinkedLine(DeskLine Line, QuestionLink Link)
{
    /// <summary>The chance that the statement gives to "yes"; null where nothing can be read.</summary>
    public ProbabilityRange? Chance =>
        Line.Current.Certainty is not { } range ? null : Line.Current.Happens == Link.Same ? range : range.Turned;
}

/// <summary>Something near what was asked for, and how near: see <see cref="EventLikeness"/>.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Item">The thing.</param>
/// <param name="Likeness">From 0 to 1; higher is nearer.</param>
public sealed record Suggestion<T>(T Item, double Likeness);

/// <summary>What a statement says of a question, as scores take it.</summary>
/// <param name="Question">The question, after all mergers.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Source">Its source, after all mergers.</param>
/// <param name="Chance">The chance that it gives to "yes"; null where nothing can be read: then it cannot be scored.</param>
/// <param name="SaidOn">The day on which it was said.</param>
/// <param name="From">The first day of the question's window.</param>
/// <param name="To">The last day of the question's window.</param>
/// <param name="Share">How much came, from 0 to 1; null where nothing can be scored against it.</param>
/// <param name="HappenedOn">The day on which it was decided.</param>
/// <param name="Phrase">The words that carry the certainty; null where the bare tense does.</param>
/// <param name="Scale">The scale under which they were read; null where a person gave the numbers.</param>
/// <param name="Happens">The statement's own polarity.</param>
/// <param name="Same">Whether the statement's event is what the question asks for.</param>
/// <param name="Fit">How well they fit.</param>
/// <param name="IsPseudonymous">Whether the source is a commenter or has no name.</param>
/// <param name="IsAccepted">Whether the statement was accepted.</param>
public sealed record Forecast(
    long Question,
    long Statement,
    long Source,
    ProbabilityRange? Chance,
    LocalDate? SaidOn,
    LocalDate? From,
    LocalDate? To,
    double? Share,
    LocalDate? HappenedOn,
    string? Phrase,
    string? Scale,
    bool Happens,
    bool Same,
    LinkFit Fit,
    bool IsPseudonymous,
    bool IsAccepted)
{
    /// <summary>Whether it was said after the question was decided: then it foretells nothing, and is not scored.</summary>
    public bool IsHindsight => SaidOn > HappenedOn;

    /// <summary>Whether it would count in scores, once a person has accepted it and the world has answered.</summary>
    public bool Counts => this is { Fit: not LinkFit.Loose, Chance: not null, IsHindsight: false };

    /// <summary>Whether it counts in its source's scores.</summary>
    public bool IsScored => this is { Counts: true, IsAccepted: true, Share: not null };
}

/// <summary>A run of the scores as it is kept.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Who">Who made it.</param>
/// <param name="Rules">The version of the rules.</param>
/// <param name="Number">The last event that it knew.</param>
/// <param name="Body">Its figures of the whole as JSON.</param>
/// <param name="Scores">Its figures of each source as JSON.</param>
public sealed record KeptRun(
    Instant At, string Who, string Rules, long Number, string Body, IReadOnlyList<(long Source, string Body)> Scores);
