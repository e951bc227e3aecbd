using Foresaid.Engine;
using Foresaid.Web.Documents;
using Foresaid.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Foresaid.Web.Reading;

/// <summary>The reading view, and its JSON twin.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/documents/{id}", ["GET", "HEAD"], Page);
        routes.MapMethods("/documents/{id}.json", ["GET", "HEAD"], Json);
    }

    private static Results<RazorComponentResult<ReadingPage>, RedirectHttpResult, WebProblem> Page(
        string id, string? show, string? speaker, HttpRequest request, App.Documents documents, TimeProvider clock)
    {
        if (Find(id, documents) is not { } document)
        {
            return WebProblem.NoDocument(id);
        }

        var address = DocumentAddress.Of(document.Sha256);
        return request.Path == address
            ? new RazorComponentResult<ReadingPage>(new
            {
                View = ReadingViewBuilder.Build(document, ReadingFilter.Parse(show, speaker), Today(clock)),
            })
            : TypedResults.LocalRedirect(address + request.QueryString);
    }

    private static Results<ContentHttpResult, WebProblem> Json(string id, App.Documents documents) =>
        Find(id, documents) is { } document
            ? TypedResults.Text(DocumentJson.Write(document), "application/json", System.Text.Encoding.UTF8)
            : WebProblem.NoDocument(id);

    private static Document? Find(string id, App.Documents documents) =>
        DocumentAddress.IsId(id) ? documents.Find(id.ToLowerInvariant()) : null;

    private static LocalDate Today(TimeProvider clock) => LocalDate.FromDateTime(clock.GetLocalNow().DateTime);
}
