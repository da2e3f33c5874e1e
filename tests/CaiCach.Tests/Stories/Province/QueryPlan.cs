using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaiCach.Bench.OneStop;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.Tests.Stories.Province;

/// <summary>
/// Asks the database how it would answer a statement, and finds the tables of many rows that it would read whole. To walk
/// along an index until a page is full is no whole reading, nor is it to read an index that holds few of the rows.
/// </summary>
internal static partial class QueryPlan
{
    /// <summary>Tables that grow with the work of a province; the others are catalogues.</summary>
    private static readonly HashSet<string> Growing =
    [
        "dossiers_dossier", "dossiers_paper", "dossiers_fee", "dossiers_wait", "dossiers_hand_over", "dossiers_due_change", "dossiers_submission", "dossiers_outer",
        "dossiers_outer_news", "journal_entry", "journal_touch", "journal_node", "search_entry", "search_word", "access_personal_data", "files_attachment",
        "documents_document", "plans_task", "directives_directive",
    ];

    /// <summary>Indexes with a condition, by the model.</summary>
    private static IEnumerable<string> Few(CaiCachDb db) =>
        db.Model.GetEntityTypes().SelectMany(t => t.GetIndexes()).Where(i => i.GetFilter() is not null).Select(i => i.GetDatabaseName()!);

    /// <summary>The whole readings, as the database words them; none when every table is entered by an index.</summary>
    public static Task<IReadOnlyList<string>> WholeReadings(Statement statement, CaiCachDb db) =>
        db.Database.GetDbConnection() is NpgsqlConnection postgres ? OnPostgres(statement, postgres, [.. Few(db)]) : OnSqlite(statement, db.Database.GetDbConnection(), [.. Few(db)]);

    /// <summary>SQLite keeps no statistics, so its plan is the same for a hundred rows and for a hundred million.</summary>
    private static async Task<IReadOnlyList<string>> OnSqlite(Statement statement, DbConnection connection, HashSet<string> few)
    {
        await using var command = statement.On(connection, "EXPLAIN QUERY PLAN");
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(3));
        }

        var names = Named().Matches(statement.Sql).GroupBy(m => m.Groups["alias"].Value).ToDictionary(g => g.Key, g => g.First().Groups["table"].Value);
        var page = statement.Sql.Contains("LIMIT", StringComparison.Ordinal) && !lines.Exists(l => l.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal));
        return [.. lines.Where(line => IsWhole(line, names, page) && !line.Split(' ').Any(few.Contains))];
    }

    private static bool IsWhole(string line, Dictionary<string, string> names, bool page)
    {
        var words = line.Split(' ');
        return words is ["SCAN" or "SEARCH", var name, ..] && Growing.Contains(names.GetValueOrDefault(name, name))
            && (line.Contains("AUTOMATIC", StringComparison.Ordinal) || (words[0] == "SCAN" && !(page && line.Contains(" INDEX ", StringComparison.Ordinal))));
    }

    /// <summary>By the statistics of the house. Where a table is too small for an index to pay, it is asked whether one could be used.</summary>
    private static async Task<IReadOnlyList<string>> OnPostgres(Statement statement, NpgsqlConnection connection, HashSet<string> few)
    {
        var found = await Explain(statement, connection, few);
        if (found.Count > 0)
        {
            await using var off = new NpgsqlCommand("SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off", connection);
            await off.ExecuteNonQueryAsync();
            var forced = await Explain(statement, connection, few);
            await using var on = new NpgsqlCommand("RESET enable_seqscan; RESET enable_hashjoin; RESET enable_mergejoin", connection);
            await on.ExecuteNonQueryAsync();
            var (small, empty) = (await Fewer(50_000, connection), await Fewer(1, connection));
            found = [.. found.Where(f => !small.Contains(f.Table)), .. forced.Where(f => !empty.Contains(f.Table))];
        }

        return [.. found.Select(f => f.Line)];
    }

    private static async Task<HashSet<string>> Fewer(float rows, NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples < $1", connection);
        command.Parameters.AddWithValue(rows);
        await using var reader = await command.ExecuteReaderAsync();
        var small = new HashSet<string>();
        while (await reader.ReadAsync())
        {
            small.Add(reader.GetString(0));
        }

        return small;
    }

    private static async Task<List<(string Table, string Line)>> Explain(Statement statement, NpgsqlConnection connection, HashSet<string> few)
    {
        await using var command = statement.On(connection, "EXPLAIN (FORMAT JSON)");
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!);
        var found = new List<(string, string)>();
        Walk(plan.RootElement[0].GetProperty("Plan"), paged: false, few, found);
        return found;
    }

    private static void Walk(JsonElement node, bool paged, HashSet<string> few, List<(string, string)> found)
    {
        var kind = node.GetProperty("Node Type").GetString()!;
        paged = kind == "Limit" || (paged && kind is not ("Sort" or "Incremental Sort" or "Hash" or "Aggregate" or "Group" or "Materialize" or "Unique"));
        if (node.TryGetProperty("Relation Name", out var table) && Growing.Contains(table.GetString()!)
            && ((kind == "Seq Scan" && (!paged || node.TryGetProperty("Filter", out _)))
                || (kind is "Index Scan" or "Index Only Scan" && !paged && !node.TryGetProperty("Index Cond", out _) && !few.Contains(node.GetProperty("Index Name").GetString()!))))
        {
            found.Add((table.GetString()!, $"{kind} on {table} ({node.GetProperty("Plan Rows")} rows)"));
        }

        if (node.TryGetProperty("Plans", out var below))
        {
            foreach (var one in below.EnumerateArray())
            {
                Walk(one, paged, few, found);
            }
        }
    }

    [GeneratedRegex("(FROM|JOIN)\\s+\"(?<table>\\w+)\"\\s+AS\\s+\"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
