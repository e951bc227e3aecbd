namespace Foresaid.Web.Shell;

/// <summary>Refuses requests that change something and come from another site's page.</summary>
/// <remarks>
/// Browsers say where a request comes from: <c>Sec-Fetch-Site</c>, and before it <c>Origin</c>. Other programs send
/// neither, and carry nobody's credentials by accident.
/// </remarks>
internal static class SameSite
{
    /// <summary>Lets only GET, HEAD and requests from the site itself pass.</summary>
    public static void UseSameSitePostsOnly(this IApplicationBuilder app) => app.Use((context, next) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || IsOwn(context.Request)
            ? next(context)
            : new WebProblem(
                StatusCodes.Status403Forbidden,
                WebErrors.CrossSite,
                "Sent from another site",
                "Only this site's own pages may send forms and files; open the page on this site and send them from there.").ExecuteAsync(context));

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
