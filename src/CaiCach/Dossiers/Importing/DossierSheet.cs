using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Importing;

/// <summary>One dossier of another system, as a spreadsheet brings it. Times of the day are not in such files.</summary>
/// <param name="DueOn">As that system promised it; nothing is reckoned anew.</param>
/// <param name="SettledOn">Null while open.</param>
/// <param name="ReturnedOn">Null while not handed over.</param>
public sealed record SheetDossier(
    string Number, string Procedure, Applicant Applicant, Channel Channel, DateOnly ReceivedOn, DateOnly DueOn, DateOnly? SettledOn, DateOnly? ReturnedOn);

/// <summary>The columns that dossiers are imported from.</summary>
public static class DossierSheet
{
    private static readonly ImportColumn<string> Number = new("Mã hồ sơ", Code) { Required = true, Also = ["Số hồ sơ"] };
    private static readonly ImportColumn<string> Procedure = new("Mã thủ tục", Cells.Text(Procedures.ProcedureTables.MaxCode)) { Required = true, Also = ["Mã TTHC"] };
    private static readonly ImportColumn<string> Owner = new("Người nộp", Cells.Text(DossierTable.MaxOwner)) { Required = true, Also = ["Chủ hồ sơ", "Họ tên", "Tên cá nhân, tổ chức"] };
    private static readonly ImportColumn<string> Identity = new("Số định danh", Cells.Text(DossierTable.MaxIdentity)) { Also = ["CCCD", "Mã số thuế"] };
    private static readonly ImportColumn<string> Phone = new("Số điện thoại", Cells.Text(DossierTable.MaxPhone)) { Also = ["Điện thoại"] };
    private static readonly ImportColumn<string> Address = new("Địa chỉ", Cells.Text(DossierTable.MaxAddress));
    private static readonly ImportColumn<Channel> Way = new("Cách nộp", Cells.OneOf(
        ("Trực tiếp", Channel.InPerson), ("Trực tuyến", Channel.Online), ("Bưu chính công ích", Channel.Post), ("Bưu chính", Channel.Post)));
    private static readonly ImportColumn<DateOnly> Received = new("Ngày nhận", Cells.Day) { Required = true, Also = ["Ngày tiếp nhận"] };
    private static readonly ImportColumn<DateOnly> Due = new("Ngày hẹn trả", Cells.Day) { Required = true, Also = ["Hẹn trả"] };
    private static readonly ImportColumn<DateOnly> Settled = new("Ngày có kết quả", Cells.Day) { Also = ["Ngày giải quyết"] };
    private static readonly ImportColumn<DateOnly> Returned = new("Ngày trả", Cells.Day) { Also = ["Ngày trả kết quả"] };

    public static Import<SheetDossier> Import { get; } = new(
        [Number, Procedure, Owner, Identity, Phone, Address, Way, Received, Due, Settled, Returned], Make)
    {
        Key = (Number.Title, d => d.Number),
    };

    private static SheetDossier Make(ImportRow row)
    {
        var dossier = new SheetDossier(
            row.Of(Number), row.Of(Procedure), new(row.Of(Owner), row.Of(Identity, null!), row.Of(Phone, null!), row.Of(Address, null!)),
            row.Of(Way, Channel.InPerson), row.Of(Received), row.Of(Due), row.OrNull(Settled), row.OrNull(Returned));
        WhyNot(dossier).Enforce();
        return dossier;
    }

    private static Refusal? WhyNot(SheetDossier dossier) =>
        dossier.DueOn < dossier.ReceivedOn ? new("dossier.due-before", "Ngày hẹn trả trước ngày nhận.", Due.Title)
        : dossier.SettledOn < dossier.ReceivedOn ? new("dossier.order", "Ngày có kết quả trước ngày nhận.", Settled.Title)
        : dossier.ReturnedOn is not null && dossier.SettledOn is null ? new("dossier.open", "Đã trả thì phải có ngày có kết quả.", Settled.Title)
        : dossier.ReturnedOn < dossier.SettledOn ? new("dossier.order", "Ngày trả trước ngày có kết quả.", Returned.Title)
        : null;

    private static CellReading<string> Code(SheetCell cell)
    {
        var text = VietnameseText.Clean(cell.Text);
        return DossierNumber.TryRead(text, out _) ? text : CellReading<string>.Wrong($"“{text}” không đúng mẫu mã hồ sơ, như H57.99-220105-0007.");
    }
}
