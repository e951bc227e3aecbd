using Foresaid.Ledger.Queries;
using Foresaid.Scoring;

namespace Foresaid.Web.Desk;

/// <summary>Questions as competing hypotheses, sources as the evidence: see <see cref="CompetingHypotheses"/>.</summary>
/// <param name="Rows">The hypotheses, in the order that was asked for.</param>
/// <param name="Columns">The sources, in the order that was asked for.</param>
/// <param name="Cells">What each source gave to each question.</param>
/// <param name="IsByName">Whether the hypotheses stand by name, not by what speaks against them.</param>
/// <param name="IsBySourceName">Whether the sources stand by name, not by what they tell apart.</param>
public sealed record BoardView(
    IReadOnlyList<BoardRow> Rows,
    IReadOnlyList<BoardColumn> Columns,
    IReadOnlyDictionary<(long Source, long Question), MatrixCell> Cells,
    bool IsByName,
    bool IsBySourceName)
{
    /// <summary>Makes the board.</summary>
    internal static BoardView Of(
        IReadOnlyList<QuestionLine> questions,
        IReadOnlyList<(long Id, string Name)> sources,
        IReadOnlyDictionary<(long Source, long Question), MatrixCell> cells,
        bool isByName,
        bool isBySourceName)
    {
        IReadOnlyCollection<Consistency> Votes(long source, long question) => cells.TryGetValue((source, question), out var cell) ? cell.Votes : [];
        var rows = questions.Select(question => new BoardRow(
            question,
            CompetingHypotheses.Inconsistency(sources.Select(source => Votes(source.Id, question.Id))),
            sources.Count(source => CompetingHypotheses.Inconsistency([Votes(source.Id, question.Id)]) > 0)));
        var columns = sources.Select(source => new BoardColumn(
            source.Id, source.Name, CompetingHypotheses.Diagnosticity(questions.Select(question => Votes(source.Id, question.Id)))));
        return new BoardView(
            [.. isByName ? rows.OrderBy(row => row.Question.Text, StringComparer.OrdinalIgnoreCase) : rows.OrderBy(row => row.Inconsistency).ThenBy(row => row.Question.Id)],
            [.. isBySourceName ? columns.OrderBy(column => column.Name, StringComparer.OrdinalIgnoreCase) : columns.OrderByDescending(column => column.Diagnosticity).ThenBy(column => column.Source)],
            cells,
            isByName,
            isBySourceName);
    }
}

/// <summary>A hypothesis on a board.</summary>
/// <param name="Question">The question.</param>
/// <param name="Inconsistency">How much speaks against it: 0 best, at most 4 a source.</param>
/// <param name="Against">How many sources speak against it.</param>
public sealed record BoardRow(QuestionLine Question, double Inconsistency, int Against);

/// <summary>A source on a board.</summary>
/// <param name="Source">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Diagnosticity">How well its words tell the hypotheses apart: 0 where they say the same of all, at most 2.</param>
public sealed record BoardColumn(long Source, string Name, double Diagnosticity);
