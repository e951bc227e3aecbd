using Foresaid.App;
using Foresaid.Pages;
using Foresaid.Web.Documents;
using Foresaid.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Foresaid.Web.Uploads;

/// <summary>Takes pages that are dropped on the site.</summary>
internal static class UploadEndpoints
{
    /// <summary>The largest request, in bytes: twenty of the largest files. Files are read one at a time, so it is not a bound on memory.</summary>
    public const long MaxRequestBytes = 20L * PageReader.MaxBytes;

    public static void MapUploads(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/documents", Take).WithMetadata(new RequestSizeLimitAttribute(MaxRequestBytes));

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<UploadPage>, WebProblem>> Take(
        HttpContext context, PageIntake intake, CancellationToken cancellation)
    {
        var outcomes = new List<UploadOutcome>();
        try
        {
            await foreach (var file in UploadedFiles.Of(context.Request, cancellation))
            {
                outcomes.AddRange(Read(file, intake));
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return NoFile("The form broke off or is not well formed; send the files again.");
        }

        return outcomes switch
        {
            [] => NoFile("No file was chosen; choose at least one saved page and send it again."),
            [UploadOutcome.Read only] => SeeOther(context, DocumentAddress.Of(only.Sha256)),
            _ => new RazorComponentResult<UploadPage>(new { Outcomes = (IReadOnlyList<UploadOutcome>)outcomes })
            {
                StatusCode = outcomes.Any(outcome => outcome is UploadOutcome.Read)
                    ? StatusCodes.Status200OK
                    : StatusCodes.Status422UnprocessableEntity,
            },
        };
    }

    private static IEnumerable<UploadOutcome> Read(UploadedFile file, PageIntake intake) =>
        file.Bytes is not { } bytes
            ? [new UploadOutcome.Refused(
                file.Name, PageErrors.TooLarge, $"The file is larger than {PageReader.MaxBytes / 1_000_000} MB; send the page alone, without its pictures.")]
            : intake(file.Name, bytes).Select<PageOutcome, UploadOutcome>(outcome => outcome switch
            {
                PageOutcome.Read read => new UploadOutcome.Read(
                    read.Document.Path, read.Document.Sha256, read.Document.Article.Title, read.Document.Statements.Length, read.IsNew),
                PageOutcome.Failed failed => new UploadOutcome.Refused(failed.Path, failed.Code, failed.Reason),
                _ => throw new System.Diagnostics.UnreachableException("A page is read or refused. This is a bug in Foresaid."),
            });

    private static RedirectHttpResult SeeOther(HttpContext context, string address)
    {
        // 303 makes every client fetch the document with GET; the typed redirect would answer 302.
        context.Response.OnStarting(static state =>
        {
            ((HttpResponse)state).StatusCode = StatusCodes.Status303SeeOther;
            return Task.CompletedTask;
        }, context.Response);
        return TypedResults.LocalRedirect(address);
    }

    private static WebProblem NoFile(string detail) =>
        new(StatusCodes.Status400BadRequest, WebErrors.NoFile, "Nothing to read", detail);
}
