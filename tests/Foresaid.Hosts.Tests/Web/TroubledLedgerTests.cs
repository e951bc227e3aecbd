using System.Net;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>The site over a disk that is full, and over a ledger that another program holds.</summary>
public sealed class TroubledLedgerTests : IDisposable
{
    private static readonly string _longText = new('x', 15_000);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task On_a_full_disk_an_act_is_refused_whole_and_all_works_again_when_there_is_room()
    {
        using var served = ServedProcess.OnSmallDisk(_folder.Path, "4m");
        var answered = await AskUntilRefused(served, (HttpStatusCode)303, most: 3);
        var filler = Path.Combine(Path.GetDirectoryName(served.Ledger)!, "filler");
        Fill(filler);

        answered += await AskUntilRefused(served, HttpStatusCode.InsufficientStorage, most: 300);

        // It says what happened, goes on serving, and refuses again without harm.
        Assert.True(served.IsRunning);
        Assert.Equal(answered, await Questions(served));
        Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync(new Uri("/questions/1", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, await AskUntilRefused(served, HttpStatusCode.InsufficientStorage, most: 3));

        File.Delete(filler);
        Assert.Equal(HttpStatusCode.SeeOther, (await Ask(served)).StatusCode);
        Assert.Equal(answered + 1, await Questions(served));
        File.Copy(served.Ledger, _folder["copy.db"]);
        File.Copy($"{served.Ledger}-wal", _folder["copy.db-wal"]);
        Assert.Empty(SqliteLedger.Open(_folder["copy.db"]).Verify());
        Assert.Equal(answered + 1, SqliteLedger.Open(_folder["copy.db"]).CountQuestions(new()));
    }

    [Fact]
    public async Task While_another_program_writes_an_act_waits_and_is_then_refused_whole()
    {
        using var served = ServedProcess.In(_folder.Path);
        Assert.Equal(HttpStatusCode.SeeOther, (await Ask(served)).StatusCode);
        using (var other = new SqliteConnection($"Data Source={served.Ledger};Pooling=False"))
        {
            other.Open();
            using var writing = other.BeginTransaction(deferred: false);

            var response = await Ask(served);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains(LedgerErrors.Locked, page, StringComparison.Ordinal);
            Assert.Contains("Another program holds the ledger", page, StringComparison.Ordinal);
            Assert.Equal(1, await Questions(served));
        }

        Assert.Equal(HttpStatusCode.SeeOther, (await Ask(served)).StatusCode);
        Assert.Equal(2, await Questions(served));
    }

    private static Task<HttpResponseMessage> Ask(ServedProcess served) => served.Post("/questions", ("text", "The ferry stops"), ("criteria", _longText));

    /// <summary>Asks question after question until one is not taken, and tells how many were.</summary>
    private static async Task<int> AskUntilRefused(ServedProcess served, HttpStatusCode refusal, int most)
    {
        for (var answered = 0; answered < most; answered++)
        {
            var response = await Ask(served);
            if (response.StatusCode != HttpStatusCode.SeeOther)
            {
                Assert.Equal(refusal, response.StatusCode);
                var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.Contains(LedgerErrors.DiskFull, page, StringComparison.Ordinal);
                Assert.Contains("The disk is full", page, StringComparison.Ordinal);
                Assert.Contains("Nothing of what you just did was kept", page, StringComparison.Ordinal);
                return answered;
            }
        }

        Assert.Equal(HttpStatusCode.SeeOther, refusal);
        return most;
    }

    private static async Task<int> Questions(ServedProcess served)
    {
        var count = 0;
        for (var response = HttpStatusCode.OK; response == HttpStatusCode.OK; count++)
        {
            response = (await served.Client.GetAsync(new Uri($"/questions/{count + 1}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;
        }

        return count - 1;
    }

    /// <summary>Writes a file until the disk takes no more.</summary>
    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var some = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(some);
            }
        }
        catch (IOException)
        {
            // It is full now.
        }
    }
}
