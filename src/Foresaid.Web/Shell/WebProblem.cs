using Microsoft.AspNetCore.Http.HttpResults;

namespace Foresaid.Web.Shell;

/// <summary>What went wrong: for a person a page, for a program problem details as in RFC 9457 with a code.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The error code.</param>
/// <param name="Title">What went wrong, in a few words.</param>
/// <param name="Detail">One sentence that says what is wrong and what to do.</param>
public sealed record WebProblem(int Status, string Code, string Title, string Detail) : IResult
{
    /// <summary>There is no document of this <paramref name="id"/>.</summary>
    public static WebProblem NoDocument(string id) => new(
        StatusCodes.Status404NotFound,
        WebErrors.NoDocument,
        "No such document",
        $"The ledger holds no document '{id}': an address needs at least its first eight digits, and may not fit two documents.");

    /// <summary>There is no page at the address.</summary>
    public static WebProblem NoPage() => new(
        StatusCodes.Status404NotFound,
        WebErrors.NoPage,
        "No such page",
        "There is nothing at this address; the list of documents shows what there is.");

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return WantsPage(httpContext.Request)
            ? new RazorComponentResult<ProblemPage>(new { Problem = this }) { StatusCode = Status }.ExecuteAsync(httpContext)
            : TypedResults.Json(
                new ProblemBody($"urn:foresaid:problem:{Code}", Title, Status, Detail, Code),
                WebJson.Default.ProblemBody,
                "application/problem+json",
                Status).ExecuteAsync(httpContext);
    }

    private static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        && !(request.Path.Value ?? "").EndsWith(".json", StringComparison.Ordinal);
}
