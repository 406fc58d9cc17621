using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Dashboard.Layout;

internal static class OwnAnswer
{
    /// <summary>
    /// Answers with 404 by the page itself, which says what is missing. The status is set as the answer begins: a page that has it while it is rendered gives way to the page for all that is missing.
    /// </summary>
    public static void AnswerMissing(this HttpContext http) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
