using System.Collections.Immutable;
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

    // A reply of so few words says what it says of what it answers.
    private const int ShortReply = 9;

    private readonly TimeFrame _frame = times.FrameOf(passage);
    private GivenWindow? _given;
    private GivenWindow? _mentioned;
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
        var chosen = OfSentence(sentence, prediction, condition, setting) ?? OfClause(sentence, prediction, condition) ?? OfCondition(sentence, condition) ?? Inherited(sentence, prediction);
        if (chosen is { IsManner: false } && chosen.Window is not { From: null, To: null })
        {
            _given = new GivenWindow(chosen, sentence.Index);
            if (passage.Comment is { } comment)
            {
                times.Keep(comment, _given);
            }
        }

        return chosen;
    }

    private ChosenWindow? OfSentence(Sentence sentence, Prediction prediction, ImmutableArray<TextSpan> condition, Setting setting)
    {
        (ChosenWindow Window, int Score)? best = null;
        foreach (var time in times.Sentences.Of(sentence))
        {
            if (time.Expression.Meaning is Recurring || Score(time, prediction, condition, setting) is not { } score || Read(time, prediction) is not { } window)
            {
                continue;
            }

            score += window.Window is { From: null, To: null } ? -3 : 0;
            if (best is null || score > best.Value.Score)
            {
                best = (window, score);
            }
        }

        return best?.Window;
    }

    // How well an expression fits a clause; null where it bounds something else.
    private int? Score(PlacedTime time, Prediction prediction, ImmutableArray<TextSpan> condition, Setting setting)
    {
        var span = time.Expression.Span;
        var isIn = prediction.Content.Any(part => part.Overlaps(span));
        if (condition.Any(part => part.Overlaps(span)) || !isIn && !IsNextTo(span, prediction) && !setting.Inside.Any(part => part.Contains(span)) || setting.Cue >= 0 && time.Governor == setting.Cue && !isIn)
        {
            return null;
        }

        var isOwn = time.Governor == prediction.Head || time.Governor == prediction.Cue;

        // "Which was to have voted in September": what a clause inside another dates is the other's.
        var isPast = !isOwn && time.Bound is null && IsPast(time.Governor) && (!isIn || IsInside(time, prediction));
        if (isPast || !isIn && !isOwn && !IsNextTo(span, prediction) && IsElsewhere(time, prediction))
        {
            return null;
        }

        return (isOwn ? 6 : 0) + (time.Expression.Meaning is Back ? 3 : 0) + (isIn ? 4 : 0) + (time.Expression.Relation is Relation.By or Relation.Before or Relation.Until or Relation.Within ? 1 : 0) - (IsInside(time, prediction) ? 2 : 0);
    }

    private bool IsPast(int verb) => syntax.Fine(verb) is "VBD" || syntax.Fine(verb) is "VBN" && syntax.Children(verb).Any(child => syntax.Relation(child) == "aux" && syntax.Lower(child) is "had" or "was" or "were" or "has" or "have")
        && !syntax.Children(verb).Any(child => syntax.Fine(child) is "MD");

    // Whether an expression stands in a clause below the statement's own verb.
    private bool IsInside(PlacedTime time, Prediction prediction) => time.Governor != prediction.Head && syntax.Relation(time.Governor) is "acl" or "advcl" or "relcl" && syntax.IsUnder(time.Governor, prediction.Head);

    // Of the words outside the clause, those of a clause beside or above it may bound it, too; those after it, of another's, do not.
    private bool IsElsewhere(PlacedTime time, Prediction prediction)
    {
        var isBeside = syntax.IsUnder(prediction.Head, time.Governor) || syntax.IsUnder(time.Governor, prediction.Head);
        return !isBeside || time.Expression.Span.Start > prediction.Content[^1].End;
    }

    private static bool IsNextTo(TextSpan span, Prediction prediction) =>
        prediction.Content.Any(part => span.Start >= part.End && span.Start - part.End < 4 || part.Start >= span.End && part.Start - span.End < 4);

    private ChosenWindow? Read(PlacedTime time, Prediction prediction)
    {
        var expression = time.Bounding(syntax);
        var named = Before(time) ?? _named;
        if (expression.Meaning is Back)
        {
            return named is { } before ? Made(expression, ReadBack(expression.Relation, before), "time named before") : Made(expression, (null, null), "time expression");
        }

        var (first, last) = expression.Bounds(named is { } anchor ? _frame with { Named = new Period(anchor.First ?? anchor.Last!.Value, anchor.Last ?? anchor.First!.Value) } : _frame);
        var isOver = _frame.Today is { } today && (last ?? first) is { } close && close < today && expression.Relation is not (Relation.After or Relation.From) && prediction.Kind is not StatementKind.Report;
        return isOver ? null : Made(expression, (first, last), expression.Meaning is EventTime ? "calendar of events" : "time expression");
    }

    // The time named last in the same sentence.
    private (LocalDate? First, LocalDate? Last)? Before(PlacedTime time)
    {
        (LocalDate? First, LocalDate? Last)? last = null;
        foreach (var other in times.Sentences.Of(syntax.SentenceOf(time.First)))
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
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            Relation? relation = syntax.Lower(token) switch { "before" => Relation.Before, "until" or "till" => Relation.Until, "once" or "after" => Relation.After, "time" when syntax.Lower(token - 2) == "by" => Relation.By, _ => null };
            if (relation is not { } bound || condition.Any(span => span.Contains(syntax.Span(token))))
            {
                continue;
            }

            var verb = syntax.Relation(token) == "mark" ? syntax.Head(token) : syntax.Child(token, "acl");
            if (verb < 0 || verb == prediction.Head || syntax.Head(verb) < 0)
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

    // "If the banks pull out in June there is no league": what follows comes then.
    private ChosenWindow? OfCondition(Sentence sentence, ImmutableArray<TextSpan> condition)
    {
        foreach (var time in times.Sentences.Of(sentence))
        {
            if (time.Expression is { Relation: Relation.In } expression && condition.Any(part => part.Contains(expression.Span)) && expression.Bounds(_frame) is ({ }, { } last) bounds && !(_frame.Today > last))
            {
                return Made(expression, bounds, "time of the condition");
            }
        }

        return null;
    }

    // What leans on the sentence before, on the question, or on the comment above keeps its window.
    private ChosenWindow? Inherited(Sentence sentence, Prediction prediction)
    {
        if (_given is { } given && sentence.Index - given.Sentence <= FarthestSentence && (sentence.Index == given.Sentence || Leans(sentence, prediction)))
        {
            return given.Chosen with { Rule = sentence.Index == given.Sentence ? "time of the clause before" : "time of the sentence before" };
        }

        if (!Leans(sentence, prediction))
        {
            return null;
        }

        if (_mentioned is { } mentioned && sentence.Index - mentioned.Sentence == 1)
        {
            return mentioned.Chosen with { Rule = "time of the sentence before" };
        }

        return passage.Parent is { } parent && _given is null && (times.GivenIn(parent) ?? times.MentionedIn(parent)) is { } above
            ? above.Chosen with { Rule = "time of the comment above" }
            : null;
    }

    // A verdict of chance, a few words, or a clause about "it" and "that" speaks of what was spoken of.
    private bool Leans(Sentence sentence, Prediction prediction)
    {
        if (prediction.Rule is "verdict of chance" || sentence.EndToken - sentence.FirstToken <= ShortReply)
        {
            return true;
        }

        var subject = syntax.Child(prediction.Head, "nsubj", "expl", "csubj");
        return subject < 0 || syntax.Tag(subject) is UniversalTag.Pron && syntax.Lower(subject) is "it" or "that" or "this" or "they" or "those" or "he" or "she" or "one" or "there" or "which"
            || syntax.Tag(syntax.First(subject)) is UniversalTag.Pron or UniversalTag.Det && syntax.Lower(syntax.First(subject)) is "its" or "their" or "his" or "her" or "that" or "this";
    }

    // Times that are named on the way, in statements and out of them: "after that" means the last.
    private void ReadUpTo(Sentence sentence)
    {
        var from = _read < 0 ? FirstSentence() : _read + 1;
        for (var index = Math.Max(from, sentence.Index - 8); index <= sentence.Index - 1; index++)
        {
            foreach (var time in times.Sentences.Of(new Sentence(syntax.Sheet, index)))
            {
                var bounds = time.Bounding(syntax).Bounds(_frame);
                if (bounds is not (null, null) && time.Expression.Meaning is not Back)
                {
                    _named = bounds;
                    if (!times.LooksAhead(time, bounds, _frame))
                    {
                        continue;
                    }

                    // A question sets the time of its answer.
                    var window = new GivenWindow(Made(time.Bounding(syntax), bounds, "time of the question"), index);
                    _mentioned = window;
                    _given = syntax.Text[syntax.Sheet.Sentences.Spans[index].End - 1] == '?' ? window : _given;
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
