namespace ItaIngest.Server.Export;

/// <summary>Which documents by their review.</summary>
public enum ReviewSelection
{
    /// <summary>Those that a person has released.</summary>
    Reviewed,

    /// <summary>Those that nobody has released yet.</summary>
    Unreviewed,
    All,
}

/// <summary>Which stored documents are exported, and which of their tables; a null or empty part lets all pass. Only what was read has anything to export.</summary>
public sealed record ExportFilter
{
    public ReviewSelection Review { get; init; }

    /// <summary>Buddhist era: the year that the report is about.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Part of the agency's name.</summary>
    public string? Agency { get; init; }

    /// <summary>Kinds of report, as <c>score-report</c>.</summary>
    public IReadOnlyList<string> ReportKinds { get; init; } = [];

    /// <summary>Kinds of record, as <c>scores</c>: the tables that are written.</summary>
    public IReadOnlyList<string> RecordKinds { get; init; } = [];

    /// <summary>All that <see cref="WithKind"/> knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        .. Tables.ExportTables.All.Select(t => t.Name),
        Core.Records.ReportKinds.PlanProgress, Core.Records.ReportKinds.MeasurePlan, Core.Records.ReportKinds.MeasureProgress,
        Core.Records.ReportKinds.ScoreReport, Core.Records.ReportKinds.Other,
    ];

    /// <summary>The same filter narrowed to a kind of record (<c>scores</c>) or a kind of report (<c>score-report</c>); null when it is neither.</summary>
    public ExportFilter? WithKind(string kind) =>
        !Kinds.Contains(kind) ? null
        : Tables.ExportTables.All.Any(t => t.Name == kind) ? this with { RecordKinds = [.. RecordKinds, kind] }
        : this with { ReportKinds = [.. ReportKinds, kind] };

    internal IReadOnlyList<Tables.ExportTable> SelectedTables =>
        RecordKinds.Count == 0 ? Tables.ExportTables.All : [.. Tables.ExportTables.All.Where(t => RecordKinds.Contains(t.Name))];
}
