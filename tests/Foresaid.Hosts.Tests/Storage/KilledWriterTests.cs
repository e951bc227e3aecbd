using System.Globalization;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage;

public sealed class KilledWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_killed_writer_leaves_whole_documents_only()
    {
        var path = _folder["ledger.db"];
        for (var first = 0; first < 3000; first += 1000)
        {
            var told = WritersLastWord(path, first);

            var ledger = SqliteLedger.Open(path);
            var documents = ledger.Documents(0, int.MaxValue);
            Assert.All(documents, document => Assert.Equal(EndlessWriter.Statements, document.Statements));
            Assert.NotNull(ledger.Find(Readings.Sha256(told)));
            Assert.True(ledger.Keep(Readings.Of(first + 999, EndlessWriter.Statements)));
        }
    }

    /// <summary>Starts a writer, kills it at work, and gives the last document that it said it had kept.</summary>
    private static int WritersLastWord(string path, int first)
    {
        using var writer = EndlessWriter.Start(path, first);
        var last = -1;
        for (var line = writer.StandardOutput.ReadLine(); line is not null; line = writer.StandardOutput.ReadLine())
        {
            last = int.Parse(line, CultureInfo.InvariantCulture);
            if (last == first + 3)
            {
                writer.Kill();
            }
        }

        writer.WaitForExit();
        return last;
    }
}
