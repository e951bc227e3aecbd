using System.Collections.Immutable;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>The thread of a page: where it stands, and the elements that are its comments.</summary>
/// <param name="Regions">The stretches of the page that belong to it and not to the article.</param>
/// <param name="Units">The comments' elements, in reading order.</param>
internal sealed record FoundThread(ImmutableArray<(int Start, int End)> Regions, ImmutableArray<Node> Units)
{
    /// <summary>Whether <paramref name="node"/> belongs to the thread and not to the article.</summary>
    public bool Holds(Node node)
    {
        foreach (var (start, end) in Regions)
        {
            if (start <= node.Index && node.Index < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The comments; <paramref name="year"/> is the article's, for dates without one.</summary>
    public ImmutableArray<CommentDraft> Read(NodeList page, int? year)
    {
        var set = Units.ToHashSet();
        var reader = new UnitReader(page, set.Contains, year);
        var units = Units.Select(reader.Read).ToList();
        var parents = UnitParents.Of(units);
        return [.. units.Select((unit, index) => new CommentDraft(parents[index], unit.Author, unit.Posted, StateOf(unit), unit.Pieces))];
    }

    private static CommentState StateOf(ThreadUnit unit) => Placeholder.StateOf(string.Join(' ', unit.Pieces.Select(piece => Blank.Fold(piece.Text))));
}
