using Foresaid.Ledger;
using Foresaid.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Foresaid.Web.Health;

/// <summary>Whether the site can do its work.</summary>
/// <param name="Status">"ok".</param>
/// <param name="Documents">How many documents the ledger holds.</param>
internal sealed record HealthBody(string Status, int Documents);

/// <summary>The address that monitors ask.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapMethods("/health", ["GET", "HEAD"], Health);

    // A ledger that fails throws, and is answered with 503 and its code.
    private static JsonHttpResult<HealthBody> Health(ILedgerStore ledger) =>
        TypedResults.Json(new HealthBody("ok", ledger.CountDocuments()), WebJson.Default.HealthBody);
}
