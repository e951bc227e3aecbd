using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Times;

/// <summary>A time expression and where it stands in its sentence.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Governor">The token of the clause it belongs to: the nearest verb, or what stands for one, above it.</param>
/// <param name="IsDirect">Whether it hangs on that word itself, not on a noun below it.</param>
/// <param name="Bound">The words before it that make it a bound ("before the talks on 3 May"), with what they state; null where none do.</param>
internal sealed record PlacedTime(TimeExpression Expression, int First, int Last, int Governor, bool IsDirect, (int Token, Relation Relation)? Bound)
{
    /// <summary>The expression as it bounds: with the words before it where they do.</summary>
    public TimeExpression Bounding(Syntax syntax) =>
        Bound is { } bound ? Expression with { Relation = bound.Relation, Span = TextSpan.Between(syntax.Span(bound.Token).Start, Expression.Span.End) } : Expression;
}

/// <summary>The time expressions of a sheet, found sentence by sentence when they are asked for.</summary>
/// <remarks>Used by one reading at a time.</remarks>
internal sealed class SentenceTimes(Syntax syntax)
{
    // "By the time we hand over the presidency at the end of December": so many words may stand between.
    private const int LongestBound = 12;

    private readonly Dictionary<int, ImmutableArray<PlacedTime>> _found = [];

    /// <summary>The time expressions of a sentence, in order.</summary>
    public ImmutableArray<PlacedTime> Of(Sentence sentence)
    {
        if (!_found.TryGetValue(sentence.Index, out var times))
        {
            var found = TimeFinder.Find(syntax.Text, sentence.Span, TagAt);
            times = [.. found.Select((expression, index) => Placed(expression, index == 0 || found[index - 1].Meaning is EventTime ? null : found[index - 1].Span, sentence))];
            _found[sentence.Index] = times;
        }

        return times;
    }

    private UniversalTag TagAt(TextSpan span)
    {
        var token = syntax.TokenAt(span.Start);
        return token < syntax.Count && syntax.Span(token).Start == span.Start ? syntax.Tag(token) : UniversalTag.X;
    }

    private PlacedTime Placed(TimeExpression expression, TextSpan? before, Sentence sentence)
    {
        var first = Math.Min(syntax.TokenAt(expression.Span.Start), sentence.EndToken - 1);
        var last = Math.Max(first, Math.Min(syntax.TokenAt(expression.Span.End - 1), sentence.EndToken - 1));
        var (governor, isDirect) = Governor(first, last);
        return new PlacedTime(expression, first, last, governor, isDirect, expression.Preposition is "" or "on" or "in" or "at" ? BoundBefore(first, last, before, sentence) : null);
    }

    private (int Governor, bool IsDirect) Governor(int first, int last)
    {
        // The word of the expression that hangs on something outside it.
        var at = first;
        for (var token = first; token <= last; token++)
        {
            if (syntax.HangsOutside(token, first, last))
            {
                at = token;
                break;
            }
        }

        var isDirect = true;
        for (var steps = 0; steps < 40 && syntax.Head(at) >= 0; steps++)
        {
            isDirect = steps == 0;
            at = syntax.Head(at);
            if ((at < first || at > last) && (syntax.Tag(at) is UniversalTag.Verb || syntax.Child(at, "cop", "nsubj") >= 0))
            {
                break;
            }
        }

        return (at, isDirect);
    }

    // What stands in another time bounds that one.
    private (int, Relation)? BoundBefore(int first, int last, TextSpan? before, Sentence sentence)
    {
        for (var token = first - 1; token >= sentence.FirstToken && token >= first - LongestBound; token--)
        {
            if (syntax.Tag(token) == UniversalTag.Punct && syntax.Lower(token) is not ("-" or "'"))
            {
                return null;
            }

            Relation? relation = syntax.Lower(token) switch
            {
                "before" => Relation.Before,
                "until" or "till" => Relation.Until,
                "after" => Relation.After,
                "by" when syntax.Lower(token + 1) == "the" && (syntax.Lower(token + 2) == "time" || token + 3 == first && syntax.Tag(token + 2) is UniversalTag.Noun && syntax.Head(token) == token + 2 && syntax.Head(last) == token + 2) => Relation.By,
                _ => null,
            };
            if (relation is not null && before is { } other && other.Contains(syntax.Span(token)))
            {
                return null;
            }

            if (relation is { } found && (found is not Relation.After || token >= first - 5))
            {
                return token + 1 < first ? (token, found) : null;
            }
        }

        return null;
    }
}
