using ItaIngest.Server.Jobs;
using ItaIngest.Storage.Settings;

namespace ItaIngest.Server.Operations;

/// <summary>Holds all reading back, on every machine of the store, and lets it go on: pages at work are finished, nothing new begins.</summary>
public sealed class ReadingHold(StoreSettings settings, ReadingQueue queue)
{
    /// <returns>Who holds it back; null when nobody does.</returns>
    public Task<string?> HolderAsync(CancellationToken cancellation) => settings.ReadAsync(SettingNames.QueuePaused, cancellation);

    /// <param name="who">Shown to others until it is let go.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task HoldAsync(string who, CancellationToken cancellation) => settings.WriteAsync(SettingNames.QueuePaused, who, cancellation);

    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        await settings.WriteAsync(SettingNames.QueuePaused, null, cancellation);
        queue.Wake();
    }
}
