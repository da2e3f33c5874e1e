using System.Globalization;
using CaiCach.Foundation;
using CaiCach.Foundation.Web.Kit;

namespace CaiCach.Documents.Browsing;

/// <summary>The filters of a register in an address; what cannot be read is no filter.</summary>
public static class DocumentAddress
{
    public const string Tab = "so", Text = "tim", Type = "loai", Issuer = "co-quan", Unit = "don-vi", Year = "nam", From = "tu", To = "den";

    public static DocumentQuery Read(IQueryCollection query)
    {
        string? Value(string name) => VietnameseText.Clean(query[name]) is { Length: > 0 } text ? text : null;
        DateOnly? Day(string name) => VietnameseDate.TryRead(Value(name), out var day) ? day : null;

        return new(DirectionOf(Value(Tab)))
        {
            Text = Value(Text), Type = RegisteredType.Find(Value(Type))?.Code, Issuer = Value(Issuer), Unit = Value(Unit),
            Year = int.TryParse(Value(Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            From = Day(From), To = Day(To),
            Order = Value(ListQuery.Order) is { } order && order.TrimStart('-') is DocumentQuery.ByDay or DocumentQuery.ByNumber ? Value(ListQuery.Order)! : "-" + DocumentQuery.ByDay,
        };
    }

    public static Direction DirectionOf(string? tab) => tab switch
    {
        "den" => Direction.Incoming, "vien-dan" => Direction.Reference, _ => Direction.Outgoing,
    };

    public static string TabOf(Direction direction) => direction switch
    {
        Direction.Incoming => "den", Direction.Reference => "vien-dan", _ => "di",
    };
}
