using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;

namespace Foresaid.Ledger.Folding;

/// <summary>What people's words on questions do.</summary>
internal static class QuestionFold
{
    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.QuestionOpened act)
    {
        var id = tables.NextQuestion();
        if (Wrong(tables, act.Question, id) is { } wrong)
        {
            return wrong;
        }

        Settle(tables, new Question { Id = id, Words = act.Question, OpenedBy = next.Who, OpenedAt = next.At });
        return FoldResult.Making(id, Subject.Question(id));
    }

    public static FoldResult Apply(ILedgerTables tables, LedgerAct.QuestionChanged act) => Standing(tables, act.Question, question =>
    {
        if (Wrong(tables, act.Words, act.Question) is { } wrong)
        {
            return wrong;
        }

        Settle(tables, question with { Words = act.Words });
        return FoldResult.Done(Subject.Question(question.Id));
    });

    public static FoldResult Apply(ILedgerTables tables, LedgerAct.QuestionsMerged act) =>
        act.Question == act.Into ? FoldResult.Refused(DeskErrors.NotNow, "A question cannot be merged into itself; choose another.")
        : Standing(tables, act.Into, into => Standing(tables, act.Question, question =>
        {
            if (HangsOn(tables, into.Words.Condition, question.Id) || HangsOn(tables, question.Words.Condition, into.Id))
            {
                return FoldResult.Refused(DeskErrors.Circular, $"One of questions {question.Id} and {into.Id} hangs on the other; they cannot be one.");
            }

            Settle(tables, question with { MergedInto = into.Id });
            return FoldResult.Done(Subject.Question(question.Id), Subject.Question(into.Id));
        }));

    /// <summary>Takes a merger back.</summary>
    public static FoldResult TakeBack(ILedgerTables tables, LedgerAct.QuestionsMerged act)
    {
        var question = tables.Question(act.Question)!;
        if (question.MergedInto != act.Into)
        {
            return FoldResult.Refused(DeskErrors.NotNow, $"Question {act.Question} is not merged into {act.Into} any more.");
        }

        Settle(tables, question with { MergedInto = null });
        return FoldResult.Done(Subject.Question(act.Question), Subject.Question(act.Into));
    }

    /// <summary>Does <paramref name="change"/> to a question that stands by itself.</summary>
    public static FoldResult Standing(ILedgerTables tables, long id, Func<Question, FoldResult> change) => tables.Question(id) switch
    {
        null => FoldResult.NotFound("question", id),
        { MergedInto: { } into } => FoldResult.Refused(DeskErrors.NotNow, $"Question {id} was merged into {into}; use that one, or take the merger back."),
        { } question => change(question),
    };

    /// <summary>Keeps a question with what follows for it, and what follows for all that hang on it.</summary>
    public static void Settle(ILedgerTables tables, Question question)
    {
        tables.Put(question.Settled(ConditionOf(tables, question)));
        SettleThoseHangingOn(tables, question.Id);
        if (question.MergedInto is null)
        {
            SettleThoseOfMerged(tables, question.Id);
        }
    }

    private static void SettleThoseOfMerged(ILedgerTables tables, long question)
    {
        foreach (var merged in tables.QuestionsMergedInto(question))
        {
            SettleThoseHangingOn(tables, merged.Id);
            SettleThoseOfMerged(tables, merged.Id);
        }
    }

    private static void SettleThoseHangingOn(ILedgerTables tables, long question)
    {
        foreach (var hanging in tables.QuestionsHangingOn(question))
        {
            Settle(tables, hanging);
        }
    }

    private static Question? ConditionOf(ILedgerTables tables, Question question) =>
        question.Words.Condition is { } condition ? Stood(tables, tables.Question(condition.Question)!) : null;

    private static Question Stood(ILedgerTables tables, Question question)
    {
        while (question.MergedInto is { } into)
        {
            question = tables.Question(into)!;
        }

        return question;
    }

    private static FoldResult? Wrong(ILedgerTables tables, QuestionWords words, long id) =>
        string.IsNullOrWhiteSpace(words.Text) ? FoldResult.Refused(DeskErrors.InvalidValue, "A question needs words; say what would happen.")
        : words is { From: { } from, To: { } to } && from > to
            ? FoldResult.Refused(DeskErrors.InvalidValue, $"The window ends on {to:uuuu-MM-dd}, before it begins on {from:uuuu-MM-dd}; turn them round.")
        : words.Tags.Any(string.IsNullOrWhiteSpace) ? FoldResult.Refused(DeskErrors.InvalidValue, "A tag needs at least a letter.")
        : words.Condition is not { } condition ? null
        : condition.Question != id && tables.Question(condition.Question) is null ? FoldResult.NotFound("question", condition.Question)
        : HangsOn(tables, condition, id)
            ? FoldResult.Refused(DeskErrors.Circular, $"Question {id} would hang on itself through question {condition.Question}; choose another condition.")
        : null;

    private static bool HangsOn(ILedgerTables tables, QuestionCondition? condition, long question)
    {
        while (condition is not null)
        {
            if (condition.Question == question || Stood(tables, tables.Question(condition.Question)!) is var stood && stood.Id == question)
            {
                return true;
            }

            condition = stood.Words.Condition;
        }

        return false;
    }
}
