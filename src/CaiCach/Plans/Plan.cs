using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Plans;

/// <summary>The administrative reform plan of a unit for a year; there is one. What is added later joins it.</summary>
public sealed class Plan : IRecord, IOfUnit
{
    public const string KindName = "plan";

    public required string Id { get; init; }
    public required string Unit { get; init; }
    public required int Year { get; init; }
    public required string Title { get; set; }

    /// <summary>Key of the document that issues it.</summary>
    public required string Document { get; set; }
    public required DateOnly IssuedOn { get; set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    /// <summary><c>tth.quang-dien.2022</c></summary>
    public static string IdOf(string unit, int year) => string.Create(CultureInfo.InvariantCulture, $"{unit}.{year}");

    /// <summary>Locks a plan while tasks get their numbers.</summary>
    internal static string Lock(string id) => $"plans/{id}";
}

/// <summary>A field in which a plan has tasks; a record of its own, since reports count fields and show them.</summary>
public sealed class PlanArea : IRecord, IOfUnit
{
    public const string KindName = "plan-area";

    public required string Id { get; init; }
    public required string Plan { get; init; }

    /// <summary>The unit of the plan.</summary>
    public required string Unit { get; init; }
    public required int Year { get; init; }
    public required ReformArea Area { get; init; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    public static PlanArea Of(Plan plan, ReformArea area) => new()
    {
        Id = $"{plan.Id}.{area.Slug()}", Plan = plan.Id, Unit = plan.Unit, Year = plan.Year, Area = area,
    };
}
