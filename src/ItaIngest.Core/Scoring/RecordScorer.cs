using System.Globalization;
using System.Text.Json;

namespace ItaIngest.Core.Scoring;

/// <summary>A leaf that isn't right.</summary>
/// <param name="Path">JSON pointer in the predicted records; <c>missing</c> stands for the index of a record that isn't there.</param>
/// <param name="Gold">The true value; null when there is none.</param>
/// <param name="Predicted">The predicted value; null when there is none.</param>
/// <param name="Flagged">A flag points at it.</param>
public sealed record WrongLeaf(string Path, string? Gold, string? Predicted, bool Flagged);

/// <param name="Parts">Counts of <c>document</c>, <c>plans</c>, <c>measures</c> and <c>scores</c>.</param>
/// <param name="Wrong">In the order of the true records.</param>
public sealed record DocumentScore(IReadOnlyDictionary<string, ScoreTally> Parts, IReadOnlyList<WrongLeaf> Wrong)
{
    /// <summary>The four parts together.</summary>
    public ScoreTally Total()
    {
        var total = new ScoreTally();
        foreach (var part in Parts.Values)
        {
            total.Add(part);
        }

        return total;
    }
}

/// <summary>
/// Holds predicted records against true ones, leaf by leaf. Records and list items are paired by likeness first. Numbers, dates, codes and
/// enumerations are right when equal, texts when at most 3 % of their characters are wrong.
/// </summary>
public sealed class RecordScorer
{
    public static readonly IReadOnlyList<string> PartNames = ["document", "plans", "measures", "scores"];

    private const double TextTolerance = 0.03;
    private const double NumberTolerance = 0.005;

    private readonly HashSet<string> _flags;
    private readonly List<WrongLeaf> _wrong = [];
    private ScoreTally _tally = new();

    private RecordScorer(JsonElement predicted) => _flags =
    [
        .. ((JsonElement?)predicted).Property("evidence").Properties()
            .Where(e => e.Value.Property("flagged") is { ValueKind: JsonValueKind.True }).Select(e => e.Key),
    ];

    /// <summary>Compares two documents in the contract <c>itaingest/1</c>.</summary>
    /// <param name="gold">The true records; evidence is not needed.</param>
    /// <param name="predicted">The records to judge; their evidence tells which leaves are flagged.</param>
    public static DocumentScore Compare(JsonElement gold, JsonElement predicted)
    {
        var scorer = new RecordScorer(predicted);
        var parts = new Dictionary<string, ScoreTally>();
        foreach (var part in PartNames)
        {
            parts[part] = scorer._tally = new ScoreTally();
            scorer.ComparePart(part, ((JsonElement?)gold).Property(part), ((JsonElement?)predicted).Property(part));
        }

        return new DocumentScore(parts, scorer._wrong);
    }

    private void ComparePart(string part, JsonElement? gold, JsonElement? predicted)
    {
        if (part == "document")
        {
            CompareObjects(gold, predicted, "/document");
            return;
        }

        var (trueRecords, records) = (gold.Items(), predicted.Items());
        foreach (var (i, j) in RecordPairing.Pair(trueRecords, records, ordered: false))
        {
            CompareObjects(At(trueRecords, i), At(records, j), $"/{part}/{Index(j)}");
        }
    }

    private void CompareValues(string key, JsonElement? gold, JsonElement? predicted, string path)
    {
        if (ScoredKeys.IsSkipped(key))
        {
            return;
        }

        if (gold.IsObject() || predicted.IsObject())
        {
            CompareObjects(gold, predicted, path);
        }
        else if (gold.IsArray() || predicted.IsArray())
        {
            CompareLists(key, gold.Items(), predicted.Items(), path);
        }
        else if (!gold.IsEmptyLeaf() || !predicted.IsEmptyLeaf())
        {
            CompareLeaves(key, gold, predicted, path);
        }
    }

    private void CompareObjects(JsonElement? gold, JsonElement? predicted, string path)
    {
        foreach (var (key, value) in gold.Properties())
        {
            CompareValues(key, value, predicted.Property(key), $"{path}/{key}");
        }

        foreach (var (key, value) in predicted.Properties().Where(p => gold.Property(p.Key) is null))
        {
            CompareValues(key, null, value, $"{path}/{key}");
        }
    }

    private void CompareLists(string key, IReadOnlyList<JsonElement> gold, IReadOnlyList<JsonElement> predicted, string path)
    {
        foreach (var (i, j) in RecordPairing.Pair(gold, predicted, ScoredKeys.IsOrdered(key)))
        {
            CompareValues(key, At(gold, i), At(predicted, j), $"{path}/{Index(j)}");
        }
    }

    private void CompareLeaves(string key, JsonElement? gold, JsonElement? predicted, string path)
    {
        if (!predicted.IsEmptyLeaf())
        {
            _tally.Predicted++;
            _tally.Flagged += _flags.Contains(path) ? 1 : 0;
        }

        if (gold.IsEmptyLeaf())
        {
            Fail(path, null, predicted, path);
            return;
        }

        _tally.Gold++;
        _tally.Numbers += ScoredKeys.IsNumber(key) ? 1 : 0;
        if (predicted.IsEmptyLeaf())
        {
            var length = ScoredKeys.IsExact(key) ? 0 : ScoringText.Normalise(ScoringText.Leaf(gold!.Value)).Length;
            _tally.CharacterErrors += length;
            _tally.Characters += length;
            Fail(path, gold, null, path.Replace("/missing", "", StringComparison.Ordinal));
        }
        else if (IsRight(key, gold!.Value, predicted!.Value))
        {
            _tally.Right++;
            _tally.RightNumbers += ScoredKeys.IsNumber(key) ? 1 : 0;
        }
        else
        {
            Fail(path, gold, predicted, path);
        }
    }

    /// <summary>Whether the leaf is right; counts the characters of a text.</summary>
    private bool IsRight(string key, JsonElement gold, JsonElement predicted)
    {
        if (ScoredKeys.IsExact(key) && gold.ValueKind == JsonValueKind.Number)
        {
            return Number(predicted) is { } number && Math.Abs(gold.GetDouble() - number) < NumberTolerance;
        }

        var (a, b) = (ScoringText.Normalise(ScoringText.Leaf(gold)), ScoringText.Normalise(ScoringText.Leaf(predicted)));
        if (ScoredKeys.IsExact(key))
        {
            return a == b;
        }

        var distance = TextSimilarity.Distance(a, b);
        _tally.CharacterErrors += Math.Min(distance, Math.Max(a.Length, 1));
        _tally.Characters += a.Length;
        return distance <= TextTolerance * Math.Max(1, a.Length);
    }

    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private void Fail(string path, JsonElement? gold, JsonElement? predicted, string flagPath)
    {
        var flagged = IsFlagged(flagPath);
        _tally.Silent += flagged ? 0 : 1;
        _wrong.Add(new WrongLeaf(path, Text(gold), Text(predicted), flagged));
    }

    /// <summary>A flag on the leaf itself, or on the record or list that should hold it.</summary>
    private bool IsFlagged(string path)
    {
        while (path.Length > 0)
        {
            if (_flags.Contains(path))
            {
                return true;
            }

            path = path[..Math.Max(0, path.LastIndexOf('/'))];
        }

        return false;
    }

    private static string? Text(JsonElement? value) => value.IsEmptyLeaf() ? null : ScoringText.Leaf(value!.Value);

    private static JsonElement? At(IReadOnlyList<JsonElement> values, int? index) => index is { } i ? values[i] : null;

    private static string Index(int? index) => index?.ToString(CultureInfo.InvariantCulture) ?? "missing";
}
