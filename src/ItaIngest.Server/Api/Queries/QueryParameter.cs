using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace ItaIngest.Server.Api.Queries;

/// <summary>One parameter of a query: what reads it is also what describes it in the OpenAPI document.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Schema">Type and range for the OpenAPI document.</param>
/// <param name="Example">A value that makes sense.</param>
internal abstract record QueryParameter(string Name, string Description, OpenApiSchema Schema, string Example)
{
    /// <summary>Whether it may be given several times; <see cref="Check"/> sees the values parted by commas then.</summary>
    public bool MayRepeat { get; init; }

    /// <returns>What is wrong with a value; null when nothing is.</returns>
    public abstract string? Check(string text);
}

/// <param name="Parse">The value, or what is wrong with it.</param>
internal sealed record QueryParameter<T>(string Name, string Description, OpenApiSchema Schema, string Example, Func<string, Parsed<T>> Parse)
    : QueryParameter(Name, Description, Schema, Example)
    where T : notnull
{
    public override string? Check(string text) => Parse(text).Error;

    /// <summary>The value that a request gives; its endpoint has checked it already.</summary>
    public bool TryRead(HttpContext http, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (http.Request.Query[Name].ToString() is not { Length: > 0 } text)
        {
            return false;
        }

        value = Parse(text).Value;
        return value is not null;
    }
}

/// <summary>A value, or what is wrong with the text that should be one.</summary>
internal readonly record struct Parsed<T>(T? Value, string? Error)
{
    public static Parsed<T> Of(T value) => new(value, null);

    public static Parsed<T> Wrong(string error) => new(default, error);
}
