using CaiCach.Audit;
using CaiCach.Calendar;
using CaiCach.Declarations;
using CaiCach.Desk;
using CaiCach.Directives;
using CaiCach.Documents;
using CaiCach.Dossiers;
using CaiCach.Figures;
using CaiCach.Foundation;
using CaiCach.Identity;
using CaiCach.Plans;
using CaiCach.Portal;
using CaiCach.Procedures;
using CaiCach.Reception;
using CaiCach.Reports;
using CaiCach.Units;

namespace CaiCach;

/// <summary>The modules of the house, in the order in which they plug in.</summary>
public static class House
{
    public static IReadOnlyList<IModule> Modules { get; } =
    [
        new CalendarModule(),
        new UnitsModule(),
        new IdentityModule(),
        new ProceduresModule(),
        new DossiersModule(),
        new ReceptionModule(),
        new DirectivesModule(),
        new DocumentsModule(),
        new PlansModule(),
        new DeclarationsModule(), // after all registers: it answers only the codes that none of them computes
        new ReportsModule(),
        new DeskModule(),
        new AuditModule(),
        new PortalModule(),
        new FiguresModule(),
    ];
}
