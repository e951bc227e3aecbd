using System.Collections.Immutable;
using Foresaid.Text;
using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>A window, and the rule that gave it.</summary>
/// <param name="Window">The window.</param>
/// <param name="Rule">The rule, in words.</param>
/// <param name="IsManner">Whether its words are a manner of speaking that no day can settle.</param>
internal sealed record ChosenWindow(Window Window, string Rule, bool IsManner);

/// <summary>What a page's statements ask about time: the expressions of its sentences, the days of its events, and the windows given so far.</summary>
/// <remarks>Used by one reading at a time; passages come in order, a parent before its replies.</remarks>
internal sealed class PageTimes
{
    private readonly Syntax _syntax;
    private readonly EventCalendar _calendar;
    private readonly PageEvents _events = new();
    private readonly Lazy<ImmutableArray<string>> _regions;
    private readonly Lazy<bool> _isSouthern;
    private readonly Dictionary<string, IReadOnlyList<GivenWindow>> _ofComments = [];

    /// <summary>Reads what the page dates.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="calendar">Public events.</param>
    public PageTimes(Syntax syntax, ImmutableArray<Passage> passages, EventCalendar calendar)
    {
        (_syntax, _calendar, Sentences) = (syntax, calendar, new SentenceTimes(syntax));
        _regions = new Lazy<ImmutableArray<string>>(() => calendar.RegionsOf(Enumerable.Range(0, syntax.Count).Select(syntax.Word)));
        _isSouthern = new Lazy<bool>(() => EventCalendar.IsSouthern(Enumerable.Range(0, syntax.Count).Select(syntax.Word)));
        foreach (var passage in passages)
        {
            foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
            {
                _events.Add(syntax, Sentences.Of(sentence), new TimeFrame(passage.Date));
            }
        }
    }

    /// <summary>The time expressions of the sentences.</summary>
    public SentenceTimes Sentences { get; }

    /// <summary>What the days of a passage are counted from.</summary>
    public TimeFrame FrameOf(Passage passage) => new(passage.Date, IsSouthern: _isSouthern.Value, Events: DaysOf);

    /// <summary>The days of a clause that the page dates elsewhere; null where it does not.</summary>
    public Period? DaysOf(int verb) => _events.Of(_syntax, verb);

    /// <summary>The windows that the statements of a comment were given, in order; empty where none were.</summary>
    public IReadOnlyList<GivenWindow> GivenIn(string comment) => _ofComments.GetValueOrDefault(comment, []);

    /// <summary>Keeps the windows of a comment.</summary>
    public void Keep(string comment, IReadOnlyList<GivenWindow> windows) => _ofComments[comment] = windows;

    /// <summary>Whether an expression names a time that is not over, and stands in no clause about the past.</summary>
    public bool LooksAhead(PlacedTime time, (LocalDate? First, LocalDate? Last) bounds, TimeFrame frame) =>
        time.Expression.Meaning is not (Around { Unit: Unit.Day, Shift: 0 } or Back) && (bounds.Last ?? bounds.First) is { } close && !(frame.Today is { } today && close < today) && _syntax.Fine(time.Governor) is not ("VBD" or "VBN");

    // The page's own day for an event goes before the calendar's.
    private Period? DaysOf(EventName name, TimeFrame frame) =>
        name.Year is null && name.Which is Which.None && _events.Of(name.Noun) is { } days ? days : _calendar.Find(name, frame, _regions.Value);
}

/// <summary>A window that a sentence gave.</summary>
/// <param name="Chosen">The window.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Words">The base forms of the sentence that say something.</param>
internal sealed record GivenWindow(ChosenWindow Chosen, int Sentence, IReadOnlySet<string> Words);
