using CaiCach.Figures.Asking;
using CaiCach.Figures.Doors;
using CaiCach.Figures.Opening;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Figures;

/// <summary>All figures of the house in one place, each opening to the records it rests on. A reader: nobody depends on it.</summary>
public sealed class FiguresModule : IModule, IDoors
{
    public const string Address = "/so-lieu";

    public void Plug(Sockets sockets) => sockets
        .Service<FigureQuestions>()
        .Service<Backing>()
        .Menu(MenuGroups.Summaries, 20, "Số liệu", Address, "chart", Permission.ReadFigures);

    public void Map(IEndpointRouteBuilder app)
    {
        FigureSheet.Map(app);
        FigureApi.Map(app);
    }

    /// <summary>A figure's page for a unit and a period: what reports, boards and scores link to.</summary>
    public static string AddressOf(string code, string unit, string period) =>
        $"{Address}/{code}?don-vi={Uri.EscapeDataString(unit)}&ky={Uri.EscapeDataString(period)}";
}
