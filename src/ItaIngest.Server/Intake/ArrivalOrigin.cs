using ItaIngest.Storage;

namespace ItaIngest.Server.Intake;

/// <summary>Which of the services on one database takes files in here: see <see cref="Storage.Documents.Arrival.Inbox"/>.</summary>
/// <param name="Inbox">Null where no other can be.</param>
public sealed record ArrivalOrigin(string? Inbox)
{
    private const string FileName = "inbox.id";

    /// <summary>
    /// With PostgreSQL a number that lies in the data folder, of which one service at most makes use: the name of the machine changes with each container, and the
    /// inbox's path is the same in all of them.
    /// </summary>
    public static ArrivalOrigin Of(StoreOptions store)
    {
        if (!store.IsPostgres)
        {
            return new ArrivalOrigin(Inbox: null);
        }

        var file = Path.Combine(Directory.CreateDirectory(store.Data).FullName, FileName);
        if (!File.Exists(file) || !Guid.TryParse(File.ReadAllText(file), out var id))
        {
            id = Guid.NewGuid();
            File.WriteAllText(file, id.ToString("N"));
        }

        return new ArrivalOrigin(id.ToString("N"));
    }
}
