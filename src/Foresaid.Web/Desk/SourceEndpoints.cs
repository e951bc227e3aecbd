using System.Globalization;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Folding;
using Foresaid.Ledger.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime.Text;

namespace Foresaid.Web.Desk;

/// <summary>Sources with their scores, search, and who contradicts whom.</summary>
internal static class SourceEndpoints
{
    private const int InView = 50;
    private const int MostPages = 100_000;
    private const int MostNamesakes = 20;

    // The fields of a search that hold a day, and those that hold a number of per cent.
    private static readonly string[] _days = ["duefrom", "dueto", "from", "to", "publishedfrom", "publishedto"];
    private static readonly string[] _shares = ["least", "most"];

    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sources", ["GET", "HEAD"], (App.Desk desk, string? q, bool all = false, int page = 1) =>
        {
            var sources = desk.Store.Sources(string.IsNullOrWhiteSpace(q) ? null : q.Trim(), all, (Math.Clamp(page, 1, MostPages) - 1) * InView, InView);
            return new RazorComponentResult<SourceListPage>(new
            {
                Words = q,
                All = all,
                Page = Math.Clamp(page, 1, MostPages),
                Sources = sources,
                Records = (desk.LatestScores([.. sources.Select(source => source.Id)])?.Run.Sources ?? []).ToDictionary(score => score.Source),
            });
        });
        routes.MapMethods("/sources/{id:long}", ["GET", "HEAD"], Page);
        Post(routes, "/sources/{id:long}/rename", (desk, form, id) => desk.Do(form.Who, new LedgerAct.SourceRenamed(id, form.Text("name") ?? "")));
        Post(routes, "/sources/{id:long}/alias", (desk, form, id) => desk.Do(form.Who, new LedgerAct.AliasAdded(id, form.Text("name") ?? "")));
        Post(routes, "/sources/{id:long}/merge", (desk, form, id) =>
            form.With("into", "the source that it is the same as", into => desk.Do(form.Who, new LedgerAct.SourcesMerged(id, into, form.Text("why") ?? ""))));
        Post(routes, "/sources/{id:long}/split", (desk, form, id) => desk.Do(form.Who, new LedgerAct.SourceSplit(
            id,
            form.Text("label") ?? "",
            [.. form.Fields["statement"].Select(it => long.TryParse(it, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(it => it > 0)],
            form.Text("why") ?? "")));
        routes.MapPost("/scores", async (HttpRequest request, App.Desk desk) =>
        {
            var form = await DeskForm.Of(request);
            desk.ScoreAll(form.Who);
            return new SeeOther(ReviewEndpoints.Back(form, "/sources"));
        });
        routes.MapMethods("/search", ["GET", "HEAD"], Search);
        routes.MapMethods("/contradictions/{question:long}/{source:long}", ["GET", "HEAD"], QuotesView.Page);
        routes.MapMethods("/contradictions", ["GET", "HEAD"], (App.Desk desk, string? tag, string? rows, string? columns, bool board = false) => MatrixView.Page(desk, tag, board, rows, columns));
    }

    private static IResult Page(App.Desk desk, HttpRequest request, long id, int? tenth, int page = 1)
    {
        if (desk.Store.Source(id) is not { } source)
        {
            return DeskForm.Refused(DeskErrors.NotFound, $"There is no source {id} in this ledger; look the number up again.");
        }

        page = Math.Clamp(page, 1, MostPages);
        var filter = new DeskFilter { Source = id, Order = DeskOrder.LastSaid };
        return new RazorComponentResult<SourcePage>(new
        {
            Who = DeskForm.WhoIn(request),
            Source = source,
            Namesakes = desk.Store.Sources(source.Name.Split(' ')[^1], pseudonymous: true, 0, MostNamesakes).Where(other => other.Id != id).ToList(),
            Merged = desk.Store.MergedInto(id),
            Run = desk.ScoreOf(id),
            Latest = desk.LatestScores(id),
            Tenth = tenth is >= 0 and <= 9 ? TenthView.Of(desk, id, tenth.Value, (page - 1) * InView, InView) : null,
            Lines = desk.Store.Statements(filter, (page - 1) * InView, InView),
            Total = desk.Store.CountStatements(filter),
            Page = page,
            Events = desk.Store.History(new Subject(SubjectKind.Source, id)),
        });
    }

    private static IResult Search(App.Desk desk, HttpRequest request, string? q)
    {
        string? Of(string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;
        NodaTime.LocalDate? Day(string name) => Of(name) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;
        double? Share(string name) => double.TryParse(Of(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100 ? percent / 100 : null;
        long? Number(string name) => long.TryParse(Of(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        if (_days.Any(name => Of(name) is not null && Day(name) is null))
        {
            return DeskForm.Wrong("A day is written as 2026-03-31.");
        }

        if (_shares.Any(name => Of(name) is not null && Share(name) is null))
        {
            return DeskForm.Wrong("A certainty is a number of per cent from 0 to 100, such as 70.");
        }

        // A name, or words, stand for the first that is found by them; what is not found has no statements.
        var source = Of("source") is not { } name ? (long?)null
            : Number("source") ?? (desk.Store.Sources(name.Trim(), pseudonymous: true, 0, 1) is [var found] ? found.Id : 0);
        var question = Of("question") is not { } asked ? (long?)null
            : Number("question") ?? (desk.Store.Questions(new QuestionFilter { Words = asked }, 0, 1) is [var first] ? first.Id : 0);
        var filter = new DeskFilter
        {
            Words = q,
            Kind = Of("kind"),
            Status = Enum.TryParse<Ledger.Reviews.StatementStatus>(Of("status"), ignoreCase: true, out var status) && Enum.IsDefined(status) ? [status] : [],
            Source = source,
            Question = question,
            AtLeast = Share("least"),
            AtMost = Share("most"),
            DueFrom = Day("duefrom"),
            DueTo = Day("dueto"),
            SaidFrom = Day("from"),
            SaidTo = Day("to"),
            PublishedFrom = Day("publishedfrom"),
            PublishedTo = Day("publishedto"),
            Order = DeskOrder.LastSaid,
        };
        var page = (int)Math.Clamp(Number("page") ?? 1, 1, MostPages);
        var isAsked = request.Query.Count > 0;
        return new RazorComponentResult<SearchPage>(new
        {
            Filter = filter,
            Query = request.Query,
            Page = page,
            Lines = isAsked ? desk.Store.Statements(filter, (page - 1) * InView, InView) : [],
            Total = isAsked ? desk.Store.CountStatements(filter) : 0,
            Sources = string.IsNullOrWhiteSpace(q) ? [] : desk.Store.Sources(q.Trim(), pseudonymous: true, 0, 5),
            Questions = string.IsNullOrWhiteSpace(q) ? [] : desk.Store.Questions(new QuestionFilter { Words = q }, 0, 5),
            IsAsked = isAsked,
        });
    }

    private static void Post(IEndpointRouteBuilder routes, string pattern, Func<App.Desk, DeskForm, long, AppendOutcome> act) =>
        routes.MapPost(pattern, async (HttpRequest request, App.Desk desk, long id) =>
        {
            var form = await DeskForm.Of(request);
            return DeskForm.Answer(act(desk, form, id), made => $"/sources/{made ?? id}");
        });
}
