using System.ComponentModel.DataAnnotations;
using System.Net;
using ItaIngest.Server.Access;
using ItaIngest.Server.Api;
using ItaIngest.Server.Dashboard;
using ItaIngest.Server.Extraction;
using ItaIngest.Server.Health;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Jobs;
using ItaIngest.Server.Known;
using ItaIngest.Server.Review;
using ItaIngest.Server.Telemetry;
using ItaIngest.Storage;
using ItaIngest.Storage.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ItaIngest.Server.Hosting;

/// <summary>The whole service in one process: watched folder, jobs, dashboard, API.</summary>
public static class ItaHost
{
    /// <summary>Builds the host and brings its databases up to date; it is not started.</summary>
    /// <param name="options">Checked against their ranges.</param>
    /// <param name="cancellation">Stops the migration.</param>
    /// <param name="replace">Puts other services in place of the usual ones, last of all.</param>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static async Task<WebApplication> BuildAsync(
        ServerOptions options, CancellationToken cancellation, Action<IServiceCollection>? replace = null)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ItaHost).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => Listen(k, options.Address, options.Port));
        Logs.Add(builder.Logging, options.Logs);
        AddIntakeAndJobs(builder.Services, options);
        builder.Services.AddRouting();
        builder.Services.AddDashboard();
        builder.Services.AddAccess(options.Access, options.Api);
        builder.Services.AddApi(options.Api);
        builder.Services.AddHealth(options.Health);
        builder.Services.AddTelemetry("up");
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        MapWeb(app, options.Access);
        await Store.MigrateAsync(app.Services, cancellation);
        await Store.CheckFilesAsync(app.Services, cancellation);
        return app;
    }

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, IPAddress? address, int port)
    {
        kestrel.Limits.MaxRequestBodySize = UploadEndpoint.MostBytes;
        if (address is not null)
        {
            kestrel.Listen(address, port);
        }
        else if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }
    }

    private static void AddIntakeAndJobs(IServiceCollection services, ServerOptions options)
    {
        var failed = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.Inbox).TrimEnd(Path.DirectorySeparatorChar))!, "failed");
        services.AddSingleton(options);
        services.AddStore(options.Store);
        services.AddSingleton(s => new FailedFolder(failed, s.GetRequiredService<IFileStore>()));
        services.AddBackfill(options.Intake);
        services.AddSingleton<BackfillRoots>();
        services.AddSingleton<StartedBackfills>();
        services.AddHostedService(s => s.GetRequiredService<StartedBackfills>());
        services.AddJobs("up", options);
        services.AddSingleton<KnownWishes>();
        services.AddHostedService<KnownRounds>();
        services.AddHostedService<ComparisonRounds>();
        services.AddHostedService<FailedFiles>();
        services.AddHostedService<WatchedFolder>();
    }

    private static void MapWeb(WebApplication app, AccessOptions access)
    {
        app.UseOrigin(access);
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = ApiHosting.StatusOf });
        app.UseStatusCodePages();
        app.UseDashboard();
        app.UseRouting();
        app.UseAccess();
        app.UseAntiforgery();
        app.MapHealth();
        app.MapApi();
        app.MapUpload();
        app.MapDashboard();
    }
}
