using System.Globalization;
using ItaIngest.Core.Review;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Queries;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Storage.Review;
using ItaIngest.Storage.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Review;

/// <summary>A share and the bounds between which the true one lies with 95 % probability.</summary>
internal sealed record ShareItem(long Count, long Of, double? Share, double? Low, double? High)
{
    public static ShareItem From(ShareFigure figure) => new(figure.Count, figure.Of, figure.Share, figure.Low, figure.High);
}

/// <summary>What review says about one kind of field.</summary>
/// <param name="Path">Pointer without numbers; <c>exact</c>: all numbers, dates and codes; <c>wording</c>: all other texts.</param>
/// <param name="Accuracy">Unflagged values, drawn by lot, that a second person found right.</param>
/// <param name="Flags">Flagged among all values of approved documents.</param>
/// <param name="Changed">Answered flags where the person put another value.</param>
/// <param name="Agreement">Second answers that were the first person's.</param>
/// <param name="Curve">What moving the threshold would do.</param>
internal sealed record FieldStatistics(string Path, string Label, ShareItem Accuracy, ShareItem Flags, ShareItem Changed, ShareItem Agreement, IReadOnlyList<ThresholdPoint> Curve);

/// <summary>Figures of review.</summary>
internal sealed record StatisticsAnswer(IReadOnlyList<FieldStatistics> Classes, IReadOnlyList<FieldStatistics> Kinds);

/// <summary>Figures of review.</summary>
internal static class StatisticsEndpoints
{
    public static void MapReviewStatistics(this IEndpointRouteBuilder review)
    {
        review.MapGet("/statistics", StatisticsAsync)
            .Takes().WithMetadata(new NeedsScope(ApiScopes.Read)).Produces<StatisticsAnswer>()
            .WithSummary("Accuracy of unflagged values from samples, share of flags, burden, and what moving the threshold would do");
    }

    private static async Task<IResult> StatisticsAsync(ReviewStatistics statistics, IStringLocalizer<Texts> texts, CancellationToken cancellation)
    {
        var figures = (await statistics.ReadAsync(cancellation)).Select(f => new FieldStatistics(
            f.Path, Label(f.Path, texts), ShareItem.From(f.Accuracy), ShareItem.From(f.Flags), ShareItem.From(f.Changed), ShareItem.From(f.Agreement), f.Curve)).ToList();
        return TypedResults.Ok(new StatisticsAnswer([.. figures.Where(f => f.Path[0] != '/')], [.. figures.Where(f => f.Path[0] == '/')]));
    }

    private static string Label(string path, IStringLocalizer texts) => path[0] != '/'
        ? texts.Of("review.class", path)
        : string.Join(" · ", path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != "-").Select(texts.Key));
}
