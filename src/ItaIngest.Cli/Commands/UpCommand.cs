using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using ItaIngest.Cli.Inputs;
using ItaIngest.Server;
using ItaIngest.Server.Access;
using ItaIngest.Server.Api.Access;
using ItaIngest.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ItaIngest.Cli.Commands;

internal static class UpCommand
{
    private const string LocalOnly = "localhost";

    public static Command Create()
    {
        var defaults = new ServerOptions();
        var watch = new Option<string>("--watch") { Description = "folder that is watched for PDFs", DefaultValueFactory = _ => defaults.Inbox };
        var roots = new Option<string?>("--backfill-roots") { Description = "folders, parted by colons, below which backfills may be started on the dashboard and by the API" };
        var poll = new Option<bool>("--poll") { Description = "look through the watched folder every few seconds and ask the system for no events, which network shares do not raise" };
        var port = new Option<int>("--port") { Description = "port of the dashboard on this machine", DefaultValueFactory = _ => defaults.Port };
        var listen = new Option<string>("--listen")
        {
            Description = "localhost, or an address of this machine (0.0.0.0 and :: are all) to answer other machines on: people sign in, programs need a key",
            DefaultValueFactory = _ => LocalOnly,
        };
        var jobs = ExtractCommand.JobsOption();
        var requireKey = new Option<bool>("--require-key") { Description = "programs on this machine need a key for the API as well (`ita keys create`)" };
        var command = new Command("up", $"Watches a folder, reads what is dropped there, serves the dashboard. Ctrl-C stops it. {EnvironmentSettings.Hint}") { watch, roots, poll, port, listen, jobs, requireKey };
        var store = new StoreArguments(command, waits: true);
        var logs = new LogArguments(command);
        var access = new AccessArguments(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            defaults with
            {
                Inbox = parsed.Setting(watch),
                BackfillRoots = parsed.OptionalSetting(roots)?.Split(':', StringSplitOptions.RemoveEmptyEntries) ?? [],
                Intake = defaults.Intake with { Events = !parsed.Setting(poll) },
                Store = store.Read(parsed),
                Port = parsed.Setting(port),
                Address = Address(parsed.Setting(listen)),
                PageWorkers = ExtractCommand.AtLeastOne(parsed.Setting(jobs)),
                Logs = logs.Read(parsed),
                Access = access.Read(parsed),
                Api = new ApiOptions { KeyRequired = parsed.Setting(requireKey) },
            },
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options, CancellationToken cancellation)
    {
        if (options.Port is < 0 or > 65535)
        {
            throw new UsageException($"--port {options.Port}: a port is 0 to 65535");
        }

        using var temporary = TemporaryFolder.Take();
        using var sole = TakeDataFolder(options.Store.Data);
        TryPort(options.Address ?? IPAddress.Loopback, options.Port);
        await using var app = await ItaHost.BuildAsync(options, cancellation);
        await app.StartAsync(cancellation);
        await Console.Error.WriteLineAsync($"ita: dashboard on {app.Urls.First()}; drop PDFs into {Path.GetFullPath(options.Inbox)}; Ctrl-C stops");
        if (await app.Services.GetRequiredService<AccessLinks>().SetUpAsync(cancellation) is { } link)
        {
            await Console.Error.WriteLineAsync($"ita: nobody can sign in yet; within {options.Access.LinkLife.TotalHours:0} hours make the first administrator at http://localhost:{new Uri(app.Urls.First()).Port}{link}");
        }

        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Success;
    }

    /// <summary>Before the host does: what it can't listen on it logs with the stack of all that it takes down.</summary>
    private static void TryPort(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new UsageException(e.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"port {port} is taken; choose another with --port",
                SocketError.AddressNotAvailable => $"--listen {address}: this machine has no such address",
                SocketError.AccessDenied => $"--port {port}: this user may not listen on it; choose one from 1024 on",
                _ => $"--port {port} on {address}: {e.Message}",
            });
        }
    }

    private static IPAddress? Address(string listen) =>
        listen.Equals(LocalOnly, StringComparison.OrdinalIgnoreCase) ? null
        : IPAddress.TryParse(listen, out var address) ? address
        : throw new UsageException($"--listen {listen}: {LocalOnly}, or an IP address of this machine; 0.0.0.0 is all of them");

    /// <summary>Two services on one data folder would run each other's jobs: a lock that ends with the process keeps the second out.</summary>
    private static FileStream TakeDataFolder(string data)
    {
        Directory.CreateDirectory(data);
        try
        {
            return new FileStream(Path.Combine(data, "up.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new UsageException($"{data}: another `ita up` works on this data folder; stop it or choose another with --data");
        }
    }
}
