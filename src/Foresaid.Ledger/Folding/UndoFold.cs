using Foresaid.Ledger.Events;

namespace Foresaid.Ledger.Folding;

/// <summary>Takes acts back: the act stays in the history, and its effect goes.</summary>
internal static class UndoFold
{
    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Undone act) =>
        tables.Past(act.Event) is not { } past ? FoldResult.NotFound("event", act.Event) : past.Act switch
        {
            LedgerAct.Accepted review => ReviewFold.TakeBack(tables, review.Statement, past.Number),
            LedgerAct.Rejected review => ReviewFold.TakeBack(tables, review.Statement, past.Number),
            LedgerAct.Corrected review => ReviewFold.TakeBack(tables, review.Statement, past.Number),
            LedgerAct.Split review => ReviewFold.TakeBack(tables, review.Statement, past.Number),
            LedgerAct.Joined review => ReviewFold.TakeBack(tables, review.Statement, past.Number),
            LedgerAct.SourcesMerged merger => SourceFold.TakeBack(tables, merger),
            LedgerAct.SourceSplit split => SourceFold.TakeBack(tables, split, past.Number),
            LedgerAct.QuestionsMerged merger => QuestionFold.TakeBack(tables, merger),
            LedgerAct.Linked link => LinkFold.TakeBack(tables, next, link, past.Number),
            LedgerAct.Unlinked link => LinkFold.TakeBack(tables, link, past.Number),
            LedgerAct.Proposed or LedgerAct.Confirmed or LedgerAct.Disputed => FoldResult.Refused(
                DeskErrors.NotNow, $"Event {past.Number} says what came of a question; reverse or dispute that on the question, with a reason."),
            _ => FoldResult.Refused(DeskErrors.NotNow, $"Event {past.Number} cannot be taken back; do the opposite instead."),
        };
}
