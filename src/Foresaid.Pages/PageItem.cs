namespace Foresaid.Pages;

/// <summary>One page of an input that may hold many: a member of an archive, an entry of a feed, a thread of an export.</summary>
/// <param name="Name">
/// The input's name, and behind it which part of it: <c>pages.zip/a/b.html</c>, <c>crawl.warc.gz#17</c> (the 17th record),
/// <c>pages.jsonl#4</c> (the fourth line), <c>feed.xml#2</c> (the second entry). The input's name alone where it is the page.
/// </param>
/// <param name="Sha256">The hash of the part's own bytes, in lower-case hexadecimal; empty where they could not be had.</param>
/// <param name="Reading">The page, or why there is none.</param>
public sealed record PageItem(string Name, string Sha256, PageReading Reading);
