using System.Globalization;

namespace Foresaid.Scoring;

/// <summary>A probability.</summary>
/// <remarks>From 0 (cannot happen) to 1 (certain to happen). <c>default</c> is 0.</remarks>
public readonly record struct Probability : IComparable<Probability>
{
    private Probability(double value) => Value = value;

    /// <summary>The number, from 0 to 1.</summary>
    public double Value { get; }

    /// <summary>The probability of the opposite: one minus this.</summary>
    public Probability Turned => new(1 - Value);

    /// <summary>Makes a probability of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0, above 1, or not a number.</exception>
    public static Probability Of(double value) => value is >= 0 and <= 1
        ? new Probability(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A probability lies between 0 and 1.");

    /// <summary>The number: "0.7".</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Compares by value.</summary>
    public int CompareTo(Probability other) => Value.CompareTo(other.Value);

    /// <summary>Whether <paramref name="left"/> is the smaller.</summary>
    public static bool operator <(Probability left, Probability right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> is the larger.</summary>
    public static bool operator >(Probability left, Probability right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is not the larger.</summary>
    public static bool operator <=(Probability left, Probability right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is not the smaller.</summary>
    public static bool operator >=(Probability left, Probability right) => left.Value >= right.Value;
}
