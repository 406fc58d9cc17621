using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Dashboard.Layout;

/// <summary>Refuses a POST that does not come from a form of ours, also where the endpoint reads nothing from the form.</summary>
internal static class FormGuard
{
    public static RouteHandlerBuilder FromOurForms(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .ExcludeFromDescription()
        .AddEndpointFilter((context, next) =>
            context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
                ? next(context)
                : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status400BadRequest)));
}
