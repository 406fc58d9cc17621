using ItaIngest.Server.Api.Access;
using ItaIngest.Storage.Access;

namespace ItaIngest.Server.Access;

/// <summary>What each role allows, in the words in which endpoints ask.</summary>
internal static class RoleScopes
{
    public static IReadOnlyList<string> Of(Role role) => role switch
    {
        Role.Viewer => [ApiScopes.Read],
        Role.Reviewer => [ApiScopes.Read, ApiScopes.Review],
        Role.Operator => [ApiScopes.Read, ApiScopes.Review, ApiScopes.Intake, ApiScopes.Operate],
        _ => [ApiScopes.Read, ApiScopes.Review, ApiScopes.Intake, ApiScopes.Operate, ApiScopes.Administer],
    };
}
