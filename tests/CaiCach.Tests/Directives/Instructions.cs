using CaiCach.Directives;
using CaiCach.Directives.Assigning;
using CaiCach.Directives.Outer;
using CaiCach.Directives.Progress;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Tests.Dossiers;

namespace CaiCach.Tests.Directives;

/// <summary>Instructions to the district, entered and carried out by its officers.</summary>
internal static class Instructions
{
    public const string District = OneStop.District, Justice = "tth.quang-dien.tu-phap";

    public static Officer Ha { get; } = new(
        "noivu", "Hà", "tth.quang-dien.noi-vu", "Phòng Nội vụ", null, new Scope(false, [District, "tth.quang-dien.noi-vu", Justice]), Enum.GetValues<Permission>().ToHashSet());

    public static DirectiveText Text(string assignedOn = "2022-03-01", string? dueOn = "2022-03-31") => new(
        "Hoàn thành số hóa sổ hộ tịch giai đoạn 1", "Công văn 2231/UBND-CCHC", null, Day(assignedOn), Justice, ["tth.quang-dien.van-phong"], dueOn is null ? null : Day(dueOn));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Entered on the day it was assigned; done on a day with the directive itself standing in as proof, or not.</summary>
    public static async Task<string> HasDirective(this Support.House house, string assignedOn = "2022-03-01", string? dueOn = "2022-03-31", string? doneOn = null)
    {
        OneStop.Stand(house, $"{assignedOn} 09:00");
        var number = await house.Ask<RegisterDirective, string>(act => act.Run(District, Text(assignedOn, dueOn), Ha));
        if (doneOn is not null)
        {
            OneStop.Stand(house, $"{doneOn} 16:00");
            await house.Do<ConfirmDone>(act => act.Run(number, Day(doneOn), Proof(number), Ha));
        }

        return number;
    }

    public static RecordKey Proof(string number) => Directive.KeyOf(number);

    /// <summary>The superior's system says it is late.</summary>
    public static Task OuterSays(this Support.House house, string number, string status, OuterMeaning meaning) =>
        house.Do<ReadOuterStatus>(act => act.Run(number, status, meaning, null, Ha));
}
