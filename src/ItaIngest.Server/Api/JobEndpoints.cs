using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Storage;
using ItaIngest.Storage.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api;

/// <summary>One attempt at one step of one document.</summary>
/// <param name="Document">The document's number.</param>
/// <param name="Step">Open, Page or Assemble.</param>
/// <param name="Page">From 1; null for a step that is not about one page.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="Outcome">Running, Done, Retried, Failed, Lost or Stopped.</param>
internal sealed record JobItem(
    long Id, long Document, string Step, int? Page, int Attempt, string Outcome, string Machine, DateTime BeganAt, DateTime? EndedAt, double? Seconds, string? Error)
{
    public static JobItem Of(JobRun r) => new(
        r.Id, r.DocumentId, r.Step.ToString(), r.Page, r.Attempt, r.Outcome.ToString(), r.MachineId, r.BeganAt, r.EndedAt, (r.EndedAt - r.BeganAt)?.TotalSeconds, r.Error);
}

/// <summary>A running program that works the jobs.</summary>
/// <param name="Role">The command that it runs.</param>
/// <param name="HeartbeatAt">By its own clock; far back, it is dead.</param>
/// <param name="Busy">Jobs at work when the heart last beat.</param>
internal sealed record MachineItem(string Id, string Host, string Role, string Version, int PageWorkers, DateTime StartedAt, DateTime HeartbeatAt, int Busy)
{
    public static MachineItem Of(Machine m) => new(m.Id, m.Host, m.Role, m.Version, m.PageWorkers, m.StartedAt, m.HeartbeatAt, m.Busy);
}

/// <summary>The history of jobs and the machines that work them.</summary>
internal static class JobEndpoints
{
    private static readonly Paging s_paging = new("jobs");
    private static readonly QueryParameter<JobOutcome> s_outcome = QueryParameters.Choice("outcome", "Only attempts that ended so.", JobOutcome.Failed);
    private static readonly QueryParameter<JobStep> s_step = QueryParameters.Choice("step", "Only attempts at this step.", JobStep.Page);
    private static readonly QueryParameter<string> s_machine = QueryParameters.Text("machine", "Only attempts of the machine of this id.", "reader-1/42");
    private static readonly QueryParameter<bool> s_errors = QueryParameters.Flag("errors", "true: only attempts with an error.");

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/jobs", ListAsync)
            .Takes(CommonFilters.Document, s_outcome, s_step, s_machine, s_errors, s_paging.Limit, s_paging.Cursor)
            .Produces<ListPage<JobItem>>().Answers(ApiExamples.Jobs)
            .WithTags("Jobs").WithSummary("Lists the attempts of jobs, the newest first");
        api.MapGet("/machines", MachinesAsync)
            .Takes().Produces<IReadOnlyList<MachineItem>>().Answers(ApiExamples.Machines)
            .WithTags("Jobs").WithSummary("The machines that are at work, with their heartbeats");
    }

    private static async Task<IResult> ListAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var runs = context.JobRuns.AsNoTracking();
        runs = CommonFilters.Document.TryRead(http, out var document) ? runs.Where(r => r.DocumentId == document) : runs;
        runs = s_outcome.TryRead(http, out var outcome) ? WithOutcome(runs, outcome) : runs;
        runs = s_step.TryRead(http, out var step) ? runs.Where(r => r.Step == step) : runs;
        runs = s_machine.TryRead(http, out var machine) ? runs.Where(r => r.MachineId == machine) : runs;
        runs = s_errors.TryRead(http, out var errors) ? (errors ? runs.Where(r => r.Error != null) : runs.Where(r => r.Error == null)) : runs;
        runs = s_paging.After(http) is [var last] ? runs.Where(r => r.Id < last) : runs;
        return TypedResults.Ok(await s_paging.PageAsync(http, runs.OrderByDescending(r => r.Id), JobItem.Of, r => [r.Id], cancellation));
    }

    /// <summary>Nearly all runs are done; there are indexes of those that run and of those that are not done, and the condition spelt out lets the database see that they fit.</summary>
    private static IQueryable<JobRun> WithOutcome(IQueryable<JobRun> runs, JobOutcome outcome) => outcome switch
    {
        JobOutcome.Done => runs.Where(r => r.Outcome == JobOutcome.Done),
        JobOutcome.Running => runs.Where(r => r.Outcome == JobOutcome.Running),
        _ => runs.Where(r => r.Outcome != JobOutcome.Done && r.Outcome == outcome),
    };

    private static async Task<IResult> MachinesAsync(IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var machines = await context.Machines.AsNoTracking().Where(m => m.EndedAt == null).OrderBy(m => m.Host).ThenBy(m => m.Id).ToListAsync(cancellation);
        return TypedResults.Ok(machines.Select(MachineItem.Of).ToList());
    }
}
