using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Procedures.Searching;
using CaiCach.Procedures.Shipping;
using Xunit;

namespace CaiCach.Tests.Procedures;

/// <summary>People find a procedure by what they say, with or without marks.</summary>
public sealed class EverydaySearchTests
{
    private static readonly EverydayWords Words = new();

    private static readonly Lazy<ProcedureIndex> Shipped = new(() =>
    {
        var (from, shipped) = CatalogueFile.Read();
        return ProcedureIndex.Of(shipped.Select(s => new Procedure { Code = s.Code }.Publish(s.Text, from)));
    });

    [Theory]
    [InlineData("lam giay khai sinh cho con", "Đăng ký khai sinh")]
    [InlineData("khai sinh", "khai sinh")]
    [InlineData("toi muon dang ky ket hon", "Đăng ký kết hôn")]
    [InlineData("photo công chứng", "Chứng thực bản sao từ bản chính")]
    [InlineData("mo quan", "hộ kinh doanh")]
    [InlineData("xóa hộ khẩu", "thường trú")]
    [InlineData("giay doc than", "tình trạng hôn nhân")]
    [InlineData("đăng ký tạm trú", "tạm trú")]
    [InlineData("nguoi nha mat can cuoc", "căn cước")]
    public void Everyday_words_lead_to_the_procedure(string said, string name) => Assert.Contains(name, First(said), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Nonsense_finds_nothing() => Assert.Empty(Find("zzqx kwpt"));

    [Fact]
    public void What_is_in_force_stands_before_what_begins_later()
    {
        var today = new Procedure { Code = "1.000001" }.Publish(Texts.Plain(1, "Đăng ký lại việc khai sinh ở nước ngoài", "Hộ tịch"), new(2020, 1, 1));
        var later = new Procedure { Code = "1.000002" }.Publish(Texts.Plain(1, "Đăng ký khai sinh", "Hộ tịch"), new(2025, 7, 1));
        var asked = Words.Read("đăng ký khai sinh");

        var found = ProcedureIndex.Of([later, today]).Best(asked, new(2022, 6, 15), 5);

        Assert.Equal(["1.000001", "1.000002"], found.Select(v => v.Procedure));
    }

    [Fact]
    public void What_has_ended_is_not_offered()
    {
        var procedure = new Procedure { Code = "1.000001" };
        procedure.Publish(Texts.Plain(1, "Đăng ký khai sinh", "Hộ tịch"), new(2020, 1, 1));
        procedure.Repeal(new("1/QĐ-UBND", new(2021, 1, 1), new(2021, 2, 1), null, false, null, null, new(2021, 1, 8)));
        var asked = Words.Read("khai sinh");

        Assert.Empty(ProcedureIndex.Of(procedure.Versions).Best(asked, new(2022, 6, 15), 5));
    }

    [Fact]
    public void A_keyword_of_the_version_finds_it()
    {
        var version = new Procedure { Code = "1.000001" }.Publish(Texts.Plain(1, "Cấp phép quảng cáo ngoài trời", "Quảng cáo") with { Keywords = "treo bảng hiệu" }, new(2020, 1, 1));
        var asked = Words.Read("treo bang hieu");

        Assert.Single(ProcedureIndex.Of([version]).Best(asked, new(2022, 6, 15), 5));
    }

    private static string First(string said) => Find(said) is [var first, ..] ? first.Name : "";

    private static IReadOnlyList<ProcedureVersion> Find(string said)
    {
        var asked = Words.Read(said);
        return Shipped.Value.Best(asked, new(2025, 7, 1), 10);
    }
}
