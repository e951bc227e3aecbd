using System.Diagnostics;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Reviews;

namespace Foresaid.Ledger.Folding;

/// <summary>What a reading does to the desk: new statements come to lie on it, known ones are read anew.</summary>
internal static class ReadingFold
{
    /// <remarks>
    /// What nobody looked at is replaced by the newer reading. What a person looked at stays as they left it, and remembers what they saw,
    /// so that the difference can be shown.
    /// </remarks>
    public static FoldResult Apply(ILedgerTables tables, LedgerAct.ReadingKept act)
    {
        var reading = tables.Reading(act.Document, act.Engine, act.Options)
            ?? throw new UnreachableException($"The reading of {act.Document} is not kept. This is a bug in Foresaid.");
        var known = tables.StatementsOf(act.Document).Where(statement => statement.PartOf is null).ToList();
        if (known.Count == 0)
        {
            foreach (var statement in reading.Statements)
            {
                tables.Put(New(tables, reading, statement));
            }

            return FoldResult.Done();
        }

        var matches = ReadingMatcher.Match([.. known.Select(statement => statement.Machine)], reading.Statements);
        for (var index = 0; index < matches.Length; index++)
        {
            tables.Put(matches[index] < 0
                ? New(tables, reading, reading.Statements[index])
                : ReadAnew(tables, reading, known[matches[index]], reading.Statements[index]));
        }

        foreach (var missing in known.Where((_, place) => !matches.Contains(place)))
        {
            tables.Put((missing with { IsGone = true }).Settled());
        }

        return FoldResult.Done();
    }

    private static DeskStatement New(ILedgerTables tables, KeptReading reading, KeptStatement statement)
    {
        var origin = SourceBook.FindOrMake(tables, statement.SpeakerKind, statement.Speaker, reading.Sha256, reading.Publication, statement.Role, statement.SaidOn);
        return new DeskStatement
        {
            Id = tables.NextStatement(),
            Document = reading.Sha256,
            Engine = reading.Engine,
            Options = reading.Options,
            Machine = statement,
            Current = statement,
            Origin = origin.Id,
            Source = SourceBook.Standing(tables, origin).Id,
        };
    }

    private static DeskStatement ReadAnew(ILedgerTables tables, KeptReading reading, DeskStatement known, KeptStatement read)
    {
        var isLookedAt = known.Reviews.Any(review => !review.IsUndone);
        var seen = known.Seen ?? known.Machine;
        var anew = known with
        {
            Engine = reading.Engine,
            Options = reading.Options,
            Machine = read,
            Seen = isLookedAt && seen.DifferencesTo(read).Any() ? seen : null,
            IsGone = false,
        };
        return SourceBook.Placed(tables, anew.Settled(), reading.Publication);
    }
}
