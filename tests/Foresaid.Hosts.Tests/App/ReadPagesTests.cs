using System.Runtime.Versioning;
using Foresaid.App;
using Foresaid.Hosts.Tests.Support;
using Foresaid.Pages;
using Foresaid.Storage;
using NodaTime;
using Xunit;

namespace Foresaid.Hosts.Tests.App;

public sealed class ReadPagesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_the_pages_of_a_folder_in_ordinal_order_and_those_below_it()
    {
        foreach (var name in (string[])["b.html", "a.txt", "B.MD", "sub/c.htm", "sub/.hidden/x.html", ".y.html", "z.png", "table.csv", "a/d.xhtml", "e.text"])
        {
            _folder.Write(name, $"Ana: it will rain in {name}.");
        }

        Assert.Equal(["B.MD", "a/d.xhtml", "a.txt", "b.html", "e.text", "sub/c.htm"], Read(_folder.Path).Select(Name));
    }

    [Fact]
    public void Keeps_the_order_in_which_paths_are_given()
    {
        var (b, a) = (_folder.Write("b.html", "Ana: it will rain."), _folder.Write("a.html", "Ana: it will snow."));

        Assert.Equal(["b.html", "a.html", "b.html"], Read(b, a, b).Select(Name));
    }

    [Fact]
    public void Tries_a_file_that_is_named_itself_whatever_its_name()
    {
        var outcome = Assert.Single(Read(_folder.Write(".page", "Ana: it will rain.")));

        Assert.IsType<PageOutcome.Read>(outcome);
    }

    [Fact]
    public void Leaves_linked_folders_out_since_they_may_lead_in_a_circle()
    {
        _folder.Write("sub/a.html", "Ana: it will rain.");
        Directory.CreateSymbolicLink(_folder["sub/again"], _folder.Path);

        Assert.Equal(["sub/a.html"], Read(_folder.Path).Select(Name));
    }

    [Fact]
    public void Goes_on_after_a_page_that_fails()
    {
        var page = _folder.Write("a.html", "Ana: it will rain.");
        Directory.CreateDirectory(_folder["none"]);

        var outcomes = Read(_folder["missing.html"], _folder["none"], _folder.Write("empty.html", ""), page);

        Assert.Equal(
            [PathErrors.NotFound, PathErrors.NoPages, PageErrors.Empty, null],
            outcomes.Select(outcome => (outcome as PageOutcome.Failed)?.Code));
        Assert.Equal(_folder["missing.html"], ((PageOutcome.Failed)outcomes[0]).Path);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Says_that_a_file_or_folder_may_not_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such permissions on Windows.");
        var file = _folder.Write("a.html", "Ana: it will rain.");
        File.SetUnixFileMode(file, UnixFileMode.None);
        Directory.CreateDirectory(_folder["closed"]);
        File.SetUnixFileMode(_folder["closed"], UnixFileMode.None);

        AnotherUser.Run(() =>
        {
            var outcomes = Read(file, _folder["closed"]).Cast<PageOutcome.Failed>().ToList();

            Assert.Equal([PathErrors.Unreadable, PathErrors.Unreadable], outcomes.Select(outcome => outcome.Code));
        });
    }

    [Fact]
    public void Refuses_a_file_that_is_too_large_without_reading_it()
    {
        using (var file = File.Create(_folder["huge.html"]))
        {
            file.SetLength(PageReader.MaxBytes + 1L);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var failed = Assert.IsType<PageOutcome.Failed>(Assert.Single(Read(_folder["huge.html"])));

        Assert.Equal(PageErrors.TooLarge, failed.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
    }

    [Fact]
    public void Refuses_endless_input_once_it_is_too_large()
    {
        using var endless = new EndlessStream();

        var failed = Assert.IsType<PageOutcome.Failed>(Assert.Single(Run(["-"], endless)));

        Assert.Equal((PageErrors.TooLarge, "-"), (failed.Code, failed.Path));
    }

    [Fact]
    public void A_dash_is_standard_input()
    {
        using var input = new MemoryStream("Ana: it will rain."u8.ToArray());

        var read = Assert.IsType<PageOutcome.Read>(Assert.Single(Run(["-"], input)));

        Assert.Equal("-", read.Document.Path);
        Assert.IsType<PageOutcome.Failed>(Assert.Single(Run(["-"])));
    }

    [Fact]
    public void Tells_before_each_page_how_far_it_is()
    {
        _folder.Write("a.html", "Ana: it will rain.");
        _folder.Write("b.html", "");
        var told = new List<ReadingProgress>();

        _ = Run([_folder.Path], progress: new Told(told)).Count();

        Assert.Equal([new(0, 2, _folder["a.html"]), new(1, 2, _folder["b.html"])], told);
    }

    [Fact]
    public void Stops_between_pages_when_it_is_asked_to()
    {
        _folder.Write("a.html", "Ana: it will rain.");
        _folder.Write("b.html", "Ana: it will snow.");
        using var stop = new CancellationTokenSource();
        using var outcomes = new ReadPages(FakeEngine.Read, null, TimeProvider.System)
            .Run([_folder.Path], cancellation: stop.Token).GetEnumerator();
        Assert.True(outcomes.MoveNext());

        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => outcomes.MoveNext());
    }

    [Fact]
    public void Keeps_what_it_reads_and_knows_it_the_second_time()
    {
        var ledger = SqliteLedger.Open(_folder["ledger.db"]);
        var page = _folder.Write("a.html", "Ana 🌂: it will rain 🌧 on us.\nBo: it will stop.");

        var outcomes = Run([page, page], ledger: ledger).Cast<PageOutcome.Read>().ToList();

        Assert.Equal([true, false], outcomes.Select(outcome => outcome.IsNew));
        var kept = ledger.Find(outcomes[0].Document.Sha256)!;
        Assert.Equal(("auto", page), (kept.Options, kept.Path));
        Assert.Equal(
            [("Ana 🌂", "Ana 🌂: it will rain 🌧 on us."), ("Bo", "Bo: it will stop.")],
            kept.Statements.Select(statement => (statement.Speaker, statement.Quote)));
    }

    [Theory]
    [InlineData(null, null, "auto")]
    [InlineData(PageForm.Plain, null, "as=plain")]
    [InlineData(null, "2026-03-11", "published=2026-03-11")]
    [InlineData(PageForm.Html, "2026-03-11", "as=html;published=2026-03-11")]
    public void Keeps_how_a_page_was_read_in_one_wording(PageForm? form, string? published, string wording)
    {
        var ledger = SqliteLedger.Open(_folder["ledger.db"]);
        LocalDate? day = published is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(published).Value;
        var read = (PageOutcome.Read)new ReadPages(FakeEngine.Read, ledger, TimeProvider.System)
            .Run("a", "Ana: it will rain."u8.ToArray(), new PageOptions(form, day)).Single();

        Assert.Equal(wording, ledger.Find(read.Document.Sha256)!.Options);
    }

    [Fact]
    public void Keeps_every_column_of_a_statement()
    {
        var ledger = SqliteLedger.Open(_folder["ledger.db"]);
        var document = SampleDocument.Whole;

        Assert.Single(new ReadPages((path, _, _) => [new Engine.PathReading(path, new Engine.Reading.Done(document))], ledger, TimeProvider.System).Run("x", []));

        var statements = ledger.Find(document.Sha256)!.Statements;
        Assert.Equal(["forecast", "recommendation", "forecast"], statements.Select(statement => statement.Kind));
        Assert.Equal("the ferry 🚢 could stop before 1 June", statements[0].Quote);
        Assert.Equal((null, new LocalDate(2026, 5, 31)), (statements[0].From, statements[0].To));
        Assert.Equal(0.5, statements[0].Certainty!.Value.Best.Value);
        Assert.Null(statements[1].Certainty);
        Assert.Equal(("c2", false, "Nils 漢字"), (statements[2].Comment, statements[2].Happens, statements[2].Speaker));
    }

    private static List<PageOutcome> Read(params string[] paths) => [.. Run(paths)];

    private static IEnumerable<PageOutcome> Run(
        string[] paths, Stream? standardInput = null, IProgress<ReadingProgress>? progress = null, SqliteLedger? ledger = null) =>
        new ReadPages(FakeEngine.Read, ledger, TimeProvider.System)
            .Run(paths, null, standardInput, progress, TestContext.Current.CancellationToken);

    private string Name(PageOutcome outcome) =>
        Path.GetRelativePath(_folder.Path, Assert.IsType<PageOutcome.Read>(outcome).Document.Path).Replace('\\', '/');

    private sealed class Told(List<ReadingProgress> told) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => told.Add(value);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;
    }
}
