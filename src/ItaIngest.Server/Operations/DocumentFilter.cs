using System.Globalization;
using ItaIngest.Storage.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ItaIngest.Server.Operations;

/// <summary>Which documents are meant: by a list of dashboard or API, and by an action on all that match.</summary>
public sealed record DocumentFilter
{
    private const int Sha256Digits = 64;

    /// <summary>This document only.</summary>
    public long? Id { get; init; }

    /// <summary>Part of the file's name, or the whole SHA-256.</summary>
    public string? Text { get; init; }

    /// <summary>Part of the agency's name.</summary>
    public string? Agency { get; init; }

    /// <summary>The province's bare name.</summary>
    public string? Province { get; init; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    public int? Year { get; init; }
    public string? Kind { get; init; }
    public DocumentState? State { get; init; }
    public ReviewState? Review { get; init; }

    /// <summary>How it first came in.</summary>
    public ArrivalSource? Source { get; init; }

    /// <summary>Part of the error's text.</summary>
    public string? Error { get; init; }

    /// <summary>Held back, or not.</summary>
    public bool? Paused { get; init; }

    /// <summary>With values that a person should look at, or without.</summary>
    public bool? Flagged { get; init; }

    /// <summary>Arrived at this time (UTC) or later.</summary>
    public DateTime? ArrivedFrom { get; init; }

    /// <summary>Arrived before this time (UTC).</summary>
    public DateTime? ArrivedBefore { get; init; }

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
            Province = Value("province"),
            State = Choice<DocumentState>(Value("state")),
            Review = Choice<ReviewState>(Value("review")),
            Source = Choice<ArrivalSource>(Value("source")),
            Error = Value("error"),
            Paused = Flag(Value("paused")),
            Flagged = Flag(Value("flagged")),
            ArrivedFrom = Moment(Value("arrivedFrom")),
            ArrivedBefore = Moment(Value("arrivedBefore")),
        };
    }

    /// <summary>As the query part of an address, without question mark.</summary>
    public string Query => QueryText.Of(Values);

    public IEnumerable<(string Name, object? Value)> Values =>
    [
        ("id", Id), ("text", Text), ("agency", Agency), ("province", Province), ("year", Year), ("kind", Kind), ("state", State), ("review", Review), ("source", Source),
        ("error", Error), ("paused", Said(Paused)), ("flagged", Said(Flagged)), ("arrivedFrom", Said(ArrivedFrom)), ("arrivedBefore", Said(ArrivedBefore)),
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
        documents = Province is { } province ? documents.Where(d => d.Province == province) : documents;
        documents = Year is { } year ? documents.Where(d => d.FiscalYear == year) : documents;
        documents = Kind is { } kind ? documents.Where(d => d.Kind == kind) : documents;
        documents = State is { } state ? documents.Where(d => d.State == state) : documents;
        documents = Review is { } review ? documents.Where(d => d.Review == review) : documents;
        documents = Source is { } source ? documents.Where(d => d.Source == source) : documents;
        documents = ArrivedFrom is { } from ? documents.Where(d => d.ArrivedAt >= from) : documents;
        documents = ArrivedBefore is { } before ? documents.Where(d => d.ArrivedAt < before) : documents;
        // The condition that names no text lets the database use its index of the few documents with an error.
        documents = Error is null ? documents : documents.Where(d => d.Error != null).WhereContains(d => d.Error, Error);
        documents = Paused is { } paused ? paused ? documents.Where(d => d.Paused) : documents.Where(d => !d.Paused) : documents;
        return Flagged is { } flagged ? flagged ? documents.Where(d => d.FlaggedCount > 0) : documents.Where(d => d.FlaggedCount == 0) : documents;
    }

    private static T? Choice<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static bool? Flag(string? text) => text == "1" ? true : bool.TryParse(text, out var value) ? value : null;

    private static DateTime? Moment(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static string? Said(bool? flag) => flag switch { true => "true", false => "false", _ => null };

    private static string? Said(DateTime? at) => at?.ToString("O", CultureInfo.InvariantCulture);
}
