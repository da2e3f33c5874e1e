using CaiCach.Dossiers;
using CaiCach.Dossiers.Receiving;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Persistence;
using CaiCach.Procedures;
using CaiCach.Procedures.Announcing;
using CaiCach.Tests.Foundation.Web;
using CaiCach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaiCach.Tests.Dossiers;

/// <summary>A house with a counter and procedures, and the officers who work at it.</summary>
internal static class OneStop
{
    public const string Centre = "tth.quang-dien.trung-tam-hcc", Commune = "tth.quang-dien.quang-tho", District = "tth.quang-dien";
    public const string FiveDays = "1.013227", OneDay = "2.000815", TenDays = "1.013228";

    /// <summary>At the counter of the district.</summary>
    public static Officer Lan { get; } = At(Centre);

    /// <summary>At the counter of a commune.</summary>
    public static Officer Minh { get; } = At(Commune);

    public static Officer At(string unit, params Permission[] permissions) =>
        new("lan", "Lan", unit, unit, null, new Scope(false, [unit]), permissions.Length > 0 ? permissions.ToHashSet() : Enum.GetValues<Permission>().ToHashSet());

    public static async Task<Support.House> Open(Action<WebApplicationBuilder>? more = null)
    {
        var house = await Support.House.Open(more);
        await Furnish(house);
        return house;
    }

    /// <summary>The same with pages and a visitor.</summary>
    public static async Task<PageHouse> OpenPages()
    {
        var pages = await PageHouse.Open();
        await Furnish(pages.House);
        return pages;
    }

    private static async Task Furnish(Support.House house)
    {
        await house.Do<CaiCach.Calendar.LoadCalendar>(act => act.Run(Actor.House));
        await house.Do<PublishVersion>(act => act.Run(FiveDays, Text("Gia hạn giấy phép xây dựng", "Hoạt động xây dựng", 5), new(2020, 1, 1), Actor.House));
        await house.Do<PublishVersion>(act => act.Run(OneDay, Text("Chứng thực bản sao từ bản chính", "Chứng thực", 1), new(2020, 1, 1), Actor.House));
        await house.Do<PublishVersion>(act => act.Run(TenDays, Text("Cấp phép quảng cáo ngoài trời", "Quảng cáo", 10), new(2020, 1, 1), Actor.House));
        await house.Do<OpenCounter>(act => act.Run(Centre, "H57.99", Actor.House));
        await house.Do<OpenCounter>(act => act.Run(Commune, "H57.99.1", Actor.House));
    }

    public static ProcedureText Text(string name, string field, int days) => new()
    {
        Name = name, Field = field, Source = "Danh mục thử", Assumed = true, Levels = ProcedureLevels.District | ProcedureLevels.Commune,
        Limits = [new(null, null, new(days, CaiCach.Calendar.LimitUnit.WorkingDays))],
    };

    /// <summary>Received at a Vietnamese wall time; settled on a day, or not.</summary>
    public static async Task<string> Has(
        this Support.House house, string receivedAt, string? settledAt = null, string procedure = FiveDays, Officer? at = null, Ending? ended = null, bool digitised = true,
        string? competent = null, IReadOnlyList<FeeIn>? fees = null)
    {
        Stand(house, receivedAt);
        var officer = at ?? Lan;
        var number = await house.Ask<ReceiveDossier, string>(act => act.Run(
            new(procedure, new Intake(new Applicant("Nguyễn Thị Hạnh", "046182001234", "0905123456", "Quảng Điền"), Channel.InPerson, digitised)
            {
                CompetentUnit = competent, Fees = fees ?? [],
            }),
            officer));
        if (settledAt is not null)
        {
            Stand(house, settledAt);
            await (ended is { } ending
                ? house.Do<EndDossier>(act => act.Run(number, ending, "Người nộp rút", officer))
                : house.Do<SettleDossier>(act => act.Run(number, resultDigitised: true, officer)));
        }

        return number;
    }

    /// <summary>The dossier with all its parts.</summary>
    public static Task<Dossier> Life(this Support.House house, string number) => house.Ask<CaiCachDb, Dossier>(db => db.Set<Dossier>()
        .Include(d => d.Papers).Include(d => d.Fees).Include(d => d.Waits).Include(d => d.HandOvers).Include(d => d.DueChanges).AsSplitQuery()
        .SingleAsync(d => d.Number == number));

    /// <summary>The dossier as the unit's officers find it; null when they do not.</summary>
    public static Task<Dossier?> Seen(this Support.House house, string number, string unit) =>
        house.Ask<CaiCachDb, Dossier?>(db => db.Set<Dossier>().In(At(unit).Scope).SingleOrDefaultAsync(d => d.Number == number));

    public static void Stand(Support.House house, string at) =>
        house.Time.Utc = Instant(at);

    public static DateTime Instant(string at)
    {
        var local = DateTime.ParseExact(at, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"], System.Globalization.CultureInfo.InvariantCulture);
        return Clock.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>The half-year of the report, asked of the district on a day.</summary>
    public static Question HalfYear(DateOnly? asOf = null) => new(
        District, new(new(2021, 12, 15), new(2022, 6, 14)), asOf ?? new(2022, 6, 14), [District, Centre], [Commune]);

    public static async Task<long> Value(this Support.House house, string code, Question question)
    {
        var measured = await house.Ask<IndicatorCatalogue, Measured>(c => c.Measure(code, question));
        Assert.Equal(measured.Value, measured.EvidenceCount);
        return measured.Value!.Value;
    }
}
