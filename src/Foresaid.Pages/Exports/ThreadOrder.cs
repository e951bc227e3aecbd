using System.Collections.Immutable;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Html;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Exports;

/// <summary>Puts exported comments into reading order: by the time, replies below what they answer.</summary>
internal static class ThreadOrder
{
    /// <summary>The thread. A parent that is not there, or that is its own descendant, counts as none; of two comments with one id the first is answered.</summary>
    public static ImmutableArray<CommentDraft> Of(ImmutableArray<ExportComment> comments)
    {
        var byTime = comments.Index().OrderBy(pair => pair.Item.Posted?.Iso, Comparer<string?>.Create(ByTime)).ThenBy(pair => pair.Index).Select(pair => pair.Item).ToList();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < byTime.Count; at++)
        {
            if (byTime[at].Id is { } id)
            {
                indexes.TryAdd(id, at);
            }
        }

        int?[] parents = [.. byTime.Select((comment, at) => comment.Parent is { } parent && indexes.TryGetValue(parent, out var index) && index != at ? index : (int?)null)];
        ReadingOrder.BreakRings(parents);
        var order = ReadingOrder.Nested(parents);
        var places = ReadingOrder.Places(order);
        return [.. order.Select(at => Draft(byTime[at], parents[at] is { } parent ? places[parent] : null))];
    }

    /// <summary>Comments without a time stay where they are said to stand, behind those with one.</summary>
    private static int ByTime(string? one, string? other) =>
        one is null || other is null ? (one is null).CompareTo(other is null) : StringComparer.Ordinal.Compare(one, other);

    private static CommentDraft Draft(ExportComment comment, int? parent)
    {
        var pieces = comment.State is CommentState.Removed ? [] : HtmlFragment.Pieces(comment.Html);
        var state = comment.State != CommentState.Shown ? comment.State : Placeholder.StateOf(string.Join(' ', pieces.Select(piece => Blank.Fold(piece.Text))));
        return new CommentDraft(parent, comment.Author, comment.Posted, state, pieces) { Votes = comment.Votes, IsEdited = comment.IsEdited };
    }
}
