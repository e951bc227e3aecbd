using System.Collections.Immutable;
using Foresaid.Statements.Threads;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements;

/// <summary>The front door: reads off a sheet who said what would happen.</summary>
/// <remarks>Pure; immutable; safe to share between threads. The same sheet and passages give the same findings.</remarks>
public sealed class StatementReader
{
    private readonly StatementModels _models;
    private readonly EventCalendar _events;

    /// <summary>Makes a reader.</summary>
    /// <param name="models">The trained models it asks.</param>
    /// <param name="events">The public events that windows may name; null for those that are built in.</param>
    public StatementReader(StatementModels models, EventCalendar? events = null)
    {
        ArgumentNullException.ThrowIfNull(models);
        _models = models;
        _events = events ?? EventCalendar.BuiltIn;
    }

    /// <summary>Reads the passages of a page.</summary>
    /// <param name="sheet">The page's text with its analysis.</param>
    /// <param name="passages">The article first, then the comments, a parent before its replies.</param>
    /// <param name="cancellation">Stops between passages.</param>
    /// <returns>What was found; every span lies in the sheet's text.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Findings Read(Sheet sheet, ImmutableArray<Passage> passages, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (tools, quotations) = PageTools.For(_models, sheet, passages, _events);
        foreach (var (index, passage) in passages.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            PassageReader.Read(tools, passage, quotations[index]);
        }

        var (book, records) = (tools.Book, tools.Records);
        var parents = Parents(passages);
        var stances = new StanceReader(_models.Stance, tools.Syntax, passages);
        ImmutableArray<Statement> statements = [.. records.Statements().Select(stances.Read)];
        var contradictions = ContradictionFinder.Find(_models.Contradictions, statements, parents, sheet.Text);
        return new Findings(book.Sources(), records.Attributions(), Disagreeing(statements, contradictions, parents), records.CausalLinks(statements), contradictions);
    }

    /// <summary>For each comment that answers another, the one it answers.</summary>
    internal static Dictionary<string, string> Parents(ImmutableArray<Passage> passages) =>
        passages.Where(passage => passage.Comment is not null && passage.Parent is not null).ToDictionary(passage => passage.Comment!, passage => passage.Parent!);

    // A reply that takes no side in so many words, and contradicts what it answers, disagrees.
    private static ImmutableArray<Statement> Disagreeing(
        ImmutableArray<Statement> statements, ImmutableArray<Contradiction> contradictions, Dictionary<string, string> parents)
    {
        var comments = statements.ToDictionary(statement => statement.Id, statement => statement.Comment);
        var against = contradictions.SelectMany(pair => new[] { (pair.First, pair.Second), (pair.Second, pair.First) })
            .Where(pair => comments[pair.Item1] is { } reply && comments[pair.Item2] is { } parent && parents.GetValueOrDefault(reply) == parent)
            .Select(pair => comments[pair.Item1]!).ToHashSet();
        return
        [
            .. statements.Select(statement => statement.Comment is { } comment && against.Contains(comment) && statement.Stance is Stance.Neutral
                ? statement with { Stance = Stance.Disagree, Why = statement.Why.RemoveAll(reason => reason.Part == "stance").Add(new Evidence("stance", "contradicts what it answers", null)) }
                : statement),
        ];
    }
}
