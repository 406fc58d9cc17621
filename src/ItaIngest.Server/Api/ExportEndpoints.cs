using System.IO.Compression;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Export;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Api;

/// <summary>The export by HTTP, the same as by command.</summary>
internal static class ExportEndpoints
{
    private static readonly QueryParameter<ExportFormat> s_format = QueryParameters.Choice("format", "csv (a ZIP with a table per kind of record), xlsx (a sheet per kind of record) or json; json unless given.", ExportFormat.Xlsx);
    private static readonly QueryParameter<ReviewSelection> s_state = QueryParameters.Choice("state", "Which documents by their review; only reviewed ones unless given.", ReviewSelection.All);
    private static readonly QueryParameter<IReadOnlyList<string>> s_kind = QueryParameters.Words("kind", "Only these kinds of record, and only documents of these kinds of report; may be given several times.", [.. ExportFilter.Kinds]);
    private static readonly QueryParameter<ExportHeadings> s_headings = QueryParameters.Choice("headings", "What heads the columns: the keys of the record contract unless given, or Thai.", ExportHeadings.Thai);

    public static void MapExport(this IEndpointRouteBuilder api)
    {
        var export = api.MapGroup("/export").WithTags("Export");
        export.MapGet("", ExportAsync)
            .Audited(AuditAct.Export)
            .Takes(s_format, s_state, s_kind, CommonFilters.Year, CommonFilters.Agency, s_headings)
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .WithSummary("Writes records as CSV, XLSX or JSON")
            .WithDescription("JSON comes as it is read; the other formats come when they are whole, which takes a minute or so per hundred thousand rows. Each has its data dictionary.");
        export.MapGet("/dictionary", (HttpContext http) => TypedResults.Text(DocumentExport.DictionaryJson(Filter(http)), "application/json; charset=utf-8"))
            .Takes(s_kind).Produces<object>()
            .WithSummary("What each column means")
            .WithDescription("Thai and English: meaning, unit, source.");
    }

    private static async Task<IResult> ExportAsync(HttpContext http, DocumentExport export, CancellationToken cancellation)
    {
        var filter = Filter(http);
        var format = s_format.TryRead(http, out var wanted) ? wanted : ExportFormat.Json;
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"itaingest{(filter.FiscalYear is { } year ? $"-{year}" : "")}");
        if (format == ExportFormat.Json)
        {
            return Results.Stream(target => export.WriteJsonAsync(filter, target, cancellation), "application/json; charset=utf-8", $"{name}.json");
        }

        var headings = s_headings.TryRead(http, out var wantedHeadings) ? wantedHeadings : ExportHeadings.Keys;
        var file = await WriteAsync(new ExportRequest(format, filter) { Headings = headings }, export, cancellation);
        return format == ExportFormat.Csv
            ? TypedResults.File(file, "application/zip", $"{name}-csv.zip")
            : TypedResults.File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx");
    }

    /// <returns>A file that is deleted when it is closed.</returns>
    private static async Task<FileStream> WriteAsync(ExportRequest request, DocumentExport export, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("itaingest-export-").FullName;
        try
        {
            var output = Path.Combine(folder, request.Format == ExportFormat.Csv ? "tables" : "export.xlsx");
            await export.WriteAsync(request, output, progress: null, cancellation);
            if (request.Format == ExportFormat.Csv)
            {
                ZipFile.CreateFromDirectory(output, output + ".zip", CompressionLevel.Fastest, includeBaseDirectory: false);
                output += ".zip";
            }

            // On this system an open file can be read to its end after its name is gone.
            return new FileStream(output, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ExportFilter Filter(HttpContext http)
    {
        var filter = new ExportFilter
        {
            Review = s_state.TryRead(http, out var state) ? state : ReviewSelection.Reviewed,
            FiscalYear = CommonFilters.Year.TryRead(http, out var year) ? year : null,
            Agency = CommonFilters.Agency.TryRead(http, out var agency) ? agency : null,
        };
        return s_kind.TryRead(http, out var kinds) ? kinds.Aggregate(filter, (narrowed, kind) => narrowed.WithKind(kind)!) : filter;
    }
}
