using Foresaid.Pages.Drafts;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds which comment each comment of a page answers.</summary>
/// <remarks>
/// In order of trust: a link or an attribute that names the parent; the comment around it; its depth, stated by class, attribute,
/// margin or lists of replies around it; the name it answers, the words it quotes, "@Name".
/// </remarks>
internal static class UnitParents
{
    private static readonly string[] _idAttributes = ["id", "data-id", "data-comment-id", "data-comment", "data-fullname", "data-post-number", "data-post-id", "data-cid", "thingid", "data-content", "data-lid"];

    /// <summary>For each of <paramref name="units"/>, in reading order, the place of its parent among them; null at the top.</summary>
    public static int?[] Of(IReadOnlyList<ThreadUnit> units)
    {
        var parents = new int?[units.Count];
        var ids = Ids(units);
        var around = Around(units);
        var depths = units.Select(unit => unit.Depth).ToArray();
        var isNested = around.Any(parent => parent is not null);
        var isDeep = !isNested && depths.Distinct().Count() > 1;
        var authors = units.Select(unit => unit.Author).ToList();
        var texts = units.Select(unit => Words(unit, isQuoted: false)).ToList();
        var open = new Stack<int>();
        for (var at = 0; at < units.Count; at++)
        {
            while (open.Count > 0 && depths[open.Peek()] >= depths[at])
            {
                open.Pop();
            }

            parents[at] = Named(ids, units[at].ReplyAddress, at)
                ?? around[at]
                ?? (isDeep ? open.Count > 0 ? open.Peek() : null
                    : isNested && units[at].ReplyName is null ? null
                    : ReplyTarget.Of(authors, texts, at, units[at].ReplyName, Words(units[at], isQuoted: true)));
            open.Push(at);
        }

        return parents;
    }

    private static string Words(ThreadUnit unit, bool isQuoted) =>
        string.Join(' ', unit.Pieces.Where(piece => piece.IsQuoted == isQuoted).Select(piece => Blank.Fold(piece.Text).TrimStart('>', ' ')));

    private static Dictionary<string, int> Ids(IReadOnlyList<ThreadUnit> units)
    {
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < units.Count; at++)
        {
            foreach (var name in _idAttributes)
            {
                if (units[at].Node.Attribute(name) is { Length: > 0 } id)
                {
                    ids.TryAdd(id, at);
                    ids.TryAdd("#" + Tail(id), at);
                }
            }
        }

        return ids;
    }

    private static int? Named(Dictionary<string, int> ids, string? address, int before)
    {
        var id = address?[(address.LastIndexOf('#') + 1)..];
        return string.IsNullOrEmpty(id) || id == "0" ? null
            : ids.TryGetValue(id, out var whole) && whole < before ? whole
            : ids.TryGetValue("#" + Tail(id), out var tail) && tail < before ? tail
            : null;
    }

    private static string Tail(string id) => id[(id.AsSpan().LastIndexOfAny('-', '_', '/') + 1)..].TrimStart('p', 'c', 'k');

    private static int?[] Around(IReadOnlyList<ThreadUnit> units)
    {
        var parents = new int?[units.Count];
        var open = new Stack<int>();
        for (var at = 0; at < units.Count; at++)
        {
            while (open.Count > 0 && !units[open.Peek()].Node.Holds(units[at].Node))
            {
                open.Pop();
            }

            parents[at] = open.Count > 0 ? open.Peek() : null;
            open.Push(at);
        }

        return parents;
    }
}
