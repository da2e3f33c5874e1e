using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Forms.Changing;

/// <summary>An invented dossier that shows what a template looks like. It is stored nowhere.</summary>
internal static class SampleDossier
{
    /// <summary>The dossier and its paper under a form; the register shows the dossier as its one row.</summary>
    /// <param name="unit">The unit that prints.</param>
    public static (Dossier Dossier, DossierPrint Print) For(DossierForm form, string unit)
    {
        var received = Clock.At(form.Circular == FormSets.Of2018 ? new(2022, 5, 5) : new(2025, 10, 6), new(9, 0));
        var dossier = Received(received, unit);
        dossier.HandOver(new(unit, "can-bo-tiep-nhan", unit, null, "Thẩm định hồ sơ", AllowedMinutes: 960), received.AddMinutes(20));
        dossier.Take("can-bo-tham-dinh", received.AddMinutes(35));
        switch (form.Kind)
        {
            case FormKind.Supplement:
                dossier.Ask(new(WaitKind.Supplement, "Bản vẽ hiện trạng có chữ ký của đơn vị đo vẽ\nBản sao giấy chứng nhận quyền sử dụng đất", Why: "Bản vẽ thiếu kích thước"), received.AddDays(1));
                break;
            case FormKind.Apology:
                dossier.Apologise(dossier.DueOn.AddDays(7), "Chờ ý kiến của cơ quan phối hợp", received.AddDays(3));
                break;
            case FormKind.Refusal:
                dossier.End(Ending.Rejected, "Thửa đất không thuộc địa bàn giải quyết", received.AddDays(1));
                break;
            case FormKind.Stop:
                dossier.End(Ending.Stopped, "Người nộp không bổ sung trong thời hạn", received.AddDays(1));
                break;
            case FormKind.ControlSlip:
                dossier.Settle(received.AddDays(1), resultDigitised: true);
                break;
        }

        var print = form.Kind is FormKind.Register ? new(form, 1, received) : DossierPrint.Of(dossier).First(p => p.Form == form);
        return (dossier, print);
    }

    private static Dossier Received(DateTime at, string unit) => Dossier.Receive(
        new("H57.99-" + Clock.DayOf(at).ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture), 1), new() { Unit = unit, Code = "H57.99" },
        Promise.For(at, new(10, LimitUnit.WorkingDays), new(0, WorkingCalendar.WeekdaysOnly)),
        new("1.000000", 1, Clock.DayOf(at), new() { Name = "Thủ tục mẫu", Field = "Lĩnh vực mẫu", Source = "Mẫu" }),
        new(new("Nguyễn Văn A", "046000000000", "0900000000", "Thôn Một, xã Mẫu", "nguyenvana@example.vn"), Channel.InPerson)
        {
            Papers = [new("Đơn đề nghị", 1, 0, PaperSource.Paper), new("Giấy tờ chứng minh quyền sử dụng đất", 0, 1, PaperSource.Scan)],
            Fees = [new("Lệ phí", 75_000, Paid: false)],
        });
}
