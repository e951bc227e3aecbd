using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using NodaTime;

namespace Foresaid.Ledger.Events;

/// <summary>Something that somebody did to a ledger: a closed family, one record for each kind of act.</summary>
/// <remarks>
/// An act says what was done, and nothing of who did it or when: <see cref="LedgerEvent"/> does. What an act does to the
/// sources, statements and questions is worked out by <see cref="Folding.LedgerFold"/> alone. Immutable.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(ReadingKept), "reading")]
[JsonDerivedType(typeof(Accepted), "accept")]
[JsonDerivedType(typeof(Rejected), "reject")]
[JsonDerivedType(typeof(Corrected), "correct")]
[JsonDerivedType(typeof(Split), "split")]
[JsonDerivedType(typeof(Joined), "join")]
[JsonDerivedType(typeof(Undone), "undo")]
[JsonDerivedType(typeof(SourceRenamed), "rename-source")]
[JsonDerivedType(typeof(AliasAdded), "add-alias")]
[JsonDerivedType(typeof(SourcesMerged), "merge-sources")]
[JsonDerivedType(typeof(SourceSplit), "split-source")]
[JsonDerivedType(typeof(QuestionOpened), "open-question")]
[JsonDerivedType(typeof(QuestionChanged), "change-question")]
[JsonDerivedType(typeof(QuestionsMerged), "merge-questions")]
[JsonDerivedType(typeof(Linked), "link")]
[JsonDerivedType(typeof(Unlinked), "unlink")]
[JsonDerivedType(typeof(Proposed), "propose")]
[JsonDerivedType(typeof(Confirmed), "confirm")]
[JsonDerivedType(typeof(Disputed), "dispute")]
[JsonDerivedType(typeof(Reversed), "reverse")]
public abstract record LedgerAct
{
    private LedgerAct()
    {
    }

    /// <summary>An engine read a document, and the reading was kept. The reading itself is kept beside the events, and is never overwritten either.</summary>
    /// <param name="Document">SHA-256 of the document's bytes.</param>
    /// <param name="Engine">The engine that read it.</param>
    /// <param name="Options">How it was read.</param>
    public sealed record ReadingKept(string Document, string Engine, string Options) : LedgerAct;

    /// <summary>A person found a statement right as it stands.</summary>
    /// <param name="Statement">Which.</param>
    public sealed record Accepted(long Statement) : LedgerAct;

    /// <summary>A person found that there is no such statement.</summary>
    /// <param name="Statement">Which.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Note">Further words; null where there are none.</param>
    public sealed record Rejected(long Statement, RejectReason Reason, string? Note) : LedgerAct;

    /// <summary>A person put fields of a statement right, and stands by the rest.</summary>
    /// <param name="Statement">Which.</param>
    /// <param name="Changes">What was changed, at least one field.</param>
    public sealed record Corrected(long Statement, ImmutableArray<FieldChange> Changes) : LedgerAct;

    /// <summary>A person cut a statement into several.</summary>
    /// <param name="Statement">Which.</param>
    /// <param name="Parts">The parts, at least two.</param>
    public sealed record Split(long Statement, ImmutableArray<StatementPart> Parts) : LedgerAct;

    /// <summary>A person found that a statement says again what another of the same document says.</summary>
    /// <param name="Statement">The one that is no statement of its own.</param>
    /// <param name="Into">The one that stays.</param>
    public sealed record Joined(long Statement, long Into) : LedgerAct;

    /// <summary>A person took an earlier act back.</summary>
    /// <param name="Event">The number of the event.</param>
    public sealed record Undone(long Event) : LedgerAct;

    /// <summary>A person gave a source another name; the old one stays as an alias.</summary>
    /// <param name="Source">Which.</param>
    /// <param name="Name">The new name.</param>
    public sealed record SourceRenamed(long Source, string Name) : LedgerAct;

    /// <summary>A person said that a source also goes by another name.</summary>
    /// <param name="Source">Which.</param>
    /// <param name="Alias">The other name.</param>
    public sealed record AliasAdded(long Source, string Alias) : LedgerAct;

    /// <summary>A person said that two sources are one.</summary>
    /// <param name="Source">The one that is no source of its own.</param>
    /// <param name="Into">The one that stays.</param>
    /// <param name="Why">How they know.</param>
    public sealed record SourcesMerged(long Source, long Into, string Why) : LedgerAct;

    /// <summary>A person said that some statements of a source are those of another of the same name.</summary>
    /// <param name="Source">The one that was taken for both.</param>
    /// <param name="Label">What tells the new one from it: "the economist".</param>
    /// <param name="Statements">The statements that are the new one's, at least one.</param>
    /// <param name="Why">How they know.</param>
    public sealed record SourceSplit(long Source, string Label, ImmutableArray<long> Statements, string Why) : LedgerAct;

    /// <summary>A person asked a question that the world will answer.</summary>
    /// <param name="Question">Its words.</param>
    public sealed record QuestionOpened(QuestionWords Question) : LedgerAct;

    /// <summary>A person worded a question anew.</summary>
    /// <param name="Question">Which.</param>
    /// <param name="Words">All of its words, the unchanged ones too.</param>
    public sealed record QuestionChanged(long Question, QuestionWords Words) : LedgerAct;

    /// <summary>A person said that two questions are one.</summary>
    /// <param name="Question">The one that is no question of its own.</param>
    /// <param name="Into">The one that stays, with the links of both.</param>
    public sealed record QuestionsMerged(long Question, long Into) : LedgerAct;

    /// <summary>A person said that a statement answers a question.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Question">The question.</param>
    /// <param name="Same">Whether the statement's event is what the question asks for; false where it is the opposite.</param>
    /// <param name="Fit">How well they fit.</param>
    public sealed record Linked(long Statement, long Question, bool Same, LinkFit Fit) : LedgerAct;

    /// <summary>A person said that a statement does not answer a question.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Question">The question.</param>
    public sealed record Unlinked(long Statement, long Question) : LedgerAct;

    /// <summary>A person said what came. It counts once somebody has confirmed it.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Outcome">What came.</param>
    /// <param name="Share">How much of it came, from 0 to 1, where the outcome is "partly"; null is one half.</param>
    /// <param name="Evidence">What shows it.</param>
    /// <param name="HappenedOn">The day on which it was decided.</param>
    /// <param name="LearnedOn">The day on which that became known.</param>
    /// <param name="Why">In words; must be there where the outcome is void or ambiguous.</param>
    public sealed record Proposed(
        long Question,
        Outcome Outcome,
        double? Share,
        ImmutableArray<Evidence> Evidence,
        LocalDate? HappenedOn,
        LocalDate? LearnedOn,
        string? Why) : LedgerAct;

    /// <summary>A person confirmed what was proposed or disputed.</summary>
    /// <param name="Question">The question.</param>
    public sealed record Confirmed(long Question) : LedgerAct;

    /// <summary>A person doubts a resolution: it does not count until it is confirmed again.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Why">Why.</param>
    public sealed record Disputed(long Question, string Why) : LedgerAct;

    /// <summary>A person took a resolution back; it stays in the history.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Why">Why.</param>
    public sealed record Reversed(long Question, string Why) : LedgerAct;
}
