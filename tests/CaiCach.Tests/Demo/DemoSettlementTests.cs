using CaiCach.Dossiers.Figuring;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Foundation;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Stories;
using Xunit;

namespace CaiCach.Tests.Demo;

/// <summary>Form II.06a of the demo house.</summary>
[Collection(nameof(DemoHouse))]
public sealed class DemoSettlementTests(DemoHouse demo)
{
    [Fact]
    public async Task The_first_half_of_2022_closes_and_carries_in_what_the_half_before_left_open()
    {
        var ct = TestContext.Current.CancellationToken;
        var asked = (await demo.Ask<PeriodQuestions, PeriodAsked?>(q => q.Read("tth.quang-dien", "2022-H1", PageHouse.Ha, ct)))!;

        var found = await demo.Ask<SettlementForms, CheckedForm>(f => f.Check(asked, Scope.All, ct));

        Assert.True(found.Form.Closes);
        Assert.Equal("2021-H2", found.Before?.Code);
        Assert.Empty(found.Gaps);
        var total = found.Form.Total;
        Assert.True(total[4] + total[5] >= 4063, "The district received 4.063 in the half-year; its communes come on top.");
        Assert.Equal(total[3], total[7] + total[11]);
        Assert.All(SettlementForm.Columns, c => Assert.Equal(total[c], found.Form.Behind(null, null, c).Count));
    }
}
