using System.Globalization;
using ItaIngest.Storage.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ItaIngest.Server.Operations;

/// <summary>Which documents are meant: by a list, and by an operation on all that match.</summary>
public sealed record DocumentFilter
{
    private const int Sha256Digits = 64;

    /// <summary>This document only.</summary>
    public long? Id { get; init; }

    /// <summary>Part of the file's name, or the whole SHA-256.</summary>
    public string? Text { get; init; }

    /// <summary>Part of the agency's name.</summary>
    public string? Agency { get; init; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    public int? Year { get; init; }
    public string? Kind { get; init; }
    public DocumentState? State { get; init; }

    /// <summary>Part of the error's text.</summary>
    public string? Error { get; init; }
    public bool Paused { get; init; }

    /// <summary>Only with values that a person should look at.</summary>
    public bool Flagged { get; init; }

    public bool IsEmpty => this == new DocumentFilter();

    /// <summary>Reads what <see cref="Query"/> wrote; what makes no sense is left out.</summary>
    public static DocumentFilter Parse(string query) => From(QueryHelpers.ParseQuery(query));

    public static DocumentFilter From(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var values = query.GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.First().Value.FirstOrDefault()?.Trim());
        string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
        return new DocumentFilter
        {
            Id = long.TryParse(Value("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            Text = Value("text"),
            Agency = Value("agency"),
            Year = int.TryParse(Value("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Kind = Value("kind"),
            State = Enum.TryParse<DocumentState>(Value("state"), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
            Error = Value("error"),
            Paused = Value("paused") is not null,
            Flagged = Value("flagged") is not null,
        };
    }

    /// <summary>As the query part of an address, without question mark.</summary>
    public string Query => QueryText.Of(Values);

    public IEnumerable<(string Name, object? Value)> Values =>
    [
        ("id", Id), ("text", Text), ("agency", Agency), ("year", Year), ("kind", Kind), ("state", State), ("error", Error),
        ("paused", Paused ? "1" : null), ("flagged", Flagged ? "1" : null),
    ];

    public IQueryable<StoredDocument> Apply(IQueryable<StoredDocument> documents)
    {
        documents = Id is { } id ? documents.Where(d => d.Id == id) : documents;
        documents = Text switch
        {
            null => documents,
            { Length: Sha256Digits } when Text.All(char.IsAsciiHexDigit) && Text.ToLowerInvariant() is var sha => documents.Where(d => d.Sha256 == sha),
            _ => documents.WhereContains(d => d.FileName, Text),
        };
        documents = Agency is null ? documents : documents.WhereContains(d => d.Agency, Agency);
        documents = Year is { } year ? documents.Where(d => d.FiscalYear == year) : documents;
        documents = Kind is { } kind ? documents.Where(d => d.Kind == kind) : documents;
        documents = State is { } state ? documents.Where(d => d.State == state) : documents;
        // The condition that names no text lets the database use its index of the few documents with an error.
        documents = Error is null ? documents : documents.Where(d => d.Error != null).WhereContains(d => d.Error, Error);
        documents = Paused ? documents.Where(d => d.Paused) : documents;
        return Flagged ? documents.Where(d => d.FlaggedCount > 0) : documents;
    }
}
