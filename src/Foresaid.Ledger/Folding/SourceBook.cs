using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;
using NodaTime;

namespace Foresaid.Ledger.Folding;

/// <summary>Knows sources again, and says which one stands for a statement.</summary>
internal static class SourceBook
{
    /// <summary>The source of a name on a page: one that is known by it, or a new one.</summary>
    /// <remarks>
    /// Where people told several of one name apart, the one to whom pages gave the same role; where that does not tell, one that is known
    /// within the document only, for people to merge.
    /// </remarks>
    public static DeskSource FindOrMake(
        ILedgerTables tables, string kind, string name, string document, string? publication, string? role, LocalDate? saidOn)
    {
        var key = SourceKey.Of(kind, name, document, publication);
        if (key.StartsWith("d:", StringComparison.Ordinal) && SourceKey.OfAlias(kind, name) is { } alias && tables.SourcesBy(alias) is [var known])
        {
            return WithRole(tables, known, role, saidOn);
        }

        var candidates = tables.SourcesBy(key);
        if (candidates.Count > 1)
        {
            candidates = role is null ? [] : [.. candidates.Where(candidate => candidate.Roles.Any(given => given.Words == role))];
            if (candidates.Count != 1)
            {
                key = SourceKey.Unresolved(name, document);
                candidates = tables.SourcesBy(key);
            }
        }

        if (candidates is [var only])
        {
            return WithRole(tables, only, role, saidOn);
        }

        var made = new DeskSource
        {
            Id = tables.NextSource(),
            Name = name,
            Kind = kind,
            Key = key,
            Roles = role is null ? [] : [new SourceRole(role, saidOn)],
        };
        tables.Put(made);
        tables.PutKey(key, made.Id, isOn: true);
        return made;
    }

    /// <summary>The source that stands for <paramref name="source"/> after all merges.</summary>
    public static DeskSource Standing(ILedgerTables tables, DeskSource source)
    {
        while (source.MergedInto is { } into)
        {
            source = tables.Source(into)!;
        }

        return source;
    }

    /// <summary><paramref name="statement"/> with the source that its speaker's name, people's word and all merges give it.</summary>
    public static DeskStatement Placed(ILedgerTables tables, DeskStatement statement, string? publication)
    {
        var kind = statement.Current.Speaker == statement.Machine.Speaker ? statement.Machine.SpeakerKind : KindOf(tables, statement);
        var origin = FindOrMake(
            tables, kind, statement.Current.Speaker, statement.Document, publication, statement.Current.Speaker == statement.Machine.Speaker ? statement.Machine.Role : null, statement.Current.SaidOn);
        return Replaced(tables, statement with { Origin = origin.Id });
    }

    /// <summary><paramref name="statement"/> with the source that stands for its own after all merges.</summary>
    public static DeskStatement Replaced(ILedgerTables tables, DeskStatement statement) =>
        statement with { Source = Standing(tables, tables.Source(statement.GivenTo ?? statement.Origin)!).Id };

    // A speaker whom a person named: of the kind that the page has under that name, else a person.
    private static string KindOf(ILedgerTables tables, DeskStatement statement) =>
        tables.StatementsOf(statement.Document).FirstOrDefault(other => other.Machine.Speaker == statement.Current.Speaker)?.Machine.SpeakerKind ?? "person";

    private static DeskSource WithRole(ILedgerTables tables, DeskSource source, string? role, LocalDate? saidOn)
    {
        if (role is null)
        {
            return source;
        }

        var at = source.Roles.FirstOrDefault(given => given.Words == role);
        var isEarlier = at is not null && saidOn is { } day && (at.Since is not { } since || day < since);
        if (at is not null && !isEarlier)
        {
            return source;
        }

        source = source with
        {
            Roles = at is null ? source.Roles.Add(new SourceRole(role, saidOn)) : source.Roles.Replace(at, at with { Since = saidOn }),
        };
        tables.Put(source);
        return source;
    }
}
