using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Settings;

/// <summary>Reads and writes the settings that all machines on the database share.</summary>
public sealed class StoreSettings(StoreTransactions transactions)
{
    /// <returns>Null when the setting was never made.</returns>
    public Task<string?> ReadAsync(string name, CancellationToken cancellation) => transactions.ReadAsync(
        (context, token) => context.Settings.Where(s => s.Name == name).Select(s => s.Value).SingleOrDefaultAsync(token), cancellation);

    /// <param name="name">See <see cref="SettingNames"/>.</param>
    /// <param name="value">Null takes the setting away.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task WriteAsync(string name, string? value, CancellationToken cancellation) => transactions.RunAsync(
        async (context, token) =>
        {
            var setting = await context.Settings.SingleOrDefaultAsync(s => s.Name == name, token);
            if (value is null)
            {
                await context.Settings.Where(s => s.Name == name).ExecuteDeleteAsync(token);
            }
            else if (setting is null)
            {
                context.Settings.Add(new Setting { Name = name, Value = value, ChangedAt = transactions.Now });
            }
            else
            {
                (setting.Value, setting.ChangedAt) = (value, transactions.Now);
            }
        },
        cancellation);
}
