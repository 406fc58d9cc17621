using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.Inputs;
using ItaIngest.Core.Thai;
using ItaIngest.Server.Access;
using ItaIngest.Server.Access.Audit;
using ItaIngest.Storage;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Cli.Commands;

/// <summary>Accounts, for whoever runs the service: the way in again for somebody who is locked out. Everyday work with accounts is done in the dashboard.</summary>
internal static class UsersCommand
{
    public static Command Create() => new("users", "Lists accounts, makes them, and prints one-time links for those who can't get in.") { List(), Invite(), Link(), Block(blocked: true), Block(blocked: false) };

    private static Command List()
    {
        var command = new Command("list", "Lists the accounts: name, role, state.");
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            store.Read(parsed),
            async services =>
            {
                foreach (var account in (await services.GetRequiredService<People>().ListAsync(cancellation)).OrderBy(a => a.UserName, ThaiOrder.Comparer))
                {
                    Console.WriteLine($"{account.UserName}\t{account.Role.ToString().ToLowerInvariant()}\t{StateOf(account)}");
                }
            },
            cancellation));
        return command;
    }

    private static Command Invite()
    {
        var name = NameArgument();
        var role = new Option<string>("--role") { Description = $"what the person may do: {AccessArguments.Roles}", DefaultValueFactory = _ => "viewer" };
        var command = new Command("invite", "Makes an account and prints the link by which the person chooses a password.") { name, role };
        var address = AddressOption(command);
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            store.Read(parsed),
            async services =>
            {
                var given = AccessArguments.ReadRole("--role", parsed.GetRequiredValue(role));
                var (result, link) = await services.GetRequiredService<People>().InviteAsync(parsed.GetRequiredValue(name), shown: null, given, cancellation);
                Check(result);
                await NoteAsync(services, $"invited {parsed.GetRequiredValue(name)} as {given}", cancellation);
                Print(parsed.GetRequiredValue(address), link!);
            },
            cancellation));
        return command;
    }

    private static Command Link()
    {
        var name = new Argument<string?>("name") { Description = "whose password is to be chosen anew; without it, the link makes the first administrator", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("link", "Prints a one-time link: for somebody's new password, or for the first administrator.") { name };
        var address = AddressOption(command);
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            store.Read(parsed),
            async services => Print(parsed.GetRequiredValue(address), await LinkAsync(services, parsed.GetValue(name), cancellation)),
            cancellation));
        return command;
    }

    private static Command Block(bool blocked)
    {
        var name = NameArgument();
        var command = new Command(blocked ? "block" : "unblock", blocked ? "Closes an account; its sessions end." : "Opens an account again.") { name };
        var store = new StoreArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            store.Read(parsed),
            async services =>
            {
                Check(await services.GetRequiredService<People>().BlockAsync(await FindAsync(services, parsed.GetRequiredValue(name)), blocked));
                await NoteAsync(services, $"{command.Name}ed {parsed.GetRequiredValue(name)}", cancellation);
            },
            cancellation));
        return command;
    }

    private static async Task<string> LinkAsync(IServiceProvider services, string? name, CancellationToken cancellation)
    {
        var links = services.GetRequiredService<AccessLinks>();
        if (name is null)
        {
            var first = await links.SetUpAsync(cancellation) ?? throw new UsageException("there is an administrator already; name the account: `ita users link NAME`. `ita users list` names them");
            await NoteAsync(services, "link for the first administrator", cancellation);
            return first;
        }

        var account = await FindAsync(services, name);
        if (account.External || account.BlockedAt is not null)
        {
            throw new UsageException(account.External ? $"{name} signs in by way of a proxy and has no password here" : $"{name} is blocked; `ita users unblock {name}` opens the account again");
        }

        var link = await links.ForAsync(account, cancellation);
        await NoteAsync(services, $"link for {account.UserName}", cancellation);
        return link;
    }

    private static async Task<Account> FindAsync(IServiceProvider services, string name) =>
        await services.GetRequiredService<People>().FindAsync(name) ?? throw new UsageException($"there is no account {name}; `ita users list` names them");

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new UsageException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }

    /// <summary>The link is the result; what it is for stands beside it.</summary>
    private static void Print(string address, string link) => Console.WriteLine(address.TrimEnd('/') + link);

    private static Task NoteAsync(IServiceProvider services, string what, CancellationToken cancellation) => services.GetRequiredService<CommandAudit>().NoteAsync(what, cancellation);

    private static Argument<string> NameArgument() => new("name") { Description = "the account's name" };

    private static Option<string> AddressOption(Command command)
    {
        var address = new Option<string>("--address") { Description = "where the person reaches the dashboard", DefaultValueFactory = _ => "http://localhost:8080" };
        command.Options.Add(address);
        return address;
    }

    private static string StateOf(Account account) =>
        account.BlockedAt is { } blocked ? $"blocked {Day(blocked)}"
        : account.IsInvited ? "invited"
        : account.SignedInAt is { } seen ? $"seen {Day(seen)}" : "never seen";

    private static string Day(DateTime utc) => utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<int> RunAsync(Storage.StoreOptions store, Func<IServiceProvider, Task> act, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddStore(store).AddPeople(new AccessOptions()).BuildServiceProvider();
        await Store.MigrateAsync(services, cancellation);
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider);
        return ExitCodes.Success;
    }
}
