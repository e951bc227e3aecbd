using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Foresaid.Fuzz;

/// <summary>Makes well-formed inputs of every kind out of a few words.</summary>
internal static class Samples
{
    private static readonly string[] _names = ["Anna Reyes", "heron_7", "Бо", "O’Hara", "", "Dr. Ines M. Kovač-Lund"];
    private static readonly string[] _words = ["the dam", "will hold", "may not", "until spring", "she said", "“we doubt it”", "if the rain stops", "наверное", "🌧", "in 2031", "https://x.example/a?b=c", "—", "Read also: the river", "3 March 2030"];

    /// <summary>A sample of some kind: its name and its bytes.</summary>
    public static (string Name, byte[] Bytes) Make(Random random) => random.Next(14) switch
    {
        0 or 1 or 2 => ("page.html", Utf8(Html(random))),
        3 or 4 => ("page.txt", Utf8(Dump(random))),
        5 => ("feed.xml", Utf8(Rss(random))),
        6 => ("feed.atom", Utf8(Atom(random))),
        7 => ("disqus.xml", Utf8(Disqus(random))),
        8 => ("thread.json", Utf8(Reddit(random))),
        9 => ("feed.json", Utf8(JsonFeed(random))),
        10 => ("pages.jsonl", Utf8(string.Join('\n', Some(random, 3, () => JsonSerializer.Serialize(new { url = "https://x.example/", html = Html(random), published = "2030-03-11" }))))),
        11 => ("crawl.warc", [.. Some(random, 3, () => Warc(random)).SelectMany(record => record)]),
        12 => ("page.mhtml", Utf8($"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"cut\"\r\n\r\n--cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{Html(random)}\r\n--cut--\r\n")),
        _ => ("page.html", Encoding.GetEncoding(random.Next(2) == 0 ? "utf-16" : "iso-8859-1").GetBytes(Html(random))),
    };

    /// <summary>An input packed in some way.</summary>
    public static (string Name, byte[] Bytes) Packed(string name, byte[] bytes, Random random)
    {
        using var packed = new MemoryStream();
        if (random.Next(2) == 0)
        {
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                gzip.Write(bytes);
            }

            return (name + ".gz", packed.ToArray());
        }

        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(bytes);
        }

        return ("pages.zip", packed.ToArray());
    }

    private static string Html(Random random)
    {
        var comments = random.Next(4) switch
        {
            0 => "",
            1 => $"<ol class='commentlist'>{Nested(random, 0, (inside, id) => $"<li class='comment' id='comment-{id}'><div class='comment-author'><cite class='fn'>{Name(random)}</cite> <time datetime='2030-03-11T08:0{random.Next(10)}:00Z'>11 March</time></div><div class='comment-content'><p>{Line(random)}</p></div><ul class='children'>{inside}</ul></li>")}</ol>",
            2 => $"<section id='comments'><h2>{random.Next(9)} comments</h2>{string.Concat(Some(random, 8, () => $"<div class='comment' data-depth='{random.Next(5)}' data-parent='{random.Next(9)}' id='c{random.Next(9)}'><b class='author'>{Name(random)}</b> <span class='date'>{random.Next(9)} hours ago</span><div class='text'>{Line(random)}<blockquote>{Line(random)}</blockquote></div></div>"))}</section>",
            _ => $"<table class='comment-tree'>{string.Concat(Some(random, 8, () => $"<tr class='athing comtr'><td class='ind' indent='{random.Next(6)}'><img width='{40 * random.Next(6)}'></td><td><a class='hnuser'>{Name(random)}</a><span class='age'>1 day ago</span><div class='comment'>{Line(random)}</div></td></tr>"))}</table>",
        };
        var data = random.Next(2) == 0 ? "" : $"<script type='application/ld+json'>{JsonSerializer.Serialize(new { headline = Line(random), datePublished = "2030-03-11T08:00:00+01:00", author = new[] { new { name = Name(random) } } })}</script>";
        return $"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{Line(random)}</title><meta property='article:published_time' content='2030-03-11'>{data}</head><body><nav><a href='/'>Home</a></nav><article><h1>{Line(random)}</h1><p class='byline'>By {Name(random)}</p><figure><img alt='{Line(random)}'><figcaption>{Line(random)}</figcaption></figure>{string.Concat(Some(random, 6, () => $"<p>{Line(random)} <a href='/x'>{Line(random)}</a> {Line(random)}</p>"))}</article>{comments}</body></html>";
    }

    private static string Nested(Random random, int depth, Func<string, int, string> make) =>
        depth > 4 ? "" : string.Concat(Some(random, 3, () => make(Nested(random, depth + 1, make), random.Next(50))));

    private static string Dump(Random random) =>
        $"{Line(random)}\nBy {Name(random)}\n11 March 2030\n\n{string.Join("\n\n", Some(random, 5, () => Line(random)))}\n\nComments ({random.Next(9)})\n\n{string.Join("\n\n", Some(random, 8, () => $"{new string(' ', 4 * random.Next(4))}{Name(random)}, {random.Next(1, 29)} March 2030, 10:{random.Next(10, 59)}\n{new string(' ', 4 * random.Next(4))}{Line(random)}"))}\n";

    private static string Rss(Random random) =>
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>{Escaped(random)}</title>{string.Concat(Some(random, 4, () => $"<item><title>{Escaped(random)}</title><link>https://x.example/{random.Next(9)}</link><pubDate>Mon, 11 Mar 2030 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>{Line(random)}</p>]]></content:encoded></item>"))}</channel></rss>";

    private static string Atom(Random random) =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><title>{Escaped(random)}</title>{string.Concat(Some(random, 5, () => $"<entry><id>{random.Next(6)}</id><title>{Escaped(random)}</title><updated>2030-03-11T08:00:00Z</updated><thr:in-reply-to ref=\"{random.Next(6)}\"/><content type=\"html\">{Escaped(random)}</content></entry>"))}</feed>";

    private static string Disqus(Random random) =>
        $"<disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\"><thread dsq:id=\"1\"><title>{Escaped(random)}</title></thread>{string.Concat(Some(random, 8, () => $"<post dsq:id=\"{random.Next(9)}\"><message>{Escaped(random)}</message><createdAt>2030-03-11T08:00:0{random.Next(10)}Z</createdAt><author><name>{Name(random)}</name></author><thread dsq:id=\"1\"/><parent dsq:id=\"{random.Next(9)}\"/></post>"))}</disqus>";

    private static string Reddit(Random random) => JsonSerializer.Serialize(new object[]
    {
        new { kind = "Listing", data = new { children = new[] { new { kind = "t3", data = new { title = Line(random), selftext = Line(random), author = Name(random), created_utc = 1_899_446_400 } } } } },
        new { kind = "Listing", data = new { children = Replies(random, 0) } },
    });

    private static object[] Replies(Random random, int depth) => depth > 3 ? [] : [.. Some(random, 3, () => new
    {
        kind = "t1",
        data = new { name = $"t1_{random.Next(30)}", parent_id = $"t1_{random.Next(30)}", author = Name(random), body = "> " + Line(random) + "\n\n" + Line(random), created_utc = 1_899_446_400 + random.Next(999), score = random.Next(-5, 50), replies = new { kind = "Listing", data = new { children = Replies(random, depth + 1) } } },
    })];

    private static string JsonFeed(Random random) =>
        JsonSerializer.Serialize(new { version = "https://jsonfeed.org/version/1.1", title = Line(random), items = Some(random, 4, () => new { id = random.Next(9), title = Line(random), content_html = $"<p>{Line(random)}</p>", date_published = "2030-03-11T08:00:00Z" }) });

    private static byte[] Warc(Random random)
    {
        var response = Utf8($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Html(random)}");
        return [.. Utf8($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\r\nContent-Length: {response.Length}\r\n\r\n"), .. response, .. Utf8("\r\n\r\n")];
    }

    private static List<T> Some<T>(Random random, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => make())];

    private static string Name(Random random) => _names[random.Next(_names.Length)];

    private static string Line(Random random) => string.Join(' ', Some(random, 30, () => _words[random.Next(_words.Length)])) + ".";

    private static string Escaped(Random random) => System.Net.WebUtility.HtmlEncode($"<p>{Line(random)}</p>");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
