using System.Buffers.Text;
using System.Data.Common;
using System.Runtime.CompilerServices;
using CaiCach.Foundation.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace CaiCach.Foundation.Journal;

/// <summary>What a cell holds. <see cref="Other"/>: something that the house never writes.</summary>
internal enum CellKind { Nothing, Whole, Text, Bytes, Other }

/// <summary>
/// The row at which a reader stands, cell by cell. Texts are UTF-8, as both databases keep them: what is only hashed
/// and compared need not be decoded and encoded again.
/// </summary>
internal class Cells(DbDataReader reader)
{
    /// <summary>Reads rows inside the transaction at hand.</summary>
    /// <param name="values">For @p0, @p1 … of the statement.</param>
    public static async IAsyncEnumerable<Cells> Read(
        CaiCachDb db, string sql, object[] values, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{i}", values[i]);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(ct);
        var cells = reader is SqliteDataReader file ? new SqliteCells(file) : new Cells(reader);
        while (await reader.ReadAsync(ct))
        {
            yield return cells;
        }
    }

    /// <param name="declared">What the column is for; where the database itself sees to it, that is what it holds.</param>
    public virtual CellKind Kind(int column, CellKind declared) => reader.IsDBNull(column) ? CellKind.Nothing : declared;

    public bool Has(int column) => Kind(column, CellKind.Other) != CellKind.Nothing;

    /// <summary>A text, or plain bytes; good until the reader moves on.</summary>
    public virtual ReadOnlySpan<byte> Text(int column) => reader.GetFieldValue<byte[]>(column);

    public virtual long Whole(int column) => reader.GetInt64(column);

    // The rest is null where the cell does not hold what the house writes there.
    public virtual bool? Yes(int column) => reader.GetBoolean(column);

    public virtual Guid? Id(int column) => reader.GetGuid(column);

    public virtual DateTime? Instant(int column) => reader.GetDateTime(column);

    public virtual DateOnly? Day(int column) => reader.GetFieldValue<DateOnly>(column);
}

/// <summary>
/// SQLite lets any column hold anything, so each cell says what it is. Asked directly: the provider's own getters ask
/// the library three times for each value, and copy it.
/// </summary>
internal sealed class SqliteCells(SqliteDataReader reader) : Cells(reader)
{
    private readonly sqlite3_stmt _row = reader.Handle!;

    public override CellKind Kind(int column, CellKind declared) => raw.sqlite3_column_type(_row, column) switch
    {
        raw.SQLITE_NULL => CellKind.Nothing,
        raw.SQLITE_INTEGER => CellKind.Whole,
        raw.SQLITE_TEXT => CellKind.Text,
        raw.SQLITE_BLOB => CellKind.Bytes,
        _ => CellKind.Other,
    };

    public override ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(_row, column);

    public override long Whole(int column) => raw.sqlite3_column_int64(_row, column);

    public override bool? Yes(int column) => Whole(column) switch { 0 => false, 1 => true, _ => null };

    public override Guid? Id(int column) =>
        Text(column) is { Length: 36 } text && Utf8Parser.TryParse(text, out Guid id, out var read) && read == 36 ? id : null;

    public override DateTime? Instant(int column) => Text(column) is { Length: 19 or (> 20 and < 28) } text ? Time(text) : null;

    public override DateOnly? Day(int column) =>
        Text(column) is { Length: 10 } text && Time(text) is { } midnight ? DateOnly.FromDateTime(midnight) : null;

    /// <summary>“2022-04-13 08:47:30.125”, with no zeros at the end, laid out as the one form that is read fast.</summary>
    private static DateTime? Time(ReadOnlySpan<byte> text)
    {
        Span<byte> full = stackalloc byte[28];
        "yyyy-MM-ddT00:00:00.0000000Z"u8.CopyTo(full);
        text[..10].CopyTo(full);
        if (text.Length > 10)
        {
            text[11..].CopyTo(full[11..]);
        }

        return (text.Length == 10 || text[10] == ' ') && Utf8Parser.TryParse(full, out DateTime time, out _, 'O') ? time : null;
    }
}
