using System.Text.Json;

namespace ItaIngest.Core.Scoring;

/// <summary>All predictions of a folder held against the true records of another.</summary>
public sealed class FolderScore
{
    private readonly List<(string Name, DocumentScore Score)> _files = [];
    private readonly SortedDictionary<string, ScoreTally> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScoreTally> _parts = new() { ["all"] = new ScoreTally() };

    private FolderScore()
    {
    }

    /// <summary>Scored files in the order of their names.</summary>
    public IReadOnlyList<(string Name, DocumentScore Score)> Files => _files;

    /// <summary>Counts by what stands after the first point of a prediction's name.</summary>
    public IReadOnlyDictionary<string, ScoreTally> Profiles => _profiles;

    /// <summary>Counts by <see cref="RecordScorer.PartNames"/>, and under <c>all</c>.</summary>
    public IReadOnlyDictionary<string, ScoreTally> Parts => _parts;

    /// <summary>True documents for which there is no prediction.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Predictions that are no JSON objects, each with the reason; they are not scored.</summary>
    public IReadOnlyList<string> Unreadable { get; private set; } = [];

    /// <summary>Compares every prediction that has true records.</summary>
    /// <param name="gold">Folder of <c>ID.json</c> or <c>ID/gold.json</c>.</param>
    /// <param name="predicted">Folder of <c>ID.PROFILE.json</c> or <c>ID.json</c>.</param>
    /// <exception cref="DirectoryNotFoundException">One of the folders doesn't exist.</exception>
    /// <exception cref="JsonException">A file of true records is no JSON.</exception>
    public static FolderScore Of(string gold, string predicted)
    {
        var truth = TrueFiles(gold);
        var score = new FolderScore();
        var unreadable = new List<string>();
        var answered = new HashSet<string>();
        foreach (var path in Directory.GetFiles(predicted, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var (id, profile) = Split(name);
            if (!truth.TryGetValue(id, out var trueFile))
            {
                continue;
            }

            answered.Add(id);
            if (TryRead(path, out var records, out var reason))
            {
                score.Add(name, profile, RecordScorer.Compare(Read(trueFile), records));
            }
            else
            {
                unreadable.Add($"{path}: {reason}");
            }
        }

        score.Missing = [.. truth.Keys.Where(id => !answered.Contains(id))];
        score.Unreadable = unreadable;
        return score;
    }

    private void Add(string name, string profile, DocumentScore score)
    {
        _files.Add((name, score));
        foreach (var (part, tally) in score.Parts)
        {
            TallyOf(_parts, part).Add(tally);
        }

        TallyOf(_parts, "all").Add(score.Total());
        TallyOf(_profiles, profile).Add(score.Total());
    }

    private static ScoreTally TallyOf(IDictionary<string, ScoreTally> tallies, string key) =>
        tallies.TryGetValue(key, out var tally) ? tally : tallies[key] = new ScoreTally();

    private static (string Id, string Profile) Split(string name)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? (name, "") : (name[..point], name[(point + 1)..]);
    }

    private static SortedDictionary<string, string> TrueFiles(string gold)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(gold, "*.json"))
        {
            files[Path.GetFileNameWithoutExtension(path)] = path;
        }

        foreach (var folder in Directory.GetDirectories(gold).Where(d => File.Exists(Path.Combine(d, "gold.json"))))
        {
            files[Path.GetFileName(folder)] = Path.Combine(folder, "gold.json");
        }

        return files;
    }

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    private static bool TryRead(string path, out JsonElement records, out string reason)
    {
        (records, reason) = (default, "");
        try
        {
            records = Read(path);
            reason = records.ValueKind == JsonValueKind.Object ? "" : "no JSON object";
        }
        catch (JsonException e)
        {
            reason = e.Message;
        }

        return reason.Length == 0;
    }
}
