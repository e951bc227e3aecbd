using System.Text;
using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Pages;

public sealed class AnyBytesTests
{
    private static readonly string[] _bits =
    [
        "<html>", "<body>", "<div class=comment>", "<ol class=children>", "<li>", "</li>", "</div>", "<p>", "</p>", "<h1>Title of it</h1>", "<b class=fn>Ann</b>", "<blockquote>", "<figure><img><figcaption>", "<time datetime=2030-02-03>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>", "<!--", "-->", "&amp;", "&#x1F600;", "&#xD800;", "\uD83D\uDE00", "\uFEFF", "\u00AD", "Some words that go on for a while, and then some more of them.",
        "\n\n", "\n", "    ", "* ", "• ", "| ", "> ", "4.1. ", "Ann, 3 Feb 09:12", "Ann (3 Feb, 12:05): ", "COMMENTS (3)", "By Ann Berg", "Tags: a, b", "[Image: words. Photo: Ann]", "(Reporting by Ann; Editing by Bo)", "[deleted]", "é", "Привет", "\u0301", "\0", "\u0007",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_put_together_is_read_soundly(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => _bits[random.Next(_bits.Length)]));
            AssertSound(Encoding.UTF8.GetBytes(text), (PageForm?)random.Next(-1, 3) is { } form && Enum.IsDefined(form) ? form : null);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_bytes_come_nothing_is_thrown(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var bytes = new byte[random.Next(0, 600)];
            random.NextBytes(bytes);
            if (round % 3 == 0)
            {
                bytes = [.. bytes.Select(value => (byte)(value % 96 + 32))];
            }

            AssertSound(bytes, null);
        }
    }

    private static void AssertSound(byte[] bytes, PageForm? form)
    {
        if (PageReader.Read(bytes, new PageOptions(form)) is PageReading.Read read)
        {
            Reading.AssertSound(read.Page);
        }
    }
}
