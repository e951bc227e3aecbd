using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;

namespace Foresaid.Ledger.Folding;

/// <summary>How long the texts that people write may be.</summary>
internal static class TextBounds
{
    /// <summary>Names, labels, tags and links, in UTF-16 code units.</summary>
    private const int Short = 1_000;

    /// <summary>Questions, criteria, notes, reasons and quotes.</summary>
    private const int Long = 20_000;

    /// <summary>The archived text of a page.</summary>
    private const int Whole = 2_000_000;

    private const int MostTags = 50;
    private const int MostEvidence = 100;

    /// <summary>Why a text in <paramref name="act"/> is too long; null where none is.</summary>
    public static Refusal? Check(LedgerAct act) => act switch
    {
        LedgerAct.Rejected it => Over(it.Note, Long, "note"),
        LedgerAct.Corrected it => it.Changes.Select(change => Over(change.After, Long, "value")).FirstOrDefault(wrong => wrong is not null),
        LedgerAct.Split it => it.Parts.Select(part => Over(part.Event, Long, "part") ?? Over(part.Quote, Long, "part")).FirstOrDefault(wrong => wrong is not null),
        LedgerAct.SourceRenamed it => Over(it.Name, Short, "name"),
        LedgerAct.AliasAdded it => Over(it.Alias, Short, "name"),
        LedgerAct.SourcesMerged it => Over(it.Why, Long, "reason"),
        LedgerAct.SourceSplit it => Over(it.Label, Short, "label") ?? Over(it.Why, Long, "reason"),
        LedgerAct.QuestionOpened it => Check(it.Question),
        LedgerAct.QuestionChanged it => Check(it.Words),
        LedgerAct.Proposed it => Over(it.Why, Long, "reason") ?? Count(it.Evidence.Length, MostEvidence, "pieces of evidence")
            ?? it.Evidence.Select(Check).FirstOrDefault(wrong => wrong is not null),
        LedgerAct.Disputed it => Over(it.Why, Long, "reason"),
        LedgerAct.Reversed it => Over(it.Why, Long, "reason"),
        _ => null,
    };

    private static Refusal? Check(QuestionWords words) =>
        Over(words.Text, Long, "question") ?? Over(words.Criteria, Long, "criteria") ?? Count(words.Tags.Length, MostTags, "tags")
        ?? words.Tags.Select(tag => Over(tag, Short, "tag")).FirstOrDefault(wrong => wrong is not null);

    private static Refusal? Check(Evidence evidence) =>
        Over(evidence.Quote, Long, "quote") ?? Over(evidence.Link, Short, "link") ?? Over(evidence.Archived, Whole, "archived text");

    private static Refusal? Over(string? text, int most, string what) => text is { Length: var length } && length > most
        ? new Refusal(DeskErrors.TooLong, $"The {what} has {length} characters, and {most} are kept at most; shorten it.")
        : null;

    private static Refusal? Count(int count, int most, string what) => count > most
        ? new Refusal(DeskErrors.TooLong, $"There are {count} {what}, and {most} are kept at most; leave some out.")
        : null;
}
