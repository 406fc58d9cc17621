namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>Which agency a kind is part of, from the top of the state downwards.</summary>
public enum AgencyRank
{
    /// <summary>กระทรวง.</summary>
    Ministry,

    /// <summary>กรม, central offices and commissions.</summary>
    Department,

    /// <summary>Universities and others that stand on their own.</summary>
    Institution,

    /// <summary>Regional offices: of an education area, a province, a district.</summary>
    Office,

    /// <summary>Local administrations, schools, hospitals, police stations, faculties: what reports for itself at the bottom.</summary>
    Unit,
}

/// <summary>A kind of agency by the words that its name begins with.</summary>
/// <param name="Words">As written in full.</param>
/// <param name="Rank">Decides which of two names printed together is the parent.</param>
/// <param name="Abbreviations">อบต. and the like.</param>
public sealed record AgencyKind(string Words, AgencyRank Rank, IReadOnlyList<string> Abbreviations);

/// <summary>Kinds of state agencies that are assessed.</summary>
public static class AgencyKinds
{
    /// <summary>Longer words before shorter ones that they begin with.</summary>
    public static IReadOnlyList<AgencyKind> All { get; } = [.. Kinds().OrderByDescending(k => k.Words.Length)];

    private static IEnumerable<AgencyKind> Kinds() =>
    [
        .. Of(AgencyRank.Ministry, "กระทรวง", "สำนักนายกรัฐมนตรี"),
        .. Of(AgencyRank.Department, "กรม", "สำนักงานปลัดกระทรวง", "สำนักงานคณะกรรมการ", "สำนักงานอัยการสูงสุด", "สำนักงานตำรวจแห่งชาติ", "ธนาคาร", "การไฟฟ้า", "การประปา", "องค์การมหาชน", "สำนักงาน"),
        .. Of(AgencyRank.Institution, "มหาวิทยาลัยราชภัฏ", "มหาวิทยาลัยเทคโนโลยีราชมงคล", "มหาวิทยาลัย", "สถาบัน", "กรุงเทพมหานคร", "เมืองพัทยา"),
        Kind(AgencyRank.Office, "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา", "สพป."),
        Kind(AgencyRank.Office, "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา", "สพม."),
        Kind(AgencyRank.Office, "สำนักงานสาธารณสุขจังหวัด", "สสจ."),
        Kind(AgencyRank.Office, "สำนักงานสาธารณสุขอำเภอ", "สสอ."),
        Kind(AgencyRank.Office, "สำนักงานศึกษาธิการจังหวัด", "ศธจ."),
        .. Of(AgencyRank.Office, "สำนักงานเขตพื้นที่การศึกษา", "สำนักงานเกษตรจังหวัด", "สำนักงานพัฒนาชุมชนจังหวัด", "สำนักงานท้องถิ่นจังหวัด", "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด",
            "สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด", "สำนักงานปศุสัตว์จังหวัด", "สำนักงานประมงจังหวัด", "สำนักงานที่ดินจังหวัด", "สำนักงานขนส่งจังหวัด", "สำนักงานพาณิชย์จังหวัด", "สำนักงานคลังจังหวัด",
            "สำนักงานจังหวัด", "สำนักงานวัฒนธรรมจังหวัด", "สำนักงานแรงงานจังหวัด", "สำนักงานสหกรณ์จังหวัด", "สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัด", "สำนักงานอาชีวศึกษาจังหวัด", "ที่ทำการปกครองจังหวัด", "ที่ว่าการอำเภอ",
            "ตำรวจภูธรจังหวัด", "สำนักงานเขต"),
        Kind(AgencyRank.Unit, "องค์การบริหารส่วนตำบล", "อบต."),
        Kind(AgencyRank.Unit, "องค์การบริหารส่วนจังหวัด", "อบจ."),
        Kind(AgencyRank.Unit, "เทศบาลตำบล", "ทต."),
        Kind(AgencyRank.Unit, "เทศบาลเมือง", "ทม."),
        Kind(AgencyRank.Unit, "เทศบาลนคร", "ทน."),
        Kind(AgencyRank.Unit, "โรงเรียน", "ร.ร.", "รร."),
        Kind(AgencyRank.Unit, "โรงพยาบาลส่งเสริมสุขภาพตำบล", "รพ.สต."),
        Kind(AgencyRank.Unit, "โรงพยาบาล", "รพ."),
        Kind(AgencyRank.Unit, "สถานีตำรวจภูธร", "สภ."),
        Kind(AgencyRank.Unit, "สถานีตำรวจนครบาล", "สน."),
        .. Of(AgencyRank.Unit, "วิทยาลัยเทคนิค", "วิทยาลัยอาชีวศึกษา", "วิทยาลัยการอาชีพ", "วิทยาลัยเกษตรและเทคโนโลยี", "วิทยาลัยสารพัดช่าง", "วิทยาลัยพยาบาลบรมราชชนนี", "วิทยาลัยนาฏศิลป", "วิทยาลัยชุมชน", "วิทยาลัย",
            "ศูนย์ส่งเสริมการเรียนรู้ระดับอำเภอ", "ศูนย์ส่งเสริมการเรียนรู้อำเภอ", "ศูนย์อนามัย", "ศูนย์การแพทย์", "คณะ", "สำนัก", "บัณฑิตวิทยาลัย", "สถานีพัฒนา", "เรือนจำ", "ทัณฑสถาน"),
    ];

    private static AgencyKind Kind(AgencyRank rank, string words, params string[] abbreviations) => new(words, rank, abbreviations);

    private static IEnumerable<AgencyKind> Of(AgencyRank rank, params string[] words) => words.Select(w => new AgencyKind(w, rank, []));
}
