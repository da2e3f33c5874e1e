using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CaiCach.Bench.OneStop;

/// <summary>A statement as the database got it.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<DbParameter> Parameters)
{
    public bool Reads => Sql.StartsWith("SELECT", StringComparison.Ordinal) || Sql.StartsWith("WITH", StringComparison.Ordinal);

    /// <summary>The statement again, behind a word such as EXPLAIN.</summary>
    public DbCommand On(DbConnection connection, string word = "")
    {
        var command = connection.CreateCommand();
        command.CommandText = word + " " + Sql;
        command.Parameters.AddRange(Parameters.Select(Copy).ToArray());
        return command;
    }

    internal static DbParameter Copy(DbParameter parameter) => parameter is NpgsqlParameter postgres
        ? postgres.Clone()
        : new SqliteParameter(parameter.ParameterName, parameter.Value);
}

/// <summary>Writes down what EF really sends.</summary>
internal sealed class SentStatements : DbCommandInterceptor
{
    private readonly ConcurrentQueue<Statement> _sent = new();

    /// <summary>What was sent since the last time it was asked.</summary>
    public IReadOnlyList<Statement> Take()
    {
        var all = new List<Statement>();
        while (_sent.TryDequeue(out var one))
        {
            all.Add(one);
        }

        return all;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _sent.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Statement.Copy)]));
        return ValueTask.FromResult(result);
    }
}
