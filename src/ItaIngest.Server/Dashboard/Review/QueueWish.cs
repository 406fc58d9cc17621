using System.Globalization;
using ItaIngest.Server.Operations;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Server.Dashboard.Review;

/// <summary>Which part of the queue a reviewer wants to see, as the address says it; what makes no sense there is left out.</summary>
public sealed record QueueWish
{
    public QueueState State { get; init; }
    public QueueOrder Order { get; init; }

    /// <summary>Part of the agency's name.</summary>
    public string? Agency { get; init; }
    public string? Province { get; init; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    public int? Year { get; init; }
    public string? Kind { get; init; }

    /// <summary>Code of a reason for which a value of the document is flagged.</summary>
    public string? Reason { get; init; }

    public bool IsNarrowed => this != new QueueWish { State = State, Order = Order };

    public static QueueWish From(IQueryCollection query)
    {
        string? Text(string name) => query[name].FirstOrDefault()?.Trim() is { Length: > 0 } text ? text : null;
        return new QueueWish
        {
            State = Enum.TryParse<QueueState>(Text("state"), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : QueueState.Waiting,
            Order = Enum.TryParse<QueueOrder>(Text("sort"), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : QueueOrder.Harm,
            Agency = Text("agency"),
            Province = Text("province"),
            Year = int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Kind = Text("kind"),
            Reason = Text("reason"),
        };
    }

    /// <summary>As the parameters of an address; what is usual is left out.</summary>
    public IEnumerable<(string Name, object? Value)> Values =>
    [
        ("state", State == QueueState.Waiting ? null : Lower(State)), ("sort", Order == QueueOrder.Harm ? null : Lower(Order)),
        ("agency", Agency), ("province", Province), ("year", Year), ("kind", Kind), ("reason", Reason),
    ];

    /// <summary>The documents that are meant, in no order.</summary>
    public IQueryable<StoredDocument> Apply(StoreContext context, string who, DateTime now)
    {
        var documents = context.Documents.In(State, who, now);
        documents = Agency is null ? documents : documents.WhereContains(d => d.Agency, Agency);
        documents = Province is null ? documents : documents.Where(d => d.Province == Province);
        documents = Year is null ? documents : documents.Where(d => d.FiscalYear == Year);
        documents = Kind is null ? documents : documents.Where(d => d.Kind == Kind);
        return Reason is null ? documents : documents.FlaggedFor(Reason);
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
