using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ItaIngest.Server.Api;

/// <summary>Entity tags, by which a caller that has a thing already is spared its bytes (RFC 9110, 8.8.3).</summary>
internal static class EntityTags
{
    /// <summary>The strong tag of content that a text identifies.</summary>
    public static EntityTagHeaderValue Of(string identity) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16))}\"");

    /// <summary>Answers with a text, or with 304 when the caller has it.</summary>
    public static IResult Text(HttpContext http, string text, string contentType)
    {
        var tag = Of(text);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Text(text, contentType);
    }
}
