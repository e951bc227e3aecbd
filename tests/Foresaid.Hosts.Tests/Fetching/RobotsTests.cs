using System.Text;
using Foresaid.Fetching.Robots;
using Xunit;

namespace Foresaid.Hosts.Tests.Fetching;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("/fish", "/fish", true)]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/fish/salmon", true)]
    [InlineData("/fish", "/Fish", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/fish*", "/fishheads/yummy.html", true)]
    [InlineData("/*.php", "/index.php?a=b", true)]
    [InlineData("/*.php", "/windows.PHP", false)]
    [InlineData("/*.php$", "/folder/file.php", true)]
    [InlineData("/*.php$", "/file.php?a", false)]
    [InlineData("/*.php$", "/file.php5", false)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?a", true)]
    [InlineData("/fish*.php", "/Fish.PHP", false)]
    [InlineData("/$", "/", true)]
    [InlineData("/$", "/a", false)]
    [InlineData("*/private/*", "/a/private/b", true)]
    [InlineData("/a*a$", "/a", false)]
    [InlineData("/a*a$", "/aa", true)]
    [InlineData("/a*b*a", "/a1a2b3a", true)]
    [InlineData("/?s=", "/?s=war", true)]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84", true)]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/%e3%83%84", true)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", true)]
    [InlineData("/a%2fb", "/a%2Fb", true)]
    [InlineData("/a%2fb", "/a/b", false)]
    [InlineData("/100%", "/100%", true)]
    [InlineData("/a%2Ab", "/a*b", true)]
    [InlineData("/a%2Ab", "/axb", false)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("/a%24$", "/a$", true)]
    public void A_pattern_matches_from_the_start_with_its_wildcards(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new RobotsPattern(pattern).Matches(RobotsPattern.Encoded(path)));

    [Theory]
    [InlineData("Disallow: /", "/a", false)]
    [InlineData("Disallow:", "/a", true)]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Allow: /p\nDisallow: /", "/x", false)]
    [InlineData("Disallow: /folder\nAllow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    [InlineData("DISALLOW : /a # not this", "/a", false)]
    [InlineData("Disallow: /a\nDisallow: /robots.txt", "/robots.txt", true)]
    [InlineData("Disallow: a", "/a", true)]
    public void The_longest_rule_that_matches_counts(string rules, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Allows("User-agent: *\n" + rules, path));

    [Theory]
    [InlineData("User-agent: foresaid\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: foresaid\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: Foresaid/2.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: foresaidbot\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: fore\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: foresaid\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: foresaid\nSitemap: x\nUser-agent: other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: foresaid\nDisallow: /a\nUser-agent: other\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: foresaid\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: foresaid\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: foresaid\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: foresaid\nAllow:\n\nUser-agent: *\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /\r", "/a", false)]
    [InlineData("<!DOCTYPE html><title>Not found: nothing</title>", "/a", true)]
    [InlineData("", "/a", true)]
    public void The_groups_that_name_this_program_count_and_else_those_for_everybody(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Allows(file, path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 5", 5.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: 2\nCrawl-delay: 7", 7.0)]
    [InlineData("User-agent: foresaid\nCrawl-delay: 3\n\nUser-agent: *\nCrawl-delay: 9", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999999999999", 86400.0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -5", null)]
    [InlineData("User-agent: *\nCrawl-delay: NaN", null)]
    [InlineData("User-agent: other\nCrawl-delay: 5", null)]
    public void The_crawl_delay_is_read(string file, double? seconds) =>
        Assert.Equal(seconds, Read(file).CrawlDelay?.TotalSeconds);

    [Fact]
    public void What_lies_behind_500_kibibytes_is_not_read()
    {
        var padding = "#" + new string('x', RobotsReader.MaxBytes) + "\n";

        Assert.True(Allows("User-agent: *\n" + padding + "Disallow: /", "/a"));
        Assert.False(Allows("User-agent: *\nDisallow: /\n" + padding, "/a"));
    }

    [Fact]
    public void A_pattern_of_many_wildcards_takes_no_time()
    {
        var pattern = "/" + string.Concat(Enumerable.Repeat("a*", 5_000)) + "b$";

        Assert.False(new RobotsPattern(pattern).Matches("/" + new string('a', 20_000)));
    }

    private static bool Allows(string file, string path) => Read(file).Allow(new Uri("https://news.example" + path));

    private static RobotsRules Read(string file) => RobotsReader.Read(Encoding.UTF8.GetBytes(file), "Foresaid");
}
