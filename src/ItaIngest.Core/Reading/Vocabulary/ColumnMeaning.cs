namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>What a column of a table holds.</summary>
public enum ColumnMeaning
{
    Unknown,

    /// <summary>Running number of a row (ที่, ลำดับ).</summary>
    No,

    /// <summary>Name of one of the ten indicators, with or without its number.</summary>
    Indicator,

    /// <summary>Only the number of one of the ten indicators (ตัวชี้วัดที่).</summary>
    IndicatorNo,

    /// <summary>IIT, EIT or OIT (แบบวัด, เครื่องมือ).</summary>
    Instrument,

    /// <summary>A group inside OIT, number or name (ตัวชี้วัดย่อย).</summary>
    Category,

    /// <summary>Codes of questions or data (ข้อ, ข้อมูลที่).</summary>
    ItemCode,

    /// <summary>Wording of a question or name of a datum.</summary>
    ItemText,

    /// <summary>Weakness, finding, issue to develop, analysis.</summary>
    Issue,

    /// <summary>Measure or improvement chosen; in a plan's report see <see cref="Activity"/>.</summary>
    Measure,

    /// <summary>Procedure.</summary>
    Steps,

    /// <summary>Who does it.</summary>
    Responsible,

    /// <summary>How it is reported and followed up.</summary>
    Monitoring,

    /// <summary>Deadline, date of completion that was planned; the content tells whether it is a period.</summary>
    Due,

    /// <summary>Period in which it is done; the content tells whether it is a date.</summary>
    Period,

    /// <summary>Date on which it was done.</summary>
    DoneOn,

    /// <summary>What was done.</summary>
    Result,

    /// <summary>What came of it.</summary>
    Outcome,

    /// <summary>Money, baht.</summary>
    Budget,

    Problem,

    Remedy,

    /// <summary>Limitation of the agency.</summary>
    Constraint,

    /// <summary>Programme or indicator of a plan with its levels.</summary>
    Kpi,

    /// <summary>Level or value reached of a plan's indicator.</summary>
    KpiResult,

    /// <summary>Value aimed at.</summary>
    Target,

    /// <summary>Project or activity of a plan.</summary>
    Activity,

    /// <summary>Score of the year that the table is about.</summary>
    Score,

    /// <summary>Score of the year before.</summary>
    PreviousScore,

    /// <summary>Score of the year named in the header.</summary>
    YearScore,

    /// <summary>Difference from the year before.</summary>
    Change,

    /// <summary>AA … F.</summary>
    Grade,

    /// <summary>ผ่านดีเยี่ยม … ต้องปรับปรุงโดยด่วน.</summary>
    Level,

    Weight,

    /// <summary>Score times its weight (out of 30 or 40).</summary>
    WeightedScore,

    /// <summary>Full marks.</summary>
    OutOf,

    Agency,

    FiscalYear,

    /// <summary>จุดเด่น.</summary>
    Strength,

    Rank,

    /// <summary>หมายเหตุ, หลักฐาน, ลิงก์: nothing that a record holds.</summary>
    Remark,

    /// <summary>Programme, strategy or dimension that activities of a plan belong to.</summary>
    Programme,
}

/// <summary>Kind of table that a header belongs to; breaks ties between meanings.</summary>
[Flags]
public enum TableFamily
{
    Unknown = 0,

    /// <summary>Results against an action plan.</summary>
    Plan = 1,

    /// <summary>Measures: planned or carried out.</summary>
    Measures = 2,

    /// <summary>Results of the assessment.</summary>
    Scores = 4,
}

/// <summary>A reading of a header.</summary>
/// <param name="Meaning">What the column holds.</param>
/// <param name="Similarity">0…1; 1 is a known wording, letter by letter.</param>
/// <param name="Also">A second thing that the same column holds ("การกำกับติดตาม กำหนดแล้วเสร็จ"); null for most.</param>
/// <param name="Year">B.E. year printed in the header; null without one.</param>
public sealed record HeaderMatch(ColumnMeaning Meaning, double Similarity, ColumnMeaning? Also, int? Year);
