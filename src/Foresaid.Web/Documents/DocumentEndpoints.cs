using System.Globalization;
using Foresaid.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Foresaid.Web.Documents;

/// <summary>The list of documents.</summary>
internal static class DocumentEndpoints
{
    // Keeps the arithmetic of skipping in bounds.
    private const int MostPages = 1_000_000;

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", ["GET", "HEAD"], List);
        routes.MapMethods("/documents", ["GET", "HEAD"], () => TypedResults.LocalRedirect("/"));
    }

    private static Results<RazorComponentResult<DocumentListPage>, WebProblem> List(App.Documents documents, string? page)
    {
        if (!int.TryParse(page ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostPages)
        {
            return WebProblem.NoPage();
        }

        return DocumentListView.Of(documents.List(number, DocumentListView.PageSize), number) is { } view
            ? new RazorComponentResult<DocumentListPage>(new { View = view })
            : WebProblem.NoPage();
    }
}
