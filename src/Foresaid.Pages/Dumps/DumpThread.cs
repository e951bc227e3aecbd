using System.Collections.Immutable;
using Foresaid.Pages.Dates;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Dumps;

/// <summary>Reads the comments of a dump, each with its place in the tree.</summary>
/// <remarks>
/// Numbers as "2.1.1" say the place by themselves; otherwise a head set deeper answers the nearest one above it that is set
/// less deep; in a thread without depth the words say it ("@Name", a quoted line).
/// </remarks>
internal static class DumpThread
{
    /// <summary>The comments in the lines from <paramref name="start"/> on, in reading order.</summary>
    public static ImmutableArray<CommentDraft> Read(DumpLine[] lines, int start, PageClock? now)
    {
        var heads = ThreadHeads.In(lines, start).Where(head => !IsPingback(lines[head.Line].Text)).ToList();
        heads = Undoubled(heads);
        var rootColumn = heads.Select(head => head.Column).DefaultIfEmpty(0).Min();
        var bodies = heads.Select((head, index) => CommentText.Read(
            lines, head, index + 1 < heads.Count ? heads[index + 1].Line : lines.Length, index + 1 == heads.Count, rootColumn)).ToList();
        var parents = ParentsOf(heads, bodies);
        var times = new CommentTimes(now);
        var comments = ImmutableArray.CreateBuilder<CommentDraft>(heads.Count);
        for (var at = 0; at < heads.Count; at++)
        {
            var (head, body) = (heads[at], bodies[at]);
            var words = string.Join(' ', body.Pieces.Select(piece => Blank.Fold(piece.Text)));
            comments.Add(new CommentDraft(parents[at], head.Author, times.Next(head.When ?? body.When, parents[at]), Placeholder.StateOf(words), body.Pieces)
            {
                Votes = head.Votes ?? body.Votes,
                IsEdited = head.IsEdited || body.IsEdited,
            });
        }

        return comments.ToImmutable();
    }

    private static int?[] ParentsOf(List<CommentHead> heads, List<CommentText> bodies)
    {
        var parents = new int?[heads.Count];
        if (heads.Any(head => head.Number is not null && head.Number.Contains('.', StringComparison.Ordinal)))
        {
            var byNumber = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var at = 0; at < heads.Count; at++)
            {
                if (heads[at].Number is { } number)
                {
                    parents[at] = number.LastIndexOf('.') is var dot and > 0 && byNumber.TryGetValue(number[..dot], out var parent) ? parent : null;
                    byNumber[number] = at;
                }
            }

            return parents;
        }

        if (heads.Any(head => head.ReplyTo is ['#', ..]))
        {
            var byNumber = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var at = 0; at < heads.Count; at++)
            {
                parents[at] = heads[at].ReplyTo is ['#', ..] target && byNumber.TryGetValue(target[1..], out var parent) ? parent : null;
                byNumber[heads[at].Number ?? ""] = at;
            }

            return parents;
        }

        if (heads.Any(head => head.Column != heads[0].Column))
        {
            var open = new Stack<int>();
            for (var at = 0; at < heads.Count; at++)
            {
                while (open.Count > 0 && heads[open.Peek()].Column >= heads[at].Column)
                {
                    open.Pop();
                }

                parents[at] = open.Count > 0 ? open.Peek() : null;
                open.Push(at);
            }

            return parents;
        }

        var targets = new ReplyTargets();
        for (var at = 0; at < heads.Count; at++)
        {
            var own = Words(bodies[at], isQuoted: false);
            parents[at] = targets.Find(heads[at].ReplyTo, Words(bodies[at], isQuoted: true), own);
            targets.Add(heads[at].Author, own);
        }

        return parents;
    }

    /// <summary>Heads without what the writers' pictures left in a copied text, where every name stands there twice.</summary>
    private static List<CommentHead> Undoubled(List<CommentHead> heads)
    {
        static string? Half(string? name) => name is { Length: > 2 } && name.Length % 2 == 1 && name[name.Length / 2] == ' ' && name[..(name.Length / 2)] == name[(name.Length / 2 + 1)..] ? name[..(name.Length / 2)] : null;
        return heads.Count >= 2 && heads.TrueForAll(head => Half(head.Author) is not null) ? heads.ConvertAll(head => head with { Author = Half(head.Author) }) : heads;
    }

    private static string Words(CommentText body, bool isQuoted) => string.Join(' ', body.Pieces.Where(piece => piece.IsQuoted == isQuoted).Select(piece => Blank.Fold(piece.Text)));

    private static bool IsPingback(string text) => ListMark.Of(text).Rest.StartsWith("Pingback", StringComparison.OrdinalIgnoreCase)
        || ListMark.Of(text).Rest.StartsWith("Trackback", StringComparison.OrdinalIgnoreCase);
}
