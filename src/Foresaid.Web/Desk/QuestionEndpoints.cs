using System.Globalization;
using System.Text;
using Foresaid.App;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Queries;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Scores;
using Foresaid.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;

namespace Foresaid.Web.Desk;

/// <summary>Questions, what came of them, and what falls due.</summary>
internal static class QuestionEndpoints
{
    private const int MostPages = 100_000;
    private const int MostInCalendar = 2_000;
    private const int MostNear = 6;
    private const int MostPreviews = 30;

    // A month has another before it and behind it, which the calendar leads to.
    private const int FirstYear = 1;
    private const int LastYear = 9998;

    private static readonly QuestionState[] _unanswered = [QuestionState.Open, QuestionState.Proposed, QuestionState.Disputed];

    public static void MapQuestions(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/questions", ["GET", "HEAD"], (App.Desk desk, HttpRequest request, TimeProvider clock, string? q, string? tag, int page = 1) =>
            List(desk, request, clock, q, new QuestionFilter { Words = Text(q), Tag = Text(tag) }, page, isDue: false));
        routes.MapMethods("/due", ["GET", "HEAD"], (App.Desk desk, HttpRequest request, TimeProvider clock, string? q, string? tag, string? from, string? until, int page = 1) =>
            WrongDays(from, until) is { } wrong ? (IResult)wrong : List(desk, request, clock, q, Due(q, tag) with { DueFrom = Day(from), DueTo = Day(until) ?? Day(from) ?? Today(clock) }, page, isDue: true));
        routes.MapMethods("/due.ics", ["GET", "HEAD"], (App.Desk desk, HttpRequest request, TimeProvider clock, string? q, string? tag) =>
            Results.Text(DueCalendar.Ics(desk.Store.Questions(Due(q, tag), 0, MostInCalendar), SiteOf(request), Now(clock)), "text/calendar", Encoding.UTF8));
        routes.MapMethods("/due.atom", ["GET", "HEAD"], (App.Desk desk, HttpRequest request, TimeProvider clock, string? q, string? tag) =>
            Results.Text(DueCalendar.Atom(desk.Store.Questions(Due(q, tag), 0, MostInCalendar), SiteOf(request), Now(clock)), "application/atom+xml", Encoding.UTF8));
        routes.MapPost("/due", ResolveMany);
        routes.MapMethods("/questions/{id:long}", ["GET", "HEAD"], Page);
        routes.MapPost("/questions", Ask);
        Post(routes, "/questions/{id:long}", (desk, form, id) =>
            Words(form, out var words) is { } wrong ? wrong : desk.Do(form.Who, new LedgerAct.QuestionChanged(id, words)));
        Post(routes, "/questions/{id:long}/merge", (desk, form, id) =>
            form.With("into", "the question that stands for both", into => desk.Do(form.Who, new LedgerAct.QuestionsMerged(id, into))));
        Post(routes, "/questions/{id:long}/propose", (desk, form, id) => Proposal(form, id, out var act) is { } wrong ? wrong : desk.Do(form.Who, act));
        Post(routes, "/questions/{id:long}/confirm", (desk, form, id) => desk.Do(form.Who, new LedgerAct.Confirmed(id)));
        Post(routes, "/questions/{id:long}/dispute", (desk, form, id) => desk.Do(form.Who, new LedgerAct.Disputed(id, form.Text("why") ?? "")));
        Post(routes, "/questions/{id:long}/reverse", (desk, form, id) => desk.Do(form.Who, new LedgerAct.Reversed(id, form.Text("why") ?? "")));
    }

    private static RazorComponentResult<QuestionListPage> List(
        App.Desk desk, HttpRequest request, TimeProvider clock, string? words, QuestionFilter filter, int page, bool isDue)
    {
        page = Math.Clamp(page, 1, MostPages);
        return new RazorComponentResult<QuestionListPage>(new
        {
            Who = DeskForm.WhoIn(request),
            IsDue = isDue,
            Words = words,
            Filter = filter,
            Questions = desk.Store.Questions(filter, (page - 1) * QuestionListPage.Size, QuestionListPage.Size),
            Total = desk.Store.CountQuestions(filter),
            Page = page,
            Tags = desk.Store.Tags(),
            Month = isDue ? MonthOf(desk, filter) : null,
            Today = Today(clock),
        });
    }

    private static IResult Page(App.Desk desk, HttpRequest request, TimeProvider clock, long id)
    {
        if (desk.Store.Question(id) is not { } question)
        {
            return DeskForm.Refused(DeskErrors.NotFound, $"There is no question {id} in this ledger; look the number up again.");
        }

        var lines = desk.Store.LinkedTo(id);
        var answers = AnswersTo(question);
        return new RazorComponentResult<QuestionPage>(new
        {
            Who = DeskForm.WhoIn(request),
            Question = question,
            Lines = lines,
            Records = (desk.LatestScores([.. lines.Select(line => line.Line.Source).Distinct()])?.Run.Sources ?? [])
                .Where(score => score.Brier is not null).ToDictionary(score => score.Source, score => score.Brier!),
            Answers = answers,
            Previews = question.Standing is { Confirmation: not null, Dispute: null } ? []
                : lines.Where(QuestionPage.IsScored).Select(line => line.Line.Source).Distinct().Take(MostPreviews)
                    .Select(source => ResolutionPreview.Of(source, desk.Store.Forecasts(source), id, [.. answers.Select(answer => answer.Share)])).ToList(),
            Near = desk.Store.SuggestStatements(question, MostNear),
            Around = desk.Store.QuestionsAround(id),
            Events = desk.Store.History(new Subject(SubjectKind.Question, id)),
            IsDue = question.Words.To < Today(clock),
        });
    }

    /// <summary>Yes, no, and the share that somebody proposed.</summary>
    private static List<(string Words, double Share)> AnswersTo(Question question) =>
        question.Standing is { Outcome: Outcome.Partly, Share: { } share }
            ? [("yes", 1), ("no", 0), ($"{DeskWords.Percent(share)}% of it", share)]
            : [("yes", 1), ("no", 0)];

    private static async Task<IResult> Ask(HttpRequest request, App.Desk desk)
    {
        var form = await DeskForm.Of(request);
        return DeskForm.Answer(
            Words(form, out var words) is { } wrong ? wrong
            : form.Text("statement") is null ? desk.Ask(form.Who, words)
            : form.With("statement", "a statement", statement => desk.Ask(form.Who, words, statement)),
            id => ReviewEndpoints.Back(form, $"/questions/{id}"));
    }

    private static async Task<IResult> ResolveMany(HttpRequest request, App.Desk desk)
    {
        var form = await DeskForm.Of(request);
        var acts = new List<LedgerAct>();
        foreach (var question in form.Fields["question"])
        {
            if (long.TryParse(question, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Proposal(form, id, out var act) is null)
            {
                acts.Add(act);
            }
        }

        return acts.Count == 0
            ? DeskForm.Wrong("Choose at least one question, and say what came.")
            : DeskForm.Answer(desk.Do(form.Who, acts), _ => "/due");
    }

    private static AppendOutcome.Refused? Words(DeskForm form, out QuestionWords words)
    {
        var isWrong = false;
        words = new QuestionWords(
            form.Text("text") ?? "",
            form.Day("from", ref isWrong),
            form.Day("to", ref isWrong),
            form.Text("criteria") ?? "",
            [.. (form.Text("tags") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
            form.Number("condition") is { } condition ? new QuestionCondition(condition, form.Text("happens") != "false") : null);
        return isWrong ? WrongDay()
            : form.Text("condition") is not null && words.Condition is null ? DeskForm.Refusal("A question hangs on another by its number, such as 12; give that, or nothing.")
            : null;
    }

    private static AppendOutcome.Refused? Proposal(DeskForm form, long id, out LedgerAct.Proposed act)
    {
        var isWrong = false;
        var evidence = Foresaid.App.Desk.EvidenceOf(form.Text("quote"), form.Text("link"), form.Text("archived"));
        var share = double.TryParse(form.Text("share"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent / 100 : (double?)null;
        act = new LedgerAct.Proposed(
            id,
            form.Choice<Outcome>("outcome") ?? Outcome.Ambiguous,
            share,
            evidence is { Quote: null, Link: null, Archived: null } ? [] : [evidence],
            form.Day("happened", ref isWrong),
            form.Day("learned", ref isWrong),
            form.Text("why"));
        return isWrong ? WrongDay()
            : form.Choice<Outcome>("outcome") is null ? DeskForm.Refusal("Say what came: yes, no, partly, void or ambiguous.")
            : form.Text("share") is not null && share is null ? DeskForm.Refusal("The share that came is a number of per cent, such as 25.")
            : null;
    }

    private static AppendOutcome.Refused WrongDay() => DeskForm.Refusal("A day is written as 2026-03-31.");

    private static void Post(IEndpointRouteBuilder routes, string pattern, Func<App.Desk, DeskForm, long, AppendOutcome> act) =>
        routes.MapPost(pattern, async (HttpRequest request, App.Desk desk, long id) =>
        {
            var form = await DeskForm.Of(request);
            return DeskForm.Answer(act(desk, form, id), _ => $"/questions/{id}");
        });

    /// <summary>How many questions fall due on each day of the month in which <paramref name="filter"/> ends.</summary>
    private static DueMonth.Counts MonthOf(App.Desk desk, QuestionFilter filter)
    {
        var month = filter.DueTo!.Value.With(DateAdjusters.StartOfMonth);
        var questions = desk.Store.Questions(filter with { DueFrom = month, DueTo = month.With(DateAdjusters.EndOfMonth) }, 0, MostInCalendar);
        return new DueMonth.Counts(month, questions.GroupBy(question => question.To!.Value).ToDictionary(day => day.Key, day => day.Count()));
    }

    /// <summary>Why two days are no window in which questions fall due; null where they are one, or are not given.</summary>
    private static WebProblem? WrongDays(string? from, string? until) =>
        new[] { from, until }.Any(text => Text(text) is not null && Day(text) is not { Year: >= FirstYear and <= LastYear })
            ? DeskForm.Wrong($"A day is written as 2026-03-31, and its year lies between {FirstYear} and {LastYear}.")
            : Day(from) > Day(until) ? DeskForm.Wrong($"The window ends on {until}, before it begins on {from}; turn them round.")
            : null;

    private static LocalDate? Day(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;

    private static QuestionFilter Due(string? words, string? tag) => new() { Words = Text(words), Tag = Text(tag), States = [.. _unanswered], HasDay = true };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static Instant Now(TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static LocalDate Today(TimeProvider clock) => LocalDate.FromDateTime(clock.GetLocalNow().DateTime);
}
