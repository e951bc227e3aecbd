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
    /// <returns>The documents, and how many there are in all.</returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public DocumentList List(int page, int size) => new(ledger.Documents((page - 1) * size, size), ledger.CountDocuments());

    /// <summary>The newest reading of a document.</summary>
    /// <param name="id">Its SHA-256, or at least the first eight digits of it.</param>
    /// <returns>Null when there is no such document.</returns>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public Document? Find(string id) => ledger.Find(id) is { } kept ? DocumentJson.Read(kept.Document) : null;
}

/// <summary>One page of the list of documents.</summary>
/// <param name="Items">The documents of this page.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record DocumentList(IReadOnlyList<KeptDocument> Items, int Total);
