using Foresaid.Engine;
using Foresaid.Ledger;

namespace Foresaid.App;

/// <summary>The documents of a ledger, for people to look at.</summary>
/// <param name="ledger">The ledger.</param>
/// <remarks>Safe to call from several threads.</remarks>
public sealed class Documents(ILedgerStore ledger)
{
    /// <summary>One page of the list, newest reading first.</summary>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="size">How many a page, at least 1.</param>
    /// <returns>The documents (none past the last page), and how many there are in all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public DocumentList List(int page, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var skip = (page - 1L) * size;
        return new DocumentList(skip > int.MaxValue ? [] : ledger.Documents((int)skip, size), ledger.CountDocuments());
    }

    /// <summary>The newest reading of a document.</summary>
    /// <param name="id">Its SHA-256, or at least the first eight digits of it.</param>
    /// <returns>Null when there is no such document, or more than one begins so.</returns>
    /// <exception cref="LedgerException">The ledger fails, or what it kept is not a document.</exception>
    public Document? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ledger.Find(id)?.ToDocument();
    }
}

/// <summary>One page of the list of documents.</summary>
/// <param name="Items">The documents of this page.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record DocumentList(IReadOnlyList<KeptDocument> Items, int Total);
