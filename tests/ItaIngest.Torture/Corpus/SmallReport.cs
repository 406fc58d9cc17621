using System.Globalization;

namespace ItaIngest.Torture.Corpus;

/// <summary>Reports of an invented municipality's scores, no two of them alike: a table of the ten indicators, on a second page its list of measures.</summary>
internal static class SmallReport
{
    private const int Width = 420;
    private const int Height = 595;
    private const double Size = 9;
    private const double RowHeight = 18;

    private static readonly string[] s_places = ["หนองบัวคำ", "ทุ่งสายลม", "ดอนตะวัน", "ห้วยน้ำริน", "บึงปลาทอง", "เนินสนงาม", "โคกไทรทอง", "คลองพลอยใส"];

    private static readonly string[] s_indicators =
    [
        "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน",
        "ประสิทธิภาพการสื่อสาร", "การปรับปรุงระบบการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
    ];

    private static readonly string[] s_measures = ["จัดทำคู่มือการให้บริการ", "เผยแพร่แผนการใช้จ่ายงบประมาณ", "ติดป้ายขั้นตอนการยืมพัสดุ", "เปิดช่องทางร้องเรียนออนไลน์"];
    private static readonly string[] s_offices = ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา"];

    /// <summary>One report.</summary>
    /// <param name="random">Of the run.</param>
    /// <param name="number">Tells it from all others.</param>
    /// <param name="pages">One or two.</param>
    /// <param name="poison">Puts a page at the end that takes its reader down; null for none.</param>
    public static byte[] Make(Random random, int number, int pages, Poison? poison = null)
    {
        var year = 2562 + random.Next(6);
        var agency = string.Create(CultureInfo.InvariantCulture, $"เทศบาลตำบล{s_places[random.Next(s_places.Length)]}{(char)('ก' + (number % 20))}{(char)('ก' + (number / 20 % 20))}{(char)('ก' + (number / 400))}");
        var pdf = new PdfPages();
        pdf.AddPage(Width, Height, Scores(random, number, year, agency));
        if (pages > 1)
        {
            pdf.AddPage(Width, Height, Measures(random, year, agency));
        }

        if (poison is { } kind)
        {
            var (width, height) = PoisonPages.Size(kind);
            pdf.AddPage(width, height, Centred(height - 40, "รายงานผลการดำเนินงานตามมาตรการ", width) + Centred(height - 60, agency, width) + Filling(width, height));
        }

        return pdf.ToBytes();
    }

    private static string Scores(Random random, int number, int year, string agency)
    {
        var rows = s_indicators.Select((name, i) => new[] { Text($"{i + 1}"), name, Text($"{60 + (random.Next(4000) / 100m):F2}") });
        return Centred(550, Text($"รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"), Width)
            + Centred(534, Text($"ประจำปีงบประมาณ พ.ศ. {year}"), Width)
            + Centred(518, agency, Width)
            + Table(500, [40, 100, 300, 380], [["ที่", "ตัวชี้วัด", "คะแนน"], .. rows])
            + PdfPages.Text(40, 260, Size, Text($"เอกสารเลขที่ {number}/{year}"));
    }

    private static string Measures(Random random, int year, string agency)
    {
        var rows = s_measures.OrderBy(_ => random.Next()).Take(3)
            .Select((measure, i) => new[] { Text($"{i + 1}"), measure, s_offices[random.Next(s_offices.Length)], Text($"{random.Next(1, 29)} มีนาคม {year}") });
        return Centred(550, Text($"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {year}"), Width)
            + Centred(534, agency, Width)
            + Table(515, [30, 60, 220, 300, 395], [["ที่", "มาตรการ", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"], .. rows]);
    }

    private static string Table(double top, double[] edges, IReadOnlyList<string[]> rows)
    {
        var bottom = top - (rows.Count * RowHeight);
        var drawn = string.Concat(edges.Select(x => PdfPages.Line(x, top, x, bottom)));
        for (var i = 0; i <= rows.Count; i++)
        {
            drawn += PdfPages.Line(edges[0], top - (i * RowHeight), edges[^1], top - (i * RowHeight));
        }

        return drawn + string.Concat(rows.SelectMany((row, r) => row.Select((cell, c) => PdfPages.Text(edges[c] + 4, top - (r * RowHeight) - 12, Size, cell))));
    }

    /// <summary>So much text that the page is read from it and not recognised.</summary>
    private static string Filling(int width, int height) =>
        string.Concat(Enumerable.Range(0, 6).Select(i => Centred(height - 90 - (i * 16), s_indicators[i], width)));

    private static string Centred(double y, string text, int width) => PdfPages.Text((width - PdfPages.Width(text, Size)) / 2, y, Size, text);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
