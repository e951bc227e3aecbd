namespace Foresaid.Text;

/// <summary>A stretch of one text: where it starts and how many UTF-16 code units it takes.</summary>
/// <remarks>
/// Half-open: <see cref="End"/> is the first position after the stretch, so neighbours share a number and an
/// empty stretch still has a place. <c>default</c> is the empty stretch at 0. Ordered by start, then by length.
/// </remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        (Start, Length) = (start, length);
    }

    /// <summary>The first position.</summary>
    public int Start { get; }

    /// <summary>How many code units; 0 is allowed.</summary>
    public int Length { get; }

    /// <summary>The first position after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>Whether the stretch holds no character.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The stretch from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end stands before the start, or the start is negative.</exception>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="inner"/> lies wholly inside this stretch.</summary>
    public bool Contains(TextSpan inner) => Start <= inner.Start && inner.End <= End;

    /// <summary>Whether the character at <paramref name="position"/> belongs to this stretch.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two stretches share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The shortest stretch that holds both.</summary>
    public TextSpan Union(TextSpan other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Compares by start, then by length.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The stretch as <c>12..17</c>.</summary>
    public override string ToString() => $"{Start}..{End}";
}
