using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Tests.Documents;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Units.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Tests.Procedures;

/// <summary>Houses with units, calendar and procedures, on 15/06/2022.</summary>
internal static class Catalogues
{
    public const string District = "tth.quang-dien", Commune = "tth.quang-dien.sia";
    public const string Permit = "1.013227", Birth = "1.001193";

    /// <summary>An officer of the district with every right, who sees the commune as well.</summary>
    public static Officer Ha { get; } = Registers.OfficerOf("noivu", District, Commune);

    public static Officer Stranger { get; } = Registers.OfficerOf("la", "tth.phong-dien");

    public static Officer Reader { get; } = Ha with { Permissions = new HashSet<Permission> { Permission.UseHouse, Permission.ReadDossiers } };

    public static async Task<PageHouse> OpenPages()
    {
        var pages = await PageHouse.Open();
        await Furnish(pages.House);
        return pages;
    }

    public static async Task<Support.House> Open()
    {
        var house = await Support.House.Open();
        await Furnish(house);
        return house;
    }

    /// <summary>Enters a version as a decision announces it.</summary>
    public static Task Announce(this Support.House house, string code, ProcedureText text, DecisionInput decision) =>
        house.Do<AnnounceProcedure>(act => act.Run(code, text, decision, Ha));

    public static DecisionInput Decision(DateOnly? decidedOn = null, DateOnly? from = null, DateOnly? basisFrom = null, string number = "1234/QĐ-UBND") =>
        new(number, decidedOn ?? new(2022, 6, 1), from ?? new(2022, 6, 10), ByMinistry: false, basisFrom, null);

    public static Task<Procedure> Procedure(this Support.House house, string code) =>
        house.Ask<CaiCachDb, Procedure>(db => db.Set<Procedure>().AsSplitQuery().SingleAsync(p => p.Code == code));

    public static async Task<RecordKey> HasDocument(this Support.House house) =>
        (await house.Issues(Registers.Plan(issuedOn: new(2022, 6, 15), subject: "phê duyệt") with { Type = "QĐ" })).Key;

    private static async Task Furnish(Support.House house)
    {
        await house.Ask<LoadUnits, int>(load => load.Run(Actor.House));
        await house.Ask<LoadCalendar, int>(load => load.Run(Actor.House));
        await house.Do<PublishVersion>(act => act.Run(Permit, Texts.Full(), new(2020, 1, 1), Actor.House));
        await house.Do<PublishVersion>(act => act.Run(Birth, Texts.Plain(1, "Đăng ký khai sinh", "Hộ tịch") with { Levels = ProcedureLevels.Commune, Assumed = true }, new(2020, 1, 1), Actor.House));
    }
}
