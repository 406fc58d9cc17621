using ItaIngest.Server.Extraction;
using ItaIngest.Server.Intake;
using ItaIngest.Server.Routines;
using ItaIngest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace ItaIngest.Server.Jobs;

internal static class JobServices
{
    // On PostgreSQL a node that missed its check-ins this long loses the triggers it had taken but not begun; what it had begun is the store's to give out again.
    private static readonly TimeSpan s_checkin = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_missedCheckin = TimeSpan.FromSeconds(8);

    /// <summary>Registers all that works jobs: the same on <c>up</c> and on <c>worker</c>.</summary>
    /// <param name="services">The host's; the store is registered already.</param>
    /// <param name="role">The command that runs.</param>
    /// <param name="options">Of the machine.</param>
    public static void AddJobs(this IServiceCollection services, string role, ServerOptions options)
    {
        services.AddSingleton(options.Jobs);
        services.AddExtraction(options.PageWorkers);
        services.AddSingleton<RoutineList>();
        services.AddSingleton<OpenDocuments>();
        services.AddSingleton<JobLimits>();
        services.TryAddSingleton<ArrivalSignal>();
        services.AddSingleton<ReadingQueue>();
        services.AddSingleton(s => new ThisMachine(role, options.PageWorkers, s.GetRequiredService<IPageSource>().Version, s.GetRequiredService<TimeProvider>()));
        services.AddHostedService<Heart>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.IdleWaitTime = TimeSpan.FromSeconds(1));
            // One more than pages that are recognised at the same time: while they keep the processors busy, the next page's image is fetched.
            quartz.UseDefaultThreadPool(options.PageWorkers + 1);
            quartz.UsePersistentStore(store => Persist(store, options.Store));
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHostedService<SchedulerStart>();
        services.AddHostedService<QueueFiller>();
        services.AddHostedService<Housekeeping>();
        // Longer than the jobs' own limit for finishing what is in hand.
        services.Configure<HostOptions>(o => o.ShutdownTimeout = options.Jobs.FinishWithin + TimeSpan.FromSeconds(10));
    }

    private static void Persist(IPersistentStoreBuilder store, StoreOptions options)
    {
        store.ProvisionSchema();
        if (options.Database is not { } database)
        {
            store.UseSqlite(Store.ConnectionString(Path.Combine(Path.GetFullPath(options.Data), "jobs.db")));
            return;
        }

        store.UsePostgres(database);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = s_checkin;
            cluster.CheckinMisfireThreshold = s_missedCheckin;
        });
    }
}
