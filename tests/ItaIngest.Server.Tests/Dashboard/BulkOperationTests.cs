using System.Globalization;
using System.Net;
using ItaIngest.Server.Operations;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Tests.Dashboard;

/// <summary>Ordering an action on all that match, on a page and down to the rows.</summary>
public abstract class BulkOrderTests(SeededDashboard dashboard)
{
    private const int Failed = SeededDashboard.Documents - SeededDashboard.FirstFailed + 1;

    public sealed class OnSqlite(SqliteDashboard dashboard) : BulkOrderTests(dashboard), IClassFixture<SqliteDashboard>;

    public sealed class OnPostgres(PostgresDashboard dashboard) : BulkOrderTests(dashboard), IClassFixture<PostgresDashboard>;

    [Fact]
    public async Task Delete_OfAllThatMatch_IsConfirmedDoneAndCounted()
    {
        var (_, html, _) = await dashboard.GetAsync("/operations/new?action=Delete&error=share", "en");
        Assert.Contains($"This will act on {Failed} documents", html, StringComparison.Ordinal);

        using var form = DashboardPagesTests.Form(html, ("action", "Delete"), ("filter", "error=share"));
        using var ordered = await dashboard.Http.PostAsync(new Uri("/operations", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, ordered.StatusCode);
        var operation = await EndAsync(ordered.RequestMessage!.RequestUri!.Segments[^1]);

        Assert.Equal((BulkState.Done, Failed), (operation.State, operation.Done));
        await using var context = dashboard.Open();
        Assert.Equal(SeededDashboard.Documents - Failed, await context.Documents.CountAsync());
        var (_, list, _) = await dashboard.GetAsync("/documents", "en");
        Assert.Contains($"{SeededDashboard.Documents - Failed} documents", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_WithoutAFormOfOurs_IsRefused()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("action", "Cancel"), KeyValuePair.Create("filter", "")]);

        using var answer = await dashboard.Http.PostAsync(new Uri("/operations", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<BulkOperation> EndAsync(string id)
    {
        var end = DateTime.UtcNow.AddMinutes(2);
        while (true)
        {
            await using var context = dashboard.Open();
            var operation = await context.BulkOperations.AsNoTracking().SingleAsync(o => o.Id == long.Parse(id, CultureInfo.InvariantCulture));
            if (operation.EndedAt is not null)
            {
                return operation;
            }

            Assert.True(DateTime.UtcNow < end, $"waited too long; done {operation.Done}, {operation.Error}");
            await Task.Delay(50);
        }
    }
}

/// <summary>Who works an operation when machines die.</summary>
public abstract class BulkOperationTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly ManualTime _time = new();
    private readonly ServiceProvider _services;
    private readonly BulkOperations _operations;

    protected BulkOperationTests(DatabaseKind kind)
    {
        _database = new TestDatabase(kind);
        _services = new ServiceCollection().AddSingleton<TimeProvider>(_time).AddStore(_database.Options).BuildServiceProvider();
        Store.MigrateAsync(_services, CancellationToken.None).GetAwaiter().GetResult();
        _operations = new BulkOperations(_services.GetRequiredService<StoreTransactions>());
    }

    public sealed class OnSqlite() : BulkOperationTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : BulkOperationTests(DatabaseKind.Postgres);

    [Fact]
    public async Task TakeAsync_WhileAnotherWorksIt_GivesNothingUntilThatOneIsDead()
    {
        await _operations.OrderAsync(BulkAction.Retry, new DocumentFilter { State = DocumentState.Failed }, default);
        var first = await _operations.TakeAsync("a", default);

        Assert.Equal("state=Failed", first!.Filter);
        Assert.Null(await _operations.TakeAsync("b", default));
        Assert.NotNull(await _operations.AdvanceAsync(first, 500, 17, default));

        _time.Advance(TimeSpan.FromMinutes(3));
        var second = await _operations.TakeAsync("b", default);

        Assert.Equal((500, 17), (second!.Cursor, second.Done));
        Assert.Null(await _operations.AdvanceAsync(first, 1000, 5, default));
        Assert.Equal(17, (await _operations.AdvanceAsync(second, 500, 99, default))!.Done);
    }

    [Fact]
    public async Task StopAsync_OfAnOperation_IsSeenAfterTheBatch()
    {
        var ordered = await _operations.OrderAsync(BulkAction.Pause, new DocumentFilter(), default);
        var taken = await _operations.TakeAsync("a", default);

        await _operations.StopAsync(ordered.Id, default);
        var seen = await _operations.AdvanceAsync(taken!, 1, 1, default);
        await _operations.EndAsync(seen!, BulkState.Stopped, default);

        Assert.True(seen!.StopRequested);
        Assert.Null(await _operations.TakeAsync("a", default));
    }

    public void Dispose()
    {
        _services.Dispose();
        _database.Delete();
        GC.SuppressFinalize(this);
    }
}
