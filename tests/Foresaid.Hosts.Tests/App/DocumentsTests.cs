using Foresaid.App;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using Foresaid.Storage;
using Xunit;

namespace Foresaid.Hosts.Tests.App;

public sealed class DocumentsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteLedger _ledger;

    public DocumentsTests() => _ledger = SqliteLedger.Open(_folder["ledger.db"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_a_page_of_documents_and_counts_them_all()
    {
        for (var number = 1; number <= 5; number++)
        {
            _ledger.Keep(Readings.Of(number));
        }

        var list = new Documents(_ledger).List(page: 2, size: 2);

        Assert.Equal(5, list.Total);
        Assert.Equal(["pages/3.html", "pages/2.html"], list.Items.Select(item => item.Path));
        Assert.Empty(new Documents(_ledger).List(int.MaxValue, int.MaxValue).Items);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Counts_pages_from_one(int page, int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Documents(_ledger).List(page, size));

    [Fact]
    public void Gives_back_the_document_that_was_read()
    {
        var read = (PageOutcome.Read)new ReadPages(FakeEngine.Read, _ledger, TimeProvider.System).Run("a", "Ana: it will rain."u8.ToArray()).Single();

        var found = new Documents(_ledger).Find(read.Document.Sha256[..8])!;

        Assert.Equal(read.Document.Text, found.Text);
        Assert.Equal(read.Document.Statements[0].Content, found.Statements[0].Content);
        Assert.Null(new Documents(_ledger).Find("ffffffff"));
    }

    [Fact]
    public void Says_that_a_kept_document_is_damaged()
    {
        _ledger.Keep(Readings.Of(1));

        var failure = Assert.Throws<LedgerException>(() => new Documents(_ledger).Find(Readings.Sha256(1)));

        Assert.Equal(LedgerErrors.NotALedger, failure.Code);
    }
}
