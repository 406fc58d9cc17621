using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Server.Dashboard.Assets;

/// <summary>
/// Style sheets, the script and the typeface, out of the assembly: a page works without any file beside the program. Each answers under an address that
/// changes with the content of all of them, so that browsers keep them for good and never mix old with new.
/// </summary>
internal static class DashboardAssets
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, byte[]> s_files = Read();
    private static readonly string s_version = VersionOf(s_files);

    /// <summary>The address of an asset, as <c>tokens.css</c>.</summary>
    public static string Address(string name) => $"/assets/{s_version}/{name}";

    public static void MapDashboardAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{version}/{**name}", (string version, string name, HttpContext http) => Answer(version, name, http)).AllowAnonymous().ExcludeFromDescription();

    private static IResult Answer(string version, string name, HttpContext http)
    {
        if (!s_files.TryGetValue(name, out var content))
        {
            return Results.NotFound();
        }

        // An old page may ask for an old version: it gets what there is now, but must not keep it under that name.
        http.Response.Headers.CacheControl = version == s_version ? "public, max-age=31536000, immutable" : "no-store";
        return Results.Bytes(content, ContentType(name));
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };

    private static FrozenDictionary<string, byte[]> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(n => n[Prefix.Length..], n => Content(assembly, n));
    }

    private static byte[] Content(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string VersionOf(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
