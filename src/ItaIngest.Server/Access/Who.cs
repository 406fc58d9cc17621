using System.Globalization;
using System.Security.Claims;
using ItaIngest.Server.Api.Access;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Settings;

namespace ItaIngest.Server.Access;

/// <summary>Who asks: a person or a program, as a principal whose scopes say what they may do.</summary>
internal static class Who
{
    /// <summary>The name of programs on the machine itself, and the beginning of a key's: accounts have no colon and are not called so.</summary>
    public const string Local = "local";

    private const string KeyMark = "key:";
    private const string ScopeClaim = "scope";
    private const string ShownClaim = "shown";

    public static ClaimsPrincipal Of(AccountState account, AuditWay way, Role? role) => Principal(
        way, account.Name, account.Id.ToString(CultureInfo.InvariantCulture), [ApiScopes.Self, .. role is { } given ? RoleScopes.Of(given) : []],
        [new Claim(ShownClaim, account.Shown), .. role is { } shown ? (Claim[])[new Claim(ClaimTypes.Role, shown.ToString())] : []]);

    public static ClaimsPrincipal Of(ApiKey key) => Principal(AuditWay.Key, KeyMark + key.Name, string.Create(CultureInfo.InvariantCulture, $"{KeyMark}{key.Id}"), key.Scopes.Split(' '), []);

    public static ClaimsPrincipal OfThisMachine() => Principal(AuditWay.Local, Local, Local, ApiScopes.All, []);

    public static bool May(this ClaimsPrincipal who, string scope) => who.HasClaim(ScopeClaim, scope);

    public static AuditWay Way(this ClaimsPrincipal who) =>
        who.Identity is { IsAuthenticated: true, AuthenticationType: { } way } && Enum.TryParse<AuditWay>(way, out var known) ? known : AuditWay.Nobody;

    /// <summary>Whether the browser sends along by itself what says who it is, so that a page of another site could make it do so.</summary>
    public static bool IsSentAlong(this ClaimsPrincipal who) => who.Way() is AuditWay.Session or AuditWay.Proxy;

    /// <summary>The person's account; null for programs.</summary>
    public static long? AccountId(this ClaimsPrincipal who) =>
        who.IsSentAlong() && long.TryParse(who.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string Shown(this ClaimsPrincipal who) => who.FindFirstValue(ShownClaim) ?? who.Identity?.Name ?? "";

    public static Role? Role(this ClaimsPrincipal who) => Enum.TryParse<Role>(who.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    private static ClaimsPrincipal Principal(AuditWay way, string name, string id, IEnumerable<string> scopes, IEnumerable<Claim> more) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.NameIdentifier, id), .. scopes.Select(s => new Claim(ScopeClaim, s)), .. more], way.ToString()));
}
