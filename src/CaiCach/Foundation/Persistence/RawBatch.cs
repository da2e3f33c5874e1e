using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaiCach.Foundation.Persistence;

/// <summary>
/// Plain statements in the open transaction, past the change tracker: for rows that are many and simple. One round trip
/// where the driver can, a loop over each statement elsewhere.
/// </summary>
internal sealed class RawBatch(CaiCachDb db)
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f", "g", "h"];

    /// <summary>
    /// SQLite takes longer to compile a statement (and its triggers) than to carry it out, so a transaction of many acts
    /// compiles each once. The connection disposes them when it is closed after the transaction.
    /// </summary>
    private static readonly ConditionalWeakTable<DbTransaction, Dictionary<string, DbCommand>> Prepared = [];

    private readonly List<(string Sql, IEnumerable<object?[]> Rows)> _statements = [];

    /// <summary>Notes a statement, once for each row; its parameters are called @a, @b and so on.</summary>
    public void Add(string sql, IEnumerable<object?[]> rows) => _statements.Add((sql, rows));

    /// <summary>Carries out what was noted, in the order in which it was noted.</summary>
    public Task Run(CancellationToken ct)
    {
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        return connection.CanCreateBatch ? Together(connection, transaction, ct) : OneByOne(connection, transaction, ct);
    }

    private async Task Together(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var (sql, row) in _statements.SelectMany(s => s.Rows, (s, row) => (s.Sql, row)))
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            for (var i = 0; i < row.Length; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (Names[i], row[i] ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task OneByOne(DbConnection connection, DbTransaction transaction, CancellationToken ct)
    {
        var prepared = Prepared.GetOrCreateValue(transaction);
        foreach (var (sql, rows) in _statements)
        {
            if (!prepared.TryGetValue(sql, out var command))
            {
                prepared[sql] = command = connection.CreateCommand();
                (command.CommandText, command.Transaction) = (sql, transaction);
            }

            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    if (command.Parameters.Count <= i)
                    {
                        var parameter = command.CreateParameter();
                        parameter.ParameterName = "@" + Names[i];
                        command.Parameters.Add(parameter);
                    }

                    command.Parameters[i].Value = row[i] ?? DBNull.Value;
                }

                await command.ExecuteNonQueryAsync(ct);
            }
        }
    }
}
