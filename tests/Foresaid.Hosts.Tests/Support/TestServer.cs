using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Foresaid.Hosts.Tests.Support;

/// <summary>A web server of one test, on this machine.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly WebApplication _site;

    public TestServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _site = builder.Build();
        _site.Run(AnswerAsync);
        _site.StartAsync().GetAwaiter().GetResult();
        Address = new Uri(((Microsoft.AspNetCore.Builder.IApplicationBuilder)_site).ServerFeatures.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it is: "http://127.0.0.1:PORT/".</summary>
    public Uri Address { get; }

    /// <summary>What it answers, by path; what is not here is not found.</summary>
    public ConcurrentDictionary<string, RequestDelegate> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>The path and query of each request, in order, robots.txt left out.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>How often the robots.txt was asked for.</summary>
    public int RobotsRequests { get; private set; }

    public Uri this[string path] => new(Address, path);

    /// <summary>Answers with a text.</summary>
    public void Text(string path, string text, string type = "text/html") => Pages[path] = async context =>
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text, Encoding.UTF8);
    };

    /// <summary>Answers with a status and no body.</summary>
    public void Status(string path, int status, params (string Name, string Value)[] headers) => Pages[path] = context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    };

    /// <summary>Leads on to another place.</summary>
    public void Redirect(string path, string location, int status = 302) => Status(path, status, ("Location", location));

    public void Dispose()
    {
        _site.StopAsync(new CancellationToken(canceled: true)).GetAwaiter().GetResult();
        ((IDisposable)_site).Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path == "/robots.txt")
        {
            RobotsRequests++;
        }
        else
        {
            Requests.Enqueue(path + context.Request.QueryString);
        }

        if (Pages.TryGetValue(path, out var page))
        {
            return page(context);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
