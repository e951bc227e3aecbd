using Foresaid.Ledger.Queries;
using Foresaid.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Foresaid.Web.Desk;

/// <summary>What a source gave to a question.</summary>
/// <param name="Source">The source.</param>
/// <param name="Question">The question.</param>
/// <param name="Chances">What its statements gave to "yes", in order of days.</param>
/// <param name="Statements">The statements.</param>
public sealed record MatrixCell(long Source, long Question, IReadOnlyList<ProbabilityRange?> Chances, IReadOnlyList<long> Statements)
{
    // Two readings that lie on two sides of one half at least so far apart are a change of mind. Our own setting.
    private const double Turn = 0.2;

    /// <summary>What it gave last; null where no number can be read.</summary>
    public double? Last => Chances[^1]?.Best.Value;

    /// <summary>Whether it first said one thing and later the other.</summary>
    public bool ChangedMind => Chances.OfType<ProbabilityRange>().ToList() is [var first, .., var last] && IsTurn(first, last);

    /// <summary>Its statements as votes on the question, taken for a hypothesis.</summary>
    public IReadOnlyList<Consistency> Votes => [.. Chances.Select(chance => CompetingHypotheses.VoteOf(chance?.Best))];

    /// <summary>Whether two readings say the opposite of each other.</summary>
    public static bool IsTurn(ProbabilityRange? first, ProbabilityRange? last) =>
        first?.Best.Value is { } one && last?.Best.Value is { } two && (one - 0.5) * (two - 0.5) < 0 && Math.Abs(one - two) >= Turn;
}

/// <summary>Sources against questions: who says what, who changed their mind, who contradicts whom.</summary>
internal static class MatrixView
{
    private const int MostQuestions = 40;
    private const int MostSources = 60;

    /// <summary>The page of the questions that wear a tag, or of those that most sources spoke on.</summary>
    public static RazorComponentResult<MatrixPage> Page(App.Desk desk, string? tag, bool board, string? rows, string? columns)
    {
        tag = string.IsNullOrWhiteSpace(tag) ? null : tag.Trim();
        var questions = desk.Store.Questions(new QuestionFilter { Tag = tag }, 0, tag is null ? 400 : MostQuestions)
            .OrderByDescending(question => question.Statements).Take(MostQuestions).ToList();
        var shown = questions.Select(question => question.Id).ToHashSet();
        var forecasts = questions.Count == 0 ? [] : desk.Store.Forecasts(questions: shown).ToList();
        var cells = forecasts.GroupBy(forecast => (forecast.Source, forecast.Question)).Select(own =>
        {
            var ordered = own.OrderBy(forecast => forecast.SaidOn ?? NodaTime.LocalDate.MinIsoValue).ThenBy(forecast => forecast.Statement).ToList();
            return new MatrixCell(own.Key.Source, own.Key.Question, [.. ordered.Select(it => it.Chance)], [.. ordered.Select(it => it.Statement)]);
        }).ToList();
        var sources = cells.GroupBy(cell => cell.Source).OrderByDescending(own => own.Count()).Take(MostSources)
            .Select(own => (own.Key, desk.Store.Source(own.Key)?.FullName ?? "")).ToList();
        var asked = questions.Where(question => cells.Exists(cell => cell.Question == question.Id)).ToList();
        var byPlace = cells.ToDictionary(cell => (cell.Source, cell.Question));
        return new RazorComponentResult<MatrixPage>(new
        {
            Tag = tag,
            Board = board ? BoardView.Of(asked, sources, byPlace, rows == "name", columns == "name") : null,
            Tags = desk.Store.Tags(),
            Questions = asked,
            Sources = sources,
            Cells = byPlace,
        });
    }
}
