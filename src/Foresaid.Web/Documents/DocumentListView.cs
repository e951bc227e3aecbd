using Foresaid.App;

namespace Foresaid.Web.Documents;

/// <summary>One page of the list of documents.</summary>
/// <param name="Documents">The documents of this page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
public sealed record DocumentListView(IReadOnlyList<Ledger.KeptDocument> Documents, int Total, int Page, int Pages)
{
    /// <summary>How many documents a page shows.</summary>
    public const int PageSize = 25;

    /// <summary>The view of <paramref name="list"/>; null where the list has no such page.</summary>
    public static DocumentListView? Of(DocumentList list, int page)
    {
        ArgumentNullException.ThrowIfNull(list);
        var pages = Math.Max(1, (list.Total + PageSize - 1) / PageSize);
        return page <= pages ? new DocumentListView(list.Items, list.Total, page, pages) : null;
    }
}
