using Microsoft.AspNetCore.DataProtection;

namespace Foresaid.Web.Shell;

/// <summary>How the site is hosted: Kestrel, quiet logging, components that are rendered once on the server.</summary>
internal static class Hosting
{
    /// <summary>Listens at <paramref name="urls"/> and logs warnings only, to standard error.</summary>
    public static void ListenQuietlyAt(this WebApplicationBuilder builder, IReadOnlyList<string> urls)
    {
        builder.WebHost
            .UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(options => options.AddServerHeader = false)
            .UseUrls([.. urls]);
        builder.Logging
            .AddSimpleConsole(options => options.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning)

            // That the site could not start is an exception to the caller; a log entry would say it twice.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    /// <summary>Adds what static Razor components need, and takes away what they do not.</summary>
    /// <remarks>Antiforgery tokens are not used (<see cref="SameSite"/> guards the one form), so no key is made or kept on disk.</remarks>
    public static void AddStaticRazor(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddRazorComponents();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var preloading in services
            .Where(service => service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Namespace?.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal) == true)
            .ToArray())
        {
            services.Remove(preloading);
        }
    }
}
