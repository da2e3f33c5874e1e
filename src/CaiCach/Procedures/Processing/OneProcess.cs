using CaiCach.Calendar;
using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Procedures.Processing;

/// <summary>What all pages of one process begin with: the process in the officer's scope with its version, or “not found”.</summary>
public abstract class OneProcess : ComponentBase
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] protected CaiCachDb Db { get; set; } = null!;
    [Inject] protected CurrentOfficer Current { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] protected DoneNote Done { get; set; } = null!;

    /// <summary>Null when it is not there for this officer.</summary>
    protected InternalProcess? Process { get; private set; }

    protected ProcedureVersion? Version { get; private set; }

    /// <summary>The published limit for what the process is made for; null when unknown.</summary>
    protected TimeLimit? Published => Version?.LimitFor(Process!.Channel ?? Channel.InPerson, Process.Case);

    protected string Address => $"{ProceduresModule.ProcessAddress}/{Id}";

    protected string ProcedureAddress => $"{ProceduresModule.Address}/{Process!.Procedure}";

    protected override async Task OnInitializedAsync()
    {
        var process = await Db.Set<InternalProcess>().In(Current.Officer.Scope).SingleOrDefaultAsync(p => p.Id == Id);
        if (process is null)
        {
            Navigation.NotFound();
            return;
        }

        Version = await Db.Set<ProcedureVersion>().SingleAsync(v => v.Procedure == process.Procedure && v.Number == process.Version);
        Process = process;
    }
}
