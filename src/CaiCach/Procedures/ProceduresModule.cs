using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Procedures.Announcing;

namespace CaiCach.Procedures;

/// <summary>The catalogue of administrative procedures: codes, fields, levels and time limits, each in dated versions.</summary>
public sealed class ProceduresModule : IModule
{
    public const string Address = "/thu-tuc";

    public void Plug(Sockets sockets) => sockets
        .Record<Procedure>(Procedure.KindName, "Thủ tục hành chính", Permission.ReadDossiers, code => $"{Address}/{code}",
            p => new RecordCard
            {
                Number = p.Code, Unit = "", Title = p.Versions.OrderByDescending(v => v.Number).Select(v => v.Name).FirstOrDefault() ?? p.Code,
                Day = null, Detail = p.Versions.OrderByDescending(v => v.Number).Select(v => v.Field).FirstOrDefault(),
            })
        .Act<PublishVersion>(PublishVersion.Act, "công bố thủ tục hành chính")
        .Service<ProcedureCatalogue>()
        .Search<Procedure>(p => new Findable(p.Newest?.Name ?? p.Code, $"{p.Code} {p.Newest?.Field}", "", null))
        .Menu(MenuGroups.Registers, 20, "Thủ tục hành chính", Address, "list", Permission.ReadDossiers);
}
