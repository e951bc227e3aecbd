using Foresaid.Text;
using NodaTime;

namespace Foresaid.Statements.Times;

/// <summary>How an expression bounds what happens.</summary>
internal enum Relation
{
    /// <summary>In it, on it, during it.</summary>
    In,

    /// <summary>By it: up to its last day.</summary>
    By,

    /// <summary>Before it: up to the day before its first.</summary>
    Before,

    /// <summary>Until it: up to the day itself, or to the day before a longer period.</summary>
    Until,

    /// <summary>Through it: up to its last day.</summary>
    Through,

    /// <summary>After it: from the day after its last.</summary>
    After,

    /// <summary>From it on: from its first day.</summary>
    From,

    /// <summary>Within a length of time: from the day from which it is counted up to its last.</summary>
    Within,

    /// <summary>About then.</summary>
    About,
}

/// <summary>A time expression of a text.</summary>
/// <param name="Span">Its characters, with the preposition.</param>
/// <param name="Point">Its characters without the preposition.</param>
/// <param name="Relation">How it bounds.</param>
/// <param name="Preposition">The preposition in lower case; empty where none stands there.</param>
/// <param name="Meaning">The time it names.</param>
internal sealed record TimeExpression(TextSpan Span, TextSpan Point, Relation Relation, string Preposition, TimeMeaning Meaning)
{
    private const int FewDays = 10;

    // The middle of a year is shorter, that of a century is a year.
    private const int MostOfMiddle = 200;

    /// <summary>The first and last day that it allows; null where it states none or none can be told.</summary>
    public (LocalDate? First, LocalDate? Last) Bounds(TimeFrame frame)
    {
        // "Within days": some ten, at most.
        if (Relation is Relation.Within && Meaning is Stretch { Length: { IsVague: true, Largest: Unit.Day }, Sign: > 0, Anchor: null } && frame.Today is { } today)
        {
            return (today, today.PlusDays(FewDays));
        }

        if (Meaning.IsVague || Meaning.In(frame) is not { } days)
        {
            return (null, null);
        }

        // "By the autumn", said when it is nearly over, and "before the autumn", said in it, mean the next.
        if (Meaning is Season { Year: null, Which: Which.None } && frame.Today is { } now && days.First <= now && (Relation is Relation.Before || Relation is Relation.By && days.Last < now.PlusMonths(1)))
        {
            days = new Period(days.First.PlusYears(1), days.Last.PlusDays(1).PlusYears(1).PlusDays(-1));
        }

        // "By mid-2031" is by the middle of its middle.
        if (Meaning is PartOf { Part: Part.Middle } && Relation is Relation.By or Relation.Before or Relation.Until && days.Days is > FewDays and < MostOfMiddle)
        {
            return (null, days.First.PlusDays(days.Days / 2));
        }

        // "By the end of May", "before the end of May", "until the end of May": all of May is left.
        var isEnd = Meaning is PartOf { Part: Part.End };
        return Relation switch
        {
            Relation.By when Meaning is NewYear => (null, days.First),
            Relation.By or Relation.Through => (null, days.Last),
            Relation.Within => Meaning is Stretch && Preposition is not "for" ? (days.First, days.Last) : (null, days.Last),
            Relation.Before => (null, isEnd ? days.Last : days.First.PlusDays(-1)),
            Relation.Until => (null, isEnd || days.IsDay ? days.Last : days.First.PlusDays(-1)),
            Relation.After => (days.Last.PlusDays(1), null),
            Relation.From => (days.First, null),

            // "This decade" began long ago: what is said of it is that it ends.
            _ => Meaning is Around { Shift: 0, Unit: Unit.Decade or Unit.Century } ? (null, days.Last) : (days.First, days.Last),
        };
    }
}
