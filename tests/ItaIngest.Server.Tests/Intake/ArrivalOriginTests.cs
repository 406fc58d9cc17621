using ItaIngest.Server.Intake;
using ItaIngest.Storage;

namespace ItaIngest.Server.Tests.Intake;

public sealed class ArrivalOriginTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-origin-").FullName;

    [Fact]
    public void Of_DataFolderOnPostgres_IsTheSameAfterARestartAndAnotherElsewhere()
    {
        var first = ArrivalOrigin.Of(Store("a"));

        Assert.NotNull(first.Inbox);
        Assert.Equal(first, ArrivalOrigin.Of(Store("a")));
        Assert.NotEqual(first, ArrivalOrigin.Of(Store("b")));
        File.WriteAllText(Path.Combine(_folder, "a", "inbox.id"), "not a number");
        Assert.Matches("^[0-9a-f]{32}$", ArrivalOrigin.Of(Store("a")).Inbox);
    }

    [Fact]
    public void Of_Sqlite_IsTheOnlyOne() => Assert.Null(ArrivalOrigin.Of(Store("a") with { Database = null }).Inbox);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private StoreOptions Store(string data) => new() { Data = Path.Combine(_folder, data), Database = "Host=none" };
}
