using CaiCach.Audit.Histories;
using CaiCach.Audit.Reading;
using CaiCach.Foundation;

namespace CaiCach.Audit;

/// <summary>Reads the journal for people: what was done, the history of any record, proofs, seals.</summary>
public sealed class AuditModule : IModule
{
    public const string JournalAddress = "/nhat-ky";
    public const string SealAddress = "/niem-phong";

    public void Plug(Sockets sockets) => sockets
        .Service<JournalBook>()
        .Service<HandedProof>()
        .Menu(MenuGroups.System, 10, "Nhật ký và niêm phong", JournalAddress, "lock", Permission.ReadJournal);
}
