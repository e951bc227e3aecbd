using System.Collections.Immutable;

namespace Foresaid.Web.Reading;

/// <summary>Sets the blocks of a body into rows, so that long cards run on beside text that has none.</summary>
internal static class BodyRows
{
    /// <summary>The rows of <paramref name="blocks"/>, which keep their order; the items of one list stay together.</summary>
    public static ImmutableArray<RowView> Of(IEnumerable<BlockView> blocks)
    {
        var rows = new List<RowView>();
        foreach (var group in ListsTogether(blocks))
        {
            ImmutableArray<CardView> cards = [.. group.SelectMany(block => block.Words.Cards)];

            // A heading stays with what it heads, however far the cards before it run on.
            if (cards.Length == 0 && group[0].Kind != "heading" && rows is [.., { Cards.Length: > 0 } row])
            {
                rows[^1] = row with { Rest = row.Rest.Add(group) };
            }
            else
            {
                rows.Add(new RowView(group, cards, []));
            }
        }

        return [.. rows];
    }

    private static IEnumerable<ImmutableArray<BlockView>> ListsTogether(IEnumerable<BlockView> blocks)
    {
        var groups = new List<List<BlockView>>();
        foreach (var block in blocks)
        {
            if (IsItem(block) && groups is [.., [.., var last] list] && IsItem(last))
            {
                list.Add(block);
            }
            else
            {
                groups.Add([block]);
            }
        }

        return groups.Select(group => group.ToImmutableArray());
    }

    private static bool IsItem(BlockView block) => block.Kind == "listItem";
}
