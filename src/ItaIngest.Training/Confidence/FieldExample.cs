using System.Text.Json;
using ItaIngest.Core;
using ItaIngest.Core.Checking;
using ItaIngest.Core.Checking.Confidence;
using ItaIngest.Core.Records;
using ItaIngest.Core.Scoring;

namespace ItaIngest.Training.Confidence;

/// <summary>One value of a made-up report: what is known about it, and whether it is right.</summary>
/// <param name="Document">The report's name: values of one report stay together when reports are divided.</param>
internal sealed record FieldExample(string Document, string Pointer, FeatureVector Features, bool IsRight, bool IsFlaggedByRule)
{
    public ValueKind Kind => ValueKinds.Of(Pointer);

    /// <summary>Every value that was read from a report.</summary>
    public static IEnumerable<FieldExample> Of(GeneratedReport report)
    {
        var (records, layout) = DocumentReader.ReadByRules(report.Pages, report.Pages.Count);
        using var predicted = JsonDocument.Parse(RecordJson.Write(records));
        var wrong = RecordScorer.Compare(report.Truth, predicted.RootElement).Wrong.Select(w => w.Path).ToHashSet();
        var features = new FieldFeatures(records, layout);
        return RecordTree.Leaves(records).Select(l => new FieldExample(report.Name, l.Pointer, features.Of(l.Pointer, l.Field), !wrong.Contains(l.Pointer), l.Field.Evidence.Flagged)).ToList();
    }
}
