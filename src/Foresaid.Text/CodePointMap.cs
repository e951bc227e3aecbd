namespace Foresaid.Text;

/// <summary>Translates positions in a text between UTF-16 code units, as .NET counts, and Unicode code points.</summary>
/// <remarks>
/// The W3C Web Annotation TextPositionSelector, and so the output contract, counts code points; a character outside
/// the basic plane is one code point and two code units. Immutable; safe to share between threads. Texts without
/// such characters cost nothing.
/// </remarks>
public sealed class CodePointMap
{
    private readonly int[] _pairs;

    private CodePointMap(int[] pairs, int length) => (_pairs, Length) = (pairs, length);

    /// <summary>The length of the text in code points.</summary>
    public int Length { get; }

    /// <summary>Maps <paramref name="text"/>; a surrogate without its partner counts as one code point.</summary>
    public static CodePointMap Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pairs = new List<int>();
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); at >= 0 && at + 1 < text.Length;)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
            {
                pairs.Add(at);
                at++;
            }

            var next = text.AsSpan(at + 1).IndexOfAnyInRange('\uD800', '\uDBFF');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return new CodePointMap([.. pairs], text.Length - pairs.Count);
    }

    /// <summary>How many code points stand before the code unit at <paramref name="unit"/>.</summary>
    /// <remarks>A position in the middle of a pair counts as the start of it.</remarks>
    public int ToCodePoints(int unit) => unit - PairsBefore(unit);

    /// <summary>The position in code units of the code point at <paramref name="point"/>.</summary>
    public int ToCodeUnits(int point)
    {
        var (low, high) = (0, _pairs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle] - middle < point)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return point + low;
    }

    private int PairsBefore(int unit)
    {
        var found = Array.BinarySearch(_pairs, unit);
        return found < 0 ? ~found : found;
    }
}
