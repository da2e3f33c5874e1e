using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Documents;

/// <summary>
/// A running number of a unit and year, from 01 on 1 January to 31 December (Nghị định 30/2020/NĐ-CP, Điều 15). Each
/// type runs by itself, normative texts apart from individual ones, all copies together, arrivals in one.
/// </summary>
public sealed class DocumentSeries : IRecord, IOfUnit
{
    public const string KindName = "document-series";

    /// <summary>Series of arrival numbers.</summary>
    public const string Arrivals = "van-ban-den";

    public required string Id { get; init; }
    public required string Unit { get; init; }
    public required int Year { get; init; }

    /// <summary>What runs in it: <c>ke-hoach</c>, <c>quyet-dinh-qppl</c>, <c>van-ban-den</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The highest number given or registered; 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>The day of that number; null before the first or when it bears none.</summary>
    public DateOnly? LastOn { get; private set; }

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    public static string IdOf(string unit, int year, string code) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit}.{year}.{code}");

    public static string CodeOf(string type, bool isNormative) =>
        DocumentType.Copies.Any(c => c.Abbreviation == type) ? "ban-sao"
        : RegisteredType.Of(type).Slug + (isNormative ? "-qppl" : "");

    /// <summary>Null when a number may be given on that day; numbers and dates must rise together.</summary>
    public Refusal? WhyNotNext(DateOnly day) => LastOn is { } last && day < last
        ? new("document.back-dated", $"Số {Last:00} đã cấp ngày {VietnameseDate.Print(last)}; số sau không thể mang ngày trước đó.", "IssuedOn")
        : null;

    public int Next(DateOnly day)
    {
        WhyNotNext(day).Enforce();
        (Last, LastOn) = (Last + 1, day);
        return Last;
    }

    /// <summary>A number given outside the house was registered: what comes next must lie above it.</summary>
    public void Reach(int number, DateOnly? day)
    {
        if (number > Last)
        {
            (Last, LastOn) = (number, day ?? LastOn);
        }
    }
}
