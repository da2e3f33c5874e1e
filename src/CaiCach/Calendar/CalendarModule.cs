using CaiCach.Calendar.Days;
using CaiCach.Calendar.Hours;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Calendar;

/// <summary>Working days: holidays, compensatory days and swaps, office hours, and the reckoning of deadlines.</summary>
public sealed class CalendarModule : IModule
{
    public const string Address = "/lich-lam-viec";

    public void Plug(Sockets sockets) => sockets
        .Record<DayOff>(DayOff.KindName, "Ngày nghỉ, ngày làm bù", Permission.UseHouse, id => $"{Address}/{id}",
            d => new RecordCard { Number = d.Id, Title = d.Name, Unit = Scope.OfAll, Day = d.Date, Detail = d.Source }, DayOffFields.All)
        .Record<OfficeHours>(OfficeHours.KindName, "Giờ làm việc", Permission.UseHouse, _ => $"{Address}/gio",
            h => new RecordCard { Number = h.Id, Title = "Giờ làm việc", Unit = h.Unit, Day = h.From, Detail = h.Source })
        .Record<CalendarEdition>(CalendarEdition.KindName, "Bản lịch làm việc", Permission.UseHouse, _ => Address,
            e => new RecordCard { Number = e.Id, Title = "Bản lịch làm việc", Unit = Scope.OfAll })
        .Act<LoadCalendar>(LoadCalendar.Act, "nạp danh mục ngày nghỉ")
        .Act<AddDayOff>(AddDayOff.Act, "thêm ngày vào lịch làm việc")
        .Act<CorrectDayOff>(CorrectDayOff.Act, "sửa ngày trong lịch làm việc")
        .Act<WithdrawDayOff>(WithdrawDayOff.Act, "rút ngày khỏi lịch làm việc")
        .Act<SetOfficeHours>(SetOfficeHours.Act, "đặt giờ làm việc")
        .Shared<Snapshot<NewestCalendar>>()
        .Shared<KnownEditions>()
        .Service<Calendars>()
        .Service<CalendarPreview>()
        .Menu(MenuGroups.System, 40, "Lịch làm việc", Address, "clock", Permission.UseHouse);
}
