using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking;

/// <summary>Which parts of the pages became values of the records, and of which record.</summary>
internal sealed class EvidenceMap
{
    /// <summary>The share that a printed line and a value's evidence must have in common, of the smaller one's area, for the line to be read: a value may be one word of it.</summary>
    private const double LeastShare = 0.4;

    private readonly Dictionary<int, List<(Box Box, string Pointer)>> _pages = [];

    /// <summary>Of a transcript: by line, the characters.</summary>
    private readonly Dictionary<int, List<(int First, int Last, string Pointer)>> _lines = [];

    /// <param name="leaves">Values with their evidence; boxes are fractions of the upright page.</param>
    public EvidenceMap(IEnumerable<(string Pointer, IField Field)> leaves)
    {
        foreach (var (pointer, field) in leaves)
        {
            foreach (var place in field.Evidence.Places)
            {
                if (place is { Page: { } page, Box: { } box })
                {
                    (_pages.TryGetValue(page, out var boxes) ? boxes : _pages[page] = []).Add((box, pointer));
                }
                else if (place is { Line: { } line, Columns: var (first, last) })
                {
                    (_lines.TryGetValue(line, out var stretches) ? stretches : _lines[line] = []).Add((first, last, pointer));
                }
            }
        }
    }

    /// <summary>The values that a printed line gave; none for one that nothing was read from.</summary>
    public IEnumerable<string> ValuesAt(PlacedLine line) => line.Line.SourceLine is { } source
        ? ValuesIn(source, line.Line.Glyphs.Min(g => g.Column), line.Line.Glyphs.Max(g => g.Column))
        : ValuesAt(line.Page.Number, line.Page.Transform.ToUpright(line.Box));

    private IEnumerable<string> ValuesIn(int line, int first, int last) =>
        !_lines.TryGetValue(line, out var stretches) ? [] : stretches.Where(s => s.First <= last && s.Last >= first).Select(s => s.Pointer);

    /// <summary>Whether a place gave a value.</summary>
    public bool IsRead(Place place) => place switch
    {
        { Page: { } page, Box: { } box } => ValuesAt(page, box).Any(),
        { Line: { } line, Columns: var (first, last) } => ValuesIn(line, first, last).Any(),
        _ => true,
    };

    /// <summary>The values whose evidence holds a box of a page.</summary>
    public IEnumerable<string> ValuesAt(int page, Box box)
    {
        return !_pages.TryGetValue(page, out var boxes) ? []
            : boxes.Where(b => b.Box.Intersect(box) is { IsEmpty: false } common && Area(common) >= LeastShare * Math.Min(Area(box), Area(b.Box))).Select(b => b.Pointer);
    }

    private static double Area(Box box) => box.Width * box.Height;

    public bool IsRead(PlacedLine line) => ValuesAt(line).Any();

    /// <summary><c>/scores</c> of <c>/scores/3/label</c>.</summary>
    public static string ListOf(string pointer) => pointer.IndexOf('/', 1) is > 0 and var end ? pointer[..end] : pointer;

    /// <summary>Where a line stands.</summary>
    public static Place PlaceOf(PlacedLine line) => Passage.Of(line).Evidence().Places is [var place, ..] ? place : new Place { Page = line.Page.Number };
}
