using System.Text.Json.Nodes;

namespace ItaIngest.Server.Tests.Api;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task Document_EveryOperation_IsDescribed()
    {
        await using var host = await ApiHost.StartAsync();

        var document = await host.GetAsync("/api/openapi.json");

        var operations = Operations(document).ToList();
        Assert.True(operations.Count >= 20);
        Assert.All(operations, o => Assert.False(string.IsNullOrEmpty((string?)o.Operation["summary"]), $"{o.Path} has no summary"));
        Assert.All(operations, o => Assert.True(o.Operation["responses"]!["401"] is not null, $"{o.Path} names no error"));
        Assert.All(
            operations.SelectMany(o => (o.Operation["parameters"] as JsonArray ?? []).Select(p => (o.Path, Parameter: p!))),
            p => Assert.False(string.IsNullOrEmpty((string?)p.Parameter["description"]), $"{p.Path}: {p.Parameter["name"]} has no description"));
        Assert.Contains("apiKey", document["components"]!["securitySchemes"]!.AsObject().Select(s => s.Key));
    }

    [Fact]
    public async Task Document_ExampleAnswers_HaveTheKeysOfTheirSchema()
    {
        await using var host = await ApiHost.StartAsync();
        var document = await host.GetAsync("/api/openapi.json");
        var compared = 0;

        foreach (var (path, operation) in Operations(document))
        {
            var content = operation["responses"]?["200"]?["content"]?["application/json"];
            if (content?["example"] is { } example && content["schema"] is { } schema)
            {
                Compare(document, schema, example, path, ref compared);
            }
        }

        Assert.True(compared >= 15, $"only {compared} objects were compared");
    }

    /// <summary>Every object of an example has exactly the keys that its schema names.</summary>
    private static void Compare(JsonObject document, JsonNode schema, JsonNode? example, string where, ref int compared)
    {
        var resolved = Resolve(document, schema);
        switch (example)
        {
            case JsonArray list when resolved["items"] is { } items:
                foreach (var item in list)
                {
                    Compare(document, items, item, where, ref compared);
                }

                break;
            case JsonObject record when resolved["properties"] is JsonObject properties:
                Assert.Equal((where, string.Join(' ', properties.Select(p => p.Key).Order(StringComparer.Ordinal))), (where, string.Join(' ', record.Select(p => p.Key).Order(StringComparer.Ordinal))));
                compared++;
                foreach (var (key, value) in record)
                {
                    Compare(document, properties[key]!, value, $"{where} {key}", ref compared);
                }

                break;
        }
    }

    private static JsonObject Resolve(JsonObject document, JsonNode schema) =>
        (string?)schema["$ref"] is { } reference
            ? reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)document, (node, part) => node[part]!).AsObject()
            : schema["oneOf"]?.AsArray().FirstOrDefault(s => s!["$ref"] is not null) is { } choice ? Resolve(document, choice) : schema.AsObject();

    private static IEnumerable<(string Path, JsonObject Operation)> Operations(JsonObject document) =>
        document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => ($"{o.Key} {p.Key}", o.Value!.AsObject())));
}
