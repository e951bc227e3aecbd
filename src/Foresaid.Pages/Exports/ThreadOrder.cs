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

        var parents = byTime.Select((comment, at) => comment.Parent is { } parent && indexes.TryGetValue(parent, out var index) && index != at ? index : -1).ToArray();
        CutCircles(parents);
        var replies = Enumerable.Range(0, byTime.Count).ToLookup(at => parents[at]);
        var drafts = ImmutableArray.CreateBuilder<CommentDraft>(byTime.Count);
        var open = new Stack<(int At, int? Parent)>(replies[-1].Reverse().Select(at => (at, (int?)null)));
        while (open.TryPop(out var next))
        {
            drafts.Add(Draft(byTime[next.At], next.Parent));
            var index = drafts.Count - 1;
            foreach (var reply in replies[next.At].Reverse())
            {
                open.Push((reply, index));
            }
        }

        return drafts.ToImmutable();
    }

    /// <summary>Comments without a time stay where they are said to stand, behind those with one.</summary>
    private static int ByTime(string? one, string? other) =>
        one is null || other is null ? (one is null).CompareTo(other is null) : StringComparer.Ordinal.Compare(one, other);

    /// <summary>Takes the parent from one comment of each circle, so that all can be reached from the top.</summary>
    private static void CutCircles(int[] parents)
    {
        var state = new byte[parents.Length]; // 1: on the way that is walked now; 2: known to end at the top.
        for (var start = 0; start < parents.Length; start++)
        {
            var at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = 1;
                if (parents[at] >= 0 && state[parents[at]] == 1)
                {
                    parents[at] = -1;
                }

                at = parents[at];
            }

            for (at = start; at >= 0 && state[at] == 1; at = parents[at])
            {
                state[at] = 2;
            }
        }
    }

    private static CommentDraft Draft(ExportComment comment, int? parent)
    {
        var pieces = comment.State is CommentState.Removed ? [] : HtmlFragment.Pieces(comment.Html);
        var state = comment.State != CommentState.Shown ? comment.State : Placeholder.StateOf(string.Join(' ', pieces.Select(piece => Blank.Fold(piece.Text))));
        return new CommentDraft(parent, comment.Author, comment.Posted, state, pieces) { Votes = comment.Votes, IsEdited = comment.IsEdited };
    }
}
