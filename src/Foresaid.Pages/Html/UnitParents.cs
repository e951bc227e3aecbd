using Foresaid.Pages.Drafts;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds which comment each comment of a page answers.</summary>
/// <remarks>
/// In order of trust: a link or an attribute that names the parent; the comment around it; its depth, stated by class, attribute,
/// margin or lists of replies around it; the name it answers, the words it quotes, "@Name". A parent may stand below its reply, as where the
/// newest comment comes first; of parents that answer one another in a ring, the one link that closes the ring is left out.
/// </remarks>
internal static class UnitParents
{
    /// <summary>Stands before the number of a post within its topic, to tell it from ids.</summary>
    public const string PostNumber = "#post-number-";

    private static readonly string[] _idAttributes = ["id", "data-id", "data-comment-id", "data-comment", "data-commentid", "data-fullname", "data-post-id", "data-cid", "thingid", "data-content", "data-lid", "data-message-id", "itemid"];
    private static readonly string[] _idKinds = ["comment", "post", "msg", "message", "reply", "cmt", "id", "p", "c", "k", "t"];

    /// <summary>For each of <paramref name="units"/>, in reading order, the place of its parent among them; null at the top. No parent answers its own replies.</summary>
    public static int?[] Of(IReadOnlyList<ThreadUnit> units)
    {
        var parents = new int?[units.Count];
        var ids = Ids(units);
        var around = Around(units);
        var depths = units.Select(unit => unit.Depth).ToArray();
        var isNested = around.Any(parent => parent is not null);
        var isDeep = !isNested && depths.Distinct().Count() > 1;
        var targets = new ReplyTargets();
        var open = new Stack<int>();
        for (var at = 0; at < units.Count; at++)
        {
            while (open.Count > 0 && depths[open.Peek()] >= depths[at])
            {
                open.Pop();
            }

            var own = Words(units[at], isQuoted: false);
            parents[at] = Named(ids, units[at].ReplyAddress, at)
                ?? around[at]
                ?? (isDeep ? open.Count > 0 ? open.Peek() : null
                    : isNested && units[at].ReplyName is null ? null
                    : targets.Find(units[at].ReplyName, Words(units[at], isQuoted: true), own));
            open.Push(at);
            targets.Add(units[at].Author, own);
        }

        ReadingOrder.BreakRings(parents);
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

            if (units[at].Node.Attribute("data-post-number") is { } number)
            {
                ids.TryAdd(PostNumber[1..] + number, at);
            }
        }

        // What stands on the comments themselves is surer than what stands beside or inside them.
        foreach (var (at, unit) in units.Index())
        {
            foreach (var anchor in unit.Anchors)
            {
                ids.TryAdd(anchor, at);
                ids.TryAdd("#" + Tail(anchor), at);
            }
        }

        return ids;
    }

    private static int? Named(Dictionary<string, int> ids, string? address, int self)
    {
        var id = address?[(address.LastIndexOf('#') + 1)..];
        return string.IsNullOrEmpty(id) || id == "0" ? null
            : ids.TryGetValue(id, out var whole) && whole != self ? whole
            : ids.TryGetValue("#" + Tail(id), out var tail) && tail != self ? tail
            : null;
    }

    /// <summary>What of an id tells it from others: "12" of "comment-12" or "post12".</summary>
    private static string Tail(string id)
    {
        var tail = id[(id.AsSpan().LastIndexOfAny('-', '_', '/') + 1)..];
        var kind = Array.Find(_idKinds, kind => tail.Length > kind.Length && tail.StartsWith(kind, StringComparison.OrdinalIgnoreCase));
        return kind is null ? tail : tail[kind.Length..];
    }

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
