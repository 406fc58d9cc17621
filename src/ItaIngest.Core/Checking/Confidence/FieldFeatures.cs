using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Confidence;

/// <summary>What is known about one value that tells how likely it is right. A feature that does not apply to the value is not there.</summary>
/// <param name="Key">The contract's key, <c>score</c>; of an item of a list the list's.</param>
/// <param name="Values">By the names of <see cref="FieldFeatures"/>.</param>
internal sealed record FeatureVector(string Key, IReadOnlyDictionary<string, double> Values);

/// <summary>
/// Works out the features of a document's values. Features of the reading stand in two families, since one slip makes a number wrong and is one among many in a text: names that begin
/// with <c>exact.</c> are of numbers, dates, codes and what follows from them, those with <c>text.</c> of names and wording.
/// </summary>
internal sealed class FieldFeatures
{
    /// <summary>Reasons that readers and rules leave on a value; each is a feature of its own, since some speak louder than others.</summary>
    private static readonly string[] s_reasons =
    [
        Reasons.ReadersDisagree, Reasons.NumeralRepaired, Reasons.SpellingRepaired, Reasons.Conflict, Reasons.SumMismatch, Reasons.ColumnDoubtful, Reasons.RecordDoubtful, Reasons.ImpossibleText,
        Reasons.UnknownWord, Reasons.UnlikelyWord,
    ];

    private readonly Dictionary<int, double> _pages = [];
    private readonly IReadOnlyDictionary<string, Evidence> _doubts;

    /// <param name="records">Rules applied.</param>
    /// <param name="layout">For the pages' own quality; null where they are not at hand.</param>
    public FieldFeatures(ReportRecords records, DocumentLayout? layout)
    {
        _doubts = records.Doubts;
        foreach (var page in layout?.Pages ?? [])
        {
            _pages[page.Number] = page.Lines.SelectMany(l => l.Glyphs).Where(g => !g.IsBlank).Select(g => g.Confidence).DefaultIfEmpty(1).Average();
        }
    }

    public FeatureVector Of(string pointer, IField field)
    {
        var evidence = field.Evidence;
        var values = new Dictionary<string, double>
        {
            ["checks"] = evidence.Checks.Count(c => c != Checks.Settled),
            ["other doubts"] = evidence.Reasons.Count(r => !s_reasons.Contains(r)),
            ["list in doubt"] = _doubts.Count(d => (pointer + "/").StartsWith(d.Key + "/", StringComparison.Ordinal)),
        };
        foreach (var reason in s_reasons)
        {
            values[reason] = evidence.Reasons.Contains(reason) ? 1 : 0;
        }

        if (evidence.Places is [{ Page: { } page }, ..] && _pages.TryGetValue(page, out var quality) && evidence.Signals is { IsRecognised: true })
        {
            values["page"] = quality;
        }

        AddSignals(values, ValueKinds.Of(pointer) is ValueKind.Exact or ValueKind.Derived ? "exact." : "text.", evidence, field.Content);
        return new FeatureVector(ValueKinds.KeyOf(pointer), values);
    }

    private static void AddSignals(Dictionary<string, double> values, string family, Evidence evidence, object content)
    {
        values["seen"] = evidence.Signals is null ? 0 : 1;
        if (evidence.Signals is not { } signals)
        {
            return;
        }

        values["recognised"] = signals.IsRecognised ? 1 : 0;
        if (!signals.IsRecognised)
        {
            return;
        }

        values[family + "lowest"] = signals.Lowest;
        values[family + "mean"] = signals.Mean;
        values[family + "rival"] = signals.Rival;
        values[family + "glyphs"] = Math.Log2(signals.Glyphs);
        values[family + "lines"] = Math.Min(signals.Lines, 8);
        values["body height"] = signals.BodyHeight;
        if (family == "exact." && evidence.Raw is { } raw && raw.Any(char.IsDigit))
        {
            values["exact.seconded"] = signals.Seconded;
        }

        if (family == "text." && content is string text)
        {
            // Slips that a text of this length may have are 3 in 100 letters.
            values["text.slips"] = (1 - signals.Mean) * signals.Glyphs / Math.Max(1, 0.03 * text.Length);
        }
    }
}
