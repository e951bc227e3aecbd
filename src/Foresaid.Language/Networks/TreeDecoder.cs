namespace Foresaid.Language.Networks;

/// <summary>Finds a tree for the scores of a sentence's arcs.</summary>
/// <remarks>
/// A projective tree with one root; the best one as Eisner, "Three New Probabilistic Models for Dependency Parsing" (COLING 1996), finds it.
/// Where every word's own best head makes such a tree, it is that one, and nothing is searched. Reused from sentence to
/// sentence; used by one thread at a time.
/// </remarks>
internal sealed class TreeDecoder
{
    private float[] _whole = [];
    private float[] _half = [];
    private short[] _wholeSplit = [];
    private short[] _halfSplit = [];

    /// <summary>Finds the heads of the best tree.</summary>
    /// <param name="scores">A row for each word: the score of the root and of each word as its head.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="heads">Where the heads go: positions in the sentence, -1 for the one root.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        if (!TryEachOnItsOwn(scores, stride, heads))
        {
            Search(scores, stride, heads);
        }
    }

    /// <summary>Finds the heads one by one: the surest first, each with the best head that those before it leave.</summary>
    /// <param name="scores">A row for each word: the score of the root and of each word as its head.</param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="heads">Where the heads go: positions in the sentence, -1 for the one root.</param>
    public static void DecodeGreedily(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        if (!TryEachOnItsOwn(scores, stride, heads))
        {
            Choose(scores, stride, heads);
        }
    }

    private static bool TryEachOnItsOwn(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var count = heads.Length;
        for (var word = 0; word < count; word++)
        {
            var row = scores.Slice(word * stride, count + 1);
            var best = 0;
            for (var head = 1; head <= count; head++)
            {
                best = row[head] > row[best] ? head : best;
            }

            heads[word] = best - 1;
        }

        return IsTree(heads);
    }

    // One root, and no two arcs cross. Then there is no circle either: the shortest arc over a gap would have to cross.
    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        var root = heads.IndexOf(-1);
        if (root < 0 || heads[(root + 1)..].Contains(-1))
        {
            return false;
        }

        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] < 0)
            {
                continue;
            }

            var (low, high) = (Math.Min(word, heads[word]), Math.Max(word, heads[word]));
            for (var inner = low + 1; inner < high; inner++)
            {
                if (heads[inner] < low || heads[inner] > high)
                {
                    return false;
                }
            }
        }

        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            for (var steps = 0; at != root; steps++)
            {
                at = heads[at];
                if (steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Goldberg and Elhadad, "An Efficient Algorithm for Easy-First Non-Directional Dependency Parsing" (NAACL 2010): of two
    // neighbours one becomes the other's child and leaves the row. The cheapest step goes first; a step costs what the child
    // gives up against its own best head, and what those must give up whose best head it is.
    private static void Choose(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var wishes = heads.ToArray();
        var margins = new float[heads.Length];
        var waits = new float[heads.Length];
        for (var word = 0; word < heads.Length; word++)
        {
            margins[word] = Margin(scores.Slice(word * stride, heads.Length + 1), wishes[word] + 1);
            if (wishes[word] >= 0)
            {
                waits[wishes[word]] += margins[word];
            }
        }

        var left = new List<int>(Enumerable.Range(0, heads.Length));
        while (left.Count > 1)
        {
            var (best, child, head) = (float.PositiveInfinity, 0, 0);
            for (var at = 0; at < left.Count; at++)
            {
                var row = scores[(left[at] * stride)..];
                for (var side = Math.Max(0, at - 1); side <= Math.Min(left.Count - 1, at + 1); side++)
                {
                    var cost = side == at ? float.PositiveInfinity : row[wishes[left[at]] + 1] - row[left[side] + 1] + waits[left[at]];
                    (best, child, head) = cost < best ? (cost, at, side) : (best, child, head);
                }
            }

            heads[left[child]] = left[head];
            if (wishes[left[child]] >= 0)
            {
                waits[wishes[left[child]]] -= margins[left[child]];
            }

            left.RemoveAt(child);
        }

        heads[left[0]] = -1;
    }

    // By how much a head is better than every other.
    private static float Margin(ReadOnlySpan<float> row, int head)
    {
        var other = float.NegativeInfinity;
        for (var index = 0; index < row.Length; index++)
        {
            other = index != head && row[index] > other ? row[index] : other;
        }

        return row[head] - other;
    }

    // Spans are kept by start and end; a left one has its head at the end, a right one at the start.
    private void Search(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        if (_whole.Length < 2 * n * n)
        {
            (_whole, _half) = (new float[2 * n * n], new float[2 * n * n]);
            (_wholeSplit, _halfSplit) = (new short[2 * n * n], new short[2 * n * n]);
        }

        var (right, left) = (0, n * n);
        for (var word = 0; word < n; word++)
        {
            _whole[right + (word * n) + word] = _whole[left + (word * n) + word] = 0;
        }

        for (var length = 1; length < n; length++)
        {
            for (var start = 0; start + length < n; start++)
            {
                var end = start + length;
                var (best, split) = (float.NegativeInfinity, start);
                for (var middle = start; middle < end; middle++)
                {
                    var sum = _whole[right + (start * n) + middle] + _whole[left + ((middle + 1) * n) + end];
                    (best, split) = sum > best ? (sum, middle) : (best, split);
                }

                var place = (start * n) + end;
                _half[right + place] = best + scores[(end * stride) + start + 1];
                _half[left + place] = best + scores[(start * stride) + end + 1];
                _halfSplit[right + place] = _halfSplit[left + place] = (short)split;

                (best, split) = (float.NegativeInfinity, start);
                for (var middle = start; middle < end; middle++)
                {
                    var sum = _whole[left + (start * n) + middle] + _half[left + (middle * n) + end];
                    (best, split) = sum > best ? (sum, middle) : (best, split);
                }

                (_whole[left + place], _wholeSplit[left + place]) = (best, (short)split);
                (best, split) = (float.NegativeInfinity, end);
                for (var middle = start + 1; middle <= end; middle++)
                {
                    var sum = _half[right + (start * n) + middle] + _whole[right + (middle * n) + end];
                    (best, split) = sum > best ? (sum, middle) : (best, split);
                }

                (_whole[right + place], _wholeSplit[right + place]) = (best, (short)split);
            }
        }

        var (highest, root) = (float.NegativeInfinity, 0);
        for (var word = 0; word < n; word++)
        {
            var sum = _whole[left + word] + _whole[right + (word * n) + n - 1] + scores[word * stride];
            (highest, root) = sum > highest ? (sum, word) : (highest, root);
        }

        heads[root] = -1;
        Follow(heads, n, 0, root, isLeft: true, isWhole: true);
        Follow(heads, n, root, n - 1, isLeft: false, isWhole: true);
    }

    private void Follow(Span<int> heads, int n, int start, int end, bool isLeft, bool isWhole)
    {
        if (start == end)
        {
            return;
        }

        var place = (isLeft ? n * n : 0) + (start * n) + end;
        if (!isWhole)
        {
            heads[isLeft ? start : end] = isLeft ? end : start;
            Follow(heads, n, start, _halfSplit[place], isLeft: false, isWhole: true);
            Follow(heads, n, _halfSplit[place] + 1, end, isLeft: true, isWhole: true);
            return;
        }

        var middle = _wholeSplit[place];
        if (isLeft)
        {
            Follow(heads, n, start, middle, isLeft: true, isWhole: true);
            Follow(heads, n, middle, end, isLeft: true, isWhole: false);
        }
        else
        {
            Follow(heads, n, start, middle, isLeft: false, isWhole: false);
            Follow(heads, n, middle, end, isLeft: false, isWhole: true);
        }
    }
}
