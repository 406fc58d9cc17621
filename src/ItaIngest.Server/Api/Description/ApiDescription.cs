using System.Text.Json.Nodes;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace ItaIngest.Server.Api.Description;

/// <summary>What an endpoint answers when all is well, as an example.</summary>
internal sealed record ExampleAnswer(string Json);

/// <summary>The OpenAPI document of the API, made from the endpoints themselves.</summary>
internal static class ApiDescription
{
    public const string DocumentName = "openapi";
    private const string KeyHeader = "apiKey";
    private const string Bearer = "bearer";

    /// <summary>Shows an answer in the document.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder endpoint, string json) => endpoint.WithMetadata(new ExampleAnswer(json));

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(DocumentName, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, [.. context.Description.ActionDescriptor.EndpointMetadata]);
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "ItaIngest",
            Version = typeof(ApiDescription).Assembly.GetName().Version?.ToString(3) ?? "1",
            Description =
                """
                Reports of Thai agencies on the Integrity and Transparency Assessment (ITA), read into records with evidence.

                Lists are paged by cursor: ask again with `cursor` set to the answer's `next` until that is null. Years are of the Buddhist era, times are UTC.
                Errors are problem details (RFC 9457) whose `detail` says what to do. A key goes into the header `X-Api-Key` or `Authorization: Bearer`;
                programs on the machine itself need none unless the operator asks for it.
                """,
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeyHeader] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "A key made with `ita keys create`." },
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The same key." },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyHeader, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
        ];
    }

    private static void Describe(OpenApiOperation operation, IReadOnlyList<object> metadata)
    {
        operation.Parameters ??= [];
        foreach (var parameter in metadata.OfType<TakenParameters>().SelectMany(t => t.Parameters))
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Schema = parameter.Schema,
                Example = parameter.Example.Length > 0 ? Example(parameter) : null,
            });
        }

        if (metadata.OfType<NeedsScope>().LastOrDefault() is { } needed)
        {
            operation.Description = $"{operation.Description}\n\nA key needs the scope `{needed.Scope}`.".Trim();
        }

        var answers = operation.Responses?.FirstOrDefault(r => r.Key.StartsWith('2')).Value?.Content;
        if (metadata.OfType<ExampleAnswer>().LastOrDefault() is { } example && answers?.Values.FirstOrDefault() is OpenApiMediaType answer)
        {
            answer.Example = JsonNode.Parse(example.Json);
        }
    }

    private static JsonNode? Example(QueryParameter parameter) => parameter.Schema.Type switch
    {
        JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Boolean => JsonNode.Parse(parameter.Example),
        _ => parameter.Example,
    };
}
