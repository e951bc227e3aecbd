namespace Foresaid.Ledger;

/// <summary>Where a ledger is kept. Nothing in it is overwritten: a second reading stands beside the first.</summary>
/// <remarks>Safe to call from several threads and processes at once. Every method throws <see cref="LedgerException"/> when the store fails.</remarks>
public interface ILedgerStore
{
    /// <summary>Keeps a reading whole or not at all.</summary>
    /// <returns>False, and nothing is changed, when the same bytes were already read by the same engine in the same way.</returns>
    bool Keep(KeptReading reading);

    /// <summary>The documents, newest reading first.</summary>
    /// <param name="skip">How many to leave out at the start; not negative.</param>
    /// <param name="take">How many at most; not negative.</param>
    /// <returns>Empty past the end.</returns>
    IReadOnlyList<KeptDocument> Documents(int skip, int take);

    /// <summary>How many documents there are.</summary>
    int CountDocuments();

    /// <summary>The newest reading of a document.</summary>
    /// <param name="sha256">Its identity, or at least the first eight digits of it.</param>
    /// <returns>Null when there is no such document, or more than one begins so.</returns>
    KeptReading? Find(string sha256);

    /// <summary>Keeps that an address was fetched.</summary>
    /// <returns>False, and nothing is changed, when the fetch kept last for this address and kind differs in nothing but its time.</returns>
    bool KeepFetch(FetchRecord fetch);

    /// <summary>The fetch that was kept last for an address.</summary>
    /// <param name="kind">What it was fetched as.</param>
    /// <param name="address">The address that was asked for, written as it was when it was kept.</param>
    /// <returns>Null when it was never fetched so.</returns>
    FetchRecord? FindFetch(FetchKind kind, string address);
}

/// <summary>The ledger cannot do what was asked: locked, read-only, of a newer version, damaged.</summary>
/// <param name="code">The error code, one of <see cref="LedgerErrors"/>.</param>
/// <param name="message">One sentence that names the file, what is wrong, and what to do.</param>
/// <param name="inner">What the database said; null where it said nothing.</param>
public sealed class LedgerException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The error code.</summary>
    public string Code { get; } = code;
}

/// <summary>The codes of ledger failures.</summary>
public static class LedgerErrors
{
    /// <summary>Another process holds the ledger and did not let go in time.</summary>
    public const string Locked = "FS5001";

    /// <summary>The ledger, or its folder, may not be written.</summary>
    public const string ReadOnly = "FS5002";

    /// <summary>The ledger was written by a newer version of the program.</summary>
    public const string NewerVersion = "FS5003";

    /// <summary>The file is not a ledger, or is damaged.</summary>
    public const string NotALedger = "FS5004";

    /// <summary>The ledger cannot be opened or created.</summary>
    public const string CannotOpen = "FS5005";

    /// <summary>The disk is full.</summary>
    public const string DiskFull = "FS5006";
}
