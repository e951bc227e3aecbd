namespace Foresaid.Pages.Drafts;

/// <summary>Puts the comments of a thread into an order in which every parent stands before its replies.</summary>
/// <remarks>A thread is told by the places of its comments' parents, null at the top.</remarks>
internal static class ReadingOrder
{
    /// <summary>The places of the comments in that order: as they stand where that will do, otherwise <see cref="Nested"/>.</summary>
    /// <param name="parents">For each comment the place of its parent. There are no rings.</param>
    public static int[] Of(int?[] parents) => parents.Where((parent, at) => parent > at).Any() ? Nested(parents) : [.. Enumerable.Range(0, parents.Length)];

    /// <summary>The places of the comments, each with its replies below it; those with one parent as they stand.</summary>
    /// <param name="parents">For each comment the place of its parent. There are no rings.</param>
    public static int[] Nested(int?[] parents)
    {
        var order = Enumerable.Range(0, parents.Length).ToArray();
        var replies = order.Where(at => parents[at] is not null).ToLookup(at => parents[at]!.Value);
        var open = new Stack<int>(order.Where(at => parents[at] is null).Reverse());
        for (var next = 0; open.Count > 0; next++)
        {
            order[next] = open.Pop();
            foreach (var reply in replies[order[next]].Reverse())
            {
                open.Push(reply);
            }
        }

        return order;
    }

    /// <summary>For each place of a thread where it stands in <paramref name="order"/>.</summary>
    public static int[] Places(int[] order)
    {
        var places = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            places[order[at]] = at;
        }

        return places;
    }

    /// <summary>Takes the parent from one comment of each ring, so that all can be reached from the top.</summary>
    public static void BreakRings(int?[] parents)
    {
        var seenFrom = new int[parents.Length];
        for (var start = 0; start < parents.Length; start++)
        {
            for (int? at = start; at is { } place && seenFrom[place] == 0; at = parents[place])
            {
                seenFrom[place] = start + 1;
                if (parents[place] is { } next && seenFrom[next] == start + 1)
                {
                    parents[place] = null;
                }
            }
        }
    }
}
