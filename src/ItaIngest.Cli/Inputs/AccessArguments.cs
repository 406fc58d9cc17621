using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using ItaIngest.Server.Access;
using ItaIngest.Storage.Access;

namespace ItaIngest.Cli.Inputs;

/// <summary>The options that let a proxy sign people in.</summary>
internal sealed class AccessArguments
{
    private static readonly AccessOptions s_defaults = new();

    private readonly Option<string?> _proxies = new("--trusted-proxy")
    {
        Description = "addresses or networks (10.1.2.3, 10.1.2.0/24), parted by commas, of reverse proxies that sign people in and are believed who they say it is",
    };

    private readonly Option<string> _user = new("--user-header") { Description = "header in which a trusted proxy names the person", DefaultValueFactory = _ => s_defaults.UserHeader };
    private readonly Option<string> _name = new("--name-header") { Description = "header in which it says how the name is shown", DefaultValueFactory = _ => s_defaults.NameHeader };
    private readonly Option<string?> _role = new("--role-header") { Description = $"header in which it says what the person may do: {Roles}; without it administrators say so" };
    private readonly Option<string> _newcomers = new("--newcomers") { Description = $"what people may do who come by it for the first time: {Roles}", DefaultValueFactory = _ => NameOf(s_defaults.Newcomers) };

    public AccessArguments(Command command)
    {
        foreach (var option in (Option[])[_proxies, _user, _name, _role, _newcomers])
        {
            command.Options.Add(option);
        }
    }

    public static string Roles { get; } = string.Join(", ", Enum.GetValues<Role>().Select(NameOf));

    /// <exception cref="UsageException">There is no such role.</exception>
    public static Role ReadRole(string option, string text) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(r => NameOf(r!.Value).Equals(text, StringComparison.OrdinalIgnoreCase)) ?? throw new UsageException($"{option} {text}: one of {Roles}");

    /// <exception cref="UsageException">An address is none, or there is no such role.</exception>
    public AccessOptions Read(ParseResult parsed) => s_defaults with
    {
        TrustedProxies = [.. (parsed.OptionalSetting(_proxies) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)],
        UserHeader = parsed.Setting(_user),
        NameHeader = parsed.Setting(_name),
        RoleHeader = parsed.OptionalSetting(_role),
        Newcomers = ReadRole(_newcomers.Name, parsed.Setting(_newcomers)),
    };

    internal static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : throw new UsageException($"--trusted-proxy {text}: an address as 10.1.2.3, or a network as 10.1.2.0/24");

    private static string NameOf(Role role) => role.ToString().ToLowerInvariant();
}
