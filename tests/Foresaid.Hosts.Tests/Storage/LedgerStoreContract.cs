using Foresaid.Hosts.Tests.Support;
using Foresaid.Ledger;
using NodaTime;
using Xunit;

namespace Foresaid.Hosts.Tests.Storage;

/// <summary>What every store of a ledger does.</summary>
public abstract class LedgerStoreContract
{
    /// <summary>A store that holds nothing.</summary>
    public abstract ILedgerStore Store();

    [Fact]
    public void An_empty_ledger_holds_no_document()
    {
        var store = Store();

        Assert.Equal(0, store.CountDocuments());
        Assert.Empty(store.Documents(0, 10));
        Assert.Null(store.Find(Readings.Sha256(1)));
    }

    [Fact]
    public void Gives_back_what_was_kept()
    {
        var store = Store();
        var reading = Readings.Of(1, statements: 7) with { ReadAt = Readings.Noon.PlusNanoseconds(123456789) };

        Assert.True(store.Keep(reading));

        Assert.Equal(reading.Parts().Head, store.Find(reading.Sha256)!.Parts().Head);
        Assert.Equal(reading.Statements, store.Find(reading.Sha256)!.Statements);
    }

    [Fact]
    public void Keeps_a_page_without_title_date_or_statements()
    {
        var store = Store();
        var reading = Readings.Of(1, statements: 0) with { Title = null, Published = null };

        store.Keep(reading);

        var found = store.Find(reading.Sha256)!;
        Assert.Null(found.Title);
        Assert.Null(found.Published);
        Assert.Empty(found.Statements);
        Assert.Equal((0, 0, 0), (store.Documents(0, 1)[0].Statements, store.Documents(0, 1)[0].Forecasts, store.Documents(0, 1)[0].Speakers));
    }

    [Fact]
    public void The_same_bytes_read_again_in_the_same_way_add_nothing()
    {
        var store = Store();
        store.Keep(Readings.Of(1));

        Assert.False(store.Keep(Readings.Of(1) with { Path = "elsewhere.html", ReadAt = Readings.Noon + Duration.FromDays(1) }));

        Assert.Equal(1, store.CountDocuments());
        Assert.Equal("pages/1.html", store.Find(Readings.Sha256(1))!.Path);
    }

    [Fact]
    public void Another_engine_or_another_way_of_reading_stands_beside_the_first_and_the_newest_is_shown()
    {
        var store = Store();
        store.Keep(Readings.Of(1));

        Assert.True(store.Keep(Readings.Of(1, statements: 3) with { Options = "as=plain", ReadAt = Readings.Noon + Duration.FromHours(2) }));
        Assert.True(store.Keep(Readings.Of(1, statements: 5) with { Engine = "0.2.0", ReadAt = Readings.Noon + Duration.FromHours(1) }));

        Assert.Equal(1, store.CountDocuments());
        Assert.Equal("as=plain", store.Find(Readings.Sha256(1))!.Options);
        var listed = Assert.Single(store.Documents(0, 10));
        Assert.Equal((3, 2, 2), (listed.Statements, listed.Forecasts, listed.Speakers));
    }

    [Fact]
    public void Of_two_readings_of_one_moment_the_later_kept_is_the_newest()
    {
        var store = Store();
        store.Keep(Readings.Of(1));
        store.Keep(Readings.Of(1) with { Engine = "0.2.0" });

        Assert.Equal("0.2.0", store.Find(Readings.Sha256(1))!.Engine);
    }

    [Fact]
    public void Lists_the_newest_reading_first_a_page_at_a_time()
    {
        var store = Store();
        for (var number = 1; number <= 5; number++)
        {
            store.Keep(Readings.Of(number, readAt: Readings.Noon + Duration.FromMinutes(number % 3)));
        }

        Assert.Equal(["pages/5.html", "pages/2.html", "pages/4.html", "pages/1.html", "pages/3.html"], store.Documents(0, 9).Select(document => document.Path));
        Assert.Equal(["pages/4.html", "pages/1.html"], store.Documents(2, 2).Select(document => document.Path));
        Assert.Empty(store.Documents(5, 2));
        Assert.Empty(store.Documents(0, 0));
    }

    [Theory]
    [InlineData("000000ab", true)]
    [InlineData("000000AB", true)]
    [InlineData("000000ab00", true)]
    [InlineData("000000a", false)]
    [InlineData("000000ac", false)]
    [InlineData("000000ag", false)]
    [InlineData("000000a%", false)]
    [InlineData("", false)]
    public void Finds_a_document_by_the_first_eight_digits_of_its_identity(string id, bool isFound)
    {
        var store = Store();
        store.Keep(Readings.Of(0xAB));

        Assert.Equal(isFound, store.Find(id) is not null);
    }

    [Fact]
    public void Finds_none_where_two_documents_begin_so()
    {
        var store = Store();
        store.Keep(Readings.Of(1) with { Sha256 = "00000001" + new string('a', 56) });
        store.Keep(Readings.Of(1) with { Sha256 = "00000001" + new string('b', 56) });

        Assert.Null(store.Find("00000001"));
        Assert.NotNull(store.Find("00000001a"));
    }

    [Fact]
    public void Refuses_what_is_no_identity() =>
        Assert.Throws<ArgumentException>(() => Store().Keep(Readings.Of(1) with { Sha256 = "ABC" }));

    [Fact]
    public void Refuses_negative_numbers()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Store().Documents(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Store().Documents(0, -1));
    }

    [Fact]
    public void Gives_back_the_fetch_of_an_address_and_of_no_other()
    {
        var store = Store();
        var fetch = Readings.Fetch("https://news.example/a");
        var bare = Readings.Fetch("https://news.example/b") with { ETag = null, LastModified = null };

        Assert.True(store.KeepFetch(fetch));
        Assert.True(store.KeepFetch(bare));

        Assert.Equal(fetch, store.FindFetch(FetchKind.Page, fetch.Address));
        Assert.Equal(bare, store.FindFetch(FetchKind.Page, bare.Address));
        Assert.Null(store.FindFetch(FetchKind.Page, "https://news.example/A"));
        Assert.Null(store.FindFetch(FetchKind.Page, "https://news.example/a/"));
        Assert.Null(store.FindFetch(FetchKind.Page, ""));
    }

    [Fact]
    public void Of_several_fetches_of_an_address_the_one_kept_last_holds_whatever_its_time()
    {
        var store = Store();
        var fetch = Readings.Fetch("https://news.example/a");
        var changed = fetch with { ETag = "\"2\"", Sha256 = Readings.Sha256(2), FetchedAt = fetch.FetchedAt - Duration.FromDays(1) };

        Assert.True(store.KeepFetch(fetch));
        Assert.True(store.KeepFetch(changed));
        Assert.Equal(changed, store.FindFetch(FetchKind.Page, fetch.Address));
        Assert.True(store.KeepFetch(fetch));
        Assert.Equal(fetch, store.FindFetch(FetchKind.Page, fetch.Address));
    }

    [Fact]
    public void A_fetch_that_brought_nothing_new_adds_nothing()
    {
        var store = Store();
        var fetch = Readings.Fetch("https://news.example/a");
        store.KeepFetch(fetch);

        Assert.False(store.KeepFetch(fetch with { FetchedAt = fetch.FetchedAt + Duration.FromDays(1) }));

        Assert.Equal(fetch.FetchedAt, store.FindFetch(FetchKind.Page, fetch.Address)!.FetchedAt);
    }

    [Fact]
    public void A_feed_and_a_page_of_one_address_are_two()
    {
        var store = Store();
        var page = Readings.Fetch("https://news.example/feed");
        store.KeepFetch(page);

        Assert.Null(store.FindFetch(FetchKind.Feed, page.Address));
        Assert.True(store.KeepFetch(page with { Kind = FetchKind.Feed }));
        Assert.Equal(page, store.FindFetch(FetchKind.Page, page.Address));
    }

    [Fact]
    public void Refuses_a_fetch_of_no_address_or_of_no_bytes()
    {
        Assert.Throws<ArgumentException>(() => Store().KeepFetch(Readings.Fetch("")));
        Assert.Throws<ArgumentException>(() => Store().KeepFetch(Readings.Fetch("https://news.example/a") with { Sha256 = "" }));
    }

    [Fact]
    public void Threads_that_keep_the_same_readings_at_once_keep_each_once()
    {
        var store = Store();
        var kept = 0;

        Parallel.For(0, 80, new ParallelOptions { MaxDegreeOfParallelism = 4 }, turn =>
        {
            if (store.Keep(Readings.Of(turn % 20)))
            {
                Interlocked.Increment(ref kept);
            }

            _ = store.Documents(0, 5);
        });

        Assert.Equal(20, kept);
        Assert.Equal(20, store.CountDocuments());
        Assert.All(store.Documents(0, 20), document => Assert.Equal(2, document.Statements));
    }
}
