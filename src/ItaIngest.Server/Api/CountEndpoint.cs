using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Storage.Counting;
using ItaIngest.Storage.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Api;

/// <summary>How much there is.</summary>
/// <param name="Documents">By state.</param>
/// <param name="Flagged">Values and doubts that a person should look at.</param>
internal sealed record Counts(IReadOnlyDictionary<string, long> Documents, long Plans, long Activities, long Measures, long Scores, long Flagged);

/// <summary>Counts that cost the same however much is counted.</summary>
internal static class CountEndpoint
{
    public static void MapCounts(this IEndpointRouteBuilder api) => api.MapGet("/counts", CountAsync)
        .Takes().Produces<Counts>().Answers(ApiExamples.Counts)
        .WithTags("Documents").WithSummary("How many documents are in each state, and how many records there are");

    private static async Task<IResult> CountAsync(Counters counters, CancellationToken cancellation)
    {
        var documents = await counters.ReadAsync("documents.", cancellation);
        var records = await counters.ReadAsync("records.", cancellation);
        var flagged = await counters.ReadAsync(CounterNames.Flagged, cancellation);
        return TypedResults.Ok(new Counts(
            Enum.GetValues<DocumentState>().ToDictionary(s => s.ToString(), s => documents.GetValueOrDefault(CounterNames.Documents(s))),
            records.GetValueOrDefault(CounterNames.Plans),
            records.GetValueOrDefault(CounterNames.Activities),
            records.GetValueOrDefault(CounterNames.Measures),
            records.GetValueOrDefault(CounterNames.Scores),
            flagged.GetValueOrDefault(CounterNames.Flagged)));
    }
}
