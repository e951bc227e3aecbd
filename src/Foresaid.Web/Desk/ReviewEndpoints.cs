using System.Globalization;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Ledger.Reviews;
using Foresaid.Web.Shell;

namespace Foresaid.Web.Desk;

/// <summary>The review queue, and what a person does with a statement.</summary>
internal static class ReviewEndpoints
{
    private const int MostAtOnce = 5_000;

    // The field of the form, and that of the statement.
    private static readonly (string Name, StatementField Field)[] _fields =
    [
        ("kind", StatementField.Kind), ("speaker", StatementField.Speaker), ("event", StatementField.Event), ("polarity", StatementField.Polarity),
        ("certainty", StatementField.Certainty), ("condition", StatementField.Condition), ("from", StatementField.From), ("to", StatementField.To),
        ("spans", StatementField.Spans),
    ];

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/review", ["GET", "HEAD"], (App.Desk desk, HttpRequest request, string? status, string? badge, string? document) =>
            Page(desk, request, ReviewFilter.Parse(status, badge, document), null));
        routes.MapMethods("/statements/{id:long}", ["GET", "HEAD"], (App.Desk desk, HttpRequest request, long id, string? status, string? badge, string? document) =>
            Page(desk, request, ReviewFilter.Parse(status, badge, document), id));
        routes.MapMethods("/documents/{document}/statements/{name}", ["GET", "HEAD"], (App.Desk desk, string document, string name) =>
            desk.Store.StatementBy(document, name) is { } line ? Results.LocalRedirect($"/statements/{line.Id}?document={document}") : WebProblem.NoPage());
        routes.MapPost("/me", async (HttpContext context) =>
        {
            var form = await DeskForm.Of(context.Request);
            DeskForm.SetWho(context.Response, form.Text("name") ?? DeskForm.Nobody);
            return new SeeOther(Back(form, "/review"));
        });
        Post(routes, "/statements/{id:long}/accept", (desk, form, id) => desk.Do(form.Who, new LedgerAct.Accepted(id)));
        Post(routes, "/statements/{id:long}/reject", (desk, form, id) =>
            form.With("reason", RejectReason.Other, reason => desk.Do(form.Who, new LedgerAct.Rejected(id, reason, form.Text("note")))));
        Post(routes, "/statements/{id:long}/invert", (desk, form, id) => desk.Correct(
            form.Who, id, new Dictionary<StatementField, string?> { [StatementField.Polarity] = desk.Store.Statement(id)?.Current.Happens == true ? "-" : "+" }));
        Post(routes, "/statements/{id:long}/correct", (desk, form, id) => desk.Correct(
            form.Who, id, _fields.Where(field => form.Fields.ContainsKey(field.Name)).ToDictionary(field => field.Field, field => form.Text(field.Name))));
        Post(routes, "/statements/{id:long}/split", (desk, form, id) => desk.Split(
            form.Who,
            id,
            [
                .. form.Fields["spans"].Zip(form.Fields["event"], (spans, wording) => (spans?.Trim() ?? "", wording?.Trim() ?? ""))
                    .Where(part => part.Item1.Length > 0 || part.Item2.Length > 0),
            ]));
        Post(routes, "/statements/{id:long}/join", (desk, form, id) =>
            form.With("into", "the statement that says the same", into => desk.Do(form.Who, new LedgerAct.Joined(id, into))));
        Post(routes, "/undo/{id:long}", (desk, form, id) => desk.Do(form.Who, new LedgerAct.Undone(id)));
        routes.MapPost("/review/all", async (HttpRequest request, App.Desk desk) =>
        {
            var form = await DeskForm.Of(request);
            return Many(desk, form, form.Text("act") == "reject"
                ? id => new LedgerAct.Rejected(id, form.Choice<RejectReason>("reason") ?? RejectReason.Other, form.Text("note"))
                : id => new LedgerAct.Accepted(id));
        });
        routes.MapPost("/links", async (HttpRequest request, App.Desk desk) =>
        {
            var form = await DeskForm.Of(request);
            return DeskForm.Answer(
                Linked(form, (statement, question) => form.With("fit", LinkFit.Exact, fit =>
                    desk.Do(form.Who, new LedgerAct.Linked(statement, question, form.Text("same") != "false", fit)))),
                _ => Back(form, $"/questions/{form.Number("question")}"));
        });
        routes.MapPost("/links/cut", async (HttpRequest request, App.Desk desk) =>
        {
            var form = await DeskForm.Of(request);
            return DeskForm.Answer(
                Linked(form, (statement, question) => desk.Do(form.Who, new LedgerAct.Unlinked(statement, question))), _ => Back(form, $"/questions/{form.Number("question")}"));
        });
    }

    /// <summary>Does something to a link.</summary>
    private static AppendOutcome Linked(DeskForm form, Func<long, long, AppendOutcome> act) =>
        form.With("statement", "a statement", statement => form.With("question", "a question", question => act(statement, question)));

    /// <summary>Does one act to many statements: those that were in view, or all of a filter where their number is still the one that was seen.</summary>
    private static IResult Many(App.Desk desk, DeskForm form, Func<long, LedgerAct> act)
    {
        var ids = (form.Text("ids") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        if (form.Text("of") == "filter" && form.Text("scope") is null)
        {
            var filter = ReviewFilter.Parse(form.Text("status"), form.Text("badge"), form.Text("document")).ToDesk();
            ids = [.. desk.Store.Statements(filter, 0, MostAtOnce + 1).Select(line => line.Id)];
            if (ids.Count != form.Number("count"))
            {
                return DeskForm.Refused(
                    DeskErrors.NotNow, $"{(ids.Count > MostAtOnce ? $"More than {MostAtOnce}" : ids.Count.ToString(CultureInfo.InvariantCulture))} statements stand there now; look at them again, and narrow the filter to {MostAtOnce} at most.");
            }
        }

        return ids.Count is 0 or > MostAtOnce
            ? DeskForm.Wrong($"Name statements, {MostAtOnce} at most.")
            : DeskForm.Answer(desk.Do(form.Who, [.. ids.Select(act)]), _ => Back(form, "/review"));
    }

    /// <summary>Where a form leads back to, where that is on this site.</summary>
    internal static string Back(DeskForm form, string otherwise) =>
        form.Text("back") is ['/', not ('/' or '\\'), ..] back && !back.Any(char.IsControl) ? back : otherwise;

    private static IResult Page(App.Desk desk, HttpRequest request, ReviewFilter filter, long? at) =>
        ReviewView.Of(desk, filter, DeskForm.WhoIn(request), at) is { } view
            ? new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<ReviewPage>(new { View = view })
            : DeskForm.Refused(DeskErrors.NotFound, $"There is no statement {at} in this ledger; look the number up again.");

    private static void Post(IEndpointRouteBuilder routes, string pattern, Func<App.Desk, DeskForm, long, AppendOutcome> act) =>
        routes.MapPost(pattern, async (HttpRequest request, App.Desk desk, long id) =>
        {
            var form = await DeskForm.Of(request);
            return DeskForm.Answer(act(desk, form, id), _ => Back(form, $"/statements/{id}"));
        });
}
