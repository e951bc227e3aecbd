using System.Collections.Immutable;

namespace Foresaid.Statements.Threads;

/// <summary>Finds pairs of statements that cannot both hold.</summary>
/// <remarks>
/// Two statements of one event whose speakers are far apart on how likely it is. In a thread a reply speaks of the event that its
/// parent speaks of where it shares a word with it, points back ("it won't"), or disagrees; elsewhere two events are one when
/// enough of their words agree. Statements are met through the words they share: the work grows with the page, not with its square.
/// </remarks>
internal static class ContradictionFinder
{
    // How far apart two readings of one event must lie: "may" and "likely" are 0.3 apart and their ranges touch, "may" and "won't" do not.
    private const double FarApart = 0.31;

    // Readings whose ranges do not touch need be only so far apart: "four in five" and "even".
    private const double FarEnough = 0.2;

    // Shares of the weight of the lesser event's words from which two events are taken for one: with a word in common, with two, and
    // for a reply and its parent. Of the values tried on development pages on 2026-11-25 those that let in fewest false pairs for a true one.
    private const double SameEvent = 0.4;
    private const double SameEventOfTwoWords = 0.25;
    private const double SameEventOfReply = 0.15;

    // A reply that disagrees with its parent, without a number or a denial that is far from the parent's, shares so much with it.
    private const double SameEventOfDenial = 0.3;

    /// <summary>Finds the contradictions among statements.</summary>
    /// <param name="statements">The statements of one page, in order.</param>
    /// <param name="parents">For each comment, the comment it answers.</param>
    /// <param name="text">The text in which they stand.</param>
    /// <returns>Each pair once, the earlier statement first, in the order of the later.</returns>
    public static ImmutableArray<Contradiction> Find(IReadOnlyList<Statement> statements, IReadOnlyDictionary<string, string> parents, string text)
    {
        var events = new EventWords(statements, text);
        var byComment = Enumerable.Range(0, statements.Count).Where(index => statements[index].Comment is not null && TakesASide(statements[index])).ToLookup(index => statements[index].Comment!);
        var found = ImmutableArray.CreateBuilder<Contradiction>();
        var before = Before(statements);
        for (var second = 0; second < statements.Count; second++)
        {
            if (!TakesASide(statements[second]))
            {
                continue;
            }

            var answered = statements[second].Comment is { } comment && parents.TryGetValue(comment, out var parent) ? Answered(statements, events, [.. byComment[parent]], second) : -1;
            foreach (var first in events.EarlierThatShare(second).Where(first => IsOneEvent(statements, events, first, second)).Append(answered).Append(PointedAt(statements, events, before[second], second)).Where(first => first >= 0).Distinct().Order())
            {
                found.Add(new Contradiction(statements[Math.Min(first, second)].Id, statements[Math.Max(first, second)].Id));
            }
        }

        return [.. found.Distinct()];
    }

    // For each statement the one right before it on the page; -1 for the first.
    private static int[] Before(IReadOnlyList<Statement> statements)
    {
        var (before, last) = (new int[statements.Count], -1);
        foreach (var index in Enumerable.Range(0, statements.Count).OrderBy(index => statements[index].Content[0].Start))
        {
            (before[index], last) = (last, index);
        }

        return before;
    }

    // A report tells what is so; only who judges or foretells can be contradicted.
    private static bool TakesASide(Statement statement) => statement.Kind is StatementKind.Forecast or StatementKind.Assessment;

    private static bool IsOneEvent(IReadOnlyList<Statement> statements, EventWords events, int first, int second)
    {
        var (count, share) = events.Shared(first, second);
        return TakesASide(statements[first]) && AreFarApart(statements[first], statements[second]) && (share >= SameEvent || count > 1 && share >= SameEventOfTwoWords);
    }

    // "She gives it one in five", "I doubt that very much": the statement right before it, by somebody else, that it is far from; -1 where there is none.
    private static int PointedAt(IReadOnlyList<Statement> statements, EventWords events, int first, int second) =>
        first >= 0 && events.PointsBack(second, statements[second].Event) && statements[first].Comment == statements[second].Comment && statements[first].Speaker != statements[second].Speaker
        && TakesASide(statements[first]) && AreFarApart(statements[first], statements[second]) ? first : -1;

    // The statement of the parent that a reply contradicts; -1 where it contradicts none.
    private static int Answered(IReadOnlyList<Statement> statements, EventWords events, ImmutableArray<int> candidates, int second)
    {
        var (best, bestWeight) = (-1, double.MinValue);
        foreach (var first in candidates)
        {
            var weight = events.Shared(first, second).Share + (AreFarApart(statements[first], statements[second]) ? 0.3 : 0) + (statements[first].Kind is StatementKind.Forecast ? 0.15 : 0);
            if (weight > bestWeight)
            {
                (best, bestWeight) = (first, weight);
            }
        }

        if (best < 0)
        {
            return -1;
        }

        var (share, disagrees) = (events.Shared(best, second).Share, statements[second].Stance is Stance.Disagree);
        var pointsBack = events.PointsBack(second, statements[second].Event);
        return AreFarApart(statements[best], statements[second]) && (share > SameEventOfReply || pointsBack || disagrees) || disagrees && (share > SameEventOfDenial || pointsBack) ? best : -1;
    }

    // Two conditional statements may both hold, each under its condition, unless one says what the other denies.
    private static bool AreFarApart(Statement first, Statement second) =>
        (Math.Abs(Belief(first) - Belief(second)) >= FarApart || Math.Abs(Belief(first) - Belief(second)) >= FarEnough && AreApart(Range(first), Range(second))) && (first.Condition.IsEmpty || second.Condition.IsEmpty || first.Happens != second.Happens);

    private static bool AreApart((double Low, double High) first, (double Low, double High) second) => first.High < second.Low || second.High < first.Low;

    private static (double Low, double High) Range(Statement statement) =>
        statement.Certainty is not { } certainty ? (0, 1) : statement.Happens ? (certainty.Low, certainty.High) : (1 - certainty.High, 1 - certainty.Low);

    // How likely the event itself is said to be.
    private static double Belief(Statement statement) => (statement.Certainty?.Best ?? 0.75) is var best && statement.Happens ? best : 1 - best;
}
