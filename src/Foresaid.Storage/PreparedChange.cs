using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Foresaid.Storage;

/// <summary>A change that is prepared once and run for many rows, without what the provider costs for each value.</summary>
/// <remarks>The caller holds the transaction and disposes of it before the connection. Not safe to use from several threads.</remarks>
internal sealed class PreparedChange : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _change;
    private readonly int[] _places;

    /// <summary>Prepares <paramref name="sql"/>, whose values are named <paramref name="names"/> in the order in which they will be given.</summary>
    /// <exception cref="SqliteException">It cannot be prepared.</exception>
    public PreparedChange(SqliteConnection connection, string sql, IReadOnlyList<string> names)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v3(connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out _change));
        _places = [.. names.Select(name => raw.sqlite3_bind_parameter_index(_change, name))];
    }

    /// <summary>Gives the value at <paramref name="index"/> of the names.</summary>
    /// <exception cref="SqliteException">It is too long.</exception>
    public void Bind(int index, SqlValue value) => Check(value.BindTo(_change, _places[index]));

    /// <summary>Runs the change with the values that were given.</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public void Run()
    {
        var code = raw.sqlite3_step(_change);
        var reset = raw.sqlite3_reset(_change);
        if (code != raw.SQLITE_DONE)
        {
            Check(reset);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _change.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection.Handle);
}

/// <summary>What stands in a column: a whole number, a number, a text or nothing.</summary>
internal readonly struct SqlValue
{
    private readonly string? _text;
    private readonly double _number;
    private readonly long _whole;
    private readonly int _kind;

    private SqlValue(int kind, long whole, double number, string? text) => (_kind, _whole, _number, _text) = (kind, whole, number, text);

    /// <summary>A whole number; null is NULL.</summary>
    public static implicit operator SqlValue(long? whole) => new(whole is null ? raw.SQLITE_NULL : raw.SQLITE_INTEGER, whole ?? 0, 0, null);

    /// <summary>A number; null is NULL.</summary>
    public static implicit operator SqlValue(double? number) => new(number is null ? raw.SQLITE_NULL : raw.SQLITE_FLOAT, 0, number ?? 0, null);

    /// <summary>A text; null is NULL.</summary>
    public static implicit operator SqlValue(string? text) => new(text is null ? raw.SQLITE_NULL : raw.SQLITE_TEXT, 0, 0, text);

    /// <summary>Gives the value to <paramref name="place"/> of a prepared statement.</summary>
    /// <returns>The database's result code.</returns>
    public int BindTo(sqlite3_stmt statement, int place) => _kind switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_bind_int64(statement, place, _whole),
        raw.SQLITE_FLOAT => raw.sqlite3_bind_double(statement, place, _number),
        raw.SQLITE_TEXT => raw.sqlite3_bind_text(statement, place, _text!),
        _ => raw.sqlite3_bind_null(statement, place),
    };
}
