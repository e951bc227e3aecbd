using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;

namespace Foresaid.Ledger.Folding;

/// <summary>What links between statements and questions do.</summary>
internal static class LinkFold
{
    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Linked act) =>
        tables.Statement(act.Statement) is null ? FoldResult.NotFound("statement", act.Statement)
        : QuestionFold.Standing(tables, act.Question, _ =>
        {
            if (tables.Link(act.Question, act.Statement) is { CutBy: null } link && link.Same == act.Same && link.Fit == act.Fit)
            {
                return FoldResult.Refused(DeskErrors.NotNow, $"Statement {act.Statement} is linked to question {act.Question} so already.");
            }

            tables.Put(new QuestionLink(act.Question, act.Statement, act.Same, act.Fit, next.Number, CutBy: null));
            return Done(act.Statement, act.Question);
        });

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Unlinked act)
    {
        if (tables.Link(act.Question, act.Statement) is not { CutBy: null } link)
        {
            return FoldResult.Refused(DeskErrors.NotNow, $"Statement {act.Statement} is not linked to question {act.Question}.");
        }

        tables.Put(link with { CutBy = next.Number });
        return Done(act.Statement, act.Question);
    }

    /// <summary>Takes a link back, where it is still the one that <paramref name="made"/> made.</summary>
    public static FoldResult TakeBack(ILedgerTables tables, LedgerEvent next, LedgerAct.Linked act, long made)
    {
        if (tables.Link(act.Question, act.Statement) is not { CutBy: null } link || link.Event != made)
        {
            return FoldResult.Refused(DeskErrors.NotNow, $"The link of event {made} does not stand any more.");
        }

        tables.Put(link with { CutBy = next.Number });
        return Done(act.Statement, act.Question);
    }

    /// <summary>Puts a link back that <paramref name="cut"/> took away.</summary>
    public static FoldResult TakeBack(ILedgerTables tables, LedgerAct.Unlinked act, long cut)
    {
        if (tables.Link(act.Question, act.Statement) is not { } link || link.CutBy != cut)
        {
            return FoldResult.Refused(DeskErrors.NotNow, $"The link of statement {act.Statement} to question {act.Question} was made anew since.");
        }

        tables.Put(link with { CutBy = null });
        return Done(act.Statement, act.Question);
    }

    private static FoldResult Done(long statement, long question) => FoldResult.Done(Subject.Statement(statement), Subject.Question(question));
}
