using System.Collections.Immutable;
using Foresaid.Statements.Certainties;
using Foresaid.Statements.Forecasts;
using Foresaid.Text;
using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>Tells which time expression bounds a statement: one of its own clause, of its sentence, or of what it answers.</summary>
/// <remarks>Used by one passage at a time, statement after statement.</remarks>
internal sealed class WindowChooser(Syntax syntax, PageTimes times, Passage passage)
{
    // A window holds for what follows it this many sentences on, where what follows leans on it.
    private const int FarthestSentence = 3;

    // So many expressions on either side of a clause are looked at, and so many windows given before.
    private const int MostNear = 32;

    // What stands less than so many characters off stands next to a clause.
    private const int NextTo = 4;

    // A clause that bounds stands within so many words.
    private const int FarthestWord = 80;

    // So many clauses may stand in one another.
    private const int DeepestClause = 8;

    // In so many, "it" is what is answered.
    private const int FarthestPronoun = 2;

    // In so many sentences a reply keeps to what it answers.
    private const int FarthestReply = 4;

    private const string QuestionRule = "time of the question";
    private const string BeforeRule = "time of the sentence before";
    private const string AboveRule = "time of the comment above";

    private readonly TimeFrame _frame = times.FrameOf(passage);
    private readonly Ellipses _ellipses = new(syntax);
    private readonly List<GivenWindow> _given = [];
    private (LocalDate? First, LocalDate? Last)? _named;
    private int _read = -1;

    /// <summary>The window of a statement; null where nothing gives one.</summary>
    /// <param name="prediction">The clause.</param>
    /// <param name="condition">The words of its condition, which bound something else.</param>
    /// <param name="setting">Where it stands.</param>
    public ChosenWindow? Of(Prediction prediction, ImmutableArray<TextSpan> condition, Setting setting)
    {
        var sentence = syntax.SentenceOf(prediction.Head);
        ReadUpTo(sentence);
        var chosen = OfSentence(sentence, prediction, condition, setting) ?? OfClause(sentence, prediction, condition) ?? (IsBound(prediction) ? null : Inherited(sentence, prediction));
        if (chosen is { IsManner: false } && chosen.Window is not { From: null, To: null })
        {
            _given.Add(new GivenWindow(chosen, sentence.Index, WindowWords.Of(syntax, sentence)));
        }

        return chosen;
    }

    /// <summary>Whether every time that a clause itself names is over: "that it would boil a kettle by the Easter before".</summary>
    public bool IsOver(Prediction prediction)
    {
        var own = Closing(prediction).Where(time => time.Governor == prediction.Head).Select(time => times.BoundsOf(time with { IsDirect = false }, _frame).Last);
        return _frame.Today is { } today && AreOver(own, today);
    }

    /// <summary>Whether what was said at a time that is past was over before today: "in May she announced that it would open before the end of July", read in September.</summary>
    /// <param name="prediction">The clause.</param>
    /// <param name="cue">The verb that reports it; -1 for none.</param>
    public bool IsOverSince(Prediction prediction, int cue)
    {
        if (cue < 0 || _frame.Today is not { } today || syntax.Fine(cue) is not ("VBD" or "VBN"))
        {
            return false;
        }

        var said = Near(syntax.SentenceOf(cue), cue)
            .Where(time => time.Governor == cue && !prediction.Content.Any(part => part.Contains(time.Expression.Span)) && time.Expression.Relation is Relation.In or Relation.About && time.Expression.Meaning is not Recurring && !time.Expression.Meaning.LeansBack)
            .Select(time => time.Expression.Meaning.In(_frame with { LooksBack = true })).OfType<Period>().Where(days => days.Last < today).ToList();
        if (said.Count == 0)
        {
            return false;
        }

        var then = _frame with { Today = said.Max(days => days.Last), LooksBack = false };
        return AreOver(Closing(prediction).Select(time => time.Expression.Bounds(then).Last), today);
    }

    // The times that a clause names and that say when it is over.
    private IEnumerable<PlacedTime> Closing(Prediction prediction) =>
        Near(syntax.SentenceOf(prediction.Head), prediction.Head)
            .Where(time => prediction.Content.Any(part => part.Contains(time.Expression.Span)) && time.Expression.Meaning is not Recurring && !time.Expression.Meaning.LeansBack && time.Expression.Relation is not (Relation.After or Relation.From));

    // Whether there is any day, and all are before today.
    private static bool AreOver(IEnumerable<LocalDate?> days, LocalDate today)
    {
        var known = days.OfType<LocalDate>().ToList();
        return known.Count > 0 && known.TrueForAll(day => day < today);
    }

    /// <summary>The window of content that looks at nothing ahead in its verb: a time ahead that it names; null where it names none.</summary>
    /// <param name="content">The words.</param>
    public ChosenWindow? OfContent(ImmutableArray<TextSpan> content)
    {
        foreach (var sentence in content.SelectMany(syntax.Sheet.SentencesIn).DistinctBy(sentence => sentence.Index))
        {
            foreach (var time in times.Sentences.Of(sentence))
            {
                var expression = time.Bounding(syntax);
                if (content.Any(part => part.Contains(time.Expression.Span) || IsDeadline(expression, part)) && time.Expression.Meaning is not (Around { Unit: Unit.Day, Shift: 0 } or Recurring) && times.BoundsOf(time, _frame) is var bounds && PageTimes.IsAhead(bounds, _frame))
                {
                    return Made(expression, bounds, "time expression");
                }
            }
        }

        return content.Any(part => CertaintyFinder.StatesOdds(syntax.Text, part)) ? OfOdds(content) : null;
    }

    // "One in six, he says", after a sentence or a question that names a time.
    private ChosenWindow? OfOdds(ImmutableArray<TextSpan> content)
    {
        var first = syntax.SentenceOf(syntax.TokenAt(content[0].Start)).Index;
        return times.AheadIn(passage, Math.Max(FirstSentence(), first - 1), first).LastOrDefault() is { } before ? before.Chosen with { Rule = BeforeRule } : null;
    }

    // "Sees the lake frozen by Friday": a bound right behind the words is theirs, not the verb of saying's.
    private static bool IsDeadline(TimeExpression expression, TextSpan part) =>
        expression.Relation is Relation.By or Relation.Before or Relation.Until or Relation.Within && expression.Span.Start >= part.End && expression.Span.Start - part.End < NextTo;

    private ChosenWindow? OfSentence(Sentence sentence, Prediction prediction, ImmutableArray<TextSpan> condition, Setting setting)
    {
        (ChosenWindow Window, int Score)? best = null;
        foreach (var time in Near(sentence, prediction.Head))
        {
            if (time.Expression.Meaning is Recurring || Score(time, prediction, condition, setting) is not { } score || Read(time, prediction) is not { } window)
            {
                continue;
            }

            window = !IsWait(time) && IsCountedFrom(condition, time) ? Made(time.Expression, (null, null), window.Rule) : window;
            score += window.Window is { From: null, To: null } ? -3 : 0;
            if (best is null || score > best.Value.Score)
            {
                best = (window, score);
            }
        }

        return best?.Window;
    }

    // "If the mill shuts, the shop follows within a year": a length counted from what may never come, unless it has come already ("if it goes on like this").
    private bool IsCountedFrom(ImmutableArray<TextSpan> condition, PlacedTime time)
    {
        // "The next four years" count from now, whatever comes.
        if (condition.IsEmpty || time.Expression.Meaning is not (Stretch { Anchor: null, Sign: > 0 } or Offset { Anchor: null, Sign: > 0 }) || Enumerable.Range(time.First, time.Last - time.First + 1).Any(token => syntax.Lower(token) is "next" or "coming" or "now"))
        {
            return false;
        }

        var (first, end) = syntax.TokensIn(condition[0]);
        var isOpen = syntax.Lower(first) is "if" or "once" or "when" or "should" || syntax.Fine(first) is "VB" or "VBP";
        return isOpen && !Enumerable.Range(first, Math.Clamp(end - first, 0, FarthestWord)).Any(token => syntax.Lemma(token) is "go" or "continue" or "stay" or "remain" or "keep");
    }

    // How well an expression fits a clause; null where it bounds something else.
    private int? Score(PlacedTime time, Prediction prediction, ImmutableArray<TextSpan> condition, Setting setting)
    {
        var span = time.Expression.Span;
        var isIn = prediction.Content.Any(part => part.Overlaps(span));
        if (!IsSurprise(prediction) && !IsWait(time) && condition.Any(part => part.Overlaps(span)) || !isIn && !IsNextTo(span, prediction) && !setting.Inside.Any(part => part.Contains(span)) || setting.Cue >= 0 && time.Governor == setting.Cue && !isIn && !PageTimes.IsAhead(times.BoundsOf(time, _frame), _frame))
        {
            return null;
        }

        var isOwn = time.Governor == prediction.Head || time.Governor == prediction.Cue;
        if (!isIn && !isOwn && (IsNextTo(span, prediction) ? IsOfClauseBefore(time.Governor, time.Last, prediction) : IsElsewhere(time, prediction) || IsOfClauseBefore(time.Governor, time.Last, prediction)))
        {
            return null;
        }

        return (isOwn ? time.IsDirect ? 7 : 6 : 0) + (time.Expression.Meaning is Back ? 3 : 0) + (isIn ? 4 : 0) + (time.Expression.Relation is Relation.By or Relation.Before or Relation.Until or Relation.Within ? 1 : 0) - (IsInside(time, prediction) ? 2 : 0) - (IsModifier(time) ? 7 : 0);
    }

    // "Less July water": a month that says which water, where something else says when.
    private bool IsModifier(PlacedTime time) =>
        time.Expression.Preposition is "" && syntax.Relation(time.Last) is "compound" && syntax.Head(time.Last) > time.Last && syntax.Tag(syntax.Head(time.Last)) is UniversalTag.Noun;

    // Whether an expression stands in a clause below the statement's own verb.
    private bool IsInside(PlacedTime time, Prediction prediction)
    {
        if (time.Governor == prediction.Head || !syntax.IsUnder(time.Governor, prediction.Head))
        {
            return false;
        }

        for (var (at, steps) = (time.Governor, 0); at != prediction.Head && steps < DeepestClause; (at, steps) = (syntax.Head(at), steps + 1))
        {
            if (syntax.Relation(at) is "acl" or "advcl" or "relcl")
            {
                return true;
            }
        }

        return false;
    }

    // "I'd be amazed if it still ran at Easter": what is said to be unlikely stands behind "if".
    private bool IsSurprise(Prediction prediction) => syntax.Lower(prediction.Head) is "amazed" or "surprised" or "astonished" or "shocked" or "stunned";

    // "Give it ten years and nobody will care": no condition, but how long it takes.
    private bool IsWait(PlacedTime time) => syntax.Lemma(time.Governor) is "give" or "wait" or "ask";

    // Of the words outside the clause, those of a clause beside or above it may bound it, too; those after it, of another's, do not.
    private bool IsElsewhere(PlacedTime time, Prediction prediction)
    {
        var isBeside = syntax.IsUnder(prediction.Head, time.Governor) || syntax.IsUnder(time.Governor, prediction.Head);
        return !isBeside || time.Expression.Span.Start > prediction.Content[^1].End;
    }

    // "The boats are sold by Easter, and the owners keep the rest": what is said beside a time has none of it, but for a surprise.
    private bool IsOfClauseBefore(int governor, int last, Prediction prediction)
    {
        var at = prediction.Head;
        for (var steps = 0; steps < DeepestClause && at >= 0 && at != governor; (at, steps) = (syntax.Head(at), steps + 1))
        {
            if (syntax.Relation(at) is "conj" or "parataxis" && last < at)
            {
                return !IsSurprise(prediction) && !TakesUp(prediction);
            }
        }

        return false;
    }

    // "The agency tests on 1 October, and they will fail again": a pronoun goes on with what was just set for a day.
    private bool TakesUp(Prediction prediction) => syntax.Fine(prediction.Cue) is "MD" && _ellipses.SubjectOf(prediction.Head) is "it" or "they" or "he" or "she" or "that";

    private static bool IsNextTo(TextSpan span, Prediction prediction) =>
        prediction.Content.Any(part => span.Start >= part.End && span.Start - part.End < NextTo || part.Start >= span.End && part.Start - span.End < NextTo);

    private ChosenWindow? Read(PlacedTime time, Prediction prediction)
    {
        var expression = time.Bounding(syntax);
        var named = expression.Meaning.LeansBack ? Before(time) ?? _named : null;
        if (expression.Meaning is Back)
        {
            return named is { } before ? Made(expression, ReadBack(expression.Relation, before), "time named before") : Made(expression, (null, null), "time expression");
        }

        if (IsLifetime(time, prediction) && times.BoundsOf(time, _frame).Last is { } end)
        {
            return Made(expression, (null, end), "time expression");
        }

        var placed = IsModifier(time) ? time with { Expression = PageTimes.Nearest(time.Expression, _frame) } : time;
        var frame = named is { } anchor ? _frame with { Named = new Period(anchor.First ?? anchor.Last!.Value, anchor.Last ?? anchor.First!.Value) } : _frame;
        var (first, last) = times.BoundsOf(time.Governor == prediction.Head ? placed with { IsDirect = false } : placed, frame);
        if (IsOver(last ?? first) && prediction.Kind is StatementKind.Forecast && time.IsDirect && syntax.Lower(time.Governor) == syntax.Lemma(time.Governor))
        {
            // "That they shut it in October": a verb that is the same in the past.
            (first, last) = times.BoundsOf(time with { IsDirect = false }, _frame);
        }

        first = IsHalfOver(expression.Meaning) && first < _frame.Today ? _frame.Today : first;

        // "Which was to have voted in September", "the best since 2015": what is past bounds nothing ahead.
        var isOver = IsOver(last ?? first) && (expression.Relation is not (Relation.After or Relation.From) || expression.Preposition is "since") && prediction.Kind is not StatementKind.Report;
        return isOver ? null : Made(expression, (first, last), expression.Meaning is EventTime ? "calendar of events" : "time expression");
    }

    private bool IsOver(LocalDate? close) => _frame.Today is { } today && close < today;

    // "This year", said in its second half: what is left of it.
    private bool IsHalfOver(TimeMeaning meaning) => meaning is Around { Unit: Unit.Year, Shift: 0 } && _frame.Today is { Month: > 6 };

    // "The club will not see Christmas", "they won't make 2029", "limps on to Easter": as far as that. "See rain next week" has another object.
    private bool IsLifetime(PlacedTime time, Prediction prediction) =>
        time.Expression is { Relation: Relation.In, Preposition: "to" } && syntax.Lemma(prediction.Head) is "last" or "limp" or "survive" or "get" or "see" or "hang" or "hold" or "carry" or "live" or "cling" or "stagger" or "make" or "drag" or "overrun" or "stretch" or "run" or "continue" && time.First > prediction.Head && time.Governor == prediction.Head
        || time.Expression is { Relation: Relation.In, Preposition: "" } && !(syntax.Child(prediction.Head, "obj") is var seen && seen >= 0 && seen < time.First) && syntax.Lemma(prediction.Head) is "see" or "make" or "reach" or "last" or "survive" or "outlive" or "outlast"
        && time.First > prediction.Head && time.First - prediction.Head <= 3 && time.Governor == prediction.Head;

    // The expressions around a token: a sentence without end may hold any number.
    private IEnumerable<PlacedTime> Near(Sentence sentence, int token)
    {
        var all = times.Sentences.Of(sentence);
        if (all.Length <= 2 * MostNear)
        {
            return all;
        }

        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return all.Skip(Math.Max(0, low - MostNear)).Take(2 * MostNear);
    }

    // The time named last in the same sentence.
    private (LocalDate? First, LocalDate? Last)? Before(PlacedTime time)
    {
        (LocalDate? First, LocalDate? Last)? last = null;
        foreach (var other in Near(syntax.SentenceOf(time.First), time.First))
        {
            if (other.First >= time.First)
            {
                break;
            }

            last = other.Bounding(syntax).Bounds(_frame) is var bounds && bounds is not (null, null) ? bounds : last;
        }

        return last;
    }

    private static (LocalDate?, LocalDate?) ReadBack(Relation relation, (LocalDate? First, LocalDate? Last) named) => relation switch
    {
        Relation.By => (null, named.Last ?? named.First),
        Relation.Until => (null, named.Last ?? named.First),
        Relation.Before => (null, (named.First ?? named.Last)?.PlusDays(-1)),
        _ => ((named.Last ?? named.First)?.PlusDays(1), null),
    };

    // "Before the gates close", "until the troops go home": a clause whose day the page gives elsewhere.
    private ChosenWindow? OfClause(Sentence sentence, Prediction prediction, ImmutableArray<TextSpan> condition)
    {
        for (var token = Math.Max(sentence.FirstToken, prediction.Head - FarthestWord); token < Math.Min(sentence.EndToken, prediction.Head + FarthestWord); token++)
        {
            Relation? relation = syntax.Lower(token) switch { "before" => Relation.Before, "until" or "till" => Relation.Until, "once" or "after" => Relation.After, "time" when syntax.Lower(token - 2) == "by" => Relation.By, _ => null };
            if (relation is not { } bound || condition.Any(span => span.Contains(syntax.Span(token))))
            {
                continue;
            }

            // "Before the hearing": a noun that the page dates.
            if (syntax.Relation(token) == "case" && syntax.Head(token) is >= 0 and var noun && times.DaysOf(syntax.Lemma(noun)) is { } dated)
            {
                var words = syntax.Span(token, Math.Max(token, syntax.Last(noun)));
                var named = new TimeExpression(words, words, bound, syntax.Lower(token), new FixedPeriod(dated));
                return Made(named, named.Bounds(_frame), "day the page gives elsewhere");
            }

            var verb = syntax.Relation(token) switch { "mark" => syntax.Head(token), "case" when syntax.Relation(syntax.Head(token)) is "nsubj" => syntax.Head(syntax.Head(token)), _ => syntax.Child(token, "acl") };
            if (verb < 0 || verb == prediction.Head || syntax.Head(verb) < 0 || IsOfClauseBefore(syntax.Head(verb), Math.Max(token, verb), prediction))
            {
                continue;
            }

            var first = bound == Relation.By ? token - 2 : token;
            var span = syntax.Span(first, Math.Max(token, syntax.Last(verb)));
            var days = times.DaysOf(verb);
            var expression = new TimeExpression(span, span, bound, syntax.Lower(first), days is { } known ? new FixedPeriod(known) : new Unplaced());
            return Made(expression, expression.Bounds(_frame), days is null ? "time of another event" : "day the page gives elsewhere");
        }

        return null;
    }

    // "Before the herring come": bound by what has no day that anybody knows.
    private bool IsBound(Prediction prediction)
    {
        var (first, end) = (Math.Max(0, prediction.Head - FarthestWord), Math.Min(syntax.Count, prediction.Head + FarthestWord));
        return Enumerable.Range(first, end - first).Any(token => syntax.Lower(token) is "before" or "until" or "till" or "after" && syntax.Relation(token) is "case" or "mark" && prediction.Content.Any(part => part.Contains(syntax.Span(token))));
    }

    // A verdict, an ellipsis, or, in a thread, a clause about "it" keeps the time of what it speaks of.
    private ChosenWindow? Inherited(Sentence sentence, Prediction prediction)
    {
        var words = WindowWords.Of(syntax, sentence);
        var isVerbless = _ellipses.IsVerbless(prediction);
        var isFar = _ellipses.IsEstimate(prediction) || _ellipses.IsStranded(sentence);
        var isShort = isFar || prediction.Rule == "verdict of chance" || _ellipses.IsElliptic(prediction) || isVerbless && passage.Comment is not null;
        var about = _ellipses.SubjectOf(prediction.Head);
        var subject = passage.Comment is null ? "" : about;
        if (Best(_given.TakeLast(MostNear).Concat(times.AheadIn(passage, Math.Max(FirstSentence(), sentence.Index - FarthestSentence), sentence.Index)), given => sentence.Index - given.Sentence <= (isFar ? 2 : 1)) is { } own)
        {
            return own with { Rule = own.Rule == QuestionRule ? QuestionRule : BeforeRule };
        }

        return passage.Parent is { } parent && sentence.Index - FirstSentence() < FarthestReply && Best(times.AheadAbove(parent).TakeLast(MostNear), _ => isShort || sentence.Index - FirstSentence() < FarthestPronoun) is { } above ? above with { Rule = AboveRule } : null;

        ChosenWindow? Best(IEnumerable<GivenWindow> windows, Func<GivenWindow, bool> isNear)
        {
            (ChosenWindow? Window, int Shared) best = (null, -1);
            foreach (var given in windows)
            {
                var shared = words.Count(given.Words.Contains);
                var fits = given.IsScheduled && about is "it" or "they" or "he" or "she" && sentence.Index - given.Sentence == 1 || (isShort || subject is "it" or "this" or "that") && isNear(given) || shared >= (isShort || subject is "it" or "this" or "that" or "they" ? 1 : 2) || isVerbless && given.Chosen.Rule == QuestionRule;
                best = fits && given.Sentence != sentence.Index && sentence.Index - given.Sentence <= FarthestSentence | given.Sentence < FirstSentence() && shared >= best.Shared ? (given.Chosen, shared) : best;
            }

            return best.Window;
        }
    }

    // Times that are named on the way, in statements and out of them: "after that" means the last.
    private void ReadUpTo(Sentence sentence)
    {
        var from = _read < 0 ? FirstSentence() : _read + 1;
        for (var index = Math.Max(from, sentence.Index - 8); index <= sentence.Index - 1; index++)
        {
            foreach (var time in times.Sentences.Of(new Sentence(syntax.Sheet, index)))
            {
                var bounds = times.BoundsOf(time, _frame);
                if (bounds is not (null, null) && !time.Expression.Meaning.LeansBack)
                {
                    _named = bounds;

                    // A question sets the time of its answer.
                    if (syntax.Text[syntax.Sheet.Sentences.Spans[index].End - 1] == '?' && PageTimes.IsAhead(bounds, _frame))
                    {
                        _given.Add(new GivenWindow(Made(time.Bounding(syntax), bounds, QuestionRule), index, WindowWords.Of(syntax, new Sentence(syntax.Sheet, index))));
                    }
                }
            }
        }

        _read = Math.Max(_read, sentence.Index - 1);
    }

    private int FirstSentence() => passage.Blocks.IsEmpty ? 0 : syntax.Sheet.Sentences.FirstAtOrAfter(passage.Blocks[0].Span.Start);

    /// <summary>A window of an expression.</summary>
    public static ChosenWindow Made(TimeExpression expression, (LocalDate? First, LocalDate? Last) bounds, string rule) =>
        new(new Window([expression.Span], bounds.First, bounds.Last), rule, expression.Meaning is Manner);
}
