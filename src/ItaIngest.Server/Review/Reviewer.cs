using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Review;

/// <summary>Who reviews.</summary>
internal static class Reviewer
{
    /// <summary>A program on this machine that showed neither key nor account.</summary>
    private const string Local = "local";

    public static string Of(HttpContext http) => http.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : Local;
}
