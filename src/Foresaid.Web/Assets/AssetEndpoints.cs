using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Foresaid.Web.Assets;

/// <summary>Serves the style sheet, the script and the icon out of the assembly.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{name}", ["GET", "HEAD"], Send);

    private static Results<FileContentHttpResult, NotFound> Send(string name, HttpContext context)
    {
        if (Asset.Find(name) is not { } asset)
        {
            return TypedResults.NotFound();
        }

        // The address with the right version never changes its content; the bare one is asked about again each time.
        var isVersioned = context.Request.Query["v"] == asset.Version;
        context.Response.Headers.CacheControl = isVersioned ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.File(asset.Bytes, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
