using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Intake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Api;

/// <summary>Takes the dashboard's upload form.</summary>
internal static class UploadEndpoint
{
    /// <summary>Bytes of one request: a 200-page colour scan at 300 dpi has about 300 MB.</summary>
    public const long MostBytes = 1L << 30;

    public static void MapUpload(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/upload", TakeAsync)
            .WithMetadata(new NeedsScope(ApiScopes.Intake), new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes });

    private static async Task<IResult> TakeAsync([FromForm] IFormFileCollection files, FileIntake intake, HttpContext http, CancellationToken cancellation)
    {
        http.AuditDetail(string.Join(", ", files.Select(f => Path.GetFileName(f.FileName))));
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            await intake.TakeAsync(Path.GetFileName(file.FileName), content, cancellation);
        }

        return Results.LocalRedirect($"/upload?taken={files.Count}");
    }
}
