using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Api;

/// <summary>The errors of the API as problem details (RFC 9457).</summary>
internal static class Problems
{
    public static IResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    public static IResult NoDocument(long id) => NotFound($"There is no document {id}.");
}
