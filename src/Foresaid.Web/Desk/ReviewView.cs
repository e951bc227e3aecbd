using System.Collections.Immutable;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;

namespace Foresaid.Web.Desk;

/// <summary>The review queue, and the statement that is looked at.</summary>
public sealed record ReviewView
{
    private const int InView = 40;
    private const int MostSiblings = 200;

    /// <summary>Who looks.</summary>
    public required string Who { get; init; }

    /// <summary>The queue, as far as it is shown.</summary>
    public required IReadOnlyList<DeskLine> Queue { get; init; }

    /// <summary>How many statements the filter lets through.</summary>
    public required int Total { get; init; }

    /// <summary>Which statements the queue holds.</summary>
    public required ReviewFilter Filter { get; init; }

    /// <summary>The filters: words, how many, address, and whether it is on.</summary>
    public required ImmutableArray<(string Words, int Count, string Address, bool IsOn)> Filters { get; init; }

    /// <summary>The query that makes the queue, from its question mark.</summary>
    public required string Query { get; init; }

    /// <summary>The statement that is looked at; null where the queue is empty.</summary>
    public DeskStatement? Statement { get; init; }

    /// <summary>The name of its source.</summary>
    public string Source { get; init; } = "";

    /// <summary>Its words with what stands round them.</summary>
    public App.StatementContext? Context { get; init; }

    /// <summary>What was done with it.</summary>
    public IReadOnlyList<LedgerEvent> History { get; init; } = [];

    /// <summary>The questions it is linked to.</summary>
    public IReadOnlyList<(QuestionLine Question, QuestionLink Link)> Linked { get; init; } = [];

    /// <summary>The other statements of its document that stand for themselves.</summary>
    public IReadOnlyList<DeskLine> Siblings { get; init; } = [];

    /// <summary>The nearest questions.</summary>
    public IReadOnlyList<Suggestion<QuestionLine>> Near { get; init; } = [];

    /// <summary>The statement before it in the queue.</summary>
    public long? Previous { get; init; }

    /// <summary>The statement behind it in the queue.</summary>
    public long? Next { get; init; }

    /// <summary>The address of this view.</summary>
    public string Here => Statement is { } statement ? AddressOf(statement.Id) : $"/review{Query}";

    /// <summary>The address to go to when this statement is dealt with.</summary>
    public string After => Next is { } next ? AddressOf(next) : Here;

    /// <summary>The address of a statement in this queue.</summary>
    public string AddressOf(long id) => $"/statements/{id}{Query}";

    /// <summary>The view of a queue, at <paramref name="at"/> or its first statement; null where there is no statement of that number.</summary>
    internal static ReviewView? Of(App.Desk desk, ReviewFilter filter, string who, long? at)
    {
        var store = desk.Store;
        var queue = store.Statements(filter.ToDesk(), 0, InView);
        var id = at ?? (queue is [var first, ..] ? first.Id : null);
        var statement = id is { } number ? store.Statement(number) : null;
        if (at is not null && statement is null)
        {
            return null;
        }

        var place = queue.ToList().FindIndex(line => line.Id == id);
        var view = new ReviewView
        {
            Who = who,
            Queue = queue,
            Total = queue.Count < InView ? queue.Count : store.CountStatements(filter.ToDesk()),
            Filter = filter,
            Filters = filter.Choices(store.Counts()),
            Query = filter.Query,
        };
        return statement is null ? view : view with
        {
            Statement = statement,
            Source = store.Source(statement.Source)?.FullName ?? "",
            Context = desk.Context(statement),
            History = store.History(new Subject(SubjectKind.Statement, statement.Id)),
            Linked = store.QuestionsOf(statement.Id),
            Siblings = [.. store.Statements(new DeskFilter { Document = statement.Document }, 0, MostSiblings).Where(line => line.Id != id)],
            Near = store.SuggestQuestions(statement, 3),
            Previous = place > 0 ? queue[place - 1].Id : null,
            Next = place + 1 < queue.Count ? queue[place + 1].Id : null,
        };
    }
}

/// <summary>Which statements the review queue holds.</summary>
/// <param name="Status">Where they stand: proposed, disputed, accepted or rejected.</param>
/// <param name="Badge">A badge that each wears.</param>
/// <param name="Document">SHA-256 of their document.</param>
public sealed record ReviewFilter(StatementStatus Status, Badges Badge, string? Document)
{
    private static readonly Badges[] _shown = [Badges.NoName, Badges.NoDay, Badges.Vague, Badges.Contradicted, Badges.LowConfidence, Badges.ReadAnew, Badges.InComment];

    /// <summary>The filter that a query asks for; what it does not know is not asked.</summary>
    public static ReviewFilter Parse(string? status, string? badge, string? document) => new(
        Enum.TryParse<StatementStatus>(status, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : StatementStatus.Proposed,
        Enum.TryParse<Badges>(badge, ignoreCase: true, out var worn) && _shown.Contains(worn) ? worn : Badges.None,
        document is { Length: 64 } ? document : null);

    /// <summary>Whether what it lets through still has to be dealt with.</summary>
    public bool IsToDo => Status is StatementStatus.Proposed or StatementStatus.Disputed;

    /// <summary>The same as a query, from its question mark.</summary>
    public string Query => $"?status={Status.ToString().ToLowerInvariant()}{(Badge == Badges.None ? "" : $"&badge={Badge}")}{(Document is null ? "" : $"&document={Uri.EscapeDataString(Document)}")}";

    /// <summary>The same for the store.</summary>
    public DeskFilter ToDesk() => new()
    {
        Status = Badge == Badges.ReadAnew ? [] : [Status],
        Badges = Badge,
        Document = Document,
        Order = Document is null && Badge == Badges.None ? DeskOrder.Kept : DeskOrder.Cheapest,
    };

    /// <summary>What else can be asked for.</summary>
    public ImmutableArray<(string Words, int Count, string Address, bool IsOn)> Choices(DeskCounts counts) =>
    [
        .. new[]
        {
            (StatementStatus.Proposed, counts.Proposed), (StatementStatus.Disputed, counts.Disputed),
            (StatementStatus.Accepted, counts.Accepted), (StatementStatus.Rejected, counts.Rejected),
        }.Select(it => (it.Item1.ToString().ToLowerInvariant(), it.Item2, Address(this with { Status = it.Item1, Badge = Badges.None }), it.Item1 == Status && Badge == Badges.None)),
        .. _shown.Select(badge => (DeskWords.Of(badge), counts.ByBadge.GetValueOrDefault(badge), Address(this with { Status = StatementStatus.Proposed, Badge = badge }), badge == Badge)),
    ];

    private static string Address(ReviewFilter filter) => $"/review{filter.Query}";
}
