namespace ItaIngest.Server.Api.Description;

/// <summary>Answers for the OpenAPI document; agencies and people are invented.</summary>
internal static class ApiExamples
{
    private const string Sha256 = "9f2c6b1e0d4a47b0a3f1c5d8e7b6a5948372615043f2e1d0c9b8a7968574635a";

    private const string RecordDocument = """{ "id": 17, "kind": "score-report", "agency": "เทศบาลตำบลทุ่งสมมุติ", "province": "สมมุติบุรี", "fiscalYear": 2568 }""";

    public const string Document =
        $$"""
        {
          "id": 17, "fileName": "report-2568.pdf", "sha256": "{{Sha256}}", "bytes": 1843221,
          "state": "Read", "source": "Uploaded", "arrivedAt": "2026-01-31T08:00:00Z", "readAt": "2026-01-31T08:01:12Z", "pageCount": 4, "pagesDone": 4, "pagesFailed": 0,
          "kind": "score-report", "title": "รายงานผลการประเมิน", "agency": "เทศบาลตำบลทุ่งสมมุติ", "district": "เมือง", "province": "สมมุติบุรี", "fiscalYear": 2568, "period": "12M",
          "fieldCount": 212, "flaggedCount": 3, "review": "Open", "reviewedAt": null, "paused": false, "attempts": 1, "error": null
        }
        """;

    public const string Documents = $$"""{ "items": [ {{Document}} ], "next": "ZG9jdW1lbnRzOjE3" }""";

    public const string Pages =
        """[ { "number": 1, "state": "Read", "attempts": 1, "machine": "reader-1", "endedAt": "2026-01-31T08:00:41Z", "readerVersion": "1.0", "image": "/api/documents/17/pages/1/image", "error": null } ]""";

    public const string Records =
        """
        {
          "schema": "itaingest/1",
          "document": { "kind": "score-report", "agency": "เทศบาลตำบลทุ่งสมมุติ", "fiscalYear": 2568, "pageCount": 4 },
          "plans": [], "measures": [],
          "scores": [ { "fiscalYear": 2568, "scope": "overall", "score": 93.57 } ],
          "evidence": { "/scores/0/score": { "page": 2, "box": [0.512, 0.338, 0.561, 0.352], "raw": "๙๓.๕๗", "confidence": 0.998, "flagged": false, "reasons": [] } }
        }
        """;

    public const string Plans =
        $$"""
        { "items": [ { "document": {{RecordDocument}}, "pointer": "/plans/0", "flaggedCount": 0, "programmeNo": "1", "programme": "ป้องกันการทุจริต", "indicatorNo": "1.10",
          "indicator": "ร้อยละของบุคลากรที่ผ่านการอบรม", "levels": ["ร้อยละ 60", "ร้อยละ 70", "ร้อยละ 80", "ร้อยละ 90", "ร้อยละ 100"], "achievedLevel": 4, "achievedValue": 4.26, "responsible": ["สำนักปลัด"] } ], "next": null }
        """;

    public const string Activities =
        $$"""
        { "items": [ { "document": {{RecordDocument}}, "pointer": "/plans/0/activities/0", "flaggedCount": 0, "planIndicatorNo": "1.10", "no": 1, "activity": "จัดอบรม",
          "result": "อบรมแล้ว 1 ครั้ง", "budgetMin": 12500, "budgetMax": 12500, "problem": null, "remedy": null } ], "next": null }
        """;

    public const string Measures =
        $$"""
        { "items": [ { "document": {{RecordDocument}}, "pointer": "/measures/0", "flaggedCount": 1, "section": "1.1", "topic": "การเปิดเผยข้อมูล", "instrument": "OIT", "indicatorNo": 9, "items": ["o11"],
          "issue": "ข้อมูลไม่ครบ", "measure": "ปรับปรุงเว็บไซต์", "steps": ["สำรวจ", "แก้ไข"], "responsible": ["กองคลัง"], "monitoring": ["รายงานทุกไตรมาส"], "result": null, "outcome": null,
          "due": "2026-03", "doneOn": "2026-01-05", "periodStart": null, "periodEnd": null, "constraint": null } ], "next": null }
        """;

    public const string Scores =
        $$"""
        { "items": [ { "document": {{RecordDocument}}, "pointer": "/scores/0", "flaggedCount": 0, "fiscalYear": 2568, "scope": "indicator", "instrument": "IIT", "part": null, "indicatorNo": 3, "item": null,
          "label": "การใช้อำนาจ", "agency": null, "score": 98.77, "outOf": null, "grade": null, "level": null, "change": null, "highlight": "strength" } ], "next": null }
        """;

    public const string Flags =
        """
        { "items": [ { "document": 17, "pointer": "/scores/3/score", "value": "82.5", "raw": "๘๒.๕๐", "confidence": 0.41, "reasons": ["sum-mismatch"],
          "alternatives": [ { "value": "97.5", "source": "second" } ], "page": 2, "box": [0.512, 0.338, 0.561, 0.352], "line": null, "columns": null } ], "next": null }
        """;

    public const string Jobs =
        """
        { "items": [ { "id": 901, "document": 17, "step": "Page", "page": 2, "attempt": 1, "outcome": "Done", "machine": "reader-1", "beganAt": "2026-01-31T08:00:38Z", "endedAt": "2026-01-31T08:00:41Z", "seconds": 3.1, "error": null } ], "next": null }
        """;

    public const string Machines =
        """[ { "id": "reader-1/42/k7", "host": "reader-1", "role": "worker", "version": "1.0", "pageWorkers": 4, "startedAt": "2026-01-31T07:00:00Z", "heartbeatAt": "2026-01-31T08:01:00Z", "busy": 3 } ]""";

    public const string Arrivals =
        $$"""
        { "items": [ { "id": 40, "path": "2568/report-2568.pdf", "source": "Watched", "arrivedAt": "2026-01-31T08:00:00Z", "bytes": 1843221, "sha256": "{{Sha256}}", "fate": "New", "reason": null, "document": 17 } ], "next": null }
        """;

    public const string Taken =
        $$"""
        { "files": [ { "fileName": "report-2568.pdf", "bytes": 1843221, "sha256": "{{Sha256}}", "fate": "New", "document": 17, "arrival": 40, "error": null },
          { "fileName": "same-again.pdf", "bytes": 1843221, "sha256": "{{Sha256}}", "fate": "Copy", "document": 17, "arrival": 41, "error": null } ] }
        """;

    public const string Backfills =
        """
        { "items": [ { "id": 3, "folder": "/archive/ita", "state": "Filing", "beganAt": "2026-01-30T20:00:00Z", "endedAt": null, "heartbeatAt": "2026-01-31T08:01:00Z", "total": 12000, "new": 8100, "copies": 210, "unreadable": 4, "failed": 1 } ], "next": null }
        """;

    public const string BackfillFiles =
        """{ "items": [ { "id": 77, "path": "2565/report.pdf", "bytes": 901221, "state": "New", "document": 17, "error": null } ], "next": null }""";

    public const string Changed = """{ "changed": 1 }""";

    public const string Known =
        """
        { "items": [ { "id": 12, "kind": "Word", "from": "ตลาดนัก", "to": "ตลาดนัด", "state": "On", "used": true, "by": "somsri", "at": "2026-01-31T08:00:00Z", "confirmedBy": null, "switchedBy": null, "switchedAt": null,
          "confirmations": 2, "against": 0, "documents": [17, 12], "usedIn": 5, "usedTimes": 9 } ], "next": null }
        """;

    public const string Counts =
        """{ "documents": { "Queued": 12, "Reading": 2, "Read": 98211, "Unreadable": 31, "Failed": 0, "Cancelled": 0 }, "plans": 120331, "activities": 310442, "measures": 402113, "scores": 1502441, "flagged": 30211 }""";
}
