using System.Globalization;

namespace ItaIngest.Server.Export.Tables;

internal enum CellKind { Empty, Text, Number, Date, Instant }

/// <summary>What stands in one cell of an exported table, before any format writes it in its own way.</summary>
internal readonly record struct ExportCell
{
    private ExportCell(CellKind kind, string? text, decimal number, DateTime time) => (Kind, Text, Number, Time) = (kind, text, number, time);

    public CellKind Kind { get; }

    /// <summary>Of a text.</summary>
    public string? Text { get; }

    /// <summary>Of a number.</summary>
    public decimal Number { get; }

    /// <summary>Of a date (midnight) or an instant (UTC).</summary>
    public DateTime Time { get; }

    public static ExportCell Empty => default;

    public static ExportCell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new ExportCell(CellKind.Text, text, 0, default);

    public static ExportCell Of(decimal? number) => number is { } n ? new ExportCell(CellKind.Number, null, n, default) : Empty;

    public static ExportCell Instant(DateTime? utc) => utc is { } t ? new ExportCell(CellKind.Instant, null, 0, t) : Empty;

    /// <summary>A whole date becomes one; a month alone (<c>2023-09</c>) stays text, since no day is printed.</summary>
    public static ExportCell Date(string? iso) =>
        DateTime.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new ExportCell(CellKind.Date, null, 0, date)
            : Of(iso);
}
