using System.Collections.Immutable;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Causes;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements;

/// <summary>The records of a page in the making; gives them their ids when all are known.</summary>
/// <remarks>Used by one reading at a time.</remarks>
internal sealed class RecordBook(Syntax syntax, SourceBook book)
{
    private readonly List<Attributed> _attributed = [];
    private readonly Dictionary<Attributed, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Statement> _statements = [];
    private readonly HashSet<string> _stated = [];
    private readonly List<CausalClause> _links = [];

    /// <summary>Adds an attribution.</summary>
    public void Add(Attributed attributed)
    {
        _attributed.Add(attributed);
        _numbers.Add(attributed, _attributed.Count);
    }

    /// <summary>Adds a statement; its id is given later.</summary>
    public void Add(Statement statement)
    {
        _statements.Add(statement);
        if (statement.Attribution is { } attribution)
        {
            _stated.Add(attribution);
        }
    }

    /// <summary>Adds a causal clause.</summary>
    public void Add(CausalClause clause) => _links.Add(clause);

    /// <summary>The id of an attribution that was added.</summary>
    public string IdOf(Attributed attributed) => $"a{_numbers[attributed]}";

    /// <summary>Whether a statement stands in an attribution itself, not in one inside it.</summary>
    public bool HasStatement(Attributed attributed) => _stated.Contains(IdOf(attributed));

    /// <summary>The attributions.</summary>
    public ImmutableArray<Attribution> Attributions() =>
    [
        .. _attributed.Select(attributed => new Attribution(
            IdOf(attributed),
            attributed.Report.SourceSpans,
            attributed.Report.CueSpans,
            attributed.Report.Content,
            SourceBook.IdOf(attributed.Speaker),
            attributed.Within is null ? null : IdOf(attributed.Within),
            attributed.Quoted,
            Confidences.OfReport(attributed),
            [
                new Evidence("content", attributed.Report.Rule, attributed.Report.CueSpans.Select(span => (TextSpan?)span).FirstOrDefault()),
                new Evidence("speaker", $"{attributed.SpeakerRule}: {book.NameOf(attributed.Speaker)}", null),
            ])),
    ];

    /// <summary>The statements in the order of their first character, with their ids.</summary>
    public ImmutableArray<Statement> Statements() =>
        [.. _statements.OrderBy(statement => statement.Content[0]).Select((statement, index) => statement with { Id = $"s{index + 1}" })];

    /// <summary>How many statements there are as yet.</summary>
    public int Count => _statements.Count;

    /// <summary>The statements that were added when there were so many already.</summary>
    public IReadOnlyList<Statement> Since(int count) => _statements[count..];

    /// <summary>The causal links that stand in one of the statements.</summary>
    public ImmutableArray<CausalLink> CausalLinks(ImmutableArray<Statement> statements)
    {
        var holders = new StatementIndex(syntax, statements);
        return
        [
            .. from clause in _links
               let statement = holders.Holding(clause.Anchor)
               where statement is not null
               select new CausalLink(
                   clause.Cause.Wording, clause.Effect.Wording, clause.Raises, clause.Cause.Words, clause.Effect.Words, statement.Id, CausalConfidences.Of(clause), [new Evidence("link", clause.Rule, syntax.Span(clause.Anchor))]),
        ];
    }
}
