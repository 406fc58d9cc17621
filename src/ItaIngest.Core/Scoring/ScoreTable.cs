using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ItaIngest.Core.Scoring;

/// <summary>Writes scores as the table that people read and as JSON.</summary>
public static class ScoreTable
{
    private const int ShownCharacters = 160;

    /// <summary>One line for each file, profile and part; with the first wrong leaves of each file above it.</summary>
    /// <param name="score">What to show.</param>
    /// <param name="worst">How many wrong leaves of each file to show.</param>
    /// <param name="output">Where the table goes.</param>
    public static void Write(FolderScore score, int worst, TextWriter output)
    {
        foreach (var (name, file) in score.Files)
        {
            foreach (var wrong in file.Wrong.Take(worst))
            {
                output.WriteLine($"  {name} {wrong.Path}{(wrong.Flagged ? " [flagged]" : "")}");
                output.WriteLine($"      gold: {Shorten(wrong.Gold)}");
                output.WriteLine($"      read: {Shorten(wrong.Predicted)}");
            }
        }

        output.WriteLine($"{"",-34} {"gold",6} {"F1",7} {"numbers",8} {"CER",7} {"silent",7} {"flags",7}");
        foreach (var (name, file) in score.Files)
        {
            output.WriteLine(Line(name, file.Total()));
        }

        output.WriteLine(new string('-', 82));
        foreach (var (profile, tally) in score.Profiles)
        {
            output.WriteLine(Line("profile " + profile, tally));
        }

        foreach (var part in RecordScorer.PartNames.Append("all"))
        {
            output.WriteLine(Line(part, score.Parts.GetValueOrDefault(part) ?? new ScoreTally()));
        }

        var missing = score.Missing.Count == 0 ? "none" : string.Join(", ", score.Missing);
        output.WriteLine($"{score.Files.Count} files scored; no prediction for: {missing}");
    }

    /// <summary>The same figures by file, part and profile.</summary>
    public static byte[] ToJson(FolderScore score)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, IndentSize = 1 }))
        {
            json.WriteStartObject();
            WriteGroup(json, "files", score.Files.Select(f => (f.Name, f.Score.Total())));
            WriteGroup(json, "parts", score.Parts.Select(p => (p.Key, p.Value)));
            WriteGroup(json, "profiles", score.Profiles.Select(p => (p.Key, p.Value)));
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, string name, IEnumerable<(string Name, ScoreTally Tally)> tallies)
    {
        json.WriteStartObject(name);
        foreach (var (key, tally) in tallies)
        {
            json.WriteStartObject(key);
            json.WriteNumber("gold", tally.Gold);
            json.WriteNumber("pred", tally.Predicted);
            json.WriteNumber("F1", tally.F1);
            json.WriteNumber("recall", tally.Recall);
            json.WriteNumber("precision", tally.Precision);
            json.WriteNumber("numbers", tally.NumberRecall);
            json.WriteNumber("CER", tally.CharacterErrorRate);
            json.WriteNumber("silent", tally.SilentRate);
            json.WriteNumber("flags", tally.FlagRate);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Line(string name, ScoreTally tally) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"{name,-34} {tally.Gold,6} {Figure(tally.F1),7} {Figure(tally.NumberRecall),8} ")
        .Append(CultureInfo.InvariantCulture, $"{Figure(tally.CharacterErrorRate),7} {Figure(tally.SilentRate),7} {Figure(tally.FlagRate),7}")
        .ToString();

    /// <summary>
    /// Four decimals, ties to the even digit. A double can only be a tie there when it is an odd number of 32nds
    /// (half of 0.0001 is 1/20000, and 20000 = 32 · 625); "F4" rounds those up.
    /// </summary>
    internal static string Figure(double value)
    {
        var parts = value * 32;
        var isTie = parts == Math.Floor(parts) && parts % 2 != 0;
        return isTie
            ? Math.Round((decimal)value, 4, MidpointRounding.ToEven).ToString("F4", CultureInfo.InvariantCulture)
            : value.ToString("F4", CultureInfo.InvariantCulture);
    }

    private static string Shorten(string? text) => text is null ? "None" : text.Length <= ShownCharacters ? text : text[..ShownCharacters];
}
