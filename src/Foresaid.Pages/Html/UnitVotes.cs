using System.Globalization;
using Foresaid.Pages.Words;

namespace Foresaid.Pages.Html;

/// <summary>Finds the votes that a page shows for a comment.</summary>
internal static class UnitVotes
{
    private const int LongestCount = 40;
    private static readonly string[] _netNames = ["score", "data-score", "data-votes", "data-vote-count", "data-karma", "data-points"];
    private static readonly string[] _forNames = ["data-likes", "data-like-count", "data-upvotes", "upvotes"];
    private static readonly string[] _againstNames = ["data-dislikes", "data-downvotes", "downvotes"];
    private static readonly string[] _saidNames = ["aria-label", "title", "data-tippy-content"];

    /// <summary>The votes for less those against; null where none are shown.</summary>
    /// <remarks>
    /// A balance counts before its parts. Boards that keep three balances ready, for readers who voted for, against or not at all, call the
    /// others by their direction too, so the one without a direction is taken.
    /// </remarks>
    /// <param name="page">The page.</param>
    /// <param name="unit">The comment's element.</param>
    /// <param name="nodes">Its own nodes.</param>
    /// <param name="text">The element of its words, where only what is called votes counts; null where none is known.</param>
    public static int? Of(NodeList page, Node unit, IEnumerable<Node> nodes, Node? text)
    {
        var (net, up, down) = (Stated(unit, _netNames), Stated(unit, _forNames), Stated(unit, _againstNames));
        int? said = null;
        foreach (var node in nodes)
        {
            if (node.IsText || (node.Length > LongestCount && node.Name is not "button"))
            {
                continue;
            }

            var (isFor, isAgainst) = (node.Called(ThreadMarking.VotesFor()), node.Called(ThreadMarking.VotesAgainst()));
            if (isFor && !isAgainst)
            {
                up ??= Count(page, node);
            }
            else if (isAgainst)
            {
                down ??= Count(page, node);
            }
            else if (node.Called(ThreadMarking.Votes()))
            {
                net ??= Count(page, node);
            }

            said ??= text?.Holds(node) == true ? null : _saidNames.Select(node.Attribute).Select(value => value is null ? null : VoteCount.Said(value.Split('·')[0].TrimEnd())).FirstOrDefault(value => value is not null);
        }

        return net ?? (up is null && down is null ? said : (up ?? 0) - (down ?? 0));
    }

    private static int? Count(NodeList page, Node node) => (node.Name == "meta" ? node.Attribute("content") : page.TextOf(node)) is { } text ? VoteCount.Of(text) : null;

    private static int? Stated(Node unit, string[] names)
    {
        foreach (var name in names)
        {
            if (int.TryParse(unit.Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            {
                return count;
            }
        }

        return null;
    }
}
