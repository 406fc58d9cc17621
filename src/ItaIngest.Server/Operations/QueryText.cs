using System.Globalization;
using System.Text.Encodings.Web;

namespace ItaIngest.Server.Operations;

/// <summary>Writes the query part of an address.</summary>
internal static class QueryText
{
    /// <param name="values">Null and empty ones are left out.</param>
    public static string Of(params IEnumerable<(string Name, object? Value)> values) => string.Join('&', values
        .Select(v => (v.Name, Text: Convert.ToString(v.Value, CultureInfo.InvariantCulture)))
        .Where(v => !string.IsNullOrEmpty(v.Text))
        .Select(v => $"{v.Name}={UrlEncoder.Default.Encode(v.Text!)}"));

    /// <param name="path">Begins with a slash.</param>
    /// <param name="values">Null and empty ones are left out.</param>
    public static string Address(string path, params IEnumerable<(string Name, object? Value)> values)
    {
        var query = Of(values);
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
