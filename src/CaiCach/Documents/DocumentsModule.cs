using CaiCach.Documents.Importing;
using CaiCach.Documents.Registering;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Documents;

/// <summary>Registers of outgoing, incoming and cited documents, and the numbers that documents get.</summary>
public sealed class DocumentsModule : IModule
{
    public const string Address = "/van-ban";

    public void Plug(Sockets sockets) => sockets
        .Record<Document>(Document.KindName, "Văn bản", Permission.ReadDocuments, id => $"{Address}/{id}",
            d => new RecordCard
            {
                Number = d.Id, Title = (d.Symbol == null ? "" : d.Symbol + " – ") + d.Subject, Unit = d.Unit, Day = d.IssuedOn, Detail = d.Issuer,
            }, DocumentFields.All)
        .Record<DocumentSeries>(DocumentSeries.KindName, "Dãy số văn bản", Permission.ReadDocuments, _ => Address,
            s => new RecordCard { Number = s.Id, Title = s.Id, Unit = s.Unit, Day = s.LastOn, Detail = null })
        .Service<Register>()
        .RegisterFile<DocumentFile>()
        .Act<IssueDocument>(IssueDocument.Act, "ban hành và cấp số văn bản")
        .Act<RegisterIncoming>(RegisterIncoming.Act, "đăng ký văn bản đến")
        .Act<RegisterExisting>(RegisterExisting.Act, "đưa văn bản đã có số vào sổ")
        .Act<CorrectDocument>(CorrectDocument.Act, "đính chính thông tin văn bản trong sổ")
        .Act<ImportDocuments>(ImportDocuments.Act, "nhập sổ văn bản từ tệp")
        .Act<AttachFile>(AttachFile.Act, "đính kèm tệp vào văn bản")
        .Act<WithdrawNumber>(WithdrawNumber.Act, "hủy số văn bản")
        .Search<Document>(d => new Findable(
            d.Symbol is null ? $"{RegisteredType.Of(d.Type).Name} {d.Subject}" : $"{d.Symbol} {RegisteredType.Of(d.Type).Name} {d.Subject}",
            $"{d.Issuer} {d.Year}", d.Unit, d.IssuedOn))
        .Indicators<DocumentIndicators>()
        .Menu(MenuGroups.Daily, 40, "Văn bản", Address, "file", Permission.ReadDocuments);
}
