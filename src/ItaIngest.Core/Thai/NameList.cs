namespace ItaIngest.Core.Thai;

/// <summary>Reads cells that name who is responsible: one office or position per line or bullet.</summary>
public static class NameList
{
    /// <summary>Two lines that together would fill less than this share of the cell's width were broken on purpose.</summary>
    private const double DeliberateBreak = 0.95;

    private static readonly string[] _starters =
    [
        "กอง", "สำนัก", "สนง.", "งาน", "กลุ่ม", "ฝ่าย", "ศูนย์", "หน่วย", "หัวหน้า", "ผู้", "ผอ.", "ผช.", "รอง", "นาย", "นาง", "ปลัด", "คณะ", "เจ้าหน้าที่", "เจ้าพนักงาน", "บุคลากร",
        "พนักงาน", "ลูกจ้าง", "ข้าราชการ", "ทุกกอง", "ทุกกลุ่ม", "ทุกฝ่าย", "ทุกงาน", "ทุกส่วน", "ทุกหน่วย", "ทุกสำนัก", "ทุกแผนก", "ส่วน", "แผนก", "โรงเรียน", "โรงพยาบาล", "สถานี", "องค์การ", "เทศบาล",
        "กรม", "สภา", "ประธาน", "กรรมการ", "เลขา", "ครู", "อาจารย์", "นัก", "นิติกร", "วิศวกร", "สารวัตร", "ผกก.", "อบต.", "อบจ.", "สาธารณสุขอำเภอ", "สาธารณสุขจังหวัด", "มหาวิทยาลัย", "วิทยาลัย",
        "ภาควิชา", "สาขา", "โครงการ", "ตัวแทน", "ชมรม", "นายก", "กำนัน", "แพทย์", "พยาบาล", "ดร.", "ว่าที่", "สถาบัน", "คลินิก", "ห้องปฏิบัติการ", "ห้องสมุด", "องค์กรแพทย์",
    ];

    /// <summary>Words that need another name behind them.</summary>
    private static readonly string[] _heads =
        ["ผู้อำนวยการ", "รองผู้อำนวยการ", "หัวหน้า", "คณะกรรมการ", "คณะทำงาน", "บุคลากร", "เจ้าหน้าที่", "พนักงาน", "ปลัด", "รองปลัด", "นายก", "รองนายก", "เลขานุการ", "ประธาน", "ทุก", "ผู้กำกับการ", "รองผู้กำกับการ", "ผู้บังคับการ", "ผู้บัญชาการ", "ผู้ว่าการ", "คณบดี"];

    private static readonly string[] _units = ["งาน", "กลุ่ม", "ฝ่าย", "แผนก", "ศูนย์", "หน่วย"];

    /// <summary>What offices are part of: "สำนักงานเลขานุการ" over "กรม".</summary>
    private static readonly string[] _wholes = ["กรม", "กระทรวง", "จังหวัด", "อำเภอ", "คณะ", "สถาบัน"];

    private static readonly string[] _students = ["นักเรียน", "นักศึกษา", "ผู้เรียน"];

    /// <summary>"กลุ่มการ" over "พยาบาล": a unit named after what it does, whose name broke behind its first syllable.</summary>
    private static readonly string[] _actions = [.. new[] { "งาน", "กลุ่ม", "กลุ่มงาน", "ฝ่าย", "แผนก", "กอง", "ส่วน", "สำนัก", "หน่วย", "คลินิก", "ศูนย์", "สถาบัน", "วิทยาลัย" }.Select(u => u + "การ")];

    /// <summary>Offices and posts that carry the kind of their local government in their name.</summary>
    private static readonly string[] _offices = ["สำนักปลัด", "ปลัด", "รองปลัด", "นายก", "รองนายก"];

    /// <summary>Kinds of local government: on a line by itself such a word is the end of the name above it, whatever room the line above leaves.</summary>
    private static readonly string[] _kinds =
        ["เทศบาล", "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด", "อบต.", "อบจ."];

    private static readonly string[] _bare = ["สำนักงาน", "กลุ่มงาน", "กลุ่ม", "ฝ่าย", "สำนัก", "กอง", "แผนก", "ศูนย์", "หน่วยงาน"];

    private static readonly string[] _parents = ["โรงเรียน", "โรงพยาบาล", "องค์การบริหาร", "เทศบาล", "มหาวิทยาลัย", "วิทยาลัย"];

    private static readonly string[] _organisations =
        ["โรงเรียน", "โรงพยาบาล", "องค์การ", "เทศบาล", "มหาวิทยาลัย", "วิทยาลัย", "สถานศึกษา", "กลุ่ม", "ฝ่าย", "กอง", "สำนัก", "งาน", "ศูนย์", "ส่วน", "สถานี", "ภาควิชา", "สาขา", "คณะ"];

    /// <summary>Words at the end of a line that need another one behind them: "ห้องปฏิบัติการทุก" over "ภาควิชา", "สารสนเทศทางการ" over "แพทย์".</summary>
    private static readonly string[] _open = ["ทุก", "ทางการ", "ด้าน", "ของ", "ประจำ", "เกี่ยวกับ", "เพื่อ", "ระดับ", "ภายใต้", "ในสังกัด"];

    /// <summary>The names of a cell, one each; a name that goes on over a line break is one.</summary>
    /// <param name="lines">Printed lines from top to bottom.</param>
    /// <param name="fill">Width of each line as a share of the cell's inner width, 0…1; null when unknown. Tells wrapped lines from broken ones.</param>
    /// <param name="spacedOff">Lines that white space parts from the one above; null when unknown.</param>
    public static IReadOnlyList<ListItem> Split(IReadOnlyList<string> lines, IReadOnlyList<double>? fill = null, IReadOnlyList<bool>? spacedOff = null)
    {
        var markers = lines.Select(l => MarkerReader.Read(l, 0)).ToArray();
        var isMarked = Array.Exists(markers, m => m is not null);
        var items = new List<ListItem>();
        var parts = new List<LinePart>();
        ListMarker? last = null;
        var previous = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var marker = ListMarkers.IsInnerDash(lines, i) ? null : markers[i];
            var isParted = previous >= 0 && spacedOff?[i] == true && !EndsOpen(lines[previous].Trim());
            if (previous >= 0 && (marker is not null || (isParted && !isMarked) || !(isMarked
                    ? ContinuesMarked(lines[previous].Trim(), text, fill?[previous], fill?[i])
                    : Continues(lines[parts[0].Line].Trim(), lines[previous].Trim(), text, fill?[previous], fill?[i]))))
            {
                Close(lines, parts, items, last);
            }

            last = marker is { } m ? m.Marker : parts.Count == 0 ? null : last;
            var start = marker is { } f ? f.End : 0;
            AddPart(lines, parts, i, start);
            previous = i;
        }

        Close(lines, parts, items, last);
        return items;
    }

    private static void AddPart(IReadOnlyList<string> lines, List<LinePart> parts, int line, int start)
    {
        var rest = lines[line][start..];
        var text = rest.Trim();
        if (text.Length > 0)
        {
            parts.Add(new LinePart(line, start + rest.IndexOf(text, StringComparison.Ordinal), text.Length));
        }
    }

    private static void Close(IReadOnlyList<string> lines, List<LinePart> parts, List<ListItem> items, ListMarker? marker)
    {
        if (parts.Count == 0)
        {
            return;
        }

        items.AddRange(Commas(lines, new ListItem(
            ThaiText.JoinLines(parts.Select(p => lines[p.Line].Substring(p.Start, p.Length))), marker, [.. parts])));
        parts.Clear();
    }

    /// <summary>"กองคลัง, กองช่าง" is two names when each part begins like one.</summary>
    private static List<ListItem> Commas(IReadOnlyList<string> lines, ListItem item)
    {
        var names = new List<List<LinePart>> { new() };
        foreach (var part in item.Parts)
        {
            var text = lines[part.Line].Substring(part.Start, part.Length);
            var from = 0;
            for (var comma = text.IndexOf(','); comma >= 0; comma = text.IndexOf(',', comma + 1))
            {
                AddSlice(names[^1], part, text, from, comma);
                names.Add([]);
                from = comma + 1;
            }

            AddSlice(names[^1], part, text, from, text.Length);
        }

        var items = names.Where(n => n.Count > 0).Select(n => item with { Text = ThaiText.JoinLines(n.Select(p => lines[p.Line].Substring(p.Start, p.Length))), Parts = n }).ToList();
        return items.Count > 1 && items.TrueForAll(i => BeginsName(i.Text)) ? items : [item];
    }

    private static void AddSlice(List<LinePart> parts, LinePart whole, string text, int from, int end)
    {
        var slice = text[from..end];
        if (slice.Trim() is { Length: > 0 } trimmed)
        {
            parts.Add(new LinePart(whole.Line, whole.Start + from + slice.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length));
        }
    }

    private static bool Continues(string first, string before, string after, double? fillBefore, double? fillAfter)
    {
        if (EndsOpen(before) || after[0] is ')' or '/' or ',' or 'ฯ' || after.StartsWith("และ", StringComparison.Ordinal) || after.StartsWith("หรือ", StringComparison.Ordinal))
        {
            return true;
        }

        // "ฝ่ายพัฒนากิจการนักเรียน นักศึกษา" is one division of every college.
        if (after.TrimEnd(' ', '.') == "นักศึกษา" && before.EndsWith("นักเรียน", StringComparison.Ordinal))
        {
            return true;
        }

        // "งานกิจกรรม" over "นักเรียน นักศึกษา": students do not answer for a plan, a school's unit for them does.
        if (Array.Exists(_students, s => after.StartsWith(s, StringComparison.Ordinal)) && _units.Any(u => before.StartsWith(u, StringComparison.Ordinal)))
        {
            return true;
        }

        // "ฝ่ายบริหาร" over "งานทั่วไป" is one division of every office: nobody is called "งานทั่วไป".
        if (before.EndsWith("บริหาร", StringComparison.Ordinal) && after.StartsWith("งานทั่วไป", StringComparison.Ordinal))
        {
            return true;
        }

        // The name of a unit's kind alone is no name: "กองวิชาการและแผน" over "งาน".
        if (IsBareKind(after))
        {
            return true;
        }

        // The word for an office alone is none: "สำนักงาน" over "เลขานุการ…", "กลุ่มบริหาร" over "งาน…".
        if (Array.Exists(_bare, b => before == b) || (before == "กลุ่มบริหาร" && after.StartsWith("งาน", StringComparison.Ordinal) && after.Length > "งาน".Length))
        {
            return true;
        }

        if (_kinds.Contains(after) && _offices.Any(before.EndsWith))
        {
            return true;
        }

        if (fillBefore + fillAfter < DeliberateBreak)
        {
            return false;
        }

        return !BeginsName(after) || Array.Exists(_starters, s => s == before) || IsUnitOfParent(first, after) || (IsHead(before) && !IsSectionBelow(before, after) && _organisations.Any(o => after.StartsWith(o, StringComparison.Ordinal)));
    }

    /// <summary>"งาน", "กรม" on a line by itself: the end of "สำนักงานเลขานุการกรม".</summary>
    private static bool IsBareKind(string line) => _units.Contains(line) || _wholes.Contains(line);

    /// <summary>Among marked names a line without a marker goes on with the one before, unless its own marker got lost: it begins a name, and the line before was not full.</summary>
    private static bool ContinuesMarked(string before, string after, double? fillBefore, double? fillAfter) =>
        EndsOpen(before) || !BeginsName(after) || IsBareKind(after) || !(fillBefore + fillAfter < DeliberateBreak);

    private static bool EndsOpen(string line) =>
        line[^1] is '/' or ',' or '(' or '-' || line.EndsWith("และ", StringComparison.Ordinal) || line.EndsWith("หรือ", StringComparison.Ordinal)
        || line.Count(c => c == '(') > line.Count(c => c == ')') || Array.Exists(_actions, a => line == a) || Array.Exists(_open, o => line.Length > o.Length && line.EndsWith(o, StringComparison.Ordinal));

    /// <summary>"งานพัสดุ" over "โรงเรียนวัดกลาง": an office's unit and the office that it belongs to are one name.</summary>
    private static bool IsUnitOfParent(string first, string after) =>
        _units.Any(u => first.StartsWith(u, StringComparison.Ordinal)) && _parents.Any(p => after.StartsWith(p, StringComparison.Ordinal));

    private static bool IsHead(string line) => _heads.Contains(line);

    /// <summary>A station's commander is a name by itself: the station's sections below it are others.</summary>
    private static bool IsSectionBelow(string head, string after) => Array.Exists(_commanders, head.EndsWith) && after.StartsWith("งาน", StringComparison.Ordinal);

    private static readonly string[] _commanders = ["ผู้กำกับการ", "ผู้บังคับการ", "ผู้บัญชาการ", "ปลัด", "นายก"];

    /// <summary>True when a line begins like the name of an office, a position or a person.</summary>
    public static bool BeginsName(string line) => _starters.Any(s => line.StartsWith(s, StringComparison.Ordinal));
}
