using ItaIngest.Server.Api.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Access;

/// <summary>What every endpoint demands that does not say <see cref="IAllowAnonymous"/>: somebody who may do what it is for.</summary>
internal sealed class MayRequirement : AuthorizationHandler<MayRequirement>, IAuthorizationRequirement
{
    /// <summary>
    /// The scope that a request needs: what its endpoint says, and reading where it says nothing. Writing never needs less than correcting does, so that an endpoint
    /// that forgot to say what it needs is closed to those who may only look.
    /// </summary>
    public static string ScopeOf(HttpContext http)
    {
        var said = http.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>()?.Scope;
        return IsRead(http.Request) ? said ?? ApiScopes.Read
            : said is not (null or ApiScopes.Read) ? said
            : http.Request.Path.StartsWithSegments("/api/review") || http.Request.Path.StartsWithSegments("/review") ? ApiScopes.Review : ApiScopes.Operate;
    }

    public static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRequirement requirement)
    {
        if (context.Resource is HttpContext http && context.User.May(ScopeOf(http)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
