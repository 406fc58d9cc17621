using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.Inputs;
using ItaIngest.Server.Export;
using ItaIngest.Server.Export.Lines;
using ItaIngest.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

internal static class ExportCommand
{
    /// <summary>Rows that Excel shows of a file, the heading apart.</summary>
    private const long RowsOfExcel = 1_048_575;

    public static Command Create()
    {
        var format = new Option<string?>("--format") { Description = "csv (a folder with a table per kind of record), xlsx (a sheet per kind of record) or json (one file)" };
        var output = new Option<string?>("--output", "-o") { Description = "folder (csv) or file (xlsx, json)" };
        var lines = new Option<string?>("--lines") { Description = "folder for lines of print that people have checked, each a picture with its text, for `ita train --lines`; in place of --format and --output" };
        var year = new Option<int?>("--year") { Description = "fiscal year of the reports, Buddhist era" };
        var agency = new Option<string?>("--agency") { Description = "part of the agency's name" };
        var kind = new Option<string[]>("--kind") { Description = $"kind of record or of report, repeatable: {string.Join(", ", ExportFilter.Kinds)}" };
        var state = new Option<string>("--state") { Description = "reviewed, unreviewed or all", DefaultValueFactory = _ => "reviewed" };
        var all = new Option<bool>("--all") { Description = "the same as --state all" };
        var headings = new Option<string>("--headings") { Description = "keys (of the record contract) or thai", DefaultValueFactory = _ => "keys" };
        var command = new Command("export", "Writes stored records with a data dictionary; only reviewed ones unless told otherwise.") { format, output, lines, year, agency, kind, state, all, headings };
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => parsed.GetValue(lines) is { } folder ? WriteLinesAsync(folder, store.Read(parsed), cancellation) : RunAsync(
            new ExportRequest(
                Parse<ExportFormat>("--format", Given("--format", parsed.GetValue(format))),
                WithKinds(parsed.GetValue(kind) ?? [], new ExportFilter
                {
                    FiscalYear = Year(parsed.GetValue(year)),
                    Agency = parsed.GetValue(agency),
                    Review = parsed.GetValue(all) ? ReviewSelection.All : Parse<ReviewSelection>("--state", parsed.GetRequiredValue(state)),
                }))
            {
                Headings = Parse<ExportHeadings>("--headings", parsed.GetRequiredValue(headings)),
            },
            Given("--output", parsed.GetValue(output)), store.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ExportRequest request, string output, StoreOptions store, CancellationToken cancellation)
    {
        CheckOutput(request.Format, output);
        CheckData(store);
        using var temporary = TemporaryFolder.Take();
        await using var services = new ServiceCollection().AddStore(store).AddExport().BuildServiceProvider();
        await Store.MigrateAsync(services, cancellation);
        var progress = Console.IsErrorRedirected ? null : new CountLine();
        var summary = await services.GetRequiredService<DocumentExport>().WriteAsync(request, output, progress, cancellation);
        progress?.End();
        await ReportAsync(request, summary, output);
        return ExitCodes.Success;
    }

    private static async Task<int> WriteLinesAsync(string folder, StoreOptions store, CancellationToken cancellation)
    {
        if (File.Exists(folder))
        {
            throw new UsageException($"{folder}: lines are written to a folder, and there is a file of this name");
        }

        CheckData(store);
        await using var services = new ServiceCollection().AddStore(store).AddExport().BuildServiceProvider();
        await Store.MigrateAsync(services, cancellation);
        var summary = await services.GetRequiredService<LineExport>().WriteAsync(folder, cancellation);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ita: {summary.Lines} lines of {summary.Documents} documents written to {folder}"));
        return ExitCodes.Success;
    }

    private static void CheckData(StoreOptions store)
    {
        if (!store.IsPostgres && !Directory.Exists(store.Data))
        {
            throw new UsageException($"{store.Data}: there is no such data folder; name the one of `ita up` with --data");
        }
    }

    private static string Given(string option, string? value) => value ?? throw new UsageException($"{option} is required, or --lines");

    private static async Task ReportAsync(ExportRequest request, ExportSummary summary, string output)
    {
        var rows = string.Join(", ", summary.Rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Value} {r.Key}")));
        await Console.Error.WriteLineAsync($"ita: {summary.Documents} documents written to {output}{(rows.Length > 0 ? ": " + rows : "")}");
        if (summary.Documents == 0 && request.Filter.Review == ReviewSelection.Reviewed)
        {
            await Console.Error.WriteLineAsync("ita: no reviewed document matches; --state all exports what nobody has reviewed as well");
        }

        foreach (var (table, _) in summary.Rows.Where(r => request.Format == ExportFormat.Csv && r.Value > RowsOfExcel))
        {
            await Console.Error.WriteLineAsync($"ita: {table}.csv has more rows than Excel shows of a file ({RowsOfExcel}); --format xlsx divides them");
        }
    }

    private static T Parse<T>(string option, string value)
        where T : struct, Enum => Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(value, ignoreCase: true)
            : throw new UsageException($"{option} {value}: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    private static int? Year(int? year) => year is null or (> 2400 and < 2700)
        ? year
        : throw new UsageException($"--year {year}: a fiscal year is given in the Buddhist era, as 2568");

    private static ExportFilter WithKinds(string[] kinds, ExportFilter filter) => kinds.Aggregate(
        filter, (narrowed, kind) => narrowed.WithKind(kind) ?? throw new UsageException($"--kind {kind}: one of {string.Join(", ", ExportFilter.Kinds)}"));

    private static void CheckOutput(ExportFormat format, string output)
    {
        if (format == ExportFormat.Csv && File.Exists(output))
        {
            throw new UsageException($"{output}: csv writes a folder, and there is a file of this name");
        }

        if (format != ExportFormat.Csv && Directory.Exists(output))
        {
            throw new UsageException($"{output}: this format writes a file, and there is a folder of this name");
        }
    }

    private sealed class CountLine : IProgress<int>
    {
        private int _last;

        public void Report(int value)
        {
            _last = value;
            if (value % 50 == 0)
            {
                Console.Error.Write($"\r{value} documents");
            }
        }

        public void End()
        {
            if (_last >= 50)
            {
                Console.Error.WriteLine();
            }
        }
    }
}
