using Foresaid.Engine;
using Foresaid.Pages;

namespace Foresaid.App;

/// <summary>Reads one page's bytes: what <see cref="Reader.Read"/> does, and what a test may do in its place.</summary>
/// <param name="path">The path or name to put into the document.</param>
/// <param name="bytes">The page's bytes.</param>
/// <param name="options">How to read it; null to tell everything from the input.</param>
/// <returns>The document, or why there is none.</returns>
public delegate Reading PageRead(string path, ReadOnlySpan<byte> bytes, PageOptions? options);
