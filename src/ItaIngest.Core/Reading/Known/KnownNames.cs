using ItaIngest.Core.Checking;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Spelling;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Known;

/// <summary>
/// Holds agencies' names against those that people have confirmed. A name read as a known one is borne out; a near misreading of one is put right where more than the likeness speaks for it, and else
/// doubted with the known name as an alternative, since another agency may be called nearly the same. A name that is known itself is never changed.
/// </summary>
public static class KnownNames
{
    /// <summary>Letters of a name for each slip that it may have, and the most slips.</summary>
    private const int LettersPerSlip = 8, MostSlips = 3;

    /// <summary>A letter that the recogniser is less sure of, 0…1, may be another.</summary>
    private const double SureLetter = 0.9;

    /// <summary>Printed the same so often, a name is not misread.</summary>
    private const int SamePrint = 3;

    /// <summary>Whether a text may be a misreading of a name: a few slips that recognisers make, and the same numbers.</summary>
    public static bool IsMisreading(string read, string name)
    {
        var (from, to) = (Compact(read), Compact(name));
        var limit = Math.Clamp(to.Length / LettersPerSlip, 1, MostSlips);
        return from != to && EditDistance.Bounded(from, to, limit) <= limit && Digits(from) == Digits(to)
            && WordAlignment.Of(from, to).TrueForAll(s => s.Kind switch
            {
                EditKind.Keep => true,
                EditKind.Replace => OcrConfusions.IsLookAlike(from[s.Position], s.Letter),
                EditKind.Insert => s.Position > 0 && OcrConfusions.MayBeLost(s.Letter),
                _ => OcrConfusions.MayBeAdded(from[s.Position]),
            });
    }

    /// <summary>Whether two texts are the same name; blanks don't count.</summary>
    public static bool IsSame(string a, string b) => Compact(a) == Compact(b);

    internal static ReportRecords Apply(ReportRecords records, DocumentLayout layout, KnownSet known, KnownUses uses)
    {
        if (known.Names.Count == 0)
        {
            return records;
        }

        var names = known.Names.ToLookup(n => Compact(n.Name));
        var text = new Lazy<List<string>>(() => [.. layout.Rows.Select(r => r.Passage.Text).Concat(layout.Tables.SelectMany(t => t.Cells).Select(c => c.Text)).Select(Compact)]);
        Field<string>? Held(Field<string>? field) => field is null ? null : Hold(field, names, known, text, uses);
        return records with
        {
            Document = records.Document with { Agency = Held(records.Document.Agency) },
            Scores = [.. records.Scores.Select(s => s.Agency is null ? s : s with { Agency = Held(s.Agency) })],
        };
    }

    private static Field<string> Hold(Field<string> field, ILookup<string, KnownName> names, KnownSet known, Lazy<List<string>> text, KnownUses uses)
    {
        // A name that was cut where its line goes on is known by the whole of what stands there.
        if ((names[Compact(field.Evidence.Raw ?? field.Value)].FirstOrDefault() ?? names[Compact(field.Value)].FirstOrDefault()) is { } same)
        {
            uses.Add(same.Id);
            return new Field<string>(same.Name, Settled(field.Evidence));
        }

        var near = known.Names.Where(n => IsMisreading(field.Value, n.Name)).ToList();
        var told = near.Where(n => n.Misreadings.Any(m => IsSame(m, field.Value))).ToList();
        if ((told.Count == 1 ? told : near) is [var only] && IsBorneOut(field, only, text.Value))
        {
            uses.Add(only.Id);
            var mended = Settled(field.Evidence).Note(Reasons.SpellingRepaired).WithAlternatives([new Alternative(field.Value, AlternativeSources.Reader)]);
            return new Field<string>(only.Name, mended with { Raw = mended.Raw ?? field.Value });
        }

        return near.Count == 0 ? field : field.With(e => e.Flag(Reasons.AgencySpelling).WithAlternatives(near.Select(n => new Alternative(n.Name, AlternativeSources.Lexicon))));
    }

    /// <summary>What of the evidence doubted the spelling is answered: the name is one that people know.</summary>
    private static Evidence Settled(Evidence evidence)
    {
        List<string> left = [.. evidence.Reasons.Where(r => r != Reasons.AgencySpelling)];
        return evidence.Passed(Checks.ConfirmedName) with { Reasons = left, Flagged = evidence.Flagged && left.Count > 0 };
    }

    /// <summary>People have put this very misreading right before; or the document prints the known name elsewhere; or the reading is unsure of a letter, or of marks only, and not the same all over the document.</summary>
    private static bool IsBorneOut(Field<string> field, KnownName name, List<string> text)
    {
        var (read, known) = (Compact(field.Value), Compact(name.Name));
        return name.Misreadings.Any(m => IsSame(m, field.Value))
            || text.Exists(t => t.Contains(known, StringComparison.Ordinal))
            || ((field.Evidence.Signals is { IsRecognised: true, Lowest: < SureLetter } || ThaiText.Skeleton(read) == ThaiText.Skeleton(known))
                && text.Count(t => t.Contains(read, StringComparison.Ordinal)) < SamePrint);
    }

    private static string Compact(string text) => ThaiText.Normalize(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));
}
