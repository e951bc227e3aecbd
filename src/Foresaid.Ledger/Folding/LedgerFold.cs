using System.Diagnostics;
using Foresaid.Ledger.Events;

namespace Foresaid.Ledger.Folding;

/// <summary>Works out what an event does: the one place from which a ledger's sources, statements, questions and links come.</summary>
/// <remarks>
/// A function of the tables and the event and of nothing else: replaying a history gives the same tables again. An act that cannot be done
/// changes nothing.
/// </remarks>
public static class LedgerFold
{
    /// <summary>Does <paramref name="next"/> to <paramref name="tables"/>, or says why it cannot be done.</summary>
    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(next);
        return TextBounds.Check(next.Act) is { } refusal ? new FoldResult(refusal, null, []) : next.Act switch
        {
            LedgerAct.ReadingKept act => ReadingFold.Apply(tables, act),
            LedgerAct.Accepted act => ReviewFold.Apply(tables, next, act),
            LedgerAct.Rejected act => ReviewFold.Apply(tables, next, act),
            LedgerAct.Corrected act => ReviewFold.Apply(tables, next, act),
            LedgerAct.Split act => ReviewFold.Apply(tables, next, act),
            LedgerAct.Joined act => ReviewFold.Apply(tables, next, act),
            LedgerAct.Undone act => UndoFold.Apply(tables, next, act),
            LedgerAct.SourceRenamed act => SourceFold.Apply(tables, act),
            LedgerAct.AliasAdded act => SourceFold.Apply(tables, act),
            LedgerAct.SourcesMerged act => SourceFold.Apply(tables, act),
            LedgerAct.SourceSplit act => SourceFold.Apply(tables, next, act),
            LedgerAct.QuestionOpened act => QuestionFold.Apply(tables, next, act),
            LedgerAct.QuestionChanged act => QuestionFold.Apply(tables, act),
            LedgerAct.QuestionsMerged act => QuestionFold.Apply(tables, act),
            LedgerAct.Linked act => LinkFold.Apply(tables, next, act),
            LedgerAct.Unlinked act => LinkFold.Apply(tables, next, act),
            LedgerAct.Proposed act => ResolutionFold.Apply(tables, next, act),
            LedgerAct.Confirmed act => ResolutionFold.Apply(tables, next, act),
            LedgerAct.Disputed act => ResolutionFold.Apply(tables, next, act),
            LedgerAct.Reversed act => ResolutionFold.Apply(tables, next, act),
            _ => throw new UnreachableException($"An act nobody knows: {next.Act.GetType().Name}. This is a bug in Foresaid."),
        };
    }
}
