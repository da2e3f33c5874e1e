using CaiCach.Declarations;
using Xunit;

namespace CaiCach.Tests.Declarations;

public sealed class MoneyDoubtTests
{
    [Theory]
    [InlineData(81_889_689_373, null, null)]
    [InlineData(81_889_689_373, 70_000_000_000, null)]
    [InlineData(1_000_000, null, null)]
    [InlineData(999_999, null, "Số tiền chưa đến 1 triệu đồng. Nếu đúng là đồng, bấm Giữ số này.")]
    [InlineData(0, 70_000_000_000, "Số tiền chưa đến 1 triệu đồng. Nếu đúng là đồng, bấm Giữ số này.")]
    [InlineData(81_889_689_373, 81_889_689, "Số tiền gấp 1.000 lần số khai báo trước. Nếu đúng là đồng, bấm Giữ số này.")]
    [InlineData(81_889_689_373, 81_889_690, null)]
    [InlineData(81_889_689, 81_889_689_373, "Số khai báo trước gấp 1.000 lần số này. Nếu đúng là đồng, bấm Giữ số này.")]
    [InlineData(5_000_000, 0, null)]
    public void Amounts_a_thousand_times_off_are_asked_back(long dong, object? before, string? sentence) =>
        Assert.Equal(sentence, MoneyDoubt.Of(dong, before is null ? null : Convert.ToInt64(before, null))?.Message);
}
