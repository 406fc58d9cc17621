using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Intake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ItaIngest.Server.Api;

/// <summary>What became of one file that was sent in.</summary>
/// <param name="Fate">New, Copy or Unreadable; null for a file that could not be stored.</param>
/// <param name="Document">The document that it became or is a copy of.</param>
/// <param name="Arrival">Number of its arrival.</param>
/// <param name="Error">Why it could not be stored.</param>
internal sealed record SentFile(string FileName, long Bytes, string? Sha256, string? Fate, long? Document, long? Arrival, string? Error);

/// <summary>What became of the files of one request, in their order.</summary>
internal sealed record SentFiles(IReadOnlyList<SentFile> Files);

/// <summary>Takes files by HTTP: a multipart form with any number of them, or one as the body. They go to the store as they come, without a copy in between.</summary>
internal static class SendEndpoint
{
    private static readonly QueryParameter<string> s_name = QueryParameters.Text("fileName", "Name of the file when it is the body itself.", "report-2568.pdf");

    public static void MapSend(this IEndpointRouteBuilder api) => api.MapPost("/intake", SendAsync)
        .Takes(s_name)
        .WithMetadata(new RequestSizeLimitAttribute(UploadEndpoint.MostBytes), new NeedsScope(ApiScopes.Intake))
        .DisableAntiforgery()
        // The last is what curl says unless it is told otherwise.
        .Accepts<IFormFileCollection>("multipart/form-data", "application/pdf", "application/octet-stream", "text/plain", "text/markdown", "text/html", "application/x-www-form-urlencoded")
        .Produces<SentFiles>().Answers(ApiExamples.Taken)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .WithTags("Intake").WithSummary("Sends in documents")
        .WithDescription(
            """
            Either multipart/form-data with any number of files under any names, or one file as the body (a PDF, or a transcript as text) with its name in `fileName` or in Content-Disposition.
            Answers when every file is safely stored and registered; reading comes later. Each file has its fate in the answer. Should one of them not be stored, the answer is 503 with the fates in `files`:
            send all again, what was taken already is recognised by its content.
            """);

    private static async Task<IResult> SendAsync(HttpContext http, FileIntake intake, CancellationToken cancellation)
    {
        var files = new List<SentFile>();
        if (BoundaryOf(http.Request) is { } boundary)
        {
            var parts = new MultipartReader(boundary, http.Request.Body);
            while (await parts.ReadNextSectionAsync(cancellation) is { } part)
            {
                if (NameOf(part.GetContentDispositionHeader()) is { } name)
                {
                    files.Add(await TakeAsync(name, part.Body, intake, cancellation));
                }
            }
        }
        else
        {
            files.Add(await TakeAsync(BodyName(http), http.Request.Body, intake, cancellation));
        }

        return Answer(files);
    }

    private static IResult Answer(List<SentFile> files)
    {
        if (files.Count == 0)
        {
            return TypedResults.Problem("The form holds no file.", statusCode: StatusCodes.Status400BadRequest);
        }

        var failed = files.Where(f => f.Error is not null).ToList();
        return failed.Count == 0
            ? TypedResults.Ok(new SentFiles(files))
            : TypedResults.Problem(
                $"{failed.Count} of {files.Count} files could not be stored ({failed[0].Error}). Send all again when that is mended: what was taken already is recognised.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                extensions: [new KeyValuePair<string, object?>("files", files)]);
    }

    /// <summary>One file is one boundary for what the disk does: the others of the request are taken.</summary>
    private static async Task<SentFile> TakeAsync(string name, Stream content, FileIntake intake, CancellationToken cancellation)
    {
        try
        {
            var arrival = await intake.TakeAsync(name, content, cancellation);
            return new SentFile(name, arrival.Bytes, arrival.Sha256, arrival.Fate.ToString(), arrival.DocumentId, arrival.Id, Error: null);
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            // The rest of the part is read all the same, so that the next one is found.
            await content.CopyToAsync(Stream.Null, cancellation);
            return new SentFile(name, 0, null, null, null, null, e.Message);
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    private static string BodyName(HttpContext http) =>
        s_name.TryRead(http, out var named) ? LastPart(named)
        : ContentDispositionHeaderValue.TryParse(http.Request.Headers.ContentDisposition.ToString(), out var disposition) && NameOf(disposition) is { } name ? name
        : "upload.pdf";

    /// <summary>Only a part with a file's name is a file; the others are fields of a form.</summary>
    private static string? NameOf(ContentDispositionHeaderValue? disposition) =>
        (disposition?.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition?.FileName ?? default).Value) is { Length: > 0 } name ? LastPart(name) : null;

    /// <summary>Some browsers send the path, with their own system's separators.</summary>
    private static string LastPart(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..] is { Length: > 0 } name ? name : "upload.pdf";
}
