using CaiCach.Calendar;
using CaiCach.Procedures;
using Xunit;

namespace CaiCach.Tests.Procedures;

/// <summary>What changed from one version to the next.</summary>
public sealed class VersionComparisonTests
{
    [Fact]
    public void Equal_versions_do_not_differ() => Assert.Empty(VersionComparison.Of(Texts.Full(), Texts.Full()));

    [Fact]
    public void Only_the_lines_that_changed_are_shown()
    {
        var after = Texts.Full() with
        {
            Components = [Texts.Full().Components![0], new("Ảnh chụp hiện trạng", Originals: 2)],
            Limits = [new(null, null, new(3, LimitUnit.WorkingDays))],
        };

        var differences = VersionComparison.Of(Texts.Full(), after);

        Assert.Equal(["Thành phần hồ sơ", "Thời hạn giải quyết"], differences.Select(d => d.Part));
        Assert.Equal(["Bản vẽ; 2 bản sao; trường hợp Cấp lại; dùng lại từ Kho dữ liệu điện tử"], differences[0].Before);
        Assert.Equal(["Ảnh chụp hiện trạng; 2 bản chính"], differences[0].After);
        Assert.Equal(("5 ngày làm việc", "3 ngày làm việc"), (Assert.Single(differences[1].Before), Assert.Single(differences[1].After)));
    }

    [Fact]
    public void A_part_that_only_one_version_tells_stands_on_one_side()
    {
        var difference = Assert.Single(VersionComparison.Of(Texts.Full() with { Conditions = null }, Texts.Full() with { Conditions = "Có đất ở" }));

        Assert.Equal(("Yêu cầu, điều kiện", 0, 1), (difference.Part, difference.Before.Count, difference.After.Count));
    }
}
