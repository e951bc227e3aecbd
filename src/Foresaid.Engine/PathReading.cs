namespace Foresaid.Engine;

/// <summary>The outcome of reading one of the pages that an input holds.</summary>
/// <param name="Path">The input's path, and behind it which part of it: <c>pages.zip/a.html</c>, <c>crawl.warc.gz#17</c>.</param>
/// <param name="Reading">The document, or why there is none.</param>
public sealed record PathReading(string Path, Reading Reading);
