using NodaTime;

namespace Foresaid.Pages;

/// <summary>A date as a page states it: the day, and the clock time and offset where the page gives them.</summary>
/// <param name="Day">The day, in the page's own zone.</param>
/// <param name="Iso">ISO 8601: <c>2026-03-11</c>, or with a time <c>2026-03-11T06:40:00+05:00</c>.</param>
public sealed record StatedDate(LocalDate Day, string Iso);
