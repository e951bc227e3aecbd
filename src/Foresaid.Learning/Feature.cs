namespace Foresaid.Learning;

/// <summary>Makes the number that stands for a feature from its template and its values.</summary>
/// <remarks>
/// Features are hashed to 32 bits and never stored by name. Among a million stored features about a hundred pairs share
/// a number, and one unseen feature in four thousand is taken for a stored one; both are noise to a linear model. The
/// functions are fixed for ever: model files depend on them.
/// </remarks>
public static class Feature
{
    /// <summary>The number of a word: the same for the same characters, in every process.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var unit in word)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return Mix(hash);
    }

    /// <summary>A feature of one value.</summary>
    /// <param name="template">Which question was asked.</param>
    /// <param name="value">The answer.</param>
    public static uint Of(int template, uint value) => Mix((value * 2654435761u) ^ Mix((uint)template + 0x9E3779B9u));

    /// <summary>A feature of two values; their order counts.</summary>
    public static uint Of(int template, uint first, uint second) => Of(template, Mix(first + 0x7F4A7C15u) ^ (second * 0x85EBCA6Bu));

    /// <summary>A feature of three values; their order counts.</summary>
    public static uint Of(int template, uint first, uint second, uint third) =>
        Of(template, Mix(first + 0x7F4A7C15u) ^ (second * 0x85EBCA6Bu), Mix(third + 0x165667B1u));

    private static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x7FEB352Du;
        value ^= value >> 15;
        value *= 0x846CA68Bu;
        return value ^ (value >> 16);
    }
}
