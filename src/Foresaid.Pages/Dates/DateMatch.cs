namespace Foresaid.Pages.Dates;

/// <summary>A date found in a text: where it stands, clock time included, and what it says.</summary>
internal readonly record struct DateMatch(int Start, int End, StatedDate Date);
