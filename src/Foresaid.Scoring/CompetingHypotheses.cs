namespace Foresaid.Scoring;

/// <summary>How well a piece of evidence goes with a hypothesis, as somebody voted.</summary>
public enum Consistency
{
    /// <summary>The evidence does not bear on the hypothesis.</summary>
    NotApplicable,

    /// <summary>Speaks strongly against it.</summary>
    VeryInconsistent,

    /// <summary>Speaks against it.</summary>
    Inconsistent,

    /// <summary>Speaks neither way.</summary>
    Neutral,

    /// <summary>Speaks for it.</summary>
    Consistent,

    /// <summary>Speaks strongly for it.</summary>
    VeryConsistent,
}

/// <summary>The figures of a board of competing hypotheses: what speaks against each, and what tells them apart.</summary>
/// <remarks>
/// Heuer, "Psychology of Intelligence Analysis" (1999), chapter 8; the figures as the Open Synthesis boards define them. Votes count 1 (very
/// inconsistent) to 5 (very consistent); what does not bear counts 3. Karvetski and Mandel, "Coherence of probability judgments from uncertain
/// evidence: Does ACH help?", Judgment and Decision Making 15 (2020), found no advantage of the method.
/// </remarks>
public static class CompetingHypotheses
{
    private const double Middle = 3;

    /// <summary>How much speaks against a hypothesis: the squares of how far each piece of evidence lies below neutral, added up.</summary>
    /// <param name="evidence">The votes on each piece of evidence; one without votes counts as neutral.</param>
    /// <returns>0 where nothing speaks against it; 4 for each piece that speaks strongly against it.</returns>
    public static double Inconsistency(IEnumerable<IReadOnlyCollection<Consistency>> evidence) =>
        evidence.Sum(votes => Math.Pow(Math.Max(0, Middle - Mean(votes)), 2));

    /// <summary>How well a piece of evidence tells hypotheses apart: the standard deviation of its mean votes.</summary>
    /// <param name="hypotheses">The votes on it for each hypothesis, at least one; one without votes counts as neutral.</param>
    /// <returns>From 0, where it says the same of all, to 2.</returns>
    public static double Diagnosticity(IEnumerable<IReadOnlyCollection<Consistency>> hypotheses)
    {
        var means = hypotheses.Select(Mean).ToArray();
        ArgumentOutOfRangeException.ThrowIfZero(means.Length, nameof(hypotheses));
        var mean = means.Average();
        return Math.Sqrt(means.Average(one => (one - mean) * (one - mean)));
    }

    /// <summary>How far votes lie apart: the sample standard deviation, of the votes or of whether it bears at all, whichever is the larger.</summary>
    /// <returns>0 for fewer than two votes.</returns>
    public static double Disagreement(IReadOnlyCollection<Consistency> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        return Math.Max(
            Deviation([.. votes.Where(vote => vote != Consistency.NotApplicable).Select(vote => (double)vote)]),
            Deviation([.. votes.Select(vote => vote == Consistency.NotApplicable ? 0d : 1d)]));
    }

    /// <summary>What votes come to: their mean, halves rounded towards neutral; "does not bear" only where most say so.</summary>
    /// <returns>Null where there are no votes.</returns>
    public static Consistency? Consensus(IReadOnlyCollection<Consistency> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var rated = votes.Where(vote => vote != Consistency.NotApplicable).ToArray();
        if (rated.Length * 2 < votes.Count)
        {
            return Consistency.NotApplicable;
        }

        if (rated.Length == 0)
        {
            return null;
        }

        var off = rated.Average(vote => (double)vote) - Middle;
        return (Consistency)(Middle + (Math.Sign(off) * Math.Ceiling(Math.Abs(off) - 0.5)));
    }

    /// <summary>The vote that a stated chance of a hypothesis amounts to: fifths of the range from 0 to 1. Our own setting.</summary>
    /// <param name="chance">The chance; null where no number can be read, which does not bear.</param>
    public static Consistency VoteOf(Probability? chance) =>
        chance is { } it ? (Consistency)(1 + Math.Min((int)(it.Value * 5), 4)) : Consistency.NotApplicable;

    private static double Mean(IReadOnlyCollection<Consistency> votes) =>
        votes.Count == 0 ? Middle : votes.Average(vote => vote == Consistency.NotApplicable ? Middle : (double)vote);

    private static double Deviation(double[] numbers)
    {
        if (numbers.Length < 2)
        {
            return 0;
        }

        var mean = numbers.Average();
        return Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Length - 1));
    }
}
