using Foresaid.Ledger.Events;
using Foresaid.Ledger.Reviews;

namespace Foresaid.Ledger.Folding;

/// <summary>What people's reviews do to statements.</summary>
internal static class ReviewFold
{
    private const int MostParts = 20;

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Accepted act) =>
        Change(tables, act.Statement, statement => With(tables, statement, Step(next, ReviewKind.Accept)));

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Rejected act) =>
        Change(tables, act.Statement, statement => With(tables, statement, Step(next, ReviewKind.Reject) with { Reason = act.Reason, Note = act.Note }));

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Corrected act) =>
        act.Changes.Length == 0
            ? FoldResult.Refused(DeskErrors.InvalidValue, "Nothing was changed; accept the statement instead.")
            : Change(tables, act.Statement, statement =>
            {
                var tried = statement.Current;
                foreach (var change in act.Changes)
                {
                    if (tried.With(change.Field, change.After) is not { } changed)
                    {
                        return FoldResult.Refused(DeskErrors.InvalidValue, $"\"{Shown(change.After)}\" means nothing as {NameOf(change.Field)}; {Hint(change.Field)}.");
                    }

                    tried = changed;
                }

                return tried is { From: { } from, To: { } to } && from > to
                    ? FoldResult.Refused(DeskErrors.InvalidValue, $"The window ends on {to:uuuu-MM-dd}, before it begins on {from:uuuu-MM-dd}; turn them round.")
                    : With(tables, statement, Step(next, ReviewKind.Correct) with { Changes = act.Changes });
            });

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Split act) =>
        act.Parts.Length is < 2 or > MostParts || act.Parts.Any(part => string.IsNullOrWhiteSpace(part.Quote) || string.IsNullOrWhiteSpace(part.Event) || !SpanWords.AreSound(part.Spans))
            ? FoldResult.Refused(DeskErrors.InvalidValue, $"A statement is cut into two to {MostParts} parts, each with words of its own (places such as 40-90) and a wording of its event.")
            : Change(tables, act.Statement, statement =>
            {
                foreach (var part in act.Parts)
                {
                    var words = statement.Current with { Quote = part.Quote, Spans = part.Spans, Event = part.Event };
                    tables.Put(statement with
                    {
                        Id = tables.NextStatement(),
                        Machine = words,
                        Current = words,
                        Seen = null,
                        Reviews = [],
                        PartOf = statement.Id,
                        CutBy = next.Number,
                        Status = StatementStatus.Proposed,
                    });
                }

                return With(tables, statement, Step(next, ReviewKind.Split));
            });

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.Joined act)
    {
        if (tables.Statement(act.Into) is not { } into)
        {
            return FoldResult.NotFound("statement", act.Into);
        }

        return act.Statement == act.Into || into.Status is StatementStatus.Joined or StatementStatus.Split
            ? FoldResult.Refused(DeskErrors.NotNow, $"Statement {act.Statement} cannot be joined to {act.Into}: choose one that stands by itself.")
            : Change(tables, act.Statement, statement => statement.Document != into.Document
                ? FoldResult.Refused(DeskErrors.NotNow, $"Statements {act.Statement} and {act.Into} stand in two documents; link both to one question instead.")
                : With(tables, statement, Step(next, ReviewKind.Join) with { Into = act.Into }));
    }

    /// <summary>Marks the step of an event as taken back.</summary>
    public static FoldResult TakeBack(ILedgerTables tables, long statementId, long step)
    {
        var statement = tables.Statement(statementId)!;
        var review = statement.Reviews.Single(review => review.Event == step);
        if (review.IsUndone)
        {
            return FoldResult.Refused(DeskErrors.NotNow, $"Event {step} was taken back already.");
        }

        if (review.Kind == ReviewKind.Split)
        {
            var parts = tables.StatementsOf(statement.Document).Where(part => part.CutBy == step).ToList();
            if (parts.Find(part => part.Reviews.Any(own => !own.IsUndone)) is { } reviewed)
            {
                return FoldResult.Refused(DeskErrors.NotNow, $"Part {reviewed.Id} was reviewed since; take that back first.");
            }

            foreach (var part in parts)
            {
                tables.Put((part with { IsGone = true }).Settled());
            }
        }

        Settle(tables, statement with { Reviews = statement.Reviews.Replace(review, review with { IsUndone = true }) }, statement.Current.Speaker);
        return FoldResult.Done(Subject.Statement(statementId));
    }

    private static FoldResult Change(ILedgerTables tables, long id, Func<DeskStatement, FoldResult> change) => tables.Statement(id) switch
    {
        null => FoldResult.NotFound("statement", id),
        { Status: StatementStatus.Split } => FoldResult.Refused(DeskErrors.NotNow, $"Statement {id} was cut into parts; review those, or take the cut back."),
        { Status: StatementStatus.Joined } joined => FoldResult.Refused(
            DeskErrors.NotNow, $"Statement {id} was joined to {joined.JoinedTo}; review that one, or take the joining back."),
        { Status: StatementStatus.Gone, PartOf: not null } => FoldResult.Refused(DeskErrors.NotNow, $"Statement {id} was a part, and the cut was taken back."),
        { } statement => change(statement),
    };

    private static FoldResult With(ILedgerTables tables, DeskStatement statement, Review step)
    {
        Settle(tables, statement with { Reviews = statement.Reviews.Add(step) }, statement.Current.Speaker);
        return FoldResult.Done(Subject.Statement(statement.Id));
    }

    private static void Settle(ILedgerTables tables, DeskStatement statement, string speakerBefore)
    {
        var settled = statement.Settled();
        var hasNewerToTake = settled.Reviews.Any(review => !review.IsUndone);
        if (!hasNewerToTake && settled.Seen is not null)
        {
            // Nobody's word is left to keep what was seen for: the newest reading holds.
            settled = (settled with { Seen = null }).Settled();
        }

        tables.Put(settled.Current.Speaker == speakerBefore ? settled : SourceBook.Placed(tables, settled, PublicationOf(tables, settled)));
    }

    private static string? PublicationOf(ILedgerTables tables, DeskStatement statement) =>
        tables.Reading(statement.Document, statement.Engine, statement.Options)?.Publication;

    private static Review Step(LedgerEvent next, ReviewKind kind) => new(
        next.Number, next.Who, next.At, kind, Reason: null, Note: null, Changes: [], Into: null, IsUndone: false);

    private static string Shown(string? value) => value is null ? "" : value.Length > 60 ? value[..60] + "…" : value;

    private static string NameOf(StatementField field) => field switch
    {
        StatementField.From => "the first day of a window",
        StatementField.To => "the last day of a window",
        StatementField.Spans => "the place of words in the text",
        _ => field.ToString().ToLowerInvariant(),
    };

    private static string Hint(StatementField field) => field switch
    {
        StatementField.Kind => $"it is one of {string.Join(", ", StatementFields.Kinds)}",
        StatementField.Polarity => "it is + or -",
        StatementField.Certainty => "give low, best and high from 0 to 1 in ascending order, such as 0.55 0.7 0.85",
        StatementField.From or StatementField.To => "give a day such as 2026-03-31",
        StatementField.Spans => "give start and end inside the text, ascending, such as 40-90",
        _ => "it may not be empty",
    };
}
