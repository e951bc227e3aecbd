using Microsoft.Data.Sqlite;

namespace Foresaid.Storage;

/// <summary>Short ways to speak to a connection.</summary>
internal static class SqliteSpeech
{
    /// <summary>Numbers as a JSON array: one value of a command that stands for many.</summary>
    public static string Numbers(IEnumerable<long> numbers) => $"[{string.Join(',', numbers)}]";

    extension(SqliteConnection connection)
    {
        /// <summary>Runs <paramref name="sql"/>, one statement or several.</summary>
        public void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        /// <summary>The first column of the first row; <c>default</c> where there is none.</summary>
        public T? Ask<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = connection.Command(sql, values);
            return command.ExecuteScalar() is T answer ? answer : default;
        }

        /// <summary>Every row of the answer as <paramref name="read"/> reads it, in order.</summary>
        public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = connection.Command(sql, values);
            using var row = command.ExecuteReader();
            var rows = new List<T>();
            while (row.Read())
            {
                rows.Add(read(row));
            }

            return rows;
        }

        /// <summary>A command with its values; null is written as NULL.</summary>
        public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            return command;
        }
    }

    extension(SqliteDataReader row)
    {
        /// <summary>The text in <paramref name="column"/>; null where there is none.</summary>
        public string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
