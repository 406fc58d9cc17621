using System.Globalization;
using System.Resources;
using ItaIngest.Core.Records;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Server.Export.Tables;

namespace ItaIngest.Server.Export;

/// <summary>What each column means, in Thai and English; goes along with every export.</summary>
internal static class DataDictionary
{
    public static IReadOnlyList<string> Headings { get; } =
        ["table", "column", "type", "ชื่อภาษาไทย", "ความหมาย", "meaning", "หน่วย", "unit", "แหล่งที่มา", "source"];

    private static readonly ResourceManager s_texts = new(typeof(Texts));

    /// <summary>A line per table that says what a row is, then a line per column; at the end a line per code of a reason.</summary>
    public static IEnumerable<string[]> Rows(IEnumerable<ExportTable> tables) => [.. tables.SelectMany(Rows), .. Reasons.All.Select(Row)];

    private static string[] Row(string reason)
    {
        string In(string language) => s_texts.GetString("reason." + reason, CultureInfo.GetCultureInfo(language)) ?? reason;
        return ["flagReasons", reason, "code (text)", In("th"), In("th"), In("en"), "", "", "เหตุผลที่ระบบให้คนตรวจ", "why a person should look"];
    }

    private static IEnumerable<string[]> Rows(ExportTable table) =>
    [
        [table.Name, "", "", "", table.ThaiName, table.Meaning, "", "", "", ""],
        .. table.Columns.Select(column => Row(table, column)),
    ];

    private static string[] Row(ExportTable table, ExportColumn column)
    {
        var (thaiUnit, unit) = Unit(column.Unit);
        var (thaiSource, source) = Source(table, column);
        return [table.Name, column.Key, Type(column.Kind), column.ThaiName, column.ThaiMeaning, column.Meaning, thaiUnit, unit, thaiSource, source];
    }

    private static string Type(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => "integer",
        ColumnKind.Number => "number",
        ColumnKind.Date => "date",
        ColumnKind.Instant => "date and time",
        ColumnKind.List => "list (one item per line)",
        ColumnKind.Code => "code (text)",
        _ => "text",
    };

    private static (string Thai, string English) Unit(ColumnUnit unit) => unit switch
    {
        ColumnUnit.BuddhistYear => ("ปี พ.ศ. (ปีงบประมาณ ก = 1 ต.ค. ก−1 ถึง 30 ก.ย. ก)", "year of the Buddhist era; fiscal year Y is 1 October Y−1 to 30 September Y"),
        ColumnUnit.Baht => ("บาท", "baht"),
        ColumnUnit.Points => ("คะแนน (เต็ม 100 เว้นแต่ outOf บอกไว้)", "points out of 100, or out of outOf"),
        ColumnUnit.Level => ("ระดับ 1–5", "level 1 to 5"),
        ColumnUnit.Count => ("จำนวน", "count"),
        ColumnUnit.Position => ("ลำดับที่ เริ่มที่ 1", "ordinal, from 1"),
        ColumnUnit.Probability => ("0 ถึง 1", "0 to 1"),
        ColumnUnit.Gregorian => ("วันที่ ค.ศ. (ปปปป-ดด-วว)", "date, Gregorian calendar (yyyy-mm-dd)"),
        ColumnUnit.Utc => ("เวลาสากล (UTC) เวลาไทยเร็วกว่า 7 ชั่วโมง", "UTC; Thai time is 7 hours ahead"),
        _ => ("", ""),
    };

    private static (string Thai, string English) Source(ExportTable table, ExportColumn column) => column.Source switch
    {
        ColumnSource.Document => ("อ่านจากเอกสาร หรือแก้ไขโดยผู้ตรวจทาน", $"read from the document or corrected in review; record contract itaingest/1, {Pointer(table, column)}"),
        ColumnSource.Service => ("ระบบบันทึกเมื่อรับและอ่านไฟล์", "kept by the service about the file"),
        ColumnSource.Evidence => ("คำนวณจากหลักฐานของแต่ละค่า", "worked out from the records and the evidence of their values"),
        ColumnSource.Review => ("ผู้ตรวจทาน", "decided by the reviewer"),
        _ => ("", ""),
    };

    private static string Pointer(ExportTable table, ExportColumn column) => (table.Name, column.Key) switch
    {
        (_, "documentAgency") => "/document/agency",
        (_, "documentFiscalYear") => "/document/fiscalYear",
        ("documents", ['m', 'e', 'm', 'o', var first, .. var rest]) => $"/document/memo/{char.ToLowerInvariant(first)}{rest}",
        ("documents", var key) => $"/document/{key}",
        ("activities", var key) => $"/plans/n/activities/m/{key}",
        (var name, var key) => $"/{name}/n/{key}",
    };
}
