using Foresaid.Pages;
using Xunit;
using static Foresaid.Tests.Pages.Forms.Inputs;

namespace Foresaid.Tests.Pages.Forms;

public sealed class ArchiveTests
{
    [Fact]
    public void A_packed_page_is_read_under_its_own_name()
    {
        var item = Assert.Single(Read("bridge.html.gz", Gzip(Bytes(Html("The bridge")))));

        Assert.Equal(("bridge.html.gz", "The bridge"), (item.Name, item.Page().Article.Title));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes(Html("The bridge")))), item.Sha256);
    }

    [Fact]
    public void The_pages_of_a_zip_are_read_with_those_packed_in_it_and_others_are_left_out()
    {
        var zip = Zip(
            ("a/one.html", Bytes(Html("One"))),
            ("a/two.html.gz", Gzip(Bytes(Html("Two")))),
            ("inner.zip", Zip(("three.txt", Bytes("Three\n\nThe dam will hold until spring, the keeper says, whatever the rain brings in these weeks.")))),
            ("one.png", [1, 2, 3]),
            ("package.json", Bytes("{\"name\": \"site\"}")),
            (".hidden/x.html", Bytes(Html("Hidden"))),
            ("__MACOSX/._one.html", Bytes(Html("Fork"))));

        Assert.Equal(["p.zip/a/one.html", "p.zip/a/two.html.gz", "p.zip/inner.zip/three.txt"], Read("p.zip", zip).Select(item => item.Name));
        Assert.Equal(["One", "Two", "Three"], ReadSlowly("p.zip", zip).Select(item => item.Page().Article.Title));
    }

    [Fact]
    public void The_folder_beside_a_page_saved_as_complete_holds_no_page_of_its_own()
    {
        var zip = Zip(("Die Lage.html", Bytes(Html("Die Lage"))), ("Die Lage-Dateien/frame.html", Bytes(Html("Frame"))), ("News_files/own.html", Bytes(Html("Own"))));

        Assert.Equal(["z/Die Lage.html", "z/News_files/own.html"], Read("z", zip).Select(item => item.Name));
    }

    [Fact]
    public void One_bad_member_does_not_take_its_neighbours_along()
    {
        var zip = Zip(("a.html", Bytes(Html("One"))), ("b.html", []), ("c.html.gz", Gzip(Bytes(Html("Two")))[..60]), ("d.html", Bytes(Html("Four"))));

        Assert.Equal([null, PageErrors.Empty, PageErrors.Damaged, null], Read("z", zip).Select(item => item.Code()));
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("mimetype")]
    public void An_office_document_is_no_archive_of_pages(string name) =>
        Assert.Equal(PageErrors.NotText, Assert.Single(Read("x.docx", Zip((name, Bytes("x")), ("word/document.xml", Bytes("<w/>"))))).Code());

    [Fact]
    public void A_zip_that_breaks_off_is_damaged()
    {
        var zip = Zip(("a.html", Bytes(Html("One"))));

        Assert.Equal(PageErrors.Damaged, Assert.Single(Read("z", zip[..(zip.Length / 2)])).Code());
    }

    [Fact]
    public void A_gzip_file_that_breaks_off_is_damaged_and_not_half_read()
    {
        var packed = Gzip(Bytes(Html("The bridge", string.Join(' ', Enumerable.Range(0, 5000).Select(number => $"Pier {number} will need {number * 7919 % 1000} bolts.")))));

        Assert.Equal(PageErrors.Damaged, Assert.Single(Read("b.gz", packed[..(packed.Length / 2)])).Code());
        Assert.Equal(PageErrors.Damaged, Assert.Single(Read("b.gz", (byte[])[0x1F, 0x8B, 8, 0, 1, 2, 3])).Code());
    }

    [Fact]
    public void A_gzip_bomb_is_refused()
    {
        var bomb = Gzip(new byte[400_000_000]);

        Assert.Equal(PageErrors.TooLarge, Assert.Single(Read("bomb.gz", bomb)).Code());
        Assert.Equal(PageErrors.TooLarge, Assert.Single(Read("bomb.gz.gz", Gzip(bomb))).Code());
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Zip(("a.html", new byte[70_000_000]), ("b.html", new byte[70_000_000]));

        Assert.Equal(PageErrors.TooLarge, Assert.Single(Read("bomb.zip", bomb)).Code());
    }

    [Fact]
    public void Archives_in_archives_are_followed_four_deep()
    {
        var bytes = Bytes(Html("Deep"));
        for (var depth = 0; depth < 4; depth++)
        {
            bytes = Zip(("a.zip", bytes));
        }

        Assert.Equal("Deep", Read("z", Zip(("a.html", Bytes(Html("Deep"))))).OnlyPage().Article.Title);
        Assert.Equal(PageErrors.TooLarge, Assert.Single(Read("z", Zip(("a.zip", bytes)))).Code());
    }

    [Fact]
    public void A_file_asked_for_in_a_form_is_one_page()
    {
        var item = Assert.Single(Read("x.jsonl", "{\"text\": \"The dam will hold.\"}\n{\"text\": \"It will not.\"}\n", new PageOptions(PageForm.Plain)));

        Assert.Equal("{\"text\": \"The dam will hold.\"}\n{\"text\": \"It will not.\"}\n", item.Page().Text);
    }

    [Fact]
    public void A_page_too_large_is_refused_unread()
    {
        using var large = new Unread();

        Assert.Equal(PageErrors.TooLarge, Assert.Single(PageReader.ReadAll("a.html", large)).Code());
    }

    [Fact]
    public void Where_a_page_was_saved_from_is_its_address_if_it_states_none()
    {
        var page = Read("a.htm", "<!-- saved from url=(0031)https://bridges.example/lomnica -->\n" + Html("The bridge")).OnlyPage();

        Assert.Equal("https://bridges.example/lomnica", page.Article.Url);
    }

    [Fact]
    public void A_page_in_one_file_is_unpacked_from_it()
    {
        var page = Read("a.mhtml", string.Join("\r\n",
            "From: <Saved by a browser>",
            "Snapshot-Content-Location: https://bridges.example/lomnica",
            "Subject: The bridge",
            "Date: Mon, 11 Mar 2030 10:00:00 -0000",
            "MIME-Version: 1.0",
            "Content-Type: multipart/related; type=\"text/html\"; boundary=\"cut-here\"",
            "",
            "--cut-here",
            "Content-Type: image/png",
            "Content-Transfer-Encoding: base64",
            "",
            "AAAA",
            "--cut-here",
            "Content-Type: text/html; charset=windows-1252",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Location: https://bridges.example/lomnica",
            "",
            Html("Caf=E9 by the bridge").Replace("<p>", "<p=\r\n>", StringComparison.Ordinal).Replace("DOCTYPE html", "DOCTYPE=20html", StringComparison.Ordinal),
            "--cut-here--",
            "")).OnlyPage();

        Assert.Equal(("Café by the bridge", "https://bridges.example/lomnica", null), (page.Article.Title, page.Article.Url, page.Article.Published));
        Assert.Equal(2, page.Article.Body.Length);
    }

    [Fact]
    public void A_saved_page_without_html_is_damaged() =>
        Assert.Equal(PageErrors.Damaged, Assert.Single(Read("a.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nAAAA\r\n--x--\r\n")).Code());

    private sealed class Unread : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => PageReader.MaxBytes + 1;

        public override long Position { get; set; }

        private int _given;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            Assert.True(_given < 1_000_000, "More was read than is needed to know what it is.");
            buffer.Fill((byte)'x');
            _given += buffer.Length;
            return buffer.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
