using System.Text;
using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Pages;

public sealed class DecodingTests
{
    private const string Latin = "Harbour plan delayed\n\nThe café on the quay will close in May, the mayor’s office said on Tuesday evening.\n";
    private const string Cyrillic = "Порт закроют весной\n\nВласти города заявили, что старый порт будет закрыт до конца апреля следующего года.\n";

    [Fact]
    public void Nothing_is_refused_as_empty() => Assert.Equal(PageErrors.Empty, Reading.CodeOf([]));

    [Theory]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    [InlineData("\u00A0\u00A0\n")]
    public void Blanks_are_refused_as_empty(string text) => Assert.Equal(PageErrors.Empty, Reading.CodeOf(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("%PDF-1.7 and so on")]
    [InlineData("PK\u0003\u0004 and so on")]
    [InlineData("a text with\0a zero byte in it, and another\0one")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007 controls \u0001\u0002\u0003")]
    public void What_is_no_text_is_refused(string bytes) => Assert.Equal(PageErrors.NotText, Reading.CodeOf(Encoding.Latin1.GetBytes(bytes)));

    [Fact]
    public void An_image_is_refused_by_its_signature() => Assert.Equal(PageErrors.NotText, Reading.CodeOf([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]));

    [Fact]
    public void Noise_is_no_text()
    {
        var noise = new byte[4000];
        new Random(7).NextBytes(noise);

        Assert.Equal(PageErrors.NotText, Reading.CodeOf(noise));
    }

    [Fact]
    public void More_than_the_limit_is_refused() => Assert.Equal(PageErrors.TooLarge, Reading.CodeOf(new byte[PageReader.MaxBytes + 1]));

    [Fact]
    public void A_page_without_words_holds_no_article() => Assert.Equal(PageErrors.NoArticle, Reading.CodeOf("<html><body><nav><a href=x>Home</a></nav></body></html>"u8.ToArray()));

    public static TheoryData<string, bool> Forms => new MatrixTheoryData<string, bool>(["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"], [true, false]);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Unicode_is_read_with_and_without_a_mark(string name, bool isMarked)
    {
        var encoding = Encoding.GetEncoding(name);
        var mark = isMarked ? encoding.GetPreamble() : [];

        Assert.Equal(Latin, Reading.Page([.. mark, .. encoding.GetBytes(Latin)], new PageOptions(PageForm.Plain)).Text);
        Assert.Equal(Cyrillic, Reading.Page([.. mark, .. encoding.GetBytes(Cyrillic)], new PageOptions(PageForm.Plain)).Text);
    }

    [Theory]
    [InlineData("windows-1251", Cyrillic)]
    [InlineData("windows-1252", Latin)]
    public void A_legacy_text_is_read_without_declaration(string name, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;

        Assert.Equal(text, Reading.Page(encoding.GetBytes(text), new PageOptions(PageForm.Plain)).Text);
    }

    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>", "Мост откроют осенью")]
    [InlineData("windows-1252", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>", "Der Zoll prüft “neue” Tarife")]
    [InlineData("koi8-r", "<?xml version='1.0' encoding='koi8-r'?>", "Мост откроют осенью")]
    public void A_declared_charset_is_followed(string name, string declaration, string title)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        var html = $"{declaration}<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{title}. {title}. {title}. {title}.</p></body></html>";

        Assert.Equal(title, Reading.Page(encoding.GetBytes(html)).Article.Title);
    }

    [Fact]
    public void Valid_utf8_wins_over_a_wrong_declaration()
    {
        const string Html = "<meta charset=windows-1251><h1>Škoda čeká na rozhodnutí</h1><p>Továrna podle vedení otevře až příští rok, řekl mluvčí.</p>";

        Assert.Equal("Škoda čeká na rozhodnutí", Reading.Page(Html).Article.Title);
    }

    [Fact]
    public void A_cut_last_character_does_not_spoil_the_rest()
    {
        var bytes = Encoding.UTF8.GetBytes("Später, früher, über, für, müde, Öl, schön, größer, böse, süß, Tür, Bär, Käse, Mühe, Hölle, Höhe, Nüsse, Blüte, Güte, Röte, Äste, ü");

        Assert.StartsWith("Später, früher", Reading.Page(bytes[..^1], new PageOptions(PageForm.Plain)).Text, StringComparison.Ordinal);
    }
}
