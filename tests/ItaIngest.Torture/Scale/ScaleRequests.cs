using System.Globalization;

namespace ItaIngest.Torture.Scale;

/// <summary>Requests for each list of the API and each page of the dashboard, with filters that people set: some that match much, some little, some nothing.</summary>
internal static class ScaleRequests
{
    private static readonly string[] s_agencies = ["เทศบาลตำบล", "ทุ่งสายลม", "สำนักงานที่ดินจังหวัดเนินสนงาม 42", "ไม่มีหน่วยงานนี้"];
    private static readonly string[] s_provinces = ["รุ่งอรุณ", "แสนภูมิ", "ไม่มี"];
    private static readonly string[] s_kinds = ["plan-progress", "measure-plan", "measure-progress", "score-report"];

    /// <summary>A name, and what makes an address each time it is asked.</summary>
    public static IEnumerable<(string Name, Func<string> Address)> All(Random random, int documents)
    {
        string One(params string[] of) => Uri.EscapeDataString(of[random.Next(of.Length)]);
        string Number(int most) => (1 + random.Next(most)).ToString(CultureInfo.InvariantCulture);
        string Year() => (2560 + random.Next(9)).ToString(CultureInfo.InvariantCulture);
        // Each filter is set in one request of three.
        string Some(params Func<string>[] filters) => "?limit=50" + string.Concat(filters.Where(_ => random.Next(3) == 0).Select(f => "&" + f()));
        Func<string>[] common =
        [
            () => "year=" + Year(), () => "agency=" + One(s_agencies), () => "province=" + One(s_provinces), () => "kind=" + One(s_kinds),
        ];
        yield return ("overview", () => "/");
        yield return ("documents page", () => "/documents" + Some([.. common, () => "state=" + One("Read", "Failed", "Unreadable"), () => "text=" + One("scan_77", "O11-2566", "nothing"), () => "error=" + One("share", "died")]));
        yield return ("document page", () => "/documents/" + Number(documents));
        yield return ("history page", () => $"/documents/{Number(documents)}/history");
        yield return ("jobs page", () => "/jobs" + Some(() => "outcome=" + One("Done", "Failed", "Retried", "Lost"), () => "error=" + One("share", "nothing")));
        yield return ("machines page", () => "/machines");
        yield return ("arrivals page", () => "/arrivals" + Some(() => "fate=" + One("New", "Copy", "Unreadable", "Blocked"), () => "source=" + One("Watched", "Backfill")));
        yield return ("backfills page", () => "/backfills");
        yield return ("backfill page", () => "/backfills/1");
        yield return ("export page", () => "/export");
        yield return ("review queue page", () => "/review" + Some([() => "state=" + One("waiting", "mine", "second", "done"), () => "sort=" + One("harm", "age"), () => "agency=" + One(s_agencies), () => "year=" + Year(), () => "kind=" + One(s_kinds), () => "reason=" + One("sum-mismatch", "readers-disagree", "page-failed")]));
        yield return ("workbench page", () => "/review/" + Number(documents));
        yield return ("review statistics page", () => "/review/statistics");
        yield return ("agencies page", () => "/agencies" + Some(() => "name=" + One(s_agencies)));
        yield return ("known page", () => "/known" + Some(() => "of=" + One("agency", "word")));
        yield return ("settings page", () => "/settings");
        yield return ("routines page", () => "/routines");
        yield return ("operations page", () => "/operations");
        yield return ("api documents", () => "/api/documents" + Some([.. common, () => "state=" + One("Read", "Failed"), () => "text=" + One("scan_77", "nothing"), () => "flagged=" + One("true", "false")]));
        yield return ("api document", () => "/api/documents/" + Number(documents));
        foreach (var kind in (string[])["plans", "activities", "measures", "scores"])
        {
            yield return ("api " + kind, () => $"/api/records/{kind}" + Some([.. common, () => "flagged=true"]));
        }

        yield return ("api scores by number", () => "/api/records/scores" + Some(() => "indicatorNo=" + Number(10), () => "fiscalYear=" + Year(), () => "scoreFrom=95", () => "scoreTo=61", () => "item=o11"));
        yield return ("api flags", () => "/api/flags" + Some(() => "document=" + Number(documents), () => "reason=" + One("low-ocr-confidence", "sum-mismatch", "page-failed"), () => "records=" + One("scores", "measures")));
        yield return ("api jobs", () => "/api/jobs" + Some(() => "outcome=" + One("Done", "Failed"), () => "step=" + One("Page", "Open"), () => "errors=true", () => "machine=" + One("reader-1", "nobody")));
        yield return ("api machines", () => "/api/machines");
        yield return ("api arrivals", () => "/api/arrivals" + Some(() => "fate=" + One("New", "Copy", "Blocked"), () => "source=" + One("Watched", "Uploaded")));
        yield return ("api backfill files", () => "/api/backfills/1/files?limit=50");
        yield return ("api review queue", () => "/api/review/queue" + Some([.. common, () => "reason=" + One("sum-mismatch", "readers-disagree", "page-failed"), () => "state=" + One("Waiting", "Clean", "Second", "Done"), () => "sort=" + One("Harm", "Age", "Confidence")]));
        yield return ("api review next", () => "/api/review/next");
        yield return ("api review statistics", () => "/api/review/statistics");
        yield return ("api settings", () => "/api/settings");
        yield return ("api counts", () => "/api/counts");
    }
}
