using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Description;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using ItaIngest.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Api;

/// <summary>The records of all documents, a list per kind, by document and by place within it.</summary>
internal static class RecordEndpoints
{
    private static readonly Paging s_plansPaging = new("plans", 2);
    private static readonly Paging s_activitiesPaging = new("activities", 3);
    private static readonly Paging s_measuresPaging = new("measures", 2);
    private static readonly Paging s_scoresPaging = new("scores", 2);

    private static readonly QueryParameter<bool> s_flagged = QueryParameters.Flag("flagged", "true: only records with values that a person should look at.");
    private static readonly QueryParameter<string> s_indicator = QueryParameters.Text("indicatorNo", "Number of the plan's indicator, as printed.", "1.10");
    private static readonly QueryParameter<int> s_indicatorNo = QueryParameters.Number("indicatorNo", "Number of the indicator.", 1, 10, 3);
    private static readonly QueryParameter<string> s_instrument = QueryParameters.Word("instrument", "Instrument of the assessment.", "IIT", "EIT", "OIT");
    private static readonly QueryParameter<int> s_scoreYear = QueryParameters.Number("fiscalYear", "Fiscal year of the score itself, Buddhist era.", 2500, 2700, 2568);
    private static readonly QueryParameter<string> s_scope = QueryParameters.Word("scope", "What the score is of.", "overall", "instrument", "part", "indicator", "item", "category");
    private static readonly QueryParameter<string> s_item = QueryParameters.Text("item", "Code of the question, in lower case.", "o11");
    private static readonly QueryParameter<decimal> s_least = QueryParameters.Decimal("scoreFrom", "Only scores of at least this.", 80m);
    private static readonly QueryParameter<decimal> s_most = QueryParameters.Decimal("scoreTo", "Only scores of at most this.", 85m);

    private static readonly QueryParameter[] s_common = [CommonFilters.Document, CommonFilters.Kind, CommonFilters.Year, CommonFilters.Agency, CommonFilters.Province, s_flagged];

    public static void MapRecords(this IEndpointRouteBuilder api)
    {
        var records = api.MapGroup("/records").WithTags("Records").Audited(AuditAct.List);
        records.MapGet("/plans", PlansAsync)
            .Takes([.. s_common, s_indicator, s_plansPaging.Limit, s_plansPaging.Cursor])
            .Produces<ListPage<PlanItem>>().Answers(ApiExamples.Plans).WithSummary("Lists plans");
        records.MapGet("/activities", ActivitiesAsync)
            .Takes([.. s_common, s_activitiesPaging.Limit, s_activitiesPaging.Cursor])
            .Produces<ListPage<ActivityItem>>().Answers(ApiExamples.Activities).WithSummary("Lists the activities of plans");
        records.MapGet("/measures", MeasuresAsync)
            .Takes([.. s_common, s_instrument, s_indicatorNo, s_measuresPaging.Limit, s_measuresPaging.Cursor])
            .Produces<ListPage<MeasureItem>>().Answers(ApiExamples.Measures).WithSummary("Lists measures");
        records.MapGet("/scores", ScoresAsync)
            .Takes([.. s_common, s_scoreYear, s_scope, s_instrument, s_indicatorNo, s_item, s_least, s_most, s_scoresPaging.Limit, s_scoresPaging.Cursor])
            .Produces<ListPage<ScoreItem>>().Answers(ApiExamples.Scores).WithSummary("Lists scores");
    }

    private static async Task<IResult> PlansAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var plans = await CommonAsync(http, context, context.Plans, cancellation);
        plans = s_indicator.TryRead(http, out var indicator) ? plans.Where(p => p.IndicatorNo == indicator) : plans;
        return TypedResults.Ok(await s_plansPaging.PageAsync(http, InOrder(plans, s_plansPaging.After(http)), PlanItem.Of, Keys, cancellation));
    }

    private static async Task<IResult> ActivitiesAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var activities = await CommonAsync(http, context, context.Activities, cancellation);
        if (s_activitiesPaging.After(http) is [var document, var plan, var position])
        {
            activities = activities.Where(a => a.DocumentId >= document
                && (a.DocumentId > document || a.PlanPosition > plan || (a.PlanPosition == plan && a.Position > position)));
        }

        var ordered = activities.OrderBy(a => a.DocumentId).ThenBy(a => a.PlanPosition).ThenBy(a => a.Position);
        return TypedResults.Ok(await s_activitiesPaging.PageAsync(http, ordered, ActivityItem.Of, a => [a.DocumentId, a.PlanPosition, a.Position], cancellation));
    }

    private static async Task<IResult> MeasuresAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var measures = await CommonAsync(http, context, context.Measures, cancellation);
        measures = s_instrument.TryRead(http, out var instrument) ? measures.Where(m => m.Instrument == instrument) : measures;
        measures = s_indicatorNo.TryRead(http, out var indicatorNo) ? measures.Where(m => m.IndicatorNo == indicatorNo) : measures;
        return TypedResults.Ok(await s_measuresPaging.PageAsync(http, InOrder(measures, s_measuresPaging.After(http)), MeasureItem.Of, Keys, cancellation));
    }

    private static async Task<IResult> ScoresAsync(HttpContext http, IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var scores = await CommonAsync(http, context, context.Scores, cancellation);
        scores = s_scoreYear.TryRead(http, out var year) ? scores.Where(s => s.FiscalYear == year) : scores;
        scores = s_scope.TryRead(http, out var scope) ? scores.Where(s => s.Scope == scope) : scores;
        scores = s_instrument.TryRead(http, out var instrument) ? scores.Where(s => s.Instrument == instrument) : scores;
        scores = s_indicatorNo.TryRead(http, out var indicatorNo) ? scores.Where(s => s.IndicatorNo == indicatorNo) : scores;
        scores = s_item.TryRead(http, out var item) ? scores.Where(s => s.Item == item) : scores;
        scores = s_least.TryRead(http, out var least) ? scores.Where(s => s.Score >= least) : scores;
        scores = s_most.TryRead(http, out var most) ? scores.Where(s => s.Score <= most) : scores;
        return TypedResults.Ok(await s_scoresPaging.PageAsync(http, InOrder(scores, s_scoresPaging.After(http)), ScoreItem.Of, Keys, cancellation));
    }

    private static async Task<IQueryable<T>> CommonAsync<T>(HttpContext http, StoreContext context, IQueryable<T> records, CancellationToken cancellation)
        where T : StoredRecord
    {
        records = await CommonFilters.ApplyAsync(http, context, records.AsNoTracking(), cancellation);
        return s_flagged.TryRead(http, out var flagged)
            ? flagged ? records.Where(r => r.FlaggedCount > 0) : records.Where(r => r.FlaggedCount == 0)
            : records;
    }

    private static IQueryable<T> InOrder<T>(IQueryable<T> records, long[]? after)
        where T : StoredRecord
    {
        if (after is [var document, var position])
        {
            // The first condition says less than the second, but it is the one that an index can begin at.
            records = records.Where(r => r.DocumentId >= document && (r.DocumentId > document || r.Position > position));
        }

        return records.OrderBy(r => r.DocumentId).ThenBy(r => r.Position);
    }

    private static long[] Keys(StoredRecord record) => [record.DocumentId, record.Position];
}
