namespace Foresaid.Pages.Drafts;

/// <summary>Puts the comments of a thread into an order in which every parent stands before its replies.</summary>
internal static class ReadingOrder
{
    /// <summary>The places of the comments in that order: as they stand where that will do, otherwise each with its replies below it.</summary>
    /// <param name="parents">For each comment the place of its parent; null at the top. There are no rings.</param>
    public static int[] Of(int?[] parents)
    {
        var order = Enumerable.Range(0, parents.Length).ToArray();
        if (!parents.Where((parent, at) => parent > at).Any())
        {
            return order;
        }

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
}
