using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;

namespace ItaIngest.Server.Hosting;

/// <summary>The program's log, the same on every machine.</summary>
internal static class Logs
{
    public static void Add(ILoggingBuilder logging)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", Serilog.Events.LogEventLevel.Error)
            .MinimumLevel.Override("Quartz", Serilog.Events.LogEventLevel.Warning)
            // Standard output is for results.
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: Serilog.Events.LogEventLevel.Verbose)
            .CreateLogger();
        logging.AddSerilog(logger, dispose: true);
    }
}
