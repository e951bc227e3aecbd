using System.Collections.Immutable;
using Foresaid.Text;
using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>Finds the words that bound a statement in time, and the days they mean.</summary>
internal static class WindowFinder
{
    /// <summary>Finds the windows inside a stretch of text.</summary>
    public static ImmutableArray<Window> Find(string text, TextSpan span, LocalDate? today)
    {
        var frame = new TimeFrame(today);
        return [.. TimeFinder.Find(text, span).Where(found => found.Meaning is not Recurring).Select(found => found.Bounds(frame) is var (first, last) ? new Window([found.Span], first, last) : null!)];
    }
}
