using System.Globalization;
using ItaIngest.Core.Review;
using ItaIngest.Server.Jobs;
using ItaIngest.Storage.Review;
using ItaIngest.Storage.Settings;

namespace ItaIngest.Server.Settings;

/// <summary>Reads and changes what operators set; machines take it up at once or with their next round.</summary>
internal sealed class InstallationSettings(StoreSettings settings, ReviewOptions review, JobOptions jobs)
{
    public const int MostKinds = 200;

    public async Task<OperatorSettings> ReadAsync(CancellationToken cancellation) => new(
        Share(await settings.ReadAsync(SettingNames.SecondShare, cancellation)) ?? review.SecondShare,
        Share(await settings.ReadAsync(SettingNames.SampleShare, cancellation)) ?? review.SampleShare,
        (await settings.ReadAsync(SettingNames.SecondKinds, cancellation) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        await HistoryDaysAsync(settings, jobs, cancellation));

    /// <summary>Makes a change, or none of it when something of it makes no sense.</summary>
    /// <returns>What is wrong, by the setting's name; empty when the change was made.</returns>
    public async Task<IReadOnlyDictionary<string, string[]>> ChangeAsync(SettingsChange change, CancellationToken cancellation)
    {
        var errors = Errors(change);
        if (errors.Count > 0)
        {
            return errors;
        }

        (string Name, string? Value)[] values =
        [
            (SettingNames.SecondShare, change.SecondShare?.ToString(CultureInfo.InvariantCulture)),
            (SettingNames.SampleShare, change.SampleShare?.ToString(CultureInfo.InvariantCulture)),
            (SettingNames.SecondKinds, change.SecondKinds is { } kinds ? string.Join(' ', kinds.Distinct()) : null),
            (SettingNames.HistoryDays, change.HistoryDays?.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (var (name, value) in values.Where(v => v.Value is not null))
        {
            await settings.WriteAsync(name, value, cancellation);
        }

        return errors;
    }

    /// <summary>Days that the history of jobs is kept: the setting, else the machine's option.</summary>
    internal static async Task<int> HistoryDaysAsync(StoreSettings settings, JobOptions jobs, CancellationToken cancellation) =>
        int.TryParse(await settings.ReadAsync(SettingNames.HistoryDays, cancellation), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? Math.Clamp(days, JobOptions.FewestHistoryDays, JobOptions.MostHistoryDays)
            : jobs.HistoryDays;

    private static Dictionary<string, string[]> Errors(SettingsChange change)
    {
        var errors = new Dictionary<string, string[]>();
        void Check(string name, bool isRight, string rule)
        {
            if (!isRight)
            {
                errors[name] = [$"{name} {rule}"];
            }
        }

        Check("secondShare", change.SecondShare is null or (>= 0 and <= 1), "is a share from 0 to 1");
        Check("sampleShare", change.SampleShare is null or (>= 0 and <= 1), "is a share from 0 to 1");
        Check("secondKinds", change.SecondKinds?.Count is null or <= MostKinds && change.SecondKinds?.All(IsKind) != false, "are pointers without numbers, as /scores/-/score");
        Check(
            "historyDays", change.HistoryDays is null or (>= JobOptions.FewestHistoryDays and <= JobOptions.MostHistoryDays),
            $"is a whole number from {JobOptions.FewestHistoryDays} to {JobOptions.MostHistoryDays}");
        return errors;
    }

    private static bool IsKind(string kind) => kind is ['/', ..] && kind.Length <= 100 && kind == FieldTypes.PathOf(kind) && !kind.Any(char.IsWhiteSpace);

    private static double? Share(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : null;
}
