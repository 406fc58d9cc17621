using System.Data.Common;
using System.Globalization;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Torture.Corpus;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ItaIngest.Torture;

/// <summary>The run's own look at the database, from outside.</summary>
internal sealed class StoreView(StoreOptions options) : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddStore(options).BuildServiceProvider();

    /// <summary>A context of the caller's.</summary>
    public StoreContext Open() => _services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContext();

    /// <summary>How many documents are done for good, and how many arrivals there are; null while the database can't be asked.</summary>
    public (int Done, int Documents, int Arrivals)? Progress() => Try(context =>
    {
        var states = context.Documents.GroupBy(d => d.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionary(g => g.State, g => g.Count);
        var under = states.GetValueOrDefault(DocumentState.Queued) + states.GetValueOrDefault(DocumentState.Reading);
        return (states.Values.Sum() - under, states.Values.Sum(), context.Arrivals.Count());
    });

    /// <summary>The machines, by the id of the process, and how much each holds; null while the database can't be asked.</summary>
    public int? HeldBy(int processId) => Try(context =>
    {
        var machines = context.Machines.Where(m => m.ProcessId == processId).Select(m => m.Id);
        return context.Pages.Count(p => p.State == PageState.Reading && machines.Contains(p.MachineId!))
            + context.Documents.Count(d => d.Work == WorkState.Running && machines.Contains(d.MachineId!));
    });

    /// <summary>Machines that are said to live and whose process is none of these; null while the database can't be asked.</summary>
    public int? Unmissed(IReadOnlyCollection<int> processes) => Try(context => context.Machines.Count(m => m.EndedAt == null && !processes.Contains(m.ProcessId)));

    /// <summary>Rows of the scheduler's tables that speak of a job.</summary>
    public int? SchedulerRows()
    {
        try
        {
            using DbConnection connection = options.Database is { } database
                ? new NpgsqlConnection(database)
                : new SqliteConnection(Store.ConnectionString(Path.Combine(options.Data, "jobs.db")));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT (SELECT count(*) FROM QRTZ_JOB_DETAILS) + (SELECT count(*) FROM QRTZ_TRIGGERS) + (SELECT count(*) FROM QRTZ_FIRED_TRIGGERS)";
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>Whether all of a corpus has arrived and come to its end.</summary>
    public bool IsSettled(IReadOnlyList<CorpusFile> corpus) => Try<bool>(context =>
        context.Arrivals.Count() >= corpus.Count
        && !context.Documents.Any(d => d.State == DocumentState.Queued || d.State == DocumentState.Reading || d.Work != WorkState.None)
        && !context.Arrivals.Any(a => a.Fate == ArrivalFate.Unreadable && a.FailedAs == null)) ?? false;

    public void Dispose() => _services.Dispose();

    private T? Try<T>(Func<StoreContext, T> look)
        where T : struct
    {
        try
        {
            using var context = Open();
            return look(context);
        }
        catch (Exception e) when (e is DbException || e.InnerException is DbException || e is TimeoutException or InvalidOperationException)
        {
            return null;
        }
    }
}
