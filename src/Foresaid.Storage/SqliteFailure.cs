using Foresaid.Ledger;
using Microsoft.Data.Sqlite;

namespace Foresaid.Storage;

/// <summary>Says in the ledger's own words what went wrong in the database or on the disk.</summary>
internal static class SqliteFailure
{
    // Result codes of SQLite (sqlite.org/rescode.html).
    private const int Permission = 3;
    private const int Busy = 5;
    private const int TableLocked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    // The system's numbers for "no space left" and "read-only file system", as .NET hands them on in HResult.
    private const int UnixNoSpace = 28;
    private const int UnixReadOnly = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    /// <summary>What <paramref name="failure"/> means for the ledger at <paramref name="path"/>.</summary>
    public static LedgerException In(string path, SqliteException failure) => failure.SqliteErrorCode switch
    {
        Busy or TableLocked => new(
            LedgerErrors.Locked,
            $"{path}: another program is writing to this ledger and did not finish in time; try again when it is done.",
            failure),
        ReadOnly or Permission => IsReadOnly(path, failure),
        Full => IsFull(path, failure),
        CannotOpen or InputOutput => new(
            LedgerErrors.CannotOpen,
            $"{path}: the ledger cannot be opened ({failure.Message}); check the folder, the disk and your rights.",
            failure),
        _ => NotALedger(path, failure),
    };

    /// <summary>What <paramref name="failure"/> means when the file of a new ledger is made.</summary>
    public static LedgerException WhenMaking(string path, Exception failure) => failure switch
    {
        UnauthorizedAccessException => IsReadOnly(path, failure),
        IOException { HResult: UnixReadOnly or WindowsWriteProtected } => IsReadOnly(path, failure),
        IOException { HResult: UnixNoSpace or WindowsDiskFull } => IsFull(path, failure),
        _ => new(LedgerErrors.CannotOpen, $"{path}: the ledger cannot be made here ({failure.Message}); name another file.", failure),
    };

    /// <summary>The ledger may be read but not written.</summary>
    public static LedgerException IsReadOnly(string path, Exception? failure = null) => new(
        LedgerErrors.ReadOnly,
        $"{path}: this ledger, or its folder, may not be written; change its permissions, or name another ledger.",
        failure);

    /// <summary>The file is something else, or broken.</summary>
    public static LedgerException NotALedger(string path, Exception? failure = null) => new(
        LedgerErrors.NotALedger,
        failure is null
            ? $"{path}: this file is not a ledger of Foresaid; name another file."
            : $"{path}: this file is not a ledger of Foresaid, or is damaged ({failure.Message}); name another file, or restore a copy.",
        failure);

    /// <summary>A newer program wrote it.</summary>
    public static LedgerException IsNewer(string path, int version, int known) => new(
        LedgerErrors.NewerVersion,
        $"{path}: this ledger has version {version}, and this program knows versions up to {known}; use a newer Foresaid.");

    private static LedgerException IsFull(string path, Exception failure) => new(
        LedgerErrors.DiskFull,
        $"{path}: the disk is full and nothing more was kept; free some space and try again.",
        failure);
}
