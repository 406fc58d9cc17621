using System.CommandLine;
using ItaIngest.Cli.Inputs;
using ItaIngest.Server.Export;
using ItaIngest.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

internal static class ExportCommand
{
    private sealed record Request(string Format, string Output, StoreOptions Store, bool All, ExportFilter Filter);

    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "csv (a folder with a table per kind of record) or json (one file)", Required = true };
        var output = new Option<string>("--output", "-o") { Description = "folder (csv) or file (json)", Required = true };
        var year = new Option<int?>("--year") { Description = "fiscal year, Buddhist era" };
        var agency = new Option<string?>("--agency") { Description = "part of the agency's name" };
        var all = new Option<bool>("--all") { Description = "everything that was read, reviewed or not" };
        var command = new Command("export", "Writes stored records.") { format, output, year, agency, all };
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            new Request(
                parsed.GetRequiredValue(format), parsed.GetRequiredValue(output), store.Read(parsed), parsed.GetValue(all),
                new ExportFilter(parsed.GetValue(year), parsed.GetValue(agency))),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Request request, CancellationToken cancellation)
    {
        Check(request);
        await using var services = new ServiceCollection().AddStore(request.Store).BuildServiceProvider();
        await Store.MigrateAsync(services, cancellation);
        await using var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync(cancellation);
        var documents = request.Filter.Documents(context);
        var count = request.Format == "csv" ? await CsvAsync(documents, request.Output, cancellation) : await JsonAsync(documents, request.Output, cancellation);
        await Console.Error.WriteLineAsync($"ita: {count} documents written to {request.Output}");
        return ExitCodes.Success;
    }

    private static void Check(Request request)
    {
        switch (request.Format)
        {
            case "csv" or "json":
                break;
            case "xlsx":
                throw new UsageException("--format xlsx: this format is not there yet; csv opens in Excel as well");
            default:
                throw new UsageException($"--format {request.Format}: csv or json");
        }

        if (!request.All)
        {
            throw new UsageException("nothing can be marked as reviewed yet, so there are no reviewed records; --all exports everything that was read");
        }

        if (!request.Store.IsPostgres && !Directory.Exists(request.Store.Data))
        {
            throw new UsageException($"{request.Store.Data}: there is no such data folder; name the one of `ita up` with --data");
        }
    }

    private static async Task<int> CsvAsync(IAsyncEnumerable<Storage.Documents.StoredDocument> documents, string folder, CancellationToken cancellation)
    {
        await using var export = new CsvExport(folder);
        return await export.WriteAsync(documents, cancellation);
    }

    private static async Task<int> JsonAsync(IAsyncEnumerable<Storage.Documents.StoredDocument> documents, string path, CancellationToken cancellation)
    {
        var temporary = path + ".tmp";
        int count;
        await using (var target = File.Create(temporary))
        {
            count = await JsonExport.WriteAsync(documents, target, cancellation);
        }

        File.Move(temporary, path, overwrite: true);
        return count;
    }
}
