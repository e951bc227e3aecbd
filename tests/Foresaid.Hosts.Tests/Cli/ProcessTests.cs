using System.Diagnostics;
using Foresaid.Hosts.Tests.Support;
using Xunit;

namespace Foresaid.Hosts.Tests.Cli;

/// <summary>The program as the shell starts it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prints_its_version()
    {
        var (exitCode, output, error) = Run("--version");

        Assert.Equal((0, "foresaid 0.1.0\n", ""), (exitCode, output, error));
    }

    [Fact]
    public void Fails_with_a_code_and_one_line()
    {
        var (exitCode, output, error) = Run("read", "Łódź 🌧.html", "--no-keep", "--format", "json");

        Assert.Equal((1, "", "foresaid: FS6001: Łódź 🌧.html: there is no such file or folder; check the name.\n"), (exitCode, output, error));
    }

    [Fact]
    public void Makes_the_default_ledger_in_the_persons_data_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The variable is Linux's.");

        Run("read", "none.html");

        Assert.True(File.Exists(_folder["foresaid/foresaid.db"]));
        Assert.Equal(["foresaid.db"], Directory.GetFiles(_folder["foresaid"]).Select(Path.GetFileName));
    }

    private (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "foresaid.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["XDG_DATA_HOME"] = _folder.Path;
        start.Environment.Remove("FORESAID_LEDGER");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
