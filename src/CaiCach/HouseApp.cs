using CaiCach.Audit.Histories;
using CaiCach.Audit.Seals;
using CaiCach.Directives.Listing;
using CaiCach.Documents.Browsing;
using CaiCach.Dossiers.Attributing;
using CaiCach.Dossiers.Figuring.Settlement;
using CaiCach.Dossiers.Forms;
using CaiCach.Dossiers.Listing;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using CaiCach.Foundation.Web;
using CaiCach.Identity.Web;
using CaiCach.Plans.Importing;
using CaiCach.Reports.Papers;
using CaiCach.Units.Browsing;

namespace CaiCach;

/// <summary>Puts the web application together; the command line and the tests use the same one.</summary>
public static class HouseApp
{
    /// <param name="more">Last word on the builder: tests put in their server and clock.</param>
    public static WebApplication Build(HouseFolder folder, string[] args, Action<WebApplicationBuilder>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args, ApplicationName = typeof(HouseApp).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddHouse(folder, House.Modules);
        builder.Services.AddHouseWeb();
        builder.Services.AddIdentityWeb();
        more?.Invoke(builder);
        var app = builder.Build().UseHouseWeb(IdentityWeb.Use);
        Health.Map(app);
        app.MapAttachments();
        UnitSheet.Map(app);
        DocumentExport.Map(app);
        TaskExport.Map(app);
        ProofDoor.Map(app);
        SealDoors.Map(app);
        ReportDoors.Map(app);
        DossierDoors.Map(app);
        CaiCach.Dossiers.Synchronising.Reconciling.ReconciliationDoors.Map(app);
        LateDoors.Map(app);
        FormDoors.Map(app);
        PaperDoors.Map(app);
        DirectiveDoors.Map(app);
        foreach (var module in House.Modules.OfType<IDoors>())
        {
            module.Map(app);
        }

        return app;
    }
}
