using Foresaid.Ledger.Events;
using Foresaid.Ledger.Sources;

namespace Foresaid.Ledger.Folding;

/// <summary>What people's words on sources do.</summary>
internal static class SourceFold
{
    public static FoldResult Apply(ILedgerTables tables, LedgerAct.SourceRenamed act) =>
        string.IsNullOrWhiteSpace(act.Name) ? FoldResult.Refused(DeskErrors.InvalidValue, "A source needs a name.")
        : Standing(tables, act.Source, source =>
        {
            tables.Put(source with { Name = act.Name, Aliases = WithAlias(source, source.Name).Aliases.Remove(act.Name) });
            PutAlias(tables, source, act.Name);
            return FoldResult.Done(Subject.Source(source.Id));
        });

    public static FoldResult Apply(ILedgerTables tables, LedgerAct.AliasAdded act) =>
        string.IsNullOrWhiteSpace(act.Alias) ? FoldResult.Refused(DeskErrors.InvalidValue, "An alias needs at least a letter.")
        : Standing(tables, act.Source, source =>
        {
            tables.Put(WithAlias(source, act.Alias));
            PutAlias(tables, source, act.Alias);
            return FoldResult.Done(Subject.Source(source.Id));
        });

    public static FoldResult Apply(ILedgerTables tables, LedgerAct.SourcesMerged act) =>
        act.Source == act.Into ? FoldResult.Refused(DeskErrors.NotNow, "A source cannot be merged into itself; choose another.")
        : Standing(tables, act.Into, into => Standing(tables, act.Source, source =>
        {
            tables.Put(source with { MergedInto = into.Id });
            Replace(tables, source.Id);
            return FoldResult.Done(Subject.Source(source.Id), Subject.Source(into.Id));
        }));

    public static FoldResult Apply(ILedgerTables tables, LedgerEvent next, LedgerAct.SourceSplit act) =>
        string.IsNullOrWhiteSpace(act.Label) || act.Statements.Length == 0
            ? FoldResult.Refused(DeskErrors.InvalidValue, "Two sources of one name need a word that tells them apart, and at least one statement that goes with the new one.")
            : Standing(tables, act.Source, source =>
            {
                if (act.Statements.FirstOrDefault(id => tables.Statement(id)?.Source != source.Id) is var strange and not 0)
                {
                    return FoldResult.Refused(DeskErrors.NotNow, $"Statement {strange} is none of this source's; choose from its own.");
                }

                var made = new DeskSource
                {
                    Id = tables.NextSource(),
                    Name = source.Name,
                    Kind = source.Kind,
                    Key = source.Key,
                    Label = act.Label,
                    SplitBy = next.Number,
                };
                tables.Put(made);
                tables.PutKey(made.Key, made.Id, isOn: true);
                foreach (var id in act.Statements.Distinct())
                {
                    tables.Put(SourceBook.Replaced(tables, tables.Statement(id)! with { GivenTo = made.Id }));
                }

                return FoldResult.Making(made.Id, Subject.Source(source.Id), Subject.Source(made.Id));
            });

    /// <summary>Takes a merger back.</summary>
    public static FoldResult TakeBack(ILedgerTables tables, LedgerAct.SourcesMerged act)
    {
        var source = tables.Source(act.Source)!;
        if (source.MergedInto != act.Into)
        {
            return FoldResult.Refused(DeskErrors.NotNow, $"Source {act.Source} is not merged into {act.Into} any more.");
        }

        var stood = SourceBook.Standing(tables, source).Id;
        tables.Put(source with { MergedInto = null });
        Replace(tables, stood);
        return FoldResult.Done(Subject.Source(act.Source), Subject.Source(act.Into));
    }

    /// <summary>Takes back that two of one name were told apart: the new one's statements go to the old one.</summary>
    public static FoldResult TakeBack(ILedgerTables tables, LedgerAct.SourceSplit act, long split)
    {
        var made = act.Statements.Select(id => tables.Statement(id)!.GivenTo).OfType<long>().Select(id => tables.Source(id)!).FirstOrDefault(source => source.SplitBy == split);
        if (made is null or { MergedInto: not null })
        {
            return FoldResult.Refused(DeskErrors.NotNow, $"Event {split} was taken back already, or its source was merged since; take that back first.");
        }

        tables.Put(made with { MergedInto = act.Source });
        tables.PutKey(made.Key, made.Id, isOn: false);
        Replace(tables, made.Id);
        return FoldResult.Done(Subject.Source(act.Source), Subject.Source(made.Id));
    }

    private static FoldResult Standing(ILedgerTables tables, long id, Func<DeskSource, FoldResult> change) => tables.Source(id) switch
    {
        null => FoldResult.NotFound("source", id),
        { MergedInto: { } into } => FoldResult.Refused(DeskErrors.NotNow, $"Source {id} was merged into {into}; use that one, or take the merger back."),
        { } source => change(source),
    };

    private static void Replace(ILedgerTables tables, long source)
    {
        foreach (var statement in tables.StatementsOfSource(source))
        {
            tables.Put(SourceBook.Replaced(tables, statement));
        }
    }

    private static DeskSource WithAlias(DeskSource source, string alias) =>
        source.Name == alias || source.Aliases.Contains(alias) ? source : source with { Aliases = source.Aliases.Add(alias) };

    private static void PutAlias(ILedgerTables tables, DeskSource source, string alias)
    {
        if (SourceKey.OfAlias(source.Kind, alias) is { } key)
        {
            tables.PutKey(key, source.Id, isOn: true);
        }
    }
}
