namespace CaiCach.Foundation;

/// <summary>Which units' records somebody may touch. Out of scope means not found.</summary>
/// <param name="Everywhere">True for those who may see every unit.</param>
/// <param name="Units">Permanent unit ids, predecessors included; ignored when <paramref name="Everywhere"/>.</param>
public sealed record Scope(bool Everywhere, IReadOnlyCollection<string> Units)
{
    /// <summary>Stands where the unit would, for records of no unit that everybody with the permission may see: catalogues.</summary>
    public const string OfAll = "*";

    /// <summary>Everything: for jobs of the house and readers of public figures.</summary>
    public static Scope All { get; } = new(true, []);

    /// <summary>Nothing at all.</summary>
    public static Scope None { get; } = new(false, []);

    /// <summary>True for a unit that one may act for. Nobody acts for all of them.</summary>
    public bool Holds(string? unit) => Everywhere || (unit is not null && Units.Contains(unit));

    /// <summary>True for a unit whose records one may see.</summary>
    public bool Reads(string unit) => unit == OfAll || Holds(unit);
}

/// <summary>A record that belongs to one unit.</summary>
public interface IOfUnit
{
    /// <summary>Permanent id of the unit the record belongs to.</summary>
    string Unit { get; }
}

/// <summary>Applies a scope in the query, for pages and acts alike.</summary>
public static class Scopes
{
    public static IQueryable<T> In<T>(this IQueryable<T> records, Scope scope) where T : class, IOfUnit
    {
        if (scope.Everywhere)
        {
            return records;
        }

        string[] units = [.. scope.Units, Scope.OfAll];
        return records.Where(r => units.Contains(r.Unit));
    }
}
