using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Access.Audit;

/// <summary>What using an endpoint is called in the audit log, where its address does not say it; null for nothing that is taken down.</summary>
internal sealed record Audited(AuditAct? Act);

internal static class AuditExtensions
{
    private const string Detail = "audit-detail";

    public static TBuilder Audited<TBuilder>(this TBuilder endpoint, AuditAct? act)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Audited(act));

    /// <summary>What the audit log should say of this request beside its address.</summary>
    public static void AuditDetail(this HttpContext http, string detail) => http.Items[Detail] = detail;

    public static string? AuditDetail(this HttpContext http) => http.Items[Detail] as string;
}
