using Microsoft.AspNetCore.Authorization;

namespace CaiCach.Foundation.Web;

/// <summary>Who sits in front of this request. Filled by sign-in before any page runs.</summary>
public sealed class CurrentOfficer
{
    /// <summary>Null on public pages without sign-in.</summary>
    public Officer? SignedIn { get; set; }

    /// <summary>The officer, on pages that ask for a permission.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page forgot its permission.</exception>
    public Officer Officer => SignedIn ?? throw new InvalidOperationException("Nobody is signed in.");
}

/// <summary>Says who may open a page or endpoint. Every door carries this or [AllowAnonymous]; a test counts them.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    public Permission Permission { get; } = permission;
}
