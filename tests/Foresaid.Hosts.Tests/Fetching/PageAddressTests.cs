using Foresaid.Fetching;
using Xunit;

namespace Foresaid.Hosts.Tests.Fetching;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://news.example", "https://news.example/")]
    [InlineData(" HTTPS://News.Example:443/A?b=C#d \n", "https://news.example/A?b=C")]
    [InlineData("http://news.example.:80/a", "http://news.example/a")]
    [InlineData("http://news.example:8080/a", "http://news.example:8080/a")]
    [InlineData("https://bücher.example/łódź", "https://xn--bcher-kva.example/%C5%82%C3%B3d%C5%BA")]
    [InlineData("https://news.example/a/../b", "https://news.example/b")]
    [InlineData("http://2130706433/", "http://127.0.0.1/")]
    [InlineData("http://0x7f.1/", "http://127.0.0.1/")]
    [InlineData("http://[::FFFF:127.0.0.1]/", "http://[::ffff:127.0.0.1]/")]
    public void An_address_has_one_way_to_write_it(string text, string expected)
    {
        Assert.True(PageAddress.TryParse(text, out var address, out _));

        Assert.Equal(expected, address.AbsoluteUri);
        Assert.True(PageAddress.TryNormalize(address, out var again, out _));
        Assert.Equal(expected, again.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("news.example/a")]
    [InlineData("/a")]
    [InlineData("page.html")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,a")]
    [InlineData("gopher://news.example/")]
    [InlineData("http://")]
    [InlineData("http://./a")]
    [InlineData("https://ana:secret@news.example/")]
    [InlineData("https://ana@news.example/")]
    [InlineData("http://news.example:99999/")]
    [InlineData("http://[::1/")]
    public void What_is_no_address_of_a_page_is_refused(string text)
    {
        Assert.False(PageAddress.TryParse(text, out _, out var refusal));

        Assert.Equal(FetchErrors.NotAnAddress, refusal.Code);
        Assert.EndsWith(".", refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://xn--ü.example/")]
    [InlineData("http://a\u200d.example/")]
    [InlineData("http://\u202e.example/")]
    [InlineData("http://xn--.example/")]
    [InlineData("http://-a-.example/")]
    [InlineData("http://üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü.example/")]
    public void A_host_name_that_is_none_is_refused_or_written_in_ascii_and_never_throws(string text) =>
        Assert.True(!PageAddress.TryParse(text, out var address, out _) || address.AbsoluteUri.All(char.IsAscii));

    [Fact]
    public void An_address_without_end_is_refused() =>
        Assert.False(PageAddress.TryParse("https://news.example/" + new string('a', 10_000), out _, out _));
}
