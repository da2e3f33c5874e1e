using CaiCach.Declarations.Declaring;
using CaiCach.Declarations.Importing;
using CaiCach.Declarations.Listing;
using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;

namespace CaiCach.Declarations;

/// <summary>Figures that no register counts yet, stated by offices with their documents. Plugged after all registers.</summary>
public sealed class DeclarationsModule : IModule, IDoors
{
    public const string Address = "/so-lieu/khai-bao";

    public void Plug(Sockets sockets) => sockets
        .Record<DeclaredFigure>(DeclaredFigure.KindName, "Số liệu khai báo", Permission.ReadFigures, number => $"{Address}/{number}",
            d => new RecordCard { Number = d.Number, Title = d.Name, Unit = d.Unit, Day = d.DeclaredOn, Detail = d.Source }, DeclaredFields.All)
        .Indicators<DeclaredIndicators>()
        .Act<DeclareFigure>(DeclareFigure.Act, "khai báo số liệu")
        .Act<CorrectDeclaration>(CorrectDeclaration.Act, "đính chính số liệu khai báo")
        .Act<WithdrawDeclaration>(WithdrawDeclaration.Act, "rút số liệu khai báo")
        .Act<AttachProof>(AttachProof.Act, "đính kèm văn bản cho số liệu khai báo")
        .Service<DeclarableCodes>()
        .Service<DeclarationBook>()
        .Service<DeclarationList>()
        .Service<ImportDeclarations>()
        .RegisterFile<DeclarationFile>()
        .Search<DeclaredFigure>(d => new Findable(d.Name, d.Folded, d.Unit, d.DeclaredOn));

    public void Map(IEndpointRouteBuilder app) => DeclarationDoors.Map(app);
}
