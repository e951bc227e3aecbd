using System.Net;

namespace Foresaid.Web.Shell;

/// <summary>Keeps other sites from reaching a local one through a name of theirs (DNS rebinding).</summary>
internal static class LoopbackHosts
{
    /// <summary>Where all of <paramref name="urls"/> are loopback addresses, refuses requests for other host names.</summary>
    public static void UseLoopbackHostsOnly(this IApplicationBuilder app, IReadOnlyList<string> urls)
    {
        if (!urls.All(url => IsLoopback(BindingAddress.Parse(url).Host)))
        {
            return;
        }

        app.Use((context, next) => IsLoopback(context.Request.Host.Host)
            ? next(context)
            : new WebProblem(
                StatusCodes.Status400BadRequest,
                WebErrors.HostNotAllowed,
                "Host not allowed",
                $"This site is open on this computer only, not as '{context.Request.Host}'; use http://localhost.").ExecuteAsync(context));
    }

    /// <summary>Whether <paramref name="host"/> names this computer itself.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
