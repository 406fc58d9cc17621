using ItaIngest.Core.Thai;
using ItaIngest.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Tests;

public abstract class KnownAgenciesTests(DatabaseKind kind) : TemporaryStore(kind)
{
    public sealed class OnSqlite() : KnownAgenciesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : KnownAgenciesTests(DatabaseKind.Postgres);

    [Fact]
    public async Task Save_DocumentsOfOneAgency_KeepItsNameOnce()
    {
        await SaveAsync("เทศบาลตำบลทุ่งลม", "เทศบาลตำบลทุ่งลม", null);
        await SaveAsync("เทศบาลตำบลทุ่งลม", "เทศบาลเมืองริมบึง");

        await using var context = Open();
        Assert.Equal(2, await context.Agencies.CountAsync());
    }

    [Fact]
    public async Task Save_AgencyIsCorrected_KeepsTheNewNameToo()
    {
        await SaveAsync("เทศบาลตำบลทุ่งลน");
        await using (var context = Open())
        {
            (await context.Documents.SingleAsync()).Agency = "เทศบาลตำบลทุ่งลม";
            await context.SaveChangesAsync();
        }

        Assert.Equal(["เทศบาลตำบลทุ่งลม"], await HoldingAsync("ทุ่งลม"));
    }

    [Fact]
    public async Task Holding_PartOfSomeNames_GivesThemWhateverTheCase()
    {
        await SaveAsync("สำนักงานเขต A1", "สำนักงานเขต B2", "ศูนย์วิจัย 100%");

        Assert.Equal(["สำนักงานเขต A1"], await HoldingAsync("เขต a"));
        Assert.Equal(["ศูนย์วิจัย 100%"], await HoldingAsync("%"));
        Assert.Empty((await HoldingAsync("ไม่มี"))!);
    }

    [Fact]
    public async Task Holding_MoreNamesThanAreOfUse_IsNull()
    {
        await using (var context = Open())
        {
            context.Agencies.AddRange(Enumerable.Range(0, KnownAgencies.MostFound + 1).Select(i => new KnownAgency { Name = $"หน่วยงาน {i}", SortKey = $"{i:x8}" }));
            await context.SaveChangesAsync();
        }

        Assert.Null(await HoldingAsync("หน่วยงาน"));
    }

    [Fact]
    public async Task InOrder_PageByPage_IsTheDictionarysOrderWithEachNameOnce()
    {
        string[] names = ["กรมทดลอง", "เกาะสมมุติ", "เทศบาลตำบล บ้านแดง", "เทศบาลตำบลบ้านแดง", "เทศบาลตำบลบ้านใต้", "เทศบาลตำบลบ้านเหนือ", "แขวงลมเย็น", "โรงเรียนที่ ๒", "โรงเรียนที่ 10", "สำนักงาน"];
        names = [.. names.Order(ThaiOrder.Comparer)];
        await SaveAsync([.. names.Reverse()]);

        List<string> found = [];
        await using var context = Open();
        while (await KnownAgencies.InOrderAsync(context.Agencies, found.LastOrDefault(), 3, CancellationToken.None) is { Count: > 0 } page)
        {
            found.AddRange(page);
        }

        Assert.Equal(names.Select(ThaiOrder.KeyOf), found.Select(ThaiOrder.KeyOf));
        Assert.Equal(names.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(("กรมทดลอง", "เกาะสมมุติ"), (found[0], found[1]));
    }

    private async Task<IReadOnlyList<string>?> HoldingAsync(string part)
    {
        await using var context = Open();
        return await KnownAgencies.HoldingAsync(context, part, CancellationToken.None);
    }

    private async Task SaveAsync(params string?[] agencies)
    {
        await using var context = Open();
        context.Documents.AddRange(agencies.Select(a => new StoredDocument
        {
            Sha256 = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
            FileName = "a.pdf",
            Bytes = 1,
            ArrivedAt = DateTime.UtcNow,
            Agency = a,
        }));
        await context.SaveChangesAsync();
    }
}
