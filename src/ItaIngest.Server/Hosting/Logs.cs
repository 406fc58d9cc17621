using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace ItaIngest.Server.Hosting;

/// <summary>The program's log, the same on every machine. What is logged within the work on a page or a document carries their numbers as properties.</summary>
internal static class Logs
{
    public static void Add(ILoggingBuilder logging, LogOptions options) => logging.AddSerilog(Logger(options), dispose: true);

    internal static Serilog.Core.Logger Logger(LogOptions options, TimeProvider? time = null) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        // A transaction that the database refuses is tried again, and what can't be done is told by whoever wanted it.
        .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Transaction", LogEventLevel.Fatal)
        .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
        .Enrich.FromLogContext()
        .WriteTo.Sink(new RepeatGuard(Places(options), options.SameWithin, time ?? TimeProvider.System))
        .CreateLogger();

    private static Serilog.Core.Logger Places(LogOptions options)
    {
        var logger = new LoggerConfiguration().MinimumLevel.Verbose();
        // Standard output is for results.
        logger.WriteTo.Console(Formatter(options.Format, "HH:mm:ss"), standardErrorFromLevel: LogEventLevel.Verbose);
        if (options.File is { } file)
        {
            logger.WriteTo.File(
                Formatter(options.Format, "yyyy-MM-dd HH:mm:ss.fff zzz"), file, rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: options.FileBytes, rollOnFileSizeLimit: true, retainedFileCountLimit: options.FilesKept, shared: true);
        }

        return logger.CreateLogger();
    }

    private static ITextFormatter Formatter(LogFormat format, string time) => format == LogFormat.Json
        ? new JsonFormatter(renderMessage: true)
        : new MessageTemplateTextFormatter("{Timestamp:" + time + "} {Level:u3} {Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture);
}
