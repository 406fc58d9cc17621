using System.Diagnostics;
using System.Runtime.InteropServices;
using ItaIngest.Ocr.Workers;
using ItaIngest.Server;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Hosting;
using ItaIngest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ItaIngest.Torture.Machines;

/// <summary>The inside of a machine's process: the host of <c>ita up</c> or <c>ita worker</c>, with page workers that can be poisoned.</summary>
internal static class MachineHost
{
    public static async Task<int> RunAsync(MachineArguments arguments)
    {
        DieWithTheRun();
        var options = new ServerOptions
        {
            Port = 0,
            Inbox = arguments.Inbox,
            PageWorkers = 1,
            Store = new StoreOptions { Data = arguments.Data, Database = arguments.Database, Files = arguments.Files },
            Logs = new LogOptions { File = arguments.LogFile },
        };
        void Poison(IServiceCollection services) => services.AddSingleton<IPageSource>(_ => new RecognisedPages(PoisonedPageWorker.Pool(arguments.PageTimeLimitSeconds)));
        using var stop = new CancellationTokenSource();
        using var told = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        using IHost host = arguments.Watches
            ? await ItaHost.BuildAsync(options, stop.Token, Poison)
            : await WorkerHost.BuildAsync(options, stop.Token, Poison);
        await host.StartAsync(stop.Token);
        await host.WaitForShutdownAsync(stop.Token);
        return 0;
    }

    /// <summary>The run holds the other end of standard input.</summary>
    private static void DieWithTheRun() => new Thread(() =>
    {
        while (Console.In.Read() >= 0)
        {
            // Nothing is ever written to it.
        }

        Process.GetCurrentProcess().Kill();
    })
    { IsBackground = true }.Start();
}
