using System.Runtime.CompilerServices;

namespace Foresaid.Learning.Networks;

/// <summary>Finds the number that belongs to a hash.</summary>
/// <remarks>Immutable; safe to share between threads; looking up allocates nothing.</remarks>
public sealed class HashIndex
{
    private readonly uint[] _keys;
    private readonly int[] _values;
    private readonly int _mask;

    /// <summary>Builds an index.</summary>
    /// <param name="keys">The hashes; the first of equals counts.</param>
    /// <param name="values">The number of each, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public HashIndex(ReadOnlySpan<uint> keys, ReadOnlySpan<int> values)
    {
        var size = 16;
        while (size < keys.Length * 2)
        {
            size *= 2;
        }

        (_keys, _values, _mask) = (new uint[size], new int[size], size - 1);
        for (var index = 0; index < keys.Length; index++)
        {
            var slot = (int)keys[index] & _mask;
            while (_values[slot] != 0 && _keys[slot] != keys[index])
            {
                slot = (slot + 1) & _mask;
            }

            if (_values[slot] == 0)
            {
                (_keys[slot], _values[slot]) = (keys[index], values[index] + 1);
            }
        }
    }

    /// <summary>The number of <paramref name="key"/>; -1 where there is none.</summary>
    public int Find(uint key)
    {
        for (var slot = (int)key & _mask; _values[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
            {
                return _values[slot] - 1;
            }
        }

        return -1;
    }
}
