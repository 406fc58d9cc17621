using System.Diagnostics;
using System.Diagnostics.Metrics;
using ItaIngest.Core.Records;

namespace ItaIngest.Server.Telemetry;

/// <summary>
/// What this program measures and traces. Names follow OpenTelemetry's conventions: dots, units of UCUM. Nothing is sent anywhere unless the standard OTEL_ variables name a place.
/// </summary>
internal static class ItaTelemetry
{
    public const string Name = "ItaIngest";

    /// <summary>Buckets of the time that a page takes, in seconds: most take one to six, a dense A3 twenty.</summary>
    public static readonly double[] PageSeconds = [0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 20, 40, 80, 120, 240];

    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_pages = s_meter.CreateCounter<long>("itaingest.pages", "{page}", "Pages whose reading ended, by outcome; its rate is the pages per minute.");
    private static readonly Histogram<double> s_pageSeconds = s_meter.CreateHistogram<double>("itaingest.page.duration", "s", "Time that the reading of a page took, by outcome.");
    private static readonly Counter<long> s_documents = s_meter.CreateCounter<long>("itaingest.documents", "{document}", "Documents whose records were stored, by kind of report.");
    private static readonly Counter<long> s_retries = s_meter.CreateCounter<long>("itaingest.retries", "{attempt}", "Attempts that failed in a way that may pass, by step.");
    private static readonly Counter<long> s_flags = s_meter.CreateCounter<long>("itaingest.flags", "{flag}", "Values and doubts flagged for a person, by reason and kind of record.");

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Begins the span of one step of a document; null when nobody listens.</summary>
    /// <param name="step">As <c>read page</c>.</param>
    /// <param name="documentId">In the database.</param>
    /// <param name="page">1-based; null for a step that is not about one page.</param>
    public static Activity? Begin(string step, long documentId, int? page = null)
    {
        var activity = Source.StartActivity(step);
        activity?.SetTag("itaingest.document", documentId);
        if (page is { } number)
        {
            activity?.SetTag("itaingest.page", number);
        }

        return activity;
    }

    /// <summary>The reading of a page has ended.</summary>
    public static void PageRead(TimeSpan took, bool failed)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", failed ? "failed" : "read");
        s_pages.Add(1, outcome);
        s_pageSeconds.Record(took.TotalSeconds, outcome);
    }

    /// <summary>The records of a document are stored.</summary>
    public static void DocumentRead(ReportRecords records)
    {
        s_documents.Add(1, new KeyValuePair<string, object?>("kind", records.Document.Kind?.Value ?? ReportKinds.Other));
        var flagged = RecordTree.Leaves(records).Select(l => (l.Pointer, l.Field.Evidence)).Concat(records.Doubts.Select(d => (d.Key, d.Value))).Where(e => e.Item2.Flagged);
        foreach (var group in flagged.SelectMany(f => f.Item2.Reasons.Select(reason => (Kind: KindOf(f.Item1), Reason: reason))).GroupBy(f => f))
        {
            s_flags.Add(group.Count(), new("reason", group.Key.Reason), new("records", group.Key.Kind));
        }
    }

    /// <summary>An attempt failed in a way that may pass.</summary>
    /// <param name="step"><c>open</c>, <c>page</c> or <c>assemble</c>.</param>
    /// <param name="span">Of the attempt.</param>
    /// <param name="error">What went wrong.</param>
    public static void Retried(string step, Activity? span, Exception error)
    {
        s_retries.Add(1, new KeyValuePair<string, object?>("step", step));
        span?.SetStatus(ActivityStatusCode.Error, error.Message);
    }

    /// <summary><c>scores</c> of <c>/scores/3/score</c>.</summary>
    private static string KindOf(string pointer) => pointer.Split('/', 3) is [_, var kind, ..] ? kind : "document";
}
