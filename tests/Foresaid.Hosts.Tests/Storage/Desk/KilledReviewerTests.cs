using System.Globalization;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage.Desk;

public sealed class KilledReviewerTests : IDisposable
{
    private const int Kills = 100;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Killed_a_hundred_times_every_act_that_was_answered_is_there_and_none_is_half_there()
    {
        var path = _folder["desk.db"];
        SqliteLedger.Open(path).Keep(Readings.Of(1));
        var random = new Random(20261125);
        for (var kill = 0; kill < Kills; kill++)
        {
            var told = LastWord(path, random.Next(0, 40));

            var ledger = SqliteLedger.Open(path);
            var last = ledger.LastEvent();
            Assert.True(last >= told, $"Event {told} was answered, and the ledger ends with {last}.");
            Assert.Equal(0, (last - 1) % EndlessReviewer.AtOnce);
            Assert.Equal((last - 1) / EndlessReviewer.AtOnce, ledger.CountQuestions(new()));
        }

        Assert.Empty(SqliteLedger.Open(path).Verify());
        Assert.True(SqliteLedger.Open(path).LastEvent() > Kills);
    }

    /// <summary>Starts a reviewer, kills it a moment after its first word, and gives its last.</summary>
    private static long LastWord(string path, int moment)
    {
        using var reviewer = EndlessReviewer.Start(path);
        var last = long.Parse(reviewer.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        TestContext.Current.CancellationToken.WaitHandle.WaitOne(moment);
        reviewer.Kill();
        for (var line = reviewer.StandardOutput.ReadLine(); line is not null; line = reviewer.StandardOutput.ReadLine())
        {
            // The last line may be cut off by the kill.
            last = long.TryParse(line, CultureInfo.InvariantCulture, out var number) && number > last ? number : last;
        }

        reviewer.WaitForExit();
        return last;
    }
}
