using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ItaIngest.Server.Export.Tables;

namespace ItaIngest.Server.Export.Xlsx;

/// <summary>The formats of cells, by their index in the stylesheet.</summary>
internal static class WorkbookStyles
{
    public const int Header = 1;
    public const int Text = 2;
    public const int WrappedText = 3;
    private const int Integer = 4;
    private const int Number = 5;
    private const int Money = 6;
    private const int Probability = 7;
    private const int Date = 8;
    private const int Instant = 9;

    private const uint FirstOwnFormat = 164; // below are Excel's own

    /// <summary>The format of a cell of a column; what is text in a column of dates or numbers is shown as text.</summary>
    public static int Of(ExportColumn column, CellKind cell) => cell switch
    {
        CellKind.Date => Date,
        CellKind.Instant => Instant,
        CellKind.Number when column.Unit == ColumnUnit.Baht => Money,
        CellKind.Number when column.Unit == ColumnUnit.Probability => Probability,
        CellKind.Number => column.Kind == ColumnKind.Integer ? Integer : Number,
        _ => column.Kind is ColumnKind.Text or ColumnKind.List ? WrappedText : Text,
    };

    public static Stylesheet Sheet()
    {
        CellFormat[] formats =
        [
            new(), Format(0, font: 1, fill: 2, wrap: true), Format(49), Format(49, wrap: true), Format(1), Format(FirstOwnFormat),
            Format(4), Format(FirstOwnFormat + 1), Format(FirstOwnFormat + 2), Format(FirstOwnFormat + 3),
        ];
        string[] codes = ["0.00##", "0.000", "yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd hh:mm:ss"];
        return new Stylesheet(
            new NumberingFormats(codes.Select((code, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = code })),
            new Fonts(Face(), Face(bold: true)),
            new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill(PatternValues.Solid, "FFDDE6EE")),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(formats),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static CellFormat Format(uint numberFormat, uint font = 0, uint fill = 0, bool wrap = false) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
        {
            NumberFormatId = numberFormat,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyAlignment = true,
        };

    private static Font Face(bool bold = false) => bold
        ? new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Tahoma" })
        : new Font(new FontSize { Val = 11 }, new FontName { Val = "Tahoma" });

    private static Fill Fill(PatternValues pattern, string? colour = null) =>
        new(colour is null ? new PatternFill { PatternType = pattern } : new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = pattern });
}
