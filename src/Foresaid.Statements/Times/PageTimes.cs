using System.Collections.Frozen;
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
    // A reply may speak of what was said so many comments above.
    private const int FarthestAbove = 3;

    // What is set for so many days, a month at most, is an event.
    private const int LongestEvent = 31;

    private static readonly FrozenSet<string> _expecting = FrozenSet.ToFrozenSet(
        ["expect", "plan", "promise", "hope", "intend", "forecast", "predict", "schedule", "set", "aim", "vow", "pledge", "foresee", "anticipate", "project", "propose", "envisage", "postpone", "delay", "put", "slip", "threaten", "want", "due", "pencil"]);

    private readonly Syntax _syntax;
    private readonly EventCalendar _calendar;
    private readonly PageEvents _events = new();
    private readonly Lazy<ImmutableArray<string>> _regions;
    private readonly Lazy<bool> _isSouthern;
    private readonly Dictionary<string, Passage> _passages = [];
    private readonly Dictionary<string, ImmutableArray<GivenWindow>> _ahead = [];
    private readonly Dictionary<int, LocalDate?> _byDay = [];

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
            if (passage.Comment is { } comment)
            {
                _passages[comment] = passage;
            }

            foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
            {
                var frame = new TimeFrame(passage.Date);
                _events.Add(syntax, Sentences.Of(sentence), frame);
                AddDays(Sentences.Of(sentence), frame);
            }
        }
    }

    /// <summary>The time expressions of the sentences.</summary>
    public SentenceTimes Sentences { get; }

    /// <summary>What the days of a passage are counted from.</summary>
    public TimeFrame FrameOf(Passage passage) => new(passage.Date, IsSouthern: _isSouthern.Value, Events: DaysOf);

    /// <summary>The days of a clause that the page dates elsewhere; null where it does not.</summary>
    public Period? DaysOf(int verb) => _events.Of(_syntax, verb) ?? (_syntax.Lemma(verb) is "vote" ? _events.OfKind("election") : null);

    /// <summary>The days of a noun that the page dates elsewhere; null where it does not.</summary>
    public Period? DaysOf(string noun) => _events.Of(noun);

    /// <summary>The first and last day of an expression; beside a verb of the past, "June" is the last one.</summary>
    public (LocalDate? First, LocalDate? Last) BoundsOf(PlacedTime time, TimeFrame frame) =>
        Allowed(time, frame) is { } allowed ? (null, allowed) : Dated(time.Bounding(_syntax)).Bounds(frame with { LooksBack = time.Bound is null && IsPast(time.Governor) && (time.IsDirect || IsWhenTold(time)) });

    /// <summary>Whether days lie ahead, or are not over.</summary>
    public static bool IsAhead((LocalDate? First, LocalDate? Last) bounds, TimeFrame frame) =>
        (bounds.Last ?? bounds.First) is { } close && !(frame.Today is { } today && close < today);

    /// <summary>The times ahead that sentences of a passage name.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="from">The first sentence.</param>
    /// <param name="end">The sentence after the last.</param>
    public IEnumerable<GivenWindow> AheadIn(Passage passage, int from, int end)
    {
        var frame = FrameOf(passage);
        for (var index = from; index < end; index++)
        {
            var sentence = new Sentence(_syntax.Sheet, index);
            foreach (var time in Sentences.Of(sentence))
            {
                if (!time.Expression.Meaning.LeansBack && BoundsOf(time, frame) is var bounds && IsAhead(bounds, frame) && !(bounds.First == frame.Today && bounds.Last == frame.Today))
                {
                    yield return new GivenWindow(WindowChooser.Made(time.Bounding(_syntax), bounds, "time expression"), index, WindowWords.Of(_syntax, sentence), IsScheduled(time, bounds));
                }
            }
        }
    }

    /// <summary>The times ahead that the nearest comment above names which names any, in order; empty where none does.</summary>
    /// <param name="comment">The comment that is answered.</param>
    public ImmutableArray<GivenWindow> AheadAbove(string comment)
    {
        var above = comment;
        for (var steps = 0; steps < FarthestAbove && above is not null; steps++)
        {
            if (AheadIn(above) is { IsEmpty: false } ahead)
            {
                return ahead;
            }

            above = _passages.GetValueOrDefault(above)?.Parent;
        }

        return [];
    }

    private ImmutableArray<GivenWindow> AheadIn(string comment)
    {
        if (!_ahead.TryGetValue(comment, out var ahead))
        {
            ahead = _passages.TryGetValue(comment, out var passage) ? [.. passage.Blocks.SelectMany(block => AheadIn(passage, _syntax.Sheet.Sentences.FirstAtOrAfter(block.Span.Start), _syntax.Sheet.Sentences.FirstAtOrAfter(block.Span.End)))] : [];
            _ahead[comment] = ahead;
        }

        return ahead;
    }

    /// <summary>A month that says which thing is meant, "its March survey", is the nearest, ahead or behind.</summary>
    public static TimeExpression Nearest(TimeExpression expression, TimeFrame frame) =>
        expression.Meaning is DatePart { Year: null, Day: null, Month: not null, Which: Which.None } month && frame.Today is { } today && month.In(frame) is { } ahead && month.In(frame with { LooksBack = true }) is { } behind
            && NodaTime.Period.DaysBetween(behind.Last, today) < NodaTime.Period.DaysBetween(today, ahead.First) ? expression with { Meaning = new FixedPeriod(behind) } : expression;

    // "Give it a month", "I'd give them six months": up to then.
    private LocalDate? Allowed(PlacedTime time, TimeFrame frame) =>
        time.Expression is { Relation: Relation.In, Meaning: Length { Duration: { IsVague: false } length } } && _syntax.Lemma(time.Governor) is "give" && Enumerable.Range(time.First, time.Last - time.First + 1).Any(token => _syntax.Head(token) == time.Governor) && frame.Today is { } today ? length.From(today, 1) : null;

    // "He told the guild on Sunday that": a weekday below the verb of saying.
    private bool IsWhenTold(PlacedTime time) => time.Expression.Meaning is Weekday { Which: Which.None } && time.Expression.Preposition is "on" && _syntax.Lemma(time.Governor) is "tell" or "say";

    // The days ahead that the page gives with their month, by their number; null where two have the same.
    private void AddDays(IEnumerable<PlacedTime> times, TimeFrame frame)
    {
        foreach (var time in times)
        {
            if (time.Expression.Meaning is DatePart { Month: not null, Day: { } number } && time.Expression.Meaning.In(frame) is { } days && days.First >= frame.Today)
            {
                _byDay[number] = !_byDay.TryGetValue(number, out var known) || known == days.First ? days.First : null;
            }
        }
    }

    // "The board meets on 12 June", "the winner is to be named on Friday", "the frigate has to float by 30 November".
    private bool IsScheduled(PlacedTime time, (LocalDate? First, LocalDate? Last) bounds)
    {
        if (bounds.First is { } first && (bounds.Last is not { } last || NodaTime.Period.DaysBetween(first, last) > LongestEvent))
        {
            return false;
        }

        for (var (at, steps) = (time.Governor, 0); at >= 0 && steps < 4; (at, steps) = (_syntax.Head(at), steps + 1))
        {
            if (_syntax.Fine(at) is "VBZ" or "VBP")
            {
                return true;
            }

            if (_syntax.Children(at).Any(child => _syntax.Relation(child) is "aux" or "cop" && _syntax.Fine(child) is "VBZ" or "VBP" && _syntax.Lemma(child) is "be"))
            {
                return true;
            }

            if (_syntax.Tag(at) is UniversalTag.Verb && _syntax.Relation(at) is not ("xcomp" or "acl"))
            {
                return false;
            }
        }

        return false;
    }

    // "The 19th", on a page that gives 19 November: that one.
    private TimeExpression Dated(TimeExpression expression) =>
        expression.Meaning is DatePart { Year: null, Month: null, Day: { } number } && _byDay.GetValueOrDefault(number) is { } day ? expression with { Meaning = new FixedPeriod(Period.Day(day)) } : expression;

    // "Expected a deal in December", "expects to have signed by June", "if it closed in May" look ahead all the same.
    private bool IsPast(int verb) => _syntax.Lower(_syntax.Child(verb, "mark")) is not ("if" or "unless") && !_expecting.Contains(_syntax.Lemma(verb)) && !(_syntax.Relation(verb) is "xcomp" && _expecting.Contains(_syntax.Lemma(_syntax.Head(verb)))) && (_syntax.Fine(verb) is "VBD" || _syntax.Fine(verb) is "VBN"
        && _syntax.Children(verb).Any(child => _syntax.Relation(child) == "aux" && _syntax.Lower(child) is "had" or "was" or "were" or "has" or "have") && !_syntax.Children(verb).Any(child => _syntax.Fine(child) is "MD"));

    // The page's own day for an event goes before the calendar's.
    private Period? DaysOf(EventName name, TimeFrame frame) =>
        name.Year is null && name.Which is Which.None && (_events.Of(name.Noun) ?? (name.Words.Trim().Length == 0 ? _events.OfKind(name.Head) : null)) is { } days ? days : _calendar.Find(name, frame, _regions.Value);
}

/// <summary>A window that a sentence gave.</summary>
/// <param name="Chosen">The window.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Words">The base forms of the sentence that say something.</param>
/// <param name="IsScheduled">Whether something is set for that day: "the board meets on 12 June".</param>
internal sealed record GivenWindow(ChosenWindow Chosen, int Sentence, IReadOnlySet<string> Words, bool IsScheduled = false);
