using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Web;
using CaiCach.Foundation.Web.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Plans.Browsing;

/// <summary>What all pages of one task begin with: the task in the officer's scope, or “not found”.</summary>
public abstract class OneTask : ComponentBase
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] protected CaiCachDb Db { get; set; } = null!;
    [Inject] protected CurrentOfficer Current { get; set; } = null!;
    [Inject] protected NavigationManager Navigation { get; set; } = null!;
    [Inject] protected DoneNote Done { get; set; } = null!;
    [Inject] private Texts Words { get; set; } = null!;

    /// <summary>Null when it is not there for this officer.</summary>
    protected PlanTask? Planned { get; private set; }

    protected string Address => $"{PlansModule.TaskAddress}/{Id}";

    /// <summary>The path to the task, and to a page of it.</summary>
    /// <param name="act">What the page does, already translated; null on the task's own page.</param>
    protected IReadOnlyList<Crumb> Trail(string? act = null) =>
    [
        new(Words["Kế hoạch CCHC"], PlansModule.Address), new($"{Planned!.Year}", $"{PlansModule.Address}/{Planned.Plan}"),
        .. act is null ? [new Crumb(Words["Nhiệm vụ {0}", Planned.Number])] : new Crumb[] { new(Words["Nhiệm vụ {0}", Planned.Number], Address), new(act) },
    ];

    protected override async Task OnInitializedAsync()
    {
        Planned = await Db.Set<PlanTask>().In(Current.Officer.Scope).AsSplitQuery().SingleOrDefaultAsync(t => t.Id == Id);
        if (Planned is null)
        {
            Navigation.NotFound();
        }
    }

    /// <summary>Says what was done and goes back to the task.</summary>
    protected void Back(string sentence)
    {
        Done.Say(sentence);
        Navigation.NavigateTo(Address);
    }
}
