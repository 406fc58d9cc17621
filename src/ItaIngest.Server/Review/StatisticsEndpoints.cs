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

/// <summary>How much a second person looks at; what is null is left as it is.</summary>
/// <param name="SecondShare">Of approved documents, 0 to 1.</param>
/// <param name="SampleShare">Of the unflagged values of such a document, 0 to 1.</param>
/// <param name="SecondKinds">Kinds of field that are always looked at twice: pointers without numbers.</param>
internal sealed record ReviewSettings(double? SecondShare, double? SampleShare, IReadOnlyList<string>? SecondKinds);

/// <summary>Figures and settings of review.</summary>
internal static class StatisticsEndpoints
{
    public static void MapReviewStatistics(this IEndpointRouteBuilder review)
    {
        review.MapGet("/statistics", StatisticsAsync)
            .Takes().WithMetadata(new NeedsScope(ApiScopes.Read)).Produces<StatisticsAnswer>()
            .WithSummary("Accuracy of unflagged values from samples, share of flags, burden, and what moving the threshold would do");
        review.MapGet("/settings", SettingsAsync)
            .Takes().Produces<ReviewSettings>()
            .WithSummary("How much a second person looks at");
        review.MapPut("/settings", ChangeAsync)
            .Takes().WithMetadata(new NeedsScope(ApiScopes.Operate)).Produces<ReviewSettings>()
            .WithSummary("Sets how much a second person looks at");
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

    private static async Task<IResult> SettingsAsync(StoreSettings settings, ReviewOptions options, CancellationToken cancellation) => TypedResults.Ok(new ReviewSettings(
        Share(await settings.ReadAsync(SettingNames.SecondShare, cancellation)) ?? options.SecondShare,
        Share(await settings.ReadAsync(SettingNames.SampleShare, cancellation)) ?? options.SampleShare,
        (await settings.ReadAsync(SettingNames.SecondKinds, cancellation) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static async Task<IResult> ChangeAsync(ReviewSettings wanted, StoreSettings settings, ReviewOptions options, CancellationToken cancellation)
    {
        if (wanted.SecondShare is < 0 or > 1 || wanted.SampleShare is < 0 or > 1 || wanted.SecondKinds?.Any(k => k is not ['/', ..] || k != FieldTypes.PathOf(k) || k.Contains(' ', StringComparison.Ordinal)) == true)
        {
            return TypedResults.Problem("Shares are from 0 to 1; kinds are pointers without numbers, as /scores/-/score.", statusCode: StatusCodes.Status400BadRequest);
        }

        (string Name, string? Value)[] changes =
        [
            (SettingNames.SecondShare, wanted.SecondShare?.ToString(CultureInfo.InvariantCulture)),
            (SettingNames.SampleShare, wanted.SampleShare?.ToString(CultureInfo.InvariantCulture)),
            (SettingNames.SecondKinds, wanted.SecondKinds is { } kinds ? string.Join(' ', kinds) : null),
        ];
        foreach (var (name, value) in changes.Where(c => c.Value is not null))
        {
            await settings.WriteAsync(name, value, cancellation);
        }

        return await SettingsAsync(settings, options, cancellation);
    }

    private static double? Share(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : null;
}
