using System.Globalization;
using System.Text.Json;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Figuring.Ruling;

/// <summary>A rule that comes with the product, <c>data/counting-rules.json</c>.</summary>
/// <param name="Options">The values it may have; empty when it is a whole number from 0 to 100.</param>
/// <param name="Source">The text that says so, or from which it was inferred.</param>
/// <param name="Confirmed">False when no text was read that says it in so many words.</param>
public sealed record ShippedRule(string Code, string Name, string Value, IReadOnlyList<string> Options, DateOnly From, string Source, bool Confirmed)
{
    public bool Takes(string value) => Options.Count > 0
        ? Options.Contains(value)
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100;
}

/// <summary>A rule as it holds on a day.</summary>
/// <param name="OfHouse">True when the house has set it.</param>
public sealed record HeldRule(ShippedRule Rule, string Value, DateOnly From, string Source, bool Confirmed, bool OfHouse)
{
    /// <summary>Of a rule whose value is a number.</summary>
    public int Number => int.Parse(Value, CultureInfo.InvariantCulture);
}

/// <summary>Which rule holds on which day.</summary>
public sealed class CountingRules(CaiCachDb db)
{
    private static readonly Lazy<IReadOnlyList<ShippedRule>> Known = new(Read);

    public static IReadOnlyList<ShippedRule> Shipped => Known.Value;

    /// <summary>Every rule on a day, by code.</summary>
    public async Task<IReadOnlyDictionary<string, HeldRule>> On(DateOnly day, CancellationToken ct = default)
    {
        var set = await db.Set<CountingRule>().Where(r => r.From <= day).OrderBy(r => r.From).ToListAsync(ct);
        var held = AsShipped();
        foreach (var rule in set.Where(r => held.ContainsKey(r.Code)))
        {
            held[rule.Code] = new(held[rule.Code].Rule, rule.Value, rule.From, rule.Source, rule.Confirmed, OfHouse: true);
        }

        return held;
    }

    /// <summary>Every rule as it comes with the product, by code.</summary>
    public static Dictionary<string, HeldRule> AsShipped() =>
        Shipped.ToDictionary(r => r.Code, r => new HeldRule(r, r.Value, r.From, r.Source, r.Confirmed, OfHouse: false));

    private static List<ShippedRule> Read()
    {
        using var file = typeof(CountingRules).Assembly.GetManifestResourceStream("data/counting-rules.json")!;
        return JsonSerializer.Deserialize<List<ShippedRule>>(file, Json)!;
    }

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true,
    };
}
