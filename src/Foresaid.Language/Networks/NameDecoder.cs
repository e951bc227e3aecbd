using System.Collections.Immutable;

namespace Foresaid.Language.Networks;

/// <summary>Finds the best run of name classes for a sentence: a name goes on only where one of its kind has begun.</summary>
internal static class NameDecoder
{
    /// <summary>Finds the classes.</summary>
    /// <param name="scores">A row for each word.</param>
    /// <param name="classes">The classes: "O", then "B-" and "I-" of each kind, in pairs.</param>
    /// <param name="result">Where the class of each word goes.</param>
    public static void Decode(ReadOnlySpan<float> scores, ImmutableArray<string> classes, Span<int> result)
    {
        var (count, width) = (result.Length, classes.Length);
        Span<float> best = stackalloc float[width];
        Span<float> next = stackalloc float[width];
        var from = new byte[count * width];
        for (var word = 0; word < count; word++)
        {
            var outer = 0;
            for (var before = 1; before < width; before++)
            {
                outer = best[before] > best[outer] ? before : outer;
            }

            for (var now = 0; now < width; now++)
            {
                // Classes stand in pairs after the first: 1 begins and 2 goes on, 3 begins and 4 goes on.
                var isInner = now > 0 && now % 2 == 0;
                var before = !isInner ? outer : word == 0 ? -1 : best[now] > best[now - 1] ? now : now - 1;
                next[now] = before < 0 ? -1e9f : (word == 0 ? 0 : best[before]) + scores[(word * width) + now];
                from[(word * width) + now] = (byte)Math.Max(before, 0);
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var now = 1; now < width; now++)
        {
            last = best[now] > best[last] ? now : last;
        }

        for (var word = count - 1; word >= 0; word--)
        {
            result[word] = last;
            last = from[(word * width) + last];
        }
    }
}
