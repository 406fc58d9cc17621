using System.Net;
using ItaIngest.Server.Tests.Access;
using ItaIngest.Storage;
using ItaIngest.Storage.Backfills;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Known;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Dashboard;

/// <summary>A running service whose database holds something of every kind; the files behind it are missing, which no page needs.</summary>
public abstract class SeededDashboard(DatabaseKind kind) : IAsyncLifetime
{
    public const int Documents = 130, FirstFailed = 121;
    private static readonly DateTime s_now = DateTime.UtcNow;
    private readonly TestDatabase _database = new(kind);
    private ServiceProvider? _services;
    private RunningHost? _host;
    private Browser? _browser;

    /// <summary>Of an administrator who has signed in.</summary>
    public HttpClient Http => _browser!.Http;

    internal RunningHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync(_database, new ScriptedPages());
        _browser = await _host.SignInAsync();
        _services = new ServiceCollection().AddStore(_database.Options).BuildServiceProvider();
        await using var context = Open();
        await SeedAsync(context);
    }

    public StoreContext Open() => _services!.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContext();

    /// <summary>A page as a browser asks for it.</summary>
    public async Task<(HttpStatusCode Status, string Html, HttpResponseMessage Answer)> GetAsync(string path, string language = "th")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Cookie", $"ita-language={Uri.EscapeDataString($"c={language}|uic={language}")}");
        var answer = await Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }

    public async Task DisposeAsync()
    {
        _browser!.Dispose();
        await _host!.DisposeAsync();
        await _services!.DisposeAsync();
        _database.Delete();
    }

    private static async Task SeedAsync(StoreContext context)
    {
        var documents = Enumerable.Range(1, Documents).Select(Document).ToList();
        foreach (var document in documents)
        {
            // One by one: a batch would give out the ids in no order.
            context.Add(document);
            await context.SaveChangesAsync();
        }

        foreach (var state in documents.CountBy(d => d.State))
        {
            context.Count(CounterNames.Documents(state.Key), state.Value);
        }

        context.Count(CounterNames.Flags("sum-mismatch"), 7);
        context.CountNow(CounterNames.PagesRead, 12, s_now);
        context.Machines.Add(Machine("ocr-1", lost: true));
        context.Machines.Add(Machine("ocr-2", lost: false));
        context.BackfillRuns.Add(Backfill());
        await context.SaveChangesAsync();
        context.AddRange(Enumerable.Range(1, 3).Select(attempt => Run(1, attempt)));
        context.AddRange(documents.Where(d => d.State == DocumentState.Failed).Select(d => Run(d.Id, 1)));
        context.Fields.Add(Field(1, "/scores/0/score", flagged: true));
        context.Fields.Add(Field(1, "/scores/0/label", flagged: false));
        context.Pages.Add(new StoredPage { DocumentId = 1, Number = 1, State = PageState.Read, ImageKey = "pages/none.jpg" });
        context.Arrivals.Add(new Arrival { Path = "2568/a.pdf", Source = ArrivalSource.Watched, ArrivedAt = s_now, Bytes = 1, Sha256 = "", Fate = ArrivalFate.Blocked, Reason = "permission denied" });
        context.KnownEntries.AddRange(
            new KnownEntry { Kind = KnownKind.Agency, From = "", To = "เทศบาลตำบลบ้านตัวอย่าง", Who = "one", When = s_now, Documents = 1 },
            new KnownEntry { Kind = KnownKind.Header, From = "ทำกันเช่นใดบ้าง", To = "/measures/-/steps", Who = "one", When = s_now, ConfirmedBy = "one", State = KnownState.Off, SwitchedBy = "two", SwitchedAt = s_now },
            new KnownEntry { Kind = KnownKind.Word, From = "ตลาดนัก", To = "ตลาดนัด", Who = "one", When = s_now, Documents = 1, Against = 1 });
        context.OpenHeaders.Add(new StoredOpenHeader { DocumentId = 1, Key = "ใครลงแรง", Wording = "ใครลงแรง", Family = "Measures", Page = 1, Example = "กองช่าง" });
        context.ReadHeaders.Add(new StoredReadHeader { DocumentId = 1, Position = 0, Key = "ขั้นตอน", Wording = "ขั้นตอน", Path = "/measures/-/steps", Page = 1, Example = "ติดประกาศ" });
        await context.SaveChangesAsync();
    }

    private static StoredDocument Document(int i) => new()
    {
        Sha256 = i.ToString("x64", System.Globalization.CultureInfo.InvariantCulture),
        FileName = i == 1 ? "<b>แผน & ผล</b>.pdf" : $"Report-{i}.pdf",
        Bytes = 1000 * i,
        ArrivedAt = s_now.AddMinutes(i - Documents),
        State = i >= FirstFailed ? DocumentState.Failed : DocumentState.Read,
        Error = i >= FirstFailed ? $"the share is away ({i})" : null,
        Agency = i % 2 == 0 ? "เทศบาลตำบลบ้านตัวอย่าง" : "องค์การบริหารส่วนตำบลสมมุติ",
        FiscalYear = 2560 + (i % 5),
        Kind = "score-report",
        FlaggedCount = i % 10 == 0 ? 3 : 0,
        Harm = i % 10 == 0 ? 6 : 0,
        Readings = 1,
    };

    private static StoredField Field(long document, string pointer, bool flagged) => new()
    {
        DocumentId = document,
        Pointer = pointer,
        Value = "93.69",
        Raw = "๙๓.๖๙",
        Confidence = 0.61,
        Flagged = flagged,
        Reasons = flagged ? "sum-mismatch" : "",
        Page = 1,
        Left = 0.25,
        Top = 0.5,
        Right = 0.5,
        Bottom = 0.55,
    };

    private static JobRun Run(long document, int attempt) => new()
    {
        DocumentId = document,
        Page = 4,
        Step = JobStep.Page,
        MachineId = "ocr-1-1-aa",
        Attempt = attempt,
        BeganAt = s_now.AddMinutes(-1),
        EndedAt = attempt == 3 ? null : s_now,
        Outcome = attempt == 3 ? JobOutcome.Running : JobOutcome.Retried,
        Error = attempt == 3 ? null : $"no space left on device ({attempt})",
    };

    private static Machine Machine(string host, bool lost) => new()
    {
        Id = $"{host}-1-aa",
        Host = host,
        ProcessId = 1,
        Role = "worker",
        Version = "1",
        PageWorkers = 4,
        StartedAt = s_now,
        HeartbeatAt = s_now.AddMinutes(-5),
        EndedAt = s_now,
        Lost = lost,
    };

    private static BackfillRun Backfill() => new()
    {
        Folder = "/archive/2567",
        State = BackfillState.Filing,
        BeganAt = s_now.AddHours(-1),
        ScannedAt = s_now.AddMinutes(-50),
        HeartbeatAt = s_now,
        Total = 200,
        New = 90,
        Copies = 10,
        Files = { new BackfillFile { Path = "2567/x.pdf", Bytes = 5, ChangedAt = s_now, State = BackfillFileState.Failed, Error = "permission denied" } },
    };
}

public sealed class SqliteDashboard() : SeededDashboard(DatabaseKind.Sqlite);

public sealed class PostgresDashboard() : SeededDashboard(DatabaseKind.Postgres);
