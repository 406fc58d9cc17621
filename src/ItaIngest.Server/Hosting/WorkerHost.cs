using System.ComponentModel.DataAnnotations;
using ItaIngest.Server.Jobs;
using ItaIngest.Server.Telemetry;
using ItaIngest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ItaIngest.Server.Hosting;

/// <summary>One more machine on a PostgreSQL store: works jobs, and nothing else.</summary>
public static class WorkerHost
{
    /// <summary>Builds the host and brings its database up to date; it is not started.</summary>
    /// <param name="options">Checked against their ranges.</param>
    /// <param name="cancellation">Stops the migration.</param>
    /// <param name="replace">Puts other services in place of the usual ones, last of all.</param>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public static async Task<IHost> BuildAsync(ServerOptions options, CancellationToken cancellation, Action<IServiceCollection>? replace = null)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = typeof(WorkerHost).Assembly.GetName().Name });
        Logs.Add(builder.Logging, options.Logs);
        builder.Services.AddSingleton(options);
        builder.Services.AddStore(options.Store);
        builder.Services.AddJobs("worker", options);
        builder.Services.AddTelemetry("worker");
        replace?.Invoke(builder.Services);
        var host = builder.Build();
        await Store.MigrateAsync(host.Services, cancellation);
        await Store.CheckFilesAsync(host.Services, cancellation);
        return host;
    }
}
