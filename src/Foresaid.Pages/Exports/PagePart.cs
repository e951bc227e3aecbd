namespace Foresaid.Pages.Exports;

/// <summary>One page of a feed or an export.</summary>
/// <param name="Suffix">Which one it is, to stand behind the input's name: "#2"; empty where the input is one page.</param>
/// <param name="Source">The part of the input that it was read from, which is hashed; null where that is the whole input.</param>
/// <param name="Reading">The page, or why there is none.</param>
internal readonly record struct PagePart(string Suffix, string? Source, PageReading Reading);
