namespace ItaIngest.Core.Thai;

/// <summary>A stretch of a printed line that belongs to a list item; positions count the line's characters from 0.</summary>
public readonly record struct LinePart(int Line, int Start, int Length);

/// <summary>One item of a printed list.</summary>
/// <param name="Text">Without its marker, the printed lines joined; digits as printed.</param>
/// <param name="Marker">Null for a text without marker.</param>
/// <param name="Parts">Where it stands, in order; the marker is left out.</param>
public sealed record ListItem(string Text, ListMarker? Marker, IReadOnlyList<LinePart> Parts);

/// <summary>Reads the printed lines of a cell or paragraph as a list.</summary>
public static class ListMarkers
{
    private const string Letters = "กขคงจฉชซฌญ";
    private static readonly string[] _units =
        ["ล้าน", "บาท", "คะแนน", "%", "คน", "ครั้ง", "ราย", "วัน", "เดือน", "ปี", "เรื่อง", "ข้อ", "แห่ง", "ของ", "ขึ้นไป", "น.", "ถึง", "-", "–", "และ"];

    /// <summary>The marker at the start of a line, from the look of the line alone: "๑. ", "1)", "(ก)", "-", "•". A number with decimals looks like a section's.</summary>
    /// <param name="line">One printed line.</param>
    /// <param name="marker">Null when there is none.</param>
    /// <param name="rest">The line after the marker, trimmed; the line itself, trimmed, when there is none.</param>
    public static bool TryStrip(string line, out ListMarker? marker, out string rest)
    {
        var found = MarkerReader.Read(line, 0);
        marker = found?.Marker;
        rest = found is { } f ? line[f.End..].Trim() : line.Trim();
        return found is not null;
    }

    /// <summary>
    /// The items of a list, in printed order, nested ones among them. Lines without marker continue the item before; a text without any marker is one
    /// item; lines before the first marker are an item of their own. A number at a line's start that is an amount, a score or a date is no marker.
    /// </summary>
    /// <param name="lines">Printed lines from top to bottom.</param>
    /// <param name="inline">Also split where the next number of a list stands inside a line (items that the office ran together).</param>
    public static IReadOnlyList<ListItem> Split(IReadOnlyList<string> lines, bool inline = false)
    {
        var found = Enumerable.Range(0, lines.Count).Select(i => MarkerReader.Read(lines[i], 0)).ToArray();
        MarkFaint(lines, found);
        var items = new List<ListItem>();
        var parts = new List<LinePart>();
        ListMarker? marker = null;
        ListMarker? last = null;
        void Close()
        {
            if (parts.Count > 0)
            {
                items.Add(new ListItem(ThaiText.JoinLines(parts.Select(p => lines[p.Line].Substring(p.Start, p.Length))), marker, [.. parts]));
                parts.Clear();
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var start = 0;
            if (found[i] is { } f && IsPlausible(lines, found, i, last))
            {
                Close();
                (marker, last, start) = (f.Marker, f.Marker, f.End);
            }

            while (inline && last is not null && NextInside(lines[i], start, last) is { } next)
            {
                AddPart(lines, parts, i, start, next.Start);
                Close();
                (marker, last, start) = (next.Marker, next.Marker, next.End);
            }

            AddPart(lines, parts, i, start, lines[i].Length);
        }

        Close();
        return items;
    }

    /// <summary>
    /// A number whose dot was lost or read as another sign ("๒ ตรวจสอบ"), or that was itself read as a letter ("ต) ตรวจสอบ"), is a marker where the numbers
    /// before and behind it say so.
    /// </summary>
    private static void MarkFaint(IReadOnlyList<string> lines, FoundMarker?[] found)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (found[i] is null)
            {
                found[i] = Faint(lines, found, i) ?? Misread(lines, found, i);
            }
        }
    }

    private static FoundMarker? Faint(IReadOnlyList<string> lines, FoundMarker?[] found, int i)
    {
        if (MarkerReader.ReadFaint(lines[i]) is not { } faint || Array.Exists(_units, u => lines[i][faint.End..].TrimStart().StartsWith(u, StringComparison.Ordinal)))
        {
            return null;
        }

        var (before, after) = (found[..i].LastOrDefault(IsNumber), Array.Find(found[(i + 1)..], IsNumber));
        var follows = before is null ? faint.Marker.Number == 1 && i == 0 : before.Value.Marker.Number == faint.Marker.Number - 1;
        return follows && after is { } next && next.Marker.Number == faint.Marker.Number + 1
            ? faint with { Marker = faint.Marker with { Style = next.Marker.Style } } : null;
    }

    private static FoundMarker? Misread(IReadOnlyList<string> lines, FoundMarker?[] found, int i)
    {
        var (before, after) = (found[..i].LastOrDefault(IsNumber), Array.Find(found[(i + 1)..], IsNumber));
        if (MarkerReader.ReadMisread(lines[i]) is not { } misread || HasOpenBracket(lines, i)
            || (before ?? after) is not { Marker.Style: MarkerStyle.NumberBracket })
        {
            return null;
        }

        var number = before is { } b ? b.Marker.Number + 1 : 1;
        return after is null || after.Value.Marker.Number > number ? misread with { Marker = misread.Marker with { Path = [number] } } : null;
    }

    private static bool IsNumber(FoundMarker? found) => found is { Marker.Style: MarkerStyle.NumberDot or MarkerStyle.NumberBracket };

    private static void AddPart(IReadOnlyList<string> lines, List<LinePart> parts, int line, int start, int end)
    {
        var text = lines[line];
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            parts.Add(new LinePart(line, start, end - start));
        }
    }

    private static bool IsPlausible(IReadOnlyList<string> lines, FoundMarker?[] found, int i, ListMarker? last)
    {
        var (marker, rest) = (found[i]!.Value.Marker, lines[i][found[i]!.Value.End..].TrimStart());
        var isFirst = !lines.Take(i).Any(l => !string.IsNullOrWhiteSpace(l));
        return marker.Style switch
        {
            MarkerStyle.Bullet => isFirst || last is not null ? !IsInnerDash(lines, i) : IsBulletAfterText(lines, found, i),
            MarkerStyle.Section => IsSection(found, i, marker, rest, last, isFirst),
            MarkerStyle.NumberBracket => !HasOpenBracket(lines, i),
            MarkerStyle.Letter => marker.Raw.Length > 2 || rest.Length > 0,
            _ => true,
        };
    }

    /// <summary>The dash of "3,000 -" / "- 5,000" and of a pair of words that was broken at its dash.</summary>
    internal static bool IsInnerDash(IReadOnlyList<string> lines, int i)
    {
        if (i == 0 || !lines[i].AsSpan().TrimStart().StartsWith("-") && !lines[i].AsSpan().TrimStart().StartsWith("–") && !lines[i].AsSpan().TrimStart().StartsWith("—"))
        {
            return false;
        }

        var (before, after) = (lines[i - 1].TrimEnd(), lines[i].TrimStart(' ', '-', '–', '—'));
        return before.Length > 0 && after.Length > 0 && ThaiDigits.IsDigit(before[^1]) && ThaiDigits.IsDigit(after[0]);
    }

    /// <summary>Below a line of text, one dash alone is a wrapped dash, several are a list; after a colon or "ดังนี้" one is enough.</summary>
    private static bool IsBulletAfterText(IReadOnlyList<string> lines, FoundMarker?[] found, int i)
    {
        if (IsInnerDash(lines, i))
        {
            return false;
        }

        var before = lines.Take(i).Last(l => !string.IsNullOrWhiteSpace(l)).TrimEnd();
        return found[i]!.Value.Marker.Raw is not ("-" or "–" or "—") || before.EndsWith(':') || before.EndsWith("ดังนี้", StringComparison.Ordinal)
            || before.EndsWith("ได้แก่", StringComparison.Ordinal) || found.Count(f => f?.Marker.Style == MarkerStyle.Bullet) > 1;
    }

    private static bool IsSection(FoundMarker?[] found, int i, ListMarker marker, string rest, ListMarker? last, bool isFirst)
    {
        if (rest.Length == 0 || Array.Exists(_units, u => rest.StartsWith(u, StringComparison.Ordinal)))
        {
            return false;
        }

        var others = found.Where((f, j) => j != i && f is not null).Select(f => f!.Value.Marker).ToList();
        if (last is not null && last.Path.Count > 0)
        {
            return Follows(last, marker) || others.Exists(o => o.Style == MarkerStyle.Section && (Follows(o, marker) || Follows(marker, o)));
        }

        return isFirst ? marker.Number <= 20 : marker.Number == 1 || others.Exists(o => Follows(marker, o));
    }

    /// <summary>2 after 1 or 1.9, 1.2 after 1.1 (also 1.3: one lost), 1.1 after 1, the same number again.</summary>
    internal static bool Follows(ListMarker before, ListMarker after)
    {
        var (a, b) = (before.Path, after.Path);
        if (a.Count == 0 || b.Count == 0)
        {
            return false;
        }

        var common = 0;
        while (common < a.Count && common < b.Count && a[common] == b[common])
        {
            common++;
        }

        if (common == b.Count)
        {
            return common == a.Count;
        }

        var step = b[common] - (common < a.Count ? a[common] : 0);
        return step is >= 1 and <= 2 && b.Skip(common + 1).All(n => n == 1);
    }

    private static bool HasOpenBracket(IReadOnlyList<string> lines, int line)
    {
        var depth = 0;
        foreach (var c in lines.Take(line).SelectMany(l => l))
        {
            depth = c == '(' ? depth + 1 : c == ')' ? Math.Max(0, depth - 1) : depth;
        }

        return depth > 0;
    }

    /// <summary>The very next number of the list, in the same style, after a blank inside the line.</summary>
    private static FoundMarker? NextInside(string line, int start, ListMarker last)
    {
        if (last.Style is not (MarkerStyle.NumberDot or MarkerStyle.NumberBracket or MarkerStyle.NumberInBrackets) && !(last.Style == MarkerStyle.Letter && last.Raw.StartsWith('(')))
        {
            return null;
        }

        for (var i = start + 1; i < line.Length; i++)
        {
            if (char.IsWhiteSpace(line[i - 1]) && MarkerReader.Read(line, i) is { } next && next.Start == i
                && next.Marker.Style == last.Style && next.Marker.Number == last.Number + 1 && line[next.End..].TrimStart().Length > 0)
            {
                return next;
            }
        }

        return null;
    }

    internal static int LetterNumber(char c) => Letters.IndexOf(c) + 1;
}
