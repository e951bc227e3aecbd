using Foresaid.Ledger.Events;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Foresaid.Web.Desk;

/// <summary>Two statements on one question, side by side.</summary>
/// <param name="Question">The question.</param>
/// <param name="Source">The source from which this begins.</param>
/// <param name="Left">The statement on the left; null where the source said nothing of the question.</param>
/// <param name="Right">The statement on the right; null where nobody else, and the source no second time, said anything.</param>
/// <param name="All">Every statement on the question, in order of days.</param>
public sealed record QuotesView(Question Question, long Source, QuotedLine? Left, QuotedLine? Right, IReadOnlyList<LinkedLine> All)
{
    // A few sentences on either side, so that both quotes are in view.
    private const int Around = 320;

    /// <summary>The page; which two are shown can be asked for, and is else what tells most.</summary>
    internal static IResult Page(App.Desk desk, long question, long source, long? left, long? right)
    {
        if (desk.Store.Question(question) is not { } asked)
        {
            return DeskForm.Refused(DeskErrors.NotFound, $"There is no question {question} in this ledger; look the number up again.");
        }

        if (desk.Store.Source(source) is null)
        {
            return DeskForm.Refused(DeskErrors.NotFound, $"There is no source {source} in this ledger; look the number up again.");
        }

        var all = desk.Store.LinkedTo(question);
        var (first, second) = Choose(all, source);
        return new RazorComponentResult<QuotesPage>(new
        {
            View = new QuotesView(asked, source, Quoted(left, first), Quoted(right, second), all),
        });

        QuotedLine? Quoted(long? id, LinkedLine? otherwise) =>
            (all.FirstOrDefault(line => line.Line.Id == id) ?? otherwise) is { } line
                ? new QuotedLine(line, line.Chance, desk.Store.Statement(line.Line.Id) is { } statement ? desk.Context(statement, Around) : null)
                : null;
    }

    /// <summary>Where a source changed its mind, its first word and its last; else its last word and the one that says most otherwise.</summary>
    private static (LinkedLine? Left, LinkedLine? Right) Choose(IReadOnlyList<LinkedLine> all, long source)
    {
        var own = all.Where(line => line.Line.Source == source).OrderBy(line => line.Line.Current.SaidOn ?? LocalDate.MinIsoValue).ThenBy(line => line.Line.Id).ToList();
        var last = own.LastOrDefault();
        return MatrixCell.IsTurn(own.FirstOrDefault()?.Chance, last?.Chance)
            ? (own[0], last)
            : (last, all.Where(line => line.Line.Source != source || own.Count > 1).Where(line => line != last).MaxBy(line => Distance(line, last)));
    }

    private static double Distance(LinkedLine line, LinkedLine? other) =>
        line.Chance is { } one && other?.Chance is { } two ? Math.Abs(one.Best.Value - two.Best.Value) : -1;
}

/// <summary>A statement as it is quoted.</summary>
/// <param name="Linked">The statement and its link.</param>
/// <param name="Chance">What it gives to "yes"; null where no number can be read.</param>
/// <param name="Context">Its words with what stands round them.</param>
public sealed record QuotedLine(LinkedLine Linked, ProbabilityRange? Chance, App.StatementContext? Context);
