using ItaIngest.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Dashboard.Layout;

/// <summary>A page that shows what the database holds. It reads first and renders once, so that no page has to think of being empty yet.</summary>
public abstract class DataPage : ComponentBase
{
    [Inject]
    private IDbContextFactory<StoreContext> Contexts { get; set; } = null!;

    [Inject]
    private IHttpContextAccessor Accessor { get; set; } = null!;

    protected HttpContext Http => Accessor.HttpContext!;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await using (var context = await Contexts.CreateDbContextAsync(Http.RequestAborted))
        {
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            await LoadAsync(context, Http.RequestAborted);
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <param name="context">Tracks nothing.</param>
    /// <param name="stop">The browser went away.</param>
    protected abstract Task LoadAsync(StoreContext context, CancellationToken stop);

    /// <summary>Answers with 404; the page says what is missing.</summary>
    protected void NotFound() => Http.AnswerMissing();
}
