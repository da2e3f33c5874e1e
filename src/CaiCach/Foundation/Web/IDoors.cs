namespace CaiCach.Foundation.Web;

/// <summary>A module that answers addresses which are no pages: exports, templates for imports. Each carries its permission.</summary>
public interface IDoors
{
    void Map(IEndpointRouteBuilder app);
}
