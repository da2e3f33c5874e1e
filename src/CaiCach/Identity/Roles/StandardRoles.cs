using System.Text.Json;
using System.Text.Json.Serialization;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Identity.Roles;

/// <summary>The roles that come with the product; a house changes them as it likes.</summary>
public sealed class StandardRoles(CaiCachDb db)
{
    /// <summary>Code of the role that opens accounts.</summary>
    public const string Administrator = "quan-tri";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Adds those that are missing, valid from a day; the next commit writes them.</summary>
    public async Task Add(DateOnly from, CancellationToken ct = default)
    {
        var known = await db.Set<Role>().Select(r => r.Code).ToListAsync(ct);
        foreach (var row in Read().Where(r => !known.Contains(r.Code)))
        {
            var role = new Role { Code = row.Code, Name = row.Name, From = from };
            role.Allow(row.Permissions, from);
            db.Add(role);
        }
    }

    internal static IReadOnlyList<Row> Read()
    {
        using var stream = typeof(StandardRoles).Assembly.GetManifestResourceStream("data/roles.json")!;
        return JsonSerializer.Deserialize<List<Row>>(stream, Json)!;
    }

    internal sealed record Row(string Code, string Name, HashSet<Permission> Permissions);
}
