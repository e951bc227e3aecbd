namespace Foresaid.Ledger.Questions;

/// <summary>What follows from what people said of a question.</summary>
public static class QuestionRules
{
    // How much of it came, where it came partly and nobody says how much.
    private const double Half = 0.5;

    extension(Question question)
    {
        /// <summary>The question with its state and outcome worked out.</summary>
        /// <param name="condition">The question on which it hangs; null where it hangs on none.</param>
        /// <remarks>
        /// An outcome counts once it is confirmed and while nobody doubts it. Where the condition came out the other way, or cannot be
        /// told, the question is void whatever was said of it; while the condition is open, nothing counts yet.
        /// </remarks>
        public Question Settled(Question? condition)
        {
            if (question.MergedInto is not null)
            {
                return question.With(QuestionState.Merged, null, null);
            }

            if (condition is { State: QuestionState.Resolved } && Failure(question.Words.Condition!, condition) is { } failure)
            {
                return question.With(QuestionState.Resolved, Outcome.Void, failure);
            }

            return question.Standing switch
            {
                null => question.With(QuestionState.Open, null, null),
                { Dispute: not null } => question.With(QuestionState.Disputed, null, null),
                { Confirmation: null } => question.With(QuestionState.Proposed, null, null),
                _ when condition is not null and not { State: QuestionState.Resolved } => question.With(QuestionState.Proposed, null, null),
                { } standing => question.With(QuestionState.Resolved, standing.Outcome, null),
            };
        }

        private Question With(QuestionState state, Outcome? outcome, string? voidBecause) => question with
        {
            State = state,
            Outcome = outcome,
            VoidBecause = voidBecause,
            Share = outcome switch
            {
                Outcome.Yes => 1,
                Outcome.No => 0,
                Outcome.Partly => question.Standing?.Share ?? Half,
                _ => null,
            },
        };
    }

    private static string? Failure(QuestionCondition asked, Question condition) => condition.Outcome switch
    {
        Outcome.Yes when asked.Happens => null,
        Outcome.No when !asked.Happens => null,
        Outcome.Yes => $"The condition, that question {condition.Id} does not happen, failed: it happened.",
        Outcome.No => $"The condition, that question {condition.Id} happens, failed: it did not happen.",
        Outcome.Partly => $"The condition, question {condition.Id}, came only partly.",
        Outcome.Ambiguous => $"The condition, question {condition.Id}, cannot be told.",
        _ => $"The condition, question {condition.Id}, is void.",
    };
}
