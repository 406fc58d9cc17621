using System.Globalization;
using ItaIngest.Storage.Documents;

namespace ItaIngest.Storage.Counting;

/// <summary>What is counted.</summary>
public static class CounterNames
{
    public const string Arrivals = "arrivals";
    public const string PagesRead = "pages.read";
    public const string PagesFailed = "pages.failed";

    /// <summary>Attempts that failed and are made again.</summary>
    public const string Retries = "jobs.retried";
    public const string Plans = "records.plans";
    public const string Activities = "records.activities";
    public const string Measures = "records.measures";
    public const string Scores = "records.scores";
    public const string Fields = "fields";
    public const string Flagged = "fields.flagged";
    public const string Approved = "documents.approved";
    public const string Paused = "documents.paused";
    public const string Corrections = "corrections";

    /// <summary>What the names of <see cref="ReviewedFields"/> begin with.</summary>
    public const string ReviewedPrefix = "reviewed.";

    /// <summary>Values of one kind in approved documents, as the program had read them: by a step of their confidence, flagged or not.</summary>
    public static string ReviewedFields(string path, string step, bool flagged) => $"{ReviewedPrefix}{(flagged ? "flagged" : "passed")}|{path}|{step}";

    /// <summary>No count, but the row whose lock keeps two machines from folding at the same time.</summary>
    internal const string FoldingLock = "lock.folding";

    /// <summary>No count, but the row whose lock keeps two machines from giving out the same work.</summary>
    internal const string QueueLock = "lock.work-queue";

    /// <summary>No count, but the row whose lock keeps two machines from changing what is known at the same time.</summary>
    internal const string KnownLock = "lock.known";

    /// <summary>What the names of <see cref="Flags"/> begin with.</summary>
    public const string FlagsPrefix = "flags.";

    /// <summary>Flagged values and doubts with a reason; one with two reasons counts for both.</summary>
    public static string Flags(string reason) => FlagsPrefix + reason;

    /// <summary>Documents in a state.</summary>
    public static string Documents(DocumentState state) => $"documents.{state}";

    /// <summary>The part of a count that fell into one minute, for graphs: <c>pages.read@2026-03-01T08:15</c>.</summary>
    public static string InMinute(string name, DateTime utc) => name + "@" + utc.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
