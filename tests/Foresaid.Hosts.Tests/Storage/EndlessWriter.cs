using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Storage;

namespace Foresaid.Hosts.Tests.Storage;

/// <summary>A child process that keeps readings one after the other, and says so, until it is killed.</summary>
/// <remarks>The child is the test program itself, which a variable turns into a writer before it comes to any test.</remarks>
internal static class EndlessWriter
{
    public const int Statements = 200;

    private const string PathVariable = "FORESAID_TESTS_WRITE_TO";
    private const string FirstVariable = "FORESAID_TESTS_WRITE_FROM";

    public static Process Start(string path, int first)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(EndlessWriter).Assembly.Location);
        }

        start.Environment[PathVariable] = path;
        start.Environment[FirstVariable] = first.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void WriteIfToldTo()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is not { } path)
        {
            return;
        }

        var ledger = SqliteLedger.Open(path);
        for (var number = int.Parse(Environment.GetEnvironmentVariable(FirstVariable)!, CultureInfo.InvariantCulture); ; number++)
        {
            ledger.Keep(Readings.Of(number, Statements));
            Console.WriteLine(number);
        }
    }
}
