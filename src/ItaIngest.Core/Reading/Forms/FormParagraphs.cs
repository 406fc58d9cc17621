using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Measures;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Forms;

/// <summary>
/// Forms that are printed as text: under a heading one label after the other, each with its value behind a colon or on the lines below it.
/// </summary>
internal sealed class FormParagraphs
{
    /// <summary>A form has so many different fields.</summary>
    private const int FewestFields = 3;

    /// <summary>Left sides this many body heights apart are different indents.</summary>
    private const double Indent = 1.0;

    /// <summary>A line that reaches this share of the text's width is followed by more of its sentence.</summary>
    private const double FullLine = 0.88;

    /// <summary>The longest heading, in letters.</summary>
    private const int LongestHeading = 120;

    /// <summary>A line and the next one's words would fill this share of the text's width, of which a frame's sides take some.</summary>
    private const double NoRoom = 0.95;

    /// <summary>A label alone on its line that stands but once in the text must be this like a known one: it could be a heading.</summary>
    private const double SureAlone = 0.97;

    /// <summary>So many body heights of blank part a value from what stands below it.</summary>
    private const double FarBelow = 4;

    /// <summary>What a record is about.</summary>
    private static readonly HashSet<ColumnMeaning> s_matters =
        [ColumnMeaning.Issue, ColumnMeaning.Measure, ColumnMeaning.Activity, ColumnMeaning.Indicator, ColumnMeaning.ItemCode, ColumnMeaning.ItemText];

    private readonly IReadOnlyList<TextRow> _rows;
    private readonly bool[] _isValue;
    private readonly IReadOnlyList<FoundLabel>[] _labels;
    private readonly List<RecordForm> _forms = [];
    private readonly List<FormField> _fields = [];
    private Passage _heading = Passage.Empty;

    /// <summary>The last numbered heading, over those of single measures.</summary>
    private Passage _above = Passage.Empty;
    private readonly List<FormField> _codes = [];
    private ListMarker? _labelMarker;
    private int _headingRow = -1;
    private int _firstLabel = -1;

    private FormParagraphs(IReadOnlyList<LabelledRow> rows)
    {
        _rows = [.. rows.Select(r => r.Row)];
        _isValue = [.. rows.Select(r => r.IsValue)];
        _labels = [.. rows.Select(r => r.IsValue ? [] : r.Label is { } label ? [label] : FormLabels.All(r.Passage))];
        foreach (var (i, label) in RepeatedLabels.Find(_rows, i => _isValue[i] || _labels[i].Count > 0))
        {
            _labels[i] = [label];
        }

        // Where labels have a column of their own, words alone on their line are none.
        var hasColumn = rows.Any(r => r.Label is not null);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Label is null && !rows[i].IsValue && IsTitle(_rows[i]) && !StandsWithLabels(i))
            {
                _labels[i] = [];
            }

            if (rows[i].Label is null && _labels[i] is [var word] && (GoesOnAbove(i, word) || EndsValue(i, word)))
            {
                _labels[i] = [];
            }

            if (rows[i].Label is null && _labels[i] is [var alone] && alone.Value >= _rows[i].Passage.Length && (hasColumn || IsRatherHeading(i, alone)))
            {
                _labels[i] = [];
            }
        }
    }

    /// <summary>"… จำนวน 4 / มาตรการ มีผลการดำเนินการดังนี้": a word with only a blank behind it, at the start of a line to which a full one of running text leads.</summary>
    private bool GoesOnAbove(int i, FoundLabel label) => i > 0 && !_isValue[i - 1] && _labels[i - 1].Count == 0 && _rows[i - 1].PageNumber == _rows[i].PageNumber
        && label.Value < _rows[i].Passage.Length && _rows[i].Passage.Text.AsSpan(0, label.Value).IndexOfAny(':', '：') < 0 && Marker(i) is null
        && _rows[i - 1].Segments[^1].Fill > FullLine && !HeadingOf(_rows[i - 1]) && !IsFarBelow(i);

    /// <summary>"… ครบ 47 / รายการ": a word alone below a full line, with no value of its own below it, that labels nothing elsewhere.</summary>
    private bool EndsValue(int i, FoundLabel label) => i > 0 && label.Value >= _rows[i].Passage.Length && Marker(i) is null && _rows[i].Passage.Text.AsSpan().IndexOfAny(':', '：') < 0
        && (_isValue[i - 1] || _labels[i - 1].Count > 0) && Breaks(_rows[i - 1], _rows[i]) && _rows[i - 1].PageNumber == _rows[i].PageNumber
        && (i + 1 == _rows.Count || _labels[i + 1].Count > 0 || HeadingOf(_rows[i + 1])) && !Same(i, label).Any();

    /// <summary>"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปี…" about the middle of the page is a title, no label with its value.</summary>
    private static bool IsTitle(TextRow row) =>
        Paragraphs.IsCentred(row) && row.Passage.Text.AsSpan().IndexOfAny(':', '：') < 0 && MarkerReader.Read(row.Passage.Text, 0) is null;

    /// <summary>Other labels begin below or above it on the same page: a line nearly as wide as its page only looks centred.</summary>
    private bool StandsWithLabels(int i) => Enumerable.Range(0, _rows.Count).Any(j => j != i && _labels[j].Count > 0 && _rows[j].PageNumber == _rows[i].PageNumber
        && Math.Abs(_rows[j].Box.Left - _rows[i].Box.Left) < _rows[i].BodyHeight / 2);

    /// <summary>
    /// Words of a label alone on their line that are a heading: numbered and with a heading of the next level below, numbered where the same label stands
    /// unnumbered elsewhere, or met but once and not quite a label's.
    /// </summary>
    private bool IsRatherHeading(int i, FoundLabel label)
    {
        var same = Same(i, label).ToList();
        if (Marker(i) is not { Path.Count: > 0 } marker)
        {
            return same.Count == 0 && label.Similarity < SureAlone;
        }

        // "๒. การใช้งบประมาณ" is an indicator's name, however plans head their columns of money.
        if (Indicators.Match(label.Label.Text) is { Similarity: >= SureAlone })
        {
            return true;
        }

        var isAbove = i + 1 < _rows.Count && Marker(i + 1) is { } next && next.Path.Count > marker.Path.Count && next.Path.Take(marker.Path.Count).SequenceEqual(marker.Path);
        return isAbove || same.Exists(j => Marker(j) is not { Path.Count: > 0 }) || (same.Count == 0 && label.Similarity < SureAlone);
    }

    /// <summary>The other rows with the same label.</summary>
    private IEnumerable<int> Same(int i, FoundLabel label) =>
        Enumerable.Range(0, _rows.Count).Where(j => j != i && _labels[j].Any(l => ThaiText.Key(l.Label.Text) == ThaiText.Key(label.Label.Text)));

    private ListMarker? Marker(int i) => MarkerReader.Read(_rows[i].Passage.Text, 0)?.Marker;

    /// <summary>The forms in consecutive rows of text, in order; empty when there are none.</summary>
    public static IReadOnlyList<RecordForm> Read(IReadOnlyList<LabelledRow> rows)
    {
        var reader = new FormParagraphs(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            reader.Add(i);
        }

        reader.Close();
        return [.. reader._forms.Where(f => f.Meanings >= FewestFields)];
    }

    private void Add(int i)
    {
        if (_isValue[i] && _fields.Count > 0)
        {
            _fields[^1] = _fields[^1] with { Lines = [.. _fields[^1].Lines, .. _rows[i].Segments] };
        }
        else if (_labels[i].Count > 0 && !(_fields.Count > 0 && GoesOn(i)))
        {
            AddLabels(i);
        }
        else if (_fields.Count == 0 || IsHeading(i))
        {
            Close();
            if (MayHead(_rows[i]))
            {
                // A heading of two lines is one.
                var isSecond = _headingRow == i - 1 && i > 0 && !HeadingOf(_rows[i]) && HeadingOf(_rows[i - 1]) && Breaks(_rows[i - 1], _rows[i]);
                _heading = isSecond ? Passage.Join([_heading, _rows[i].Passage]) : _rows[i].Passage;
                _headingRow = i;
                _above = Section.Heading(_rows[i].Passage) is { Measure.IsEmpty: true } && Marker(i)?.Style is MarkerStyle.NumberDot or MarkerStyle.Section ? _rows[i].Passage : _above;
            }
        }
        else if (EndsForm(i))
        {
            Close();
        }
        else if (IsUnknownLabel(i))
        {
            AddUnknown(i);
        }
        else
        {
            _fields[^1] = _fields[^1] with { Lines = [.. _fields[^1].Lines, .. _rows[i].Segments] };
        }
    }

    /// <summary>A full line, or one behind which the next one's words, which long ones may be, would not have fitted.</summary>
    private static bool Breaks(TextRow line, TextRow next) => line.Segments[^1].Fill > FullLine || (line.PageNumber == next.PageNumber && MarkerReader.Read(next.Passage.Text, 0) is null
        && line.Segments[^1].Fill + (next.Box.Width / line.Box.Width * line.Segments[^1].Fill) > NoRoom && next.Box.Left >= line.Box.Left - (line.BodyHeight / 2));

    private void AddLabels(int i)
    {
        var line = _rows[i].Passage;
        for (var n = 0; n < _labels[i].Count; n++)
        {
            var label = _labels[i][n];
            var same = _fields.FindIndex(f => f.Key == ThaiText.Key(label.Label.Text));
            if (same >= 0 && Opens(label))
            {
                Close();
            }
            else if (same > 0 && Restarts(i, n, same))
            {
                // What stands before the label that comes again (a period, a limitation) is said of all records under the heading.
                var shared = _fields.Take(same).ToList();
                Close();
                _fields.AddRange(shared);
            }

            if (_fields.Count == 0)
            {
                _firstLabel = i;
                _heading = _headingRow == i - 1 || (_headingRow >= 0 && HeadingOf(_rows[_headingRow])) ? _heading : Passage.Empty;
            }

            var end = n + 1 < _labels[i].Count ? FormLabels.StartOf(_labels[i][n + 1], line, label.Value) : line.Length;
            _fields.Add(new FormField(label.Label, line.Slice(label.Value, end - label.Value).PrintedLines()));
            _labelMarker = Marker(i);
            if (!label.Codes.IsEmpty)
            {
                _codes.Add(new FormField(label.Codes, label.Codes.PrintedLines()));
            }
        }
    }

    /// <summary>The label with which the forms of this document begin.</summary>
    private bool Opens(FoundLabel label) => _fields[0].Key == ThaiText.Key(label.Label.Text) || (_forms.Count > 0 && _forms[0].Fields[0].Key == ThaiText.Key(label.Label.Text));

    /// <summary>A label that names a record's matter comes again inside a form, with the same label behind it as before: the next record under the same heading.</summary>
    private bool Restarts(int i, int n, int same)
    {
        var next = n + 1 < _labels[i].Count ? _labels[i][n + 1]
            : Enumerable.Range(i + 1, _rows.Count - i - 1).Select(j => _labels[j]).FirstOrDefault(l => l.Count > 0)?[0];
        return s_matters.Contains(_labels[i][n].Meaning) && same + 1 < _fields.Count && next is not null && ThaiText.Key(next.Label.Text) == _fields[same + 1].Key;
    }

    /// <summary>
    /// The labels are numbered, and a line that is like no known label has the number after theirs: a label of its own, whose value is not the one above it.
    /// </summary>
    private bool IsUnknownLabel(int i) =>
        _labelMarker is { Path.Count: > 0 } label && Marker(i) is { Path.Count: > 0 } marker && marker.Style == label.Style && ListMarkers.Follows(label, marker)
        && !(LastMarker() is { } last && last.Style == marker.Style && ListMarkers.Follows(last, marker));

    /// <summary>The line's first words up to a blank or colon as the label of the rest.</summary>
    private void AddUnknown(int i)
    {
        var line = _rows[i].Passage;
        var start = MarkerReader.Read(line.Text, 0)?.End ?? 0;
        var end = line.Text.AsSpan(start).IndexOfAny(' ', ':', '：') is > 0 and var length ? start + length : line.Length;
        _fields.Add(new FormField(line.Slice(start, end - start), line.Slice(Math.Min(line.Length, end + 1)).PrintedLines()));
        _labelMarker = Marker(i);
    }

    private void Close()
    {
        if (_fields.Count > 0)
        {
            _forms.Add(new RecordForm(_heading, [.. _fields, .. _codes]) { Above = Section.Heading(_heading) is { Measure.IsEmpty: false } ? _above : Passage.Empty });
            _fields.Clear();
            _codes.Clear();
            (_heading, _headingRow) = (Passage.Empty, -1);
        }
    }

    /// <summary>A numbered line inside a list that begins like a label ("๒) รายงานผล"): the list's next item.</summary>
    private bool GoesOn(int i)
    {
        var text = _rows[i].Passage.Text;
        if (MarkerReader.Read(text, 0) is not { Marker.Path.Count: > 0 } marker || _fields[^1].Lines.Count == 0 || text.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        return LastMarker() is { } last && last.Style == marker.Marker.Style && ListMarkers.Follows(last, marker.Marker)
            && !(MarkerReader.Read(_rows[_firstLabel].Passage.Text, 0) is { } first && first.Marker.Style == marker.Marker.Style);
    }

    private ListMarker? LastMarker() => _fields[^1].Lines.Select(l => MarkerReader.Read(Passage.Of(l).Text, 0)).LastOrDefault(m => m is not null)?.Marker;

    /// <summary>
    /// A line inside a form that is the heading of the next one: it looks like a heading, does not go on with the list above it, and a form follows, or the
    /// numbers of the headings go on, or it stands further left than the form.
    /// </summary>
    private bool IsHeading(int i)
    {
        if (!MayHead(_rows[i]) || !HeadingOf(_rows[i]))
        {
            return false;
        }

        var marker = MarkerReader.Read(_rows[i].Passage.Text, 0)?.Marker;
        if (marker is not null && LastMarker() is { } last && last.Style == marker.Style && ListMarkers.Follows(last, marker) && !IsOutdented(i) && !OpensNext(i))
        {
            return false;
        }

        return OpensNext(i) || FollowsHeading(marker) || IsOutdented(i);
    }

    /// <summary>The next label is one with which forms begin, and no other line that looks like a heading stands before it.</summary>
    private bool OpensNext(int i)
    {
        var next = Enumerable.Range(i + 1, _rows.Count - i - 1).FirstOrDefault(j => _labels[j].Count > 0, -1);
        return next >= 0 && Opens(_labels[next][0]) && Enumerable.Range(i + 1, next - i - 1).All(j => !HeadingOf(_rows[j]))
            && (!_heading.IsEmpty || _rows[i].Segments[^1].Fill < FullLine) && (MarkerReader.Read(_rows[i].Passage.Text, 0) is null || !_heading.IsEmpty);
    }

    private bool FollowsHeading(ListMarker? marker) =>
        marker is { Path.Count: > 0 } && MarkerReader.Read(_heading.Text, 0) is { } heading && heading.Marker.Style == marker.Style
        && heading.Marker.Style == MarkerStyle.Section && ListMarkers.Follows(heading.Marker, marker);

    private bool IsOutdented(int i) =>
        _rows[i].Box.Left < _rows[_firstLabel].Box.Left - (Indent * _rows[i].BodyHeight) && _rows[i - 1].Segments[^1].Fill < FullLine;

    /// <summary>Text that no longer belongs to the form: a signature, a centred line, a paragraph further left than the form's labels.</summary>
    private bool EndsForm(int i)
    {
        var text = _rows[i].Passage.Text;
        return text.StartsWith("(ลงชื่อ)", StringComparison.Ordinal) || text.StartsWith("ลงชื่อ", StringComparison.Ordinal) || text.StartsWith("ประกาศ ณ", StringComparison.Ordinal)
            || text.StartsWith("จึงเรียน", StringComparison.Ordinal) || text.StartsWith("หมายเหตุ", StringComparison.Ordinal)
            || (Paragraphs.IsCentred(_rows[i]) && !Paragraphs.IsCentred(_rows[i - 1]) && _rows[i - 1].Segments[^1].Fill < FullLine && _rows[i].Box.Left > _rows[_firstLabel].Box.Left + (4 * _rows[i].BodyHeight))
            || IsOutdented(i) || IsFarBelow(i);
    }

    /// <summary>Below a picture stands what it shows.</summary>
    private bool IsFarBelow(int i) => _rows[i].PageNumber == _rows[i - 1].PageNumber
        && _rows[i].Box.Top - _rows[i - 1].Box.Bottom > FarBelow * Math.Max(_rows[i].BodyHeight, _rows[i - 1].BodyHeight);

    private static bool MayHead(TextRow row) => row.Segments.Count == 1 && row.Passage.Length <= LongestHeading;

    /// <summary>A numbered line, or one that names an indicator or a measure.</summary>
    private static bool HeadingOf(TextRow row) =>
        Section.Heading(new Paragraph([row])) is not null || Indicators.Match(row.Passage.Text) is { Similarity: >= 0.9 };
}
