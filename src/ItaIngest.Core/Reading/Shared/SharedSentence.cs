using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Shared;

/// <summary>
/// Takes apart a sentence that speaks of every record of a list: "มาตรการในข้อนี้ดำเนินการระหว่าง… มีการติดตาม ดังนี้ …", "ผู้รับผิดชอบทุกกิจกรรม ได้แก่ …". Each fact reaches from the word that
/// names it to the next such word.
/// </summary>
internal static partial class SharedSentence
{
    /// <summary>Whether a sentence speaks of something that records have a place for, in words that could give a value.</summary>
    public static bool SpeaksOfFact(string sentence, DateContext dates) =>
        Facts(sentence).Count > 0 || ((DoneIn().IsMatch(sentence) || DueBy().IsMatch(sentence)) && ThaiDate.Find(sentence, dates).Count > 0);

    /// <param name="sentence">A paragraph.</param>
    /// <param name="items">The list that it announces ("… ดังนี้"); empty without one.</param>
    /// <param name="dates">How dates are read.</param>
    public static SharedValues Read(Passage sentence, IReadOnlyList<Passage> items, DateContext dates)
    {
        var facts = Facts(sentence.Text);
        var values = Led(sentence.Slice(0, facts.Count > 0 ? facts[0].Start : sentence.Length), dates);
        for (var i = 0; i < facts.Count; i++)
        {
            var end = i + 1 < facts.Count ? facts[i + 1].Start : sentence.Length;
            var clause = Trimmed(sentence.Slice(facts[i].Start, end - facts[i].Start), i + 1 == facts.Count);
            var isDenied = Denied().IsMatch(sentence.Text[..facts[i].Start]);
            values = isDenied ? values : values.Or(Of(facts[i].Kind, clause, i + 1 == facts.Count ? items : [], dates));
        }

        return values.Or(Answering(sentence));
    }

    /// <summary>"… ดังนี้" at its end: its value is the list below it.</summary>
    public static bool Announces(string sentence) => Announcement().IsMatch(sentence);

    /// <summary>A word that leads from the name of a fact to its value, other than the colon of a label.</summary>
    public static bool Introduces(string sentence) => Introduction().Match(sentence) is { Success: true } match && match.Value.Trim() is not (":" or "：");

    /// <summary>Which facts a text names.</summary>
    public static IReadOnlyList<SharedKind> Kinds(string text) => [.. Facts(text).Select(f => f.Kind)];

    private static List<(SharedKind Kind, int Start)> Facts(string text) =>
        [.. FactWord().Matches(text).Select(m => (s_kinds.First(k => m.Groups[k.ToString()].Success), m.Index))];

    private static readonly SharedKind[] s_kinds = Enum.GetValues<SharedKind>();

    /// <summary>What stands before the first word that names a fact: when it is done.</summary>
    private static SharedValues Led(Passage clause, DateContext dates)
    {
        if (Reports().IsMatch(clause.Text))
        {
            return SharedValues.None;
        }

        if (DueBy().Match(clause.Text) is { Success: true } due)
        {
            return new SharedValues { Due = DateFields.SingleOf(clause.Slice(due.Index + due.Length), dates) };
        }

        return DoneIn().Match(clause.Text) is { Success: true } done ? new SharedValues { Period = PeriodOf(clause.Slice(done.Index), dates) } : SharedValues.None;
    }

    private static SharedValues Of(SharedKind kind, Passage clause, IReadOnlyList<Passage> items, DateContext dates)
    {
        var value = Introduction().Match(clause.Text) is { Success: true } said ? clause.Slice(said.Index + said.Length) : Passage.Empty;
        return kind switch
        {
            SharedKind.Period => new SharedValues { Period = PeriodOf(clause, dates) },
            SharedKind.Constraint when !ThaiText.IsNone(value.Text) => new SharedValues { Constraint = value.ToField() },
            SharedKind.Monitoring => new SharedValues { Monitoring = items.Count > 0 && value.IsEmpty ? [.. items.Select(i => i.ToField()).OfType<Field<string>>()] : List(value) },
            SharedKind.Responsible => new SharedValues { Responsible = items.Count > 0 && value.IsEmpty ? [.. items.SelectMany(NamesInText.Of)] : NamesInText.Of(value) },
            _ => SharedValues.None,
        };
    }

    private static DateFields PeriodOf(Passage clause, DateContext dates) =>
        DateFields.Of(clause, dates) is { Start: not null, End: not null } period ? period : DateFields.None;

    private static IReadOnlyList<Field<string>> List(Passage value) => value.IsEmpty ? []
        : CellReading.List(new TableCell(0, 0, 1, 1, default) { Lines = value.PrintedLines() });

    /// <summary>"โดยมีกองคลังเป็นผู้รับผิดชอบ": the name stands before the word.</summary>
    private static SharedValues Answering(Passage sentence) => AnswersFor().Match(sentence.Text) is { Success: true } match && match.Groups["names"] is var names
        ? new SharedValues { Responsible = NamesInText.Of(sentence.Slice(names.Index, names.Length)) } : SharedValues.None;

    /// <summary>Without the words that lead over to the next fact.</summary>
    private static Passage Trimmed(Passage clause, bool isLast) =>
        !isLast && LeadOver().Match(clause.Text) is { Success: true, Index: > 0 } over ? clause.Slice(0, over.Index) : clause;

    [GeneratedRegex(@"(?<=^|\s|และ|โดย|ทั้งนี้|มี|ใช้|ให้)((?<Period>(ระยะเวลา|ช่วงเวลา|กรอบ(ระยะ)?เวลา|ห้วงเวลา)(ใน)?(การ)?(ดำเนิน|ปฏิบัติ)?)"
        + @"|(?<Monitoring>(แนวทาง|วิธี)?(การ)?(กำกับ\s*(และ)?\s*(การ)?)?ติดตาม)|(?<Constraint>ข้อจำกัด)|(?<Responsible>ผู้รับผิดชอบ|หน่วยงาน(ที่|ผู้)?รับผิดชอบ|ผู้ดำเนินการ|หน่วยงานเจ้าภาพ))")]
    private static partial Regex FactWord();

    /// <summary>What stands between the name of a fact and its value.</summary>
    [GeneratedRegex(@"\s*(คือ|ได้แก่|ประกอบด้วย|มีดังนี้|ดังต่อไปนี้|ดังนี้|[:：])\s*[:：]?\s*")]
    private static partial Regex Introduction();

    [GeneratedRegex(@"(ดังนี้|ดังต่อไปนี้|ได้แก่|คือ)\s*[:：]?\s*$")]
    private static partial Regex Announcement();

    [GeneratedRegex(@"(ดำเนิน(การ|งาน)|ปฏิบัติ)\s*(ใน|อยู่ใน)?\s*(ช่วง(เวลา)?|ห้วง(เวลา)?)?\s*(ระหว่าง|ตั้งแต่|เดือน|วันที่)")]
    private static partial Regex DoneIn();

    [GeneratedRegex(@"(กำหนด|ให้|ต้อง)\s*(ดำเนินการ)?\s*(ให้)?\s*แล้วเสร็จ\s*(ภายใน)?")]
    private static partial Regex DueBy();

    /// <summary>The time that a report tells of is no time of what it tells.</summary>
    [GeneratedRegex("(รายงาน|สรุป|รวบรวม|ติดตาม|ข้อมูล)\\S{0,12}(ผล|ข้อมูล|ความก้าวหน้า)|ผลการดำเนิน")]
    private static partial Regex Reports();

    [GeneratedRegex(@"ไม่มี\s*$")]
    private static partial Regex Denied();

    [GeneratedRegex(@"(มี|มอบหมายให้|ให้)\s*(?<names>\S(.{2,120}?\S)?)\s*เป็น(ผู้รับผิดชอบ|หน่วยงาน(ที่|ผู้)?รับผิดชอบ|ผู้ดำเนินการ|เจ้าภาพ)")]
    private static partial Regex AnswersFor();

    [GeneratedRegex(@"\s*(และ|โดย|ทั้งนี้|รวมทั้ง)?\s*(ไม่)?(มี|ใช้|ให้)?\s*$")]
    private static partial Regex LeadOver();
}

/// <summary>What a sentence can say of every record.</summary>
internal enum SharedKind
{
    Period,
    Monitoring,
    Constraint,
    Responsible,
}
