using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using Microsoft.AspNetCore.Authorization;

namespace CaiCach.Identity.Web;

/// <summary>Asks for one permission of the officer of the request.</summary>
internal sealed record PermissionNeeded(Permission Permission) : IAuthorizationRequirement;

/// <summary>Makes the policy of a permission from its name, so that no list of policies has to be kept.</summary>
internal sealed class PermissionPolicies : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy SignedIn = Policy(Permission.UseHouse);

    public bool AllowsCachingPolicies => true;

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        Enum.TryParse<Permission>(policyName, ignoreCase: false, out var permission)
            ? Task.FromResult<AuthorizationPolicy?>(Policy(permission))
            : throw new InvalidOperationException($"'{policyName}' is no permission.");

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(SignedIn);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);

    private static AuthorizationPolicy Policy(Permission permission) =>
        new AuthorizationPolicyBuilder().AddRequirements(new PermissionNeeded(permission)).Build();
}

internal sealed class PermissionCheck(CurrentOfficer current) : AuthorizationHandler<PermissionNeeded>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionNeeded requirement)
    {
        if (current.SignedIn?.May(requirement.Permission) == true)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
