using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ItaIngest.Core.Records;
using ItaIngest.Server.Tests.Api;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace ItaIngest.Server.Tests.Review;

/// <summary>Many reviewers at once, and one with a stopwatch.</summary>
public abstract class ReviewLoadTests(DatabaseKind kind, ITestOutputHelper output)
{
    public sealed class OnSqlite(ITestOutputHelper output) : ReviewLoadTests(DatabaseKind.Sqlite, output);

    public sealed class OnPostgres(ITestOutputHelper output) : ReviewLoadTests(DatabaseKind.Postgres, output);

    /// <summary>What a reviewer may wait for an answer.</summary>
    private static readonly TimeSpan s_promised = TimeSpan.FromMilliseconds(100);

    /// <summary>Generous: for when other programs have the processors.</summary>
    private static readonly TimeSpan s_bound = TimeSpan.FromMilliseconds(1000);

    /// <summary>Answers before the stopwatch starts: a service that runs for weeks has its code compiled.</summary>
    private const int First = 20;

    /// <summary>Answers of a round that is timed.</summary>
    private const int Timed = 60;

    /// <summary>A disk or a neighbour may make one round slow; a service that is slow makes all so.</summary>
    private const int Rounds = 3;

    /// <summary>Of two processors: one answers, and the other has little to do.</summary>
    private const double QuietShare = 0.7;

    private const int Scores = 290;

    [Fact]
    public async Task Answers_InADocumentOfTwoThousandValues_AreQuick()
    {
        await using var host = await ApiHost.StartAsync(kind);
        var id = await host.AddAsync("large.pdf", Large(Scores, 0.4));
        await AnswerAsync(host, id, 1, First);
        var said = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var (machine, processor) = (MachineTime.Now(), Environment.CpuUsage.TotalTime);
            var sorted = (await AnswerAsync(host, id, 1 + First + (round * Timed), Timed)).Order().ToList();
            var (median, p95, busy) = (sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.95)], MachineTime.Now().BusySince(machine));
            said.Add($"{kind}: median {median.TotalMilliseconds:0} ms, p95 {p95.TotalMilliseconds:0} ms, longest {sorted[^1].TotalMilliseconds:0} ms; "
                + $"processor {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / sorted.Count:0} ms an answer; the machine was busy to {busy:P0}");
            output.WriteLine(said[^1]);

            // The answers alone keep one processor busy; where others work too, the times say nothing.
            if (median < s_bound && (p95 < s_promised || busy > QuietShare))
            {
                return;
            }
        }

        Assert.Fail($"answers took long in every round: {string.Join("; ", said)}");
    }

    /// <summary>Answers one value after another.</summary>
    /// <param name="host">The service.</param>
    /// <param name="id">Of a document that nobody else changes.</param>
    /// <param name="version">Of the document before; the values of each version are others.</param>
    /// <param name="answers">How many.</param>
    /// <returns>How long each took.</returns>
    private static async Task<List<TimeSpan>> AnswerAsync(ApiHost host, long id, int version, int answers)
    {
        var times = new List<TimeSpan>();
        for (var i = version; i < version + answers; i++)
        {
            var body = new { version = i, operation = i % 2 == 0 ? "set" : "accept", pointer = $"/scores/{i * 3 % Scores}/score", value = "51.25" };
            var started = Stopwatch.GetTimestamp();
            using var answer = await host.Http.PostAsJsonAsync($"/api/review/documents/{id}/changes", body);
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(started));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        return times;
    }

    [Fact]
    public async Task Reviewers_FiftyAtOnce_LoseNothing()
    {
        const int Reviewers = 50, Flags = 6;
        if (kind == DatabaseKind.Sqlite)
        {
            return;
        }

        await using var host = await ApiHost.StartAsync(kind);
        for (var i = 0; i < Reviewers; i++)
        {
            await host.AddAsync($"{i}.pdf", Large(Flags, 0.4));
        }

        var shared = await host.AddAsync("shared.pdf", Large(Reviewers, 0.3) with { Doubts = new Dictionary<string, Evidence>() });
        var keys = await Task.WhenAll(Enumerable.Range(0, Reviewers).Select(i => KeyAsync(host, $"reviewer {i}")));
        var started = Stopwatch.GetTimestamp();

        var answers = await Task.WhenAll(keys.Select((key, i) => Task.Run(() => ReviewAsync(host, key, i, shared))));

        output.WriteLine($"{Reviewers} reviewers, {answers.Sum(a => a.Changes)} changes, {answers.Sum(a => a.Conflicts)} conflicts in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; "
            + $"p95 of a change {answers.SelectMany(a => a.Times).Order().ElementAt((int)(answers.Sum(a => a.Times.Count) * 0.95)).TotalMilliseconds:0} ms");
        await using var context = await host.ContextAsync();
        Assert.Equal(answers.Sum(a => a.Changes), await context.Corrections.CountAsync(c => c.State == CorrectionState.Applied));
        var records = RecordJsonReader.Read(await context.Records.Where(r => r.DocumentId == shared).Select(r => r.Json).SingleAsync());
        Assert.Equal(Enumerable.Range(0, Reviewers).Select(i => 10m + i), records.Scores.Select(s => s.Score!.Value));
        Assert.Equal(Reviewers, (await host.AllAsync("/api/review/queue?state=done", 100)).Count);
        Assert.All(await context.Documents.AsNoTracking().ToListAsync(), d => Assert.Equal(context.Fields.Count(f => f.DocumentId == d.Id && f.Flagged), d.FlaggedCount));
    }

    /// <summary>One reviewer: takes documents from the queue until it is empty, answers every flag of each, and puts one value of a document that all work on.</summary>
    private static async Task<(int Changes, int Conflicts, List<TimeSpan> Times)> ReviewAsync(ApiHost host, string key, int number, long shared)
    {
        using var http = new HttpClient { BaseAddress = host.Http.BaseAddress };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
        var (changes, conflicts, times) = (0, 0, new List<TimeSpan>());
        while (await http.GetAsync(new Uri($"/api/review/next?kind={ReportKinds.MeasurePlan}", UriKind.Relative)) is { StatusCode: HttpStatusCode.OK } next)
        {
            var id = (long)(await next.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
            using var claim = await http.PostAsync(new Uri($"/api/review/documents/{id}/claim", UriKind.Relative), null);
            if (claim.StatusCode == HttpStatusCode.Conflict)
            {
                conflicts++;
                continue;
            }

            var sheet = (await http.GetFromJsonAsync<JsonObject>($"/api/review/documents/{id}"))!;
            var version = (int)sheet["version"]!;
            foreach (var pointer in Flagged(sheet))
            {
                var started = Stopwatch.GetTimestamp();
                using var answer = await http.PostAsJsonAsync($"/api/review/documents/{id}/changes", new { version, operation = "accept", pointer });
                times.Add(Stopwatch.GetElapsedTime(started));
                Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
                version = (int)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["version"]!;
                changes++;
            }

            using var done = await http.PostAsJsonAsync($"/api/review/documents/{id}/done", new { version });
            Assert.True(done.StatusCode == HttpStatusCode.OK, await done.Content.ReadAsStringAsync());
        }

        // Of a document that another holds: waits for it, and tries with the version that there is then.
        for (var isDone = false; !isDone;)
        {
            using var claim = await http.PostAsync(new Uri($"/api/review/documents/{shared}/claim", UriKind.Relative), null);
            if (claim.StatusCode == HttpStatusCode.Conflict)
            {
                conflicts++;
                await Task.Delay(100);
                continue;
            }

            var version = (int)(await http.GetFromJsonAsync<JsonObject>($"/api/review/documents/{shared}"))!["version"]!;
            var body = new { version, operation = "set", pointer = $"/scores/{number}/score", value = (10 + number).ToString(CultureInfo.InvariantCulture) };
            using var answer = await http.PostAsJsonAsync($"/api/review/documents/{shared}/changes", body);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
            changes++;
            isDone = true;
            using var released = await http.DeleteAsync(new Uri($"/api/review/documents/{shared}/claim", UriKind.Relative));
        }

        return (changes, conflicts, times);
    }

    private static List<string> Flagged(JsonObject sheet) => [.. sheet["sections"]!.AsArray().SelectMany(s => s!["fields"]!.AsArray())
        .Concat(sheet["doubts"]!.AsArray()).Where(f => (bool)f!["flagged"]!).Select(f => (string)f!["pointer"]!)];

    private static async Task<string> KeyAsync(ApiHost host, string name) =>
        (await ((Server.Api.Access.ApiKeys)host.Services.GetService(typeof(Server.Api.Access.ApiKeys))!).CreateAsync(name, ["read", "review"], CancellationToken.None)).Key;

    private static ReportRecords Large(int scores, double confidence) => new()
    {
        Document = new DocumentRecord { Kind = Text(confidence < 0.4 ? ReportKinds.ScoreReport : ReportKinds.MeasurePlan), Title = Text("รายงานผลการประเมิน"), FiscalYear = new Field<int>(2568, Sure()), PageCount = 1 },
        Scores =
        [
            .. Enumerable.Range(0, scores).Select(i => new ScoreRecord
            {
                FiscalYear = new Field<int>(2568, Sure()),
                Scope = Text("item"),
                Instrument = Text("OIT"),
                Item = Text($"o{1 + (i % 40)}"),
                Label = Text($"ข้อคำถามสมมุติที่ {i} เรื่องการเปิดเผยข้อมูลต่อสาธารณะของหน่วยงาน"),
                Agency = Text($"หน่วยงานสมมุติ {i / 40}"),
                Score = new Field<decimal>(50 + (i % 50), (Sure() with { Confidence = confidence }).Flag(Reasons.LowOcrConfidence)),
            }),
        ],
    };

    private static Field<string> Text(string text) => new(text, Sure());

    private static Evidence Sure() => new()
    {
        Confidence = 0.999,
        Raw = "๙๓.๖๙",
        Places = [new Place { Page = 1, Box = new Core.Pages.Box(0.1, 0.2, 0.3, 0.25) }],
    };
}

/// <summary>How long all processors together worked and rested since the machine started, in the kernel's ticks.</summary>
internal readonly record struct MachineTime(long Busy, long Idle)
{
    /// <summary>From the first line of <c>/proc/stat</c>: user, nice, system, idle, waiting, interrupts, steal (proc(5)).</summary>
    public static MachineTime Now()
    {
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(t => long.Parse(t, CultureInfo.InvariantCulture)).ToList();
        return new MachineTime(ticks.Sum() - ticks[3] - ticks[4], ticks[3] + ticks[4]);
    }

    /// <summary>The share of time, 0…1, that they worked.</summary>
    public double BusySince(MachineTime before) => (double)(Busy - before.Busy) / Math.Max(1, Busy - before.Busy + Idle - before.Idle);
}
