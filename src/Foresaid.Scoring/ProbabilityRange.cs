namespace Foresaid.Scoring;

/// <summary>What somebody said about how likely a thing is, as a range: a certainty word is no single number.</summary>
/// <remarks><c>default</c> is the range that holds only 0.</remarks>
public readonly record struct ProbabilityRange
{
    private ProbabilityRange(Probability low, Probability best, Probability high) => (Low, Best, High) = (low, best, high);

    /// <summary>The low end.</summary>
    public Probability Low { get; }

    /// <summary>The middle reading, between the ends.</summary>
    public Probability Best { get; }

    /// <summary>The high end.</summary>
    public Probability High { get; }

    /// <summary>Makes a range.</summary>
    /// <exception cref="ArgumentException">The three are not in ascending order.</exception>
    public static ProbabilityRange Of(Probability low, Probability best, Probability high) => low <= best && best <= high
        ? new ProbabilityRange(low, best, high)
        : throw new ArgumentException($"A range ascends from low over best to high, not {low.Value}, {best.Value}, {high.Value}.");

    /// <summary>The range of the opposite: one minus high, one minus best, one minus low.</summary>
    public ProbabilityRange Turned => new(High.Turned, Best.Turned, Low.Turned);

    /// <summary>The three numbers: "0.55 0.7 0.85".</summary>
    public override string ToString() => $"{Low} {Best} {High}";
}
