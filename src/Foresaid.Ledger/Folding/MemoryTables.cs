using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Ledger.Sources;

namespace Foresaid.Ledger.Folding;

/// <summary>What events come to, in memory: to work out a history that is kept nowhere.</summary>
/// <remarks>Not safe to use from several threads.</remarks>
public sealed class MemoryTables : ILedgerTables
{
    private readonly Dictionary<(string Document, string Engine, string Options), KeptReading> _readings = [];
    private readonly List<LedgerEvent> _events = [];
    private readonly Dictionary<long, LedgerEvent> _byNumber = [];
    private readonly SortedDictionary<long, DeskStatement> _statements = [];
    private readonly Dictionary<string, SortedSet<long>> _ofDocument = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, DeskSource> _sources = [];
    private readonly SortedDictionary<long, Question> _questions = [];
    private readonly SortedDictionary<(long Question, long Statement), QuestionLink> _links = [];
    private readonly Dictionary<string, SortedSet<long>> _keys = new(StringComparer.Ordinal);

    /// <summary>Every statement, in order of numbers.</summary>
    public IReadOnlyCollection<DeskStatement> Statements => _statements.Values;

    /// <summary>Every source, in order of numbers.</summary>
    public IReadOnlyCollection<DeskSource> Sources => _sources.Values;

    /// <summary>Every question, in order of numbers.</summary>
    public IReadOnlyCollection<Question> Questions => _questions.Values;

    /// <summary>Every link, in order of questions and statements.</summary>
    public IReadOnlyCollection<QuestionLink> Links => _links.Values;

    /// <summary>The events that were done, in order.</summary>
    public IReadOnlyList<LedgerEvent> Events => _events;

    /// <summary>Has a reading at hand for the event that says it was kept.</summary>
    public void Add(KeptReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        _readings[(reading.Sha256, reading.Engine, reading.Options)] = reading;
    }

    /// <summary>Does <paramref name="next"/>, where it can be done.</summary>
    /// <returns>What came of it; where it was refused nothing has changed.</returns>
    public FoldResult Do(LedgerEvent next)
    {
        var result = LedgerFold.Apply(this, next);
        if (result.Refusal is null)
        {
            _events.Add(next);
            _byNumber.Add(next.Number, next);
        }

        return result;
    }

    /// <inheritdoc/>
    public KeptReading? Reading(string document, string engine, string options) => _readings.GetValueOrDefault((document, engine, options));

    /// <inheritdoc/>
    public LedgerEvent? Past(long number) => _byNumber.GetValueOrDefault(number);

    /// <inheritdoc/>
    public long NextStatement() => _statements.Count + 1;

    /// <inheritdoc/>
    public long NextSource() => _sources.Count + 1;

    /// <inheritdoc/>
    public long NextQuestion() => _questions.Count + 1;

    /// <inheritdoc/>
    public DeskStatement? Statement(long id) => _statements.GetValueOrDefault(id);

    /// <inheritdoc/>
    public IReadOnlyList<DeskStatement> StatementsOf(string document) => [.. _ofDocument.GetValueOrDefault(document, []).Select(id => _statements[id])];

    /// <inheritdoc/>
    public IReadOnlyList<DeskStatement> StatementsOfSource(long source) => [.. _statements.Values.Where(statement => statement.Source == source)];

    /// <inheritdoc/>
    public void Put(DeskStatement statement)
    {
        _statements[statement.Id] = statement;
        if (!_ofDocument.TryGetValue(statement.Document, out var ids))
        {
            _ofDocument.Add(statement.Document, ids = []);
        }

        ids.Add(statement.Id);
    }

    /// <inheritdoc/>
    public DeskSource? Source(long id) => _sources.GetValueOrDefault(id);

    /// <inheritdoc/>
    public IReadOnlyList<DeskSource> SourcesBy(string key) => [.. _keys.GetValueOrDefault(key, []).Select(id => _sources[id])];

    /// <inheritdoc/>
    public void Put(DeskSource source) => _sources[source.Id] = source;

    /// <inheritdoc/>
    public void PutKey(string key, long source, bool isOn)
    {
        if (!_keys.TryGetValue(key, out var sources))
        {
            _keys.Add(key, sources = []);
        }

        _ = isOn ? sources.Add(source) : sources.Remove(source);
    }

    /// <inheritdoc/>
    public Question? Question(long id) => _questions.GetValueOrDefault(id);

    /// <inheritdoc/>
    public IReadOnlyList<Question> QuestionsHangingOn(long question) => [.. _questions.Values.Where(other => other.Words.Condition?.Question == question)];

    /// <inheritdoc/>
    public IReadOnlyList<Question> QuestionsMergedInto(long question) => [.. _questions.Values.Where(other => other.MergedInto == question)];

    /// <inheritdoc/>
    public void Put(Question question) => _questions[question.Id] = question;

    /// <inheritdoc/>
    public QuestionLink? Link(long question, long statement) => _links.GetValueOrDefault((question, statement));

    /// <inheritdoc/>
    public void Put(QuestionLink link) => _links[(link.Question, link.Statement)] = link;
}
