using Foresaid.Engine;
using Foresaid.Pages;

namespace Foresaid.App;

/// <summary>Reads every page of an input: what <see cref="Reader.ReadAll"/> does, and what a test may do in its place.</summary>
/// <param name="path">The path or name to put into the documents.</param>
/// <param name="input">The input.</param>
/// <param name="options">How to read it; null to tell everything from the input.</param>
/// <returns>Each page's document, or why there is none, in the input's order.</returns>
public delegate IEnumerable<PathReading> PageRead(string path, Stream input, PageOptions? options);
