using System.Collections.Immutable;

namespace Foresaid.Ledger.Reviews;

/// <summary>What follows from the steps that people took with a statement.</summary>
public static class ReviewRules
{
    extension(DeskStatement statement)
    {
        /// <summary>The statement with its status and what holds worked out from its reading and its reviews.</summary>
        /// <remarks>
        /// Each reviewer's newest standing step is their word. Where all words accept or correct, it is accepted; where all reject,
        /// rejected; where they differ, or two corrections give one field two values, disputed. Of corrections of a field the newest holds.
        /// </remarks>
        public DeskStatement Settled()
        {
            var standing = statement.Reviews.Where(review => !review.IsUndone).ToList();
            var current = statement.Seen ?? statement.Machine;
            foreach (var change in standing.SelectMany(review => review.Changes))
            {
                current = current.With(change.Field, change.After) ?? current;
            }

            return statement with { Current = current, Status = StatusOf(statement, standing) };
        }

        /// <summary>The newest standing word of each reviewer, in the order in which they gave it.</summary>
        public IEnumerable<Review> Words() => WordsOf(statement.Reviews.Where(review => !review.IsUndone));

        /// <summary>The fields to which two reviewers give different values, with the values.</summary>
        public IEnumerable<(StatementField Field, ImmutableArray<(string Who, string? Value)> Values)> Disagreements() =>
            DisagreementsIn(statement.Words());
    }

    private static StatementStatus StatusOf(DeskStatement statement, List<Review> standing)
    {
        if (standing.LastOrDefault(review => review.Kind is ReviewKind.Split or ReviewKind.Join) is { } shape)
        {
            return shape.Kind == ReviewKind.Split ? StatementStatus.Split : StatementStatus.Joined;
        }

        var words = WordsOf(standing).ToList();
        return words switch
        {
            [] => statement.IsGone ? StatementStatus.Gone : StatementStatus.Proposed,
            _ when words.All(word => word.Kind == ReviewKind.Reject) => StatementStatus.Rejected,
            _ when words.Any(word => word.Kind == ReviewKind.Reject) || DisagreementsIn(words).Any() => StatementStatus.Disputed,
            _ => StatementStatus.Accepted,
        };
    }

    private static IEnumerable<Review> WordsOf(IEnumerable<Review> standing) => standing
        .GroupBy(review => review.Who, StringComparer.Ordinal)
        .Select(reviews => reviews.MaxBy(review => review.Event)!)
        .OrderBy(review => review.Event);

    private static IEnumerable<(StatementField Field, ImmutableArray<(string Who, string? Value)> Values)> DisagreementsIn(IEnumerable<Review> words) => words
        .SelectMany(word => word.Changes, (word, change) => (change.Field, word.Who, change.After))
        .GroupBy(value => value.Field)
        .Where(values => values.Select(value => value.After).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(values => (values.Key, values.Select(value => (value.Who, (string?)value.After)).ToImmutableArray()));
}
