using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.Inputs;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Server.Api.Access;
using ItaIngest.Storage;
using ItaIngest.Storage.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

internal static class KeysCommand
{
    public static Command Create() => new("keys", "Makes, lists and revokes keys of the API.") { Make(), List(), Revoke() };

    private static Command Make()
    {
        var name = new Argument<string>("name") { Description = "who uses it and what for" };
        var scopes = new Option<string[]>("--scope") { Description = $"what it allows, repeatable: {string.Join(", ", ApiScopes.All)}; read unless told otherwise", DefaultValueFactory = _ => [ApiScopes.Read] };
        var command = new Command("create", "Makes a key and shows it: once, since only its hash is kept.") { name, scopes };
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => MakeAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(scopes), store.Read(parsed), cancellation));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the keys by their first characters.");
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => ListAsync(store.Read(parsed), cancellation));
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<long>("number") { Description = "the key's number in the list" };
        var command = new Command("revoke", "Closes a key from the next request on.") { id };
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => RevokeAsync(parsed.GetRequiredValue(id), store.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> MakeAsync(string name, string[] scopes, StoreOptions store, CancellationToken cancellation)
    {
        if (scopes.FirstOrDefault(s => !ApiScopes.All.Contains(s)) is { } unknown)
        {
            throw new UsageException($"--scope {unknown}: one of {string.Join(", ", ApiScopes.All)}");
        }

        await using var services = Services(store);
        await Store.MigrateAsync(services, cancellation);
        var (key, kept) = await services.GetRequiredService<ApiKeys>().CreateAsync(name, [.. scopes.Distinct()], cancellation);
        await services.GetRequiredService<CommandAudit>().NoteAsync($"key {kept.Id} '{name}' made for {kept.Scopes}", cancellation);
        Console.WriteLine(key);
        await Console.Error.WriteLineAsync($"ita: key {kept.Id} for '{name}' allows {kept.Scopes}; it is not shown again");
        return ExitCodes.Success;
    }

    private static async Task<int> ListAsync(StoreOptions store, CancellationToken cancellation)
    {
        await using var services = Services(store);
        await Store.MigrateAsync(services, cancellation);
        foreach (var key in await services.GetRequiredService<ApiKeys>().ListAsync(cancellation))
        {
            Console.WriteLine($"{key.Id}\t{key.Prefix}…\t{StateOf(key)}\t{key.Scopes}\t{key.Name}");
        }

        return ExitCodes.Success;
    }

    private static async Task<int> RevokeAsync(long id, StoreOptions store, CancellationToken cancellation)
    {
        await using var services = Services(store);
        await Store.MigrateAsync(services, cancellation);
        var key = await services.GetRequiredService<ApiKeys>().RevokeAsync(id, cancellation) ?? throw new UsageException($"there is no key {id}; `ita keys list` names them");
        await services.GetRequiredService<CommandAudit>().NoteAsync($"key {key.Id} '{key.Name}' revoked", cancellation);
        await Console.Error.WriteLineAsync($"ita: key {key.Id} for '{key.Name}' is revoked");
        return ExitCodes.Success;
    }

    private static string StateOf(ApiKey key) =>
        key.RevokedAt is { } revoked ? $"revoked {Day(revoked)}"
        : key.LastUsedAt is { } used ? $"used {Day(used)}"
        : $"made {Day(key.CreatedAt)}, never used";

    private static string Day(DateTime utc) => utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ServiceProvider Services(StoreOptions store) => new ServiceCollection().AddStore(store).AddSingleton<ApiKeys>().AddSingleton<CommandAudit>().BuildServiceProvider();
}
