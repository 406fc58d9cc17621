using System.Globalization;
using ItaIngest.Core.Review;
using ItaIngest.Server.Api;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Review;

/// <summary>Why a reviewer's wish was not fulfilled, in the reviewer's language.</summary>
internal static class ReviewProblems
{
    public static IResult Of(ReviewOutcome outcome, IStringLocalizer texts) => outcome.Fate switch
    {
        ReviewFate.NoDocument => Problems.NotFound(texts["review.no-document"]),
        ReviewFate.Held => Conflict(texts["review.held", outcome.Document!.ClaimedBy!], ("by", outcome.Document.ClaimedBy), ("until", outcome.Document.ClaimedUntil)),
        ReviewFate.Stale => Conflict(texts["review.stale"], ("version", outcome.Document!.Version)),
        ReviewFate.Overtaken => Conflict(texts["review.overtaken"], ("version", outcome.Document!.Version)),
        ReviewFate.Nothing => Conflict(texts["review.nothing"], ("version", outcome.Document!.Version)),
        ReviewFate.Refused => TypedResults.Problem(
            Refusal(outcome.Refusal!, texts), statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["fault"] = (outcome.Refusal!.Typed?.ToString() ?? outcome.Refusal.Fault.ToString()) }),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Fate, "is no problem"),
    };

    public static IResult Conflict(string detail, params (string Name, object? Value)[] more) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict, extensions: more.ToDictionary(m => m.Name, m => m.Value));

    private static string Refusal(ChangeRefusal refusal, IStringLocalizer texts) => refusal switch
    {
        { Typed: TypedFault.OutOfRange, Type: { } type } => texts["typed.OutOfRange", Number(type.Least), Number(type.Most)],
        { Typed: TypedFault.TooManyDecimals, Type: { } type } => texts["typed.TooManyDecimals", type.Decimals],
        { Typed: { } typed } => texts.Of("typed", typed.ToString()),
        _ => texts.Of("refused", refusal.Fault.ToString()),
    };

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
