using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Api.Queries;

/// <summary>The parameters that an endpoint takes, for its check and its description.</summary>
internal sealed record TakenParameters(IReadOnlyList<QueryParameter> Parameters);

internal static class QueryEndpoints
{
    /// <summary>
    /// Says which query parameters an endpoint takes. A request with a value that makes no sense, or with a parameter that is not among them (a slip of the pen would
    /// silently match everything), is answered with all that is wrong with it.
    /// </summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params QueryParameter[] parameters) =>
        endpoint.WithMetadata(new TakenParameters(parameters)).ProducesValidationProblem().AddEndpointFilter((context, next) =>
        {
            var errors = Errors(context.HttpContext.Request.Query, parameters);
            return errors.Count == 0 ? next(context) : ValueTask.FromResult<object?>(TypedResults.ValidationProblem(errors, "The query can't be answered: see errors."));
        });

    private static Dictionary<string, string[]> Errors(IQueryCollection query, QueryParameter[] parameters)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var (name, values) in query)
        {
            var parameter = parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            var error = parameter is null ? $"is no parameter of this address; it takes {string.Join(", ", parameters.Select(p => p.Name))}"
                : values.Count > 1 && !parameter.MayRepeat ? "is given more than once"
                : values.ToString() is { Length: > 0 } text ? parameter.Check(text)
                : null;
            if (error is not null)
            {
                errors[name] = [$"{name} {error}"];
            }
        }

        return errors;
    }
}
