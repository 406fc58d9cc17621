using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>The heading under which a table stands, and what the text around the table says of all its rows.</summary>
internal sealed partial record Section(Passage Number, Passage Topic)
{
    public static Section None { get; } = new(Passage.Empty, Passage.Empty);

    /// <summary>"ระยะเวลาดำเนินการ …" of the section.</summary>
    public DateFields Period { get; init; } = DateFields.None;

    /// <summary>"ข้อจำกัดของหน่วยงาน …" of the section.</summary>
    public Field<string>? Constraint { get; init; }

    /// <summary>What lines of label and value beside the table say of all its rows.</summary>
    public StatedFields Stated { get; init; } = StatedFields.None;

    /// <summary>The questions that the whole section is about, as the line below its heading names them; empty without one.</summary>
    public Passage Codes { get; init; } = Passage.Empty;

    /// <summary>The heading's text where it says that it is a measure's name ("มาตรการที่ ๒ …"); empty otherwise.</summary>
    public Passage Measure { get; init; } = Passage.Empty;

    /// <summary>Other headings of its kind stand over records too: each tells its own from the others'.</summary>
    public bool HasSiblings { get; init; }

    /// <summary>A numbered heading line, or an unnumbered one that names an indicator or a measure; null for running text.</summary>
    public static Section? Heading(Paragraph paragraph) => Heading(paragraph.Passage);

    /// <summary>The same of a single text.</summary>
    public static Section? Heading(Passage passage)
    {
        var match = Numbered().Match(passage.Text);
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["no"];
        var text = passage.Slice(match.Length);
        var end = Announcement().Match(text.Text) is { Success: true } m ? m.Index : text.Length;
        var codes = CodeLine().Match(text.Text) is { Success: true, Index: > 0 } line ? text.Slice(line.Index) : Passage.Empty;
        end = codes.IsEmpty ? end : Math.Min(end, CodeLine().Match(text.Text).Index);
        var topic = text.Slice(0, end);
        var isMeasure = MeasureWord().IsMatch(match.Value) && Indicators.Match(topic.Text) is not { Similarity: >= Indicators.Acceptable };
        return text.IsEmpty && !match.Value.Contains("ที่", StringComparison.Ordinal) ? null
            : new Section(passage.Slice(number.Index, number.Length), topic) { Measure = isMeasure ? topic : Passage.Empty, Codes = codes };
    }

    /// <summary>What a group's label inside the table makes of the section: its number, where it has one, and its text.</summary>
    public Section Below(Passage label) =>
        HasSiblings && Heading(label) is { Measure.IsEmpty: false } card ? this with { Measure = card.Measure }
        : Heading(label) is { } own ? this with { Number = own.Number, Topic = own.Topic, Measure = own.Measure, Codes = own.Codes.IsEmpty ? Codes : own.Codes }
        : this with { Number = IndicatorLabel().IsMatch(label.Text) ? Passage.Empty : Number, Topic = label };

    /// <summary>"ตัวชี้วัดที่ 4 …" counts the indicators of the assessment, whatever the number of the heading above the table.</summary>
    [GeneratedRegex(@"^\s*ตัวชี้วัด(ที่)?\s*\d")]
    private static partial Regex IndicatorLabel();

    /// <summary>The section with what a paragraph below its table adds; the same when it adds nothing.</summary>
    public Section With(Passage passage, DateContext dates)
    {
        if (PeriodLabel().Match(passage.Text) is { Success: true } period)
        {
            return this with { Period = DateFields.Of(passage.Slice(period.Length), dates) };
        }

        if (CodeLine().Match(passage.Text) is { Success: true, Index: 0 })
        {
            return this with { Codes = passage };
        }

        return ConstraintLabel().Match(passage.Text) is { Success: true } constraint && ThaiText.IsNone(passage.Slice(constraint.Length).Text) is false
            ? this with { Constraint = passage.Slice(constraint.Length).ToField() }
            : this;
    }

    public static bool IsAddition(string text) => PeriodLabel().IsMatch(text) || ConstraintLabel().IsMatch(text) || CodeLine().Match(text) is { Success: true, Index: 0 };

    [GeneratedRegex(@"^\s*((ประเด็น|ข้อ|ส่วน|หมวด|มาตรการ|ด้าน|เรื่อง|กิจกรรม|โครงการ|แนวทาง|ลำดับ)ที่)?\s*[(]?(?<no>\d{1,2}(\.\d{1,2}){0,3})[)]?\s*[.):]?\s*(?=[^\d%]|$)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(มาตรการ|กิจกรรม|โครงการ|แนวทาง)ที่")]
    private static partial Regex MeasureWord();

    /// <summary>What a heading says about the table below it is not its name.</summary>
    [GeneratedRegex(@"\s+(โดย)?(มี|ได้มี|มีการ)?(ผลการดำเนิน|รายละเอียด|ดังต่อไปนี้|ดังนี้|ดังตาราง|ตามตาราง).*$|\s+[(]?(ระหว่าง|ตั้งแต่)(วันที่)?\s*\d.*$")]
    private static partial Regex Announcement();

    /// <summary>"ข้อคำถามที่เกี่ยวข้อง : i1 i2 e1 o8" to the text's end: codes, and words that announce them.</summary>
    [GeneratedRegex(@"\s*[-•*]?\s*((ประเด็น|หัวข้อ|รหัส)?(ข้อคำถาม|คำถาม)|รหัสข้อ|หัวข้อ|ข้อมูล|ข้อ|แบบวัด|(สอดคล้อง|เชื่อมโยง|เกี่ยวข้อง)(กับ)?\s*(ข้อคำถาม|คำถาม|ข้อ|แบบวัด|ตัวชี้วัดย่อย))(การประเมิน|ของการประเมิน|ที่ใช้วัด|ในแบบวัด)?\s*(ITA\s*)?(ที่)?\s*(เกี่ยวข้อง|สอดคล้อง|เชื่อมโยง|อ้างอิง)?\s*(ได้แก่|คือ)?\s*[:：]?\s*((แบบวัด\s*)?[IEO]IT\s*[:：]?\s*(ข้อ\s*)?)?[ieoIEO]\s?\d{1,2}(\s*(,|/|และ|ถึง|-|ข้อ|;|[IEO]IT|[:：])*\s*([ieoIEO]\s?)?\d{1,2}|\s*(,|/|และ|ข้อ|;)*\s*(แบบวัด\s*)?[IEO]IT)*\s*[)\].]*\s*$")]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"^\s*[-•*]?\s*(\d+[.)]\s*)?(ระยะเวลา(ใน)?(การ)?ดำเนิน(การ|งาน)(ตามมาตรการ)?|กรอบระยะเวลา|ช่วงเวลาดำเนินการ)\s*[:：]?\s*")]
    private static partial Regex PeriodLabel();

    [GeneratedRegex(@"^\s*[-•*]?\s*(\d+[.)]\s*)?(ข้อจำกัด(ของหน่วยงาน|ของส่วนราชการ|ในการดำเนินงาน|ในการดำเนินการ)?)\s*[:：]?\s*")]
    private static partial Regex ConstraintLabel();
}
