using System.Globalization;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Numbers;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// Brings the places that print the same score together into one record; places that contradict each other become one record with a flag, and the
/// other number as an alternative.
/// </summary>
internal static class ScoreMerger
{
    public static IReadOnlyList<ScoreRecord> Merge(IEnumerable<ScoreReading> readings, ReadingContext context)
    {
        var groups = new List<Group>();
        foreach (var reading in readings)
        {
            var key = Key.Of(reading, context);
            if (Find(groups, key, reading) is { } group)
            {
                group.Readings.Add(reading);
            }
            else
            {
                groups.Add(new Group(key, [reading]));
            }
        }

        return [.. groups.Select(g => Record(g))];
    }

    /// <summary>
    /// The record that a reading belongs to. The indicators of EIT have a score of their own in each part and one of both parts together: a number that
    /// contradicts the one of both but equals a part's is that part's.
    /// </summary>
    private static Group? Find(List<Group> groups, Key key, ScoreReading reading)
    {
        var same = groups.FirstOrDefault(g => g.Key == key);
        if (same is null && key.Agency is null && !reading.InTable)
        {
            // A sentence about one of the agencies that a table compares, in which no other score of theirs is the same.
            var agencies = groups.Where(g => g.Key with { Agency = null } == key && g.Score == reading.Score.Value).ToList();
            if (agencies.Count == 1)
            {
                return agencies[0];
            }
        }

        if (same is null && key is { Scope: "indicator", Part: null })
        {
            return groups.FirstOrDefault(g => g.Key with { Part = null } == key && g.Score == reading.Score.Value && !reading.InTable);
        }

        if (same is not null && same.Score != reading.Score.Value && key is { Scope: "indicator", Part: null })
        {
            return groups.FirstOrDefault(g => g.Key with { Part = null } == key && g.Score == reading.Score.Value) ?? same;
        }

        return same;
    }

    private static ScoreRecord Record(Group group)
    {
        var readings = group.Readings.OrderByDescending(r => r.InTable).ToList();
        var best = readings[0];
        var identity = best.Identity;
        var label = readings.Select(r => r.Identity.Label).FirstOrDefault(l => !l.IsEmpty) ?? Passage.Empty;
        var where = label.IsEmpty ? best.Score.Evidence : label.Evidence();
        return new ScoreRecord
        {
            FiscalYear = group.Key.Year is { } year ? new Field<int>(year, where) : null,
            Scope = new Field<string>(identity.Scope!, where),
            Instrument = identity.Instrument is null ? null : new Field<string>(identity.Instrument, where),
            Part = identity.Part is { } part ? new Field<int>(part, where) : null,
            IndicatorNo = identity.IndicatorNo is { } number ? new Field<int>(number, where) : null,
            Item = identity.Item is null ? null : best.Code.IsEmpty ? new Field<string>(identity.Item, where) : best.Code.ToField(identity.Item),
            Label = label.ToField(),
            Agency = best.Agency,
            Score = Score(readings),
            OutOf = best.OutOf,
            Grade = First(readings, r => r.Grade),
            Level = First(readings, r => r.Level),
            Change = First(readings, r => r.Change),
            Highlight = First(readings, r => r.Highlight),
        };
    }

    private static Field<T>? First<T>(List<ScoreReading> readings, Func<ScoreReading, Field<T>?> get)
        where T : notnull => readings.Select(get).FirstOrDefault(f => f is not null);

    /// <summary>
    /// The number that most places print. A place where the two readers disagree counts half for each reading; it contradicts no other place that has one of the two.
    /// </summary>
    private static Field<decimal> Score(List<ScoreReading> readings)
    {
        var fields = readings.ConvertAll(r => r.Score);
        var values = fields.GroupBy(f => f.Value).OrderByDescending(g => fields.Sum(f => Support(f, g.Key))).ThenByDescending(g => readings.Exists(r => r.InTable && r.Score.Value == g.Key)).ToList();
        var value = values[0].Key;
        var chosen = values[0].OrderBy(f => SecondOpinion.IsDisputed(f.Evidence)).ToList();
        var evidence = chosen[0].Evidence with { Places = [.. chosen.SelectMany(f => f.Evidence.Places)] };
        var others = values.Skip(1).Where(g => g.Any(f => Support(f, value) == 0)).ToList();
        if (others.Count > 0)
        {
            evidence = evidence.Flag(Reasons.Conflict) with { Alternatives = [.. others.Select(g => new Alternative(g.Key.ToString(CultureInfo.InvariantCulture), AlternativeSources.OtherPlace))] };
        }

        var field = new Field<decimal>(value, evidence);
        return values.Count > others.Count + 1 || chosen.Count > 1 ? SecondOpinion.Confirmed(field) : field;
    }

    private static int Support(Field<decimal> field, decimal value) =>
        !SecondOpinion.IsDisputed(field.Evidence) ? field.Value == value ? 2 : 0
        : field.Value == value || field.Evidence.Alternatives.Any(a => decimal.TryParse(a.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var other) && other == value) ? 1 : 0;

    private sealed class Group(Key key, List<ScoreReading> readings)
    {
        public Key Key => key;

        public List<ScoreReading> Readings => readings;

        public decimal Score => readings[0].Score.Value;
    }

    private sealed record Key(int? Year, string Scope, string? Instrument, int? Part, int? IndicatorNo, string? Item, string? Category, string? Agency, bool Weighted)
    {
        public static Key Of(ScoreReading reading, ReadingContext context) => new(
            reading.Identity.Year ?? context.FiscalYear, reading.Identity.Scope!, reading.Identity.Instrument, reading.Identity.Part, reading.Identity.IndicatorNo,
            reading.Identity.Item, reading.Identity.Category, reading.Agency is null ? null : ThaiText.Key(reading.Agency.Value), reading.OutOf is not null);
    }
}
