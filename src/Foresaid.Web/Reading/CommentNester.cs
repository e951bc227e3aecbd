using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Web.Shell;

namespace Foresaid.Web.Reading;

/// <summary>Nests the comments of a thread as readers wrote it.</summary>
internal static class CommentNester
{
    // Deeper answers stand beside the ones they answer and name them: no screen is wide enough for more steps, and no
    // page can make the rendering of its thread run out of stack.
    private const int MostLevels = 6;

    /// <summary>The comments at the top, each with its answers.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cards">Tells how comments stand to what they answer.</param>
    /// <param name="view">The text and cards of a comment.</param>
    public static ImmutableArray<CommentView> Nest(
        Document document, CardMaker cards, Func<DocumentComment, PassageView> view)
    {
        var stances = document.Statements.OrNone
            .Where(statement => statement.Comment is not null && statement.Stance is "agree" or "disagree")
            .ToLookup(statement => statement.Comment!, statement => statement.Stance, StringComparer.Ordinal);
        var levels = new Dictionary<string, Node>(StringComparer.Ordinal);
        var top = new List<Node>();
        foreach (var comment in document.Comments.OrNone)
        {
            // A parent stands before its answers; whatever does not is taken as answering nobody.
            var parent = comment.Parent is { } id ? levels.GetValueOrDefault(id) : null;
            var holder = parent is { Level: >= MostLevels } ? parent.Holder : parent;
            var node = new Node(comment, holder, (holder?.Level ?? 0) + 1, []);
            (holder?.Replies ?? top).Add(node);
            levels.TryAdd(comment.Id, node);
        }

        return [.. top.Select(Shown)];

        CommentView Shown(Node node) => new(
            node.Comment.Id,
            node.Comment.Author ?? "an unnamed reader",
            node.Comment.Posted,
            DateWords.Of(node.Comment.Posted),
            node.Comment.Removed,
            cards.StanceOf(node.Comment, OneOrNull(stances[node.Comment.Id])),
            view(node.Comment),
            [.. node.Replies.Select(Shown)]);
    }

    // A comment that agrees here and disagrees there just answers; its cards say more.
    private static string? OneOrNull(IEnumerable<string?> stances) =>
        stances.Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    private sealed record Node(DocumentComment Comment, Node? Holder, int Level, List<Node> Replies);
}
