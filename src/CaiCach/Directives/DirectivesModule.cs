using CaiCach.Directives.Assigning;
using CaiCach.Directives.Importing;
using CaiCach.Directives.Listing;
using CaiCach.Directives.Outer;
using CaiCach.Directives.Progress;
using CaiCach.Directives.Showing;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Directives;

/// <summary>Instructions from above: who leads, when they are owed, what proves that they were done.</summary>
public sealed class DirectivesModule : IModule
{
    public const string Address = "/y-kien-chi-dao";

    public void Plug(Sockets sockets) => sockets
        .Record<Directive>(Directive.KindName, "Ý kiến chỉ đạo", Permission.ReadDirectives, number => $"{Address}/{number}",
            d => new RecordCard { Number = d.Number, Title = d.Content, Unit = d.Unit, Day = d.DueOn, Detail = d.Source },
            DirectiveFields.All, (db, scope) => db.Set<Directive>().In(scope))
        .Indicators<DirectiveIndicators>()
        .Act<RegisterDirective>(RegisterDirective.Act, "ghi nhận ý kiến chỉ đạo")
        .Act<AcceptDirective>(AcceptDirective.Act, "nhận việc")
        .Act<ReportDirective>(ReportDirective.Act, "báo cáo kết quả")
        .Act<ConfirmDone>(ConfirmDone.Act, "xác nhận hoàn thành")
        .Act<ExtendDirective>(ExtendDirective.Act, "ghi nhận gia hạn")
        .Act<ReturnDirective>(ReturnDirective.Act, "trả lại ý kiến chỉ đạo")
        .Act<CancelDirective>(CancelDirective.Act, "ghi nhận ý kiến bị hủy")
        .Act<ReadOuterStatus>(ReadOuterStatus.Act, "ghi trạng thái của hệ thống cấp trên")
        .Act<CorrectStatus>(CorrectStatus.Act, "đính chính trạng thái của hệ thống cấp trên")
        .Act<ImportDirectives>(ImportDirectives.Act, "nhập ý kiến chỉ đạo từ tệp")
        .Service<DirectiveList>()
        .RegisterFile<DirectiveFile>()
        .Service<DirectiveFigures>()
        .Service<OpenDirective>()
        .Work<DirectiveWork>()
        .Search<Directive>(d => new Findable(d.Content, $"{d.Source} {d.Sequence}/{d.Year}", d.Unit, d.DueOn))
        .Menu(MenuGroups.Daily, 30, "Ý kiến chỉ đạo", Address, "flag", Permission.ReadDirectives);
}
