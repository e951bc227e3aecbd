using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Storage;

namespace Foresaid.Hosts.Tests.Storage.Desk;

/// <summary>A child process that asks questions and links statements, three acts at a time, and says so, until it is killed.</summary>
/// <remarks>The child is the test program itself, which a variable turns into a reviewer before it comes to any test.</remarks>
internal static class EndlessReviewer
{
    /// <summary>How many acts are done at once.</summary>
    public const int AtOnce = 3;

    private const string PathVariable = "FORESAID_TESTS_REVIEW";

    public static Process Start(string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(EndlessReviewer).Assembly.Location);
        }

        start.Environment[PathVariable] = path;
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void ReviewIfToldTo()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is not { } path)
        {
            return;
        }

        var ledger = SqliteLedger.Open(path);
        while (true)
        {
            var question = ledger.CountQuestions(new()) + 1;
            var done = (AppendOutcome.Done)ledger.Append(
                "ola",
                Readings.Noon,
                [
                    new LedgerAct.QuestionOpened(DeskDrawing.Words($"The weir holds until day {question}")),
                    new LedgerAct.Linked(1, question, Same: true, LinkFit.Exact),
                    new LedgerAct.Accepted(1),
                ]);
            Console.WriteLine(done.Events[^1].Number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
