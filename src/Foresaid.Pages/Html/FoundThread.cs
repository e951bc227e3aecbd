using System.Collections.Immutable;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>The thread of a page: where it stands, and the elements that are its comments.</summary>
internal sealed class FoundThread
{
    private readonly ImmutableArray<(int Start, int End)> _regions;

    /// <summary>Takes what was found.</summary>
    /// <param name="regions">The stretches of the page that belong to the thread and not to the article, in any order.</param>
    /// <param name="units">The comments' elements, in reading order.</param>
    public FoundThread(IEnumerable<(int Start, int End)> regions, ImmutableArray<Node> units)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var region in regions.Order())
        {
            if (joined.Count > 0 && region.Start <= joined[^1].End)
            {
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, region.End));
            }
            else
            {
                joined.Add(region);
            }
        }

        (_regions, Units) = ([.. joined], units);
    }

    /// <summary>The comments' elements, in reading order.</summary>
    public ImmutableArray<Node> Units { get; }

    /// <summary>Whether <paramref name="node"/> belongs to the thread and not to the article.</summary>
    public bool Holds(Node node)
    {
        var (low, high) = (0, _regions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _regions[middle].End <= node.Index ? (middle + 1, high) : (low, middle);
        }

        return low < _regions.Length && _regions[low].Start <= node.Index;
    }

    /// <summary>The comments, a parent before its replies and otherwise as they stand on the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="now">The page's date, from which relative times count; null where it is not known.</param>
    public ImmutableArray<CommentDraft> Read(NodeList page, PageClock? now)
    {
        var set = Units.ToHashSet();
        var reader = new UnitReader(page, set.Contains);
        var units = Units.Select(reader.Read).ToList();
        var parents = UnitParents.Of(units);
        var order = ReadingOrder.Of(parents);
        var places = ReadingOrder.Places(order);

        var times = new CommentTimes(now);
        return [.. order.Select(index => (Unit: units[index], Parent: parents[index] is { } parent ? places[parent] : (int?)null))
            .Select(pair => new CommentDraft(pair.Parent, pair.Unit.Author, times.Next(pair.Unit.When, pair.Parent), StateOf(pair.Unit), pair.Unit.Pieces) { Votes = pair.Unit.Votes, IsEdited = pair.Unit.IsEdited })];
    }

    private static CommentState StateOf(ThreadUnit unit) => Placeholder.StateOf(string.Join(' ', unit.Pieces.Select(piece => Blank.Fold(piece.Text))));
}
