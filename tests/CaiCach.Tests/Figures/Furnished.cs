using CaiCach.Calendar;
using CaiCach.Declarations;
using CaiCach.Declarations.Declaring;
using CaiCach.Dossiers.Receiving;
using CaiCach.Foundation;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Tests.Directives;
using CaiCach.Tests.Dossiers;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Units.Catalogue;

namespace CaiCach.Tests.Figures;

/// <summary>A small house in which every built register has something to count, on 15/06/2022.</summary>
internal static class Furnished
{
    public const string District = "tth.quang-dien";

    public static Officer Ha { get; } = PageHouse.Ha with { Unit = District, UnitName = "UBND huyện Quảng Điền" };

    /// <summary>Ten dossiers at the district's centre (two late, one open), two at a commune; three directives; three declarations.</summary>
    public static async Task<PageHouse> Open()
    {
        var pages = await PageHouse.Open();
        var house = pages.House;
        await house.Ask<LoadUnits, int>(load => load.Run(Actor.House));
        await house.Ask<LoadCalendar, int>(load => load.Run(Actor.House));
        await house.Do<PublishVersion>(act => act.Run(OneStop.FiveDays, OneStop.Text("Gia hạn giấy phép xây dựng", "Hoạt động xây dựng", 5), new(2020, 1, 1), Actor.House));
        await house.Do<OpenCounter>(act => act.Run(OneStop.Centre, "H57.99", Actor.House));
        await house.Do<OpenCounter>(act => act.Run(OneStop.Commune, "H57.99.1", Actor.House));
        for (var day = 1; day <= 10; day++)
        {
            await house.Has($"2022-03-{day + 6:00} 09:00", day == 10 ? null : $"2022-0{(day <= 7 ? 3 : 5)}-{day + 8:00} 15:00");
        }

        await house.Has("2022-04-04 09:00", "2022-04-06 09:00", at: OneStop.Minh);
        await house.Has("2022-04-05 09:00", at: OneStop.Minh);
        await house.HasDirective(doneOn: "2022-03-25");
        await house.HasDirective("2022-03-02", "2022-03-31", doneOn: "2022-04-04");
        await house.HasDirective("2022-05-02", "2022-07-31");
        house.Time.Set(new(2022, 6, 15), new(8, 0));
        await Declare(house, "people.appointments", 11);
        await Declare(house, "feedback.received", 0);
        await Declare(house, "finance.revenue-collected", 81_889_689_373);
        return pages;
    }

    public static Task<string> Declare(Support.House house, string code, long value) => house.Ask<DeclareFigure, string>(act =>
        act.Run(new DeclaredText(code, District, new(2021, 12, 15), new(2022, 6, 14), value, "Báo cáo CCHC 6 tháng đầu năm 2022", null), Ha));
}
