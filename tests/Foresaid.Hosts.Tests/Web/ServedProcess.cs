using System.Diagnostics;
using Xunit;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>The program <c>foresaid serve</c> in a process of its own.</summary>
internal sealed class ServedProcess : IDisposable
{
    private const string InSmallDisk = """mount -t tmpfs -o size="$2" tmpfs "$1" && shift 2 && exec "$@" """;

    private readonly Process _process;

    private ServedProcess(ProcessStartInfo start, string ledger)
    {
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        var words = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The program said nothing.");
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(words.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal))) };
        Client.DefaultRequestHeaders.Add("Accept", "text/html");
        Ledger = ledger;
    }

    /// <summary>Follows no redirect, and asks for pages.</summary>
    public HttpClient Client { get; }

    /// <summary>The path of its ledger, as this process sees it.</summary>
    public string Ledger { get; private set; }

    /// <summary>Whether it is still there.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Serves a ledger in <paramref name="folder"/>.</summary>
    public static ServedProcess In(string folder) => new(new ProcessStartInfo("dotnet", Serve(folder)), Path.Combine(folder, "desk.db"));

    /// <summary>Serves a ledger on a disk of <paramref name="size"/> ("4m") of its own; skips the test where the system does not let it have one.</summary>
    public static ServedProcess OnSmallDisk(string folder, string size)
    {
        Assert.SkipUnless(MayMount(folder), "This system lets no program have a disk of its own (unshare, mount).");
        var served = new ServedProcess(
            new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "sh", "-c", InSmallDisk, "sh", folder, size, "dotnet", .. Serve(folder)]), "");
        served.Ledger = $"/proc/{served._process.Id}/root{folder}/desk.db";
        return served;
    }

    /// <summary>Sends a form.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => Client.PostAsync(
        new Uri(path, UriKind.Relative),
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string[] Serve(string folder) =>
        [Path.Combine(AppContext.BaseDirectory, "foresaid.dll"), "serve", "--ledger", Path.Combine(folder, "desk.db"), "--urls", "http://127.0.0.1:0"];

    private static bool MayMount(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        using var trying = Process.Start(new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "sh", "-c", InSmallDisk, "sh", folder, "1m", "true"]) { RedirectStandardError = true });
        trying!.WaitForExit();
        return trying.ExitCode == 0;
    }
}
