using Foresaid.Ledger;
using Microsoft.AspNetCore.Diagnostics;

namespace Foresaid.Web.Shell;

/// <summary>Turns what the world breaks, and what no endpoint answers, into a <see cref="WebProblem"/>: the one place that does.</summary>
internal static class Problems
{
    /// <summary>Catches exceptions, and fills answers that have a status and nothing else.</summary>
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Of(context.Features.Get<IExceptionHandlerFeature>()?.Error).ExecuteAsync(context),
            SuppressDiagnosticsCallback = context => context.Exception is LedgerException or BadHttpRequestException,
        });
        app.UseStatusCodePages(context => Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
    }

    private static WebProblem Of(Exception? exception) => exception switch
    {
        LedgerException { Code: LedgerErrors.DiskFull } full => new(
            StatusCodes.Status507InsufficientStorage, full.Code, "The disk is full", $"{full.Message} Nothing of what you just did was kept; what was answered before is safe."),
        LedgerException { Code: LedgerErrors.Locked } locked => new(
            StatusCodes.Status503ServiceUnavailable, locked.Code, "Another program holds the ledger", $"{locked.Message} Nothing of what you just did was kept."),
        LedgerException ledger => new(
            StatusCodes.Status503ServiceUnavailable, ledger.Code, "The ledger does not answer", ledger.Message),
        BadHttpRequestException bad => Of(bad.StatusCode),
        _ => new(
            StatusCodes.Status500InternalServerError,
            WebErrors.Failed,
            "Something broke",
            "This is a bug in Foresaid; the log says more."),
    };

    private static WebProblem Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => WebProblem.NoPage(),
        StatusCodes.Status405MethodNotAllowed => new(
            status, WebErrors.BadRequest, "Not possible here", "This address does not answer that kind of request; start from the list of documents."),
        StatusCodes.Status413PayloadTooLarge => new(
            status, WebErrors.TooLarge, "Too much at once", "What was sent is too large to be taken at once; send fewer files at a time, or a shorter text."),
        _ => new(status, WebErrors.BadRequest, "Not understood", "A part of the address or of the form is of another kind than this page takes, such as a page number that is no number; put it right, or start from the list of documents."),
    };
}
