using ItaIngest.Server.Export;
using ItaIngest.Server.Export.Csv;
using ItaIngest.Server.Export.Tables;

namespace ItaIngest.Server.Tests.Export;

public sealed class CsvFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-csv-").FullName;

    [Fact]
    public async Task Commit_Tables_StartWithTheByteOrderMarkAndHoldTheRows()
    {
        await WriteAsync();

        Assert.All(Directory.GetFiles(_folder), f => Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(f)[..3]));
        Assert.Equal(
            ["activities.csv", "dictionary.csv", "documents.csv", "measures.csv", "plans.csv", "scores.csv"],
            Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        var document = Assert.Single(Rows("documents"));
        Assert.Equal("รายงานผลการประเมิน \"ฉบับย่อ\", ปี 2568", document["title"]);
        Assert.Equal("นางสมมุติ ใจดี (ปลัดเทศบาล)\nนายทดสอบ ดีงาม", document["memoSignatories"]);
        Assert.Equal(("2025-10-27", "2026-01-02 03:04:05", "2568", "reviewed"), (document["memoDate"], document["arrivedAt"], document["fiscalYear"], document["reviewState"]));
        Assert.Equal(("1", "1", "2"), (document["planCount"], document["measureCount"], document["scoreCount"]));
    }

    [Fact]
    public async Task Row_NumbersAndCodes_AreWhatTheyWere()
    {
        await WriteAsync();

        var scores = Rows("scores");
        Assert.Equal(["93.57", "99.7"], scores.Select(s => s["score"]));
        Assert.Equal("-6.13", scores[0]["change"]);
        var plan = Assert.Single(Rows("plans"));
        Assert.Equal(("\t1.10", "'=1+1", "4.26"), (plan["indicatorNo"], plan["indicator"], plan["achievedValue"]));
        Assert.Equal(["จัดอบรม", "'-ประชุม"], Rows("activities").Select(a => a["activity"]));
        var measure = Assert.Single(Rows("measures"));
        Assert.Equal(("\t1.1", "i2\no11", "\t2026-03", "2026-01-05"), (measure["section"], measure["items"], measure["due"], measure["doneOn"]));
    }

    [Fact]
    public async Task Row_Doubts_CountOnceOverAllTables()
    {
        await WriteAsync();

        var score = Rows("scores")[1];
        Assert.Equal(("1", "score", "sum-mismatch", "0.4"), (score["flagged"], score["flaggedFields"], score["flagReasons"], score["lowestConfidence"]));
        Assert.Equal(("1", "activity"), (Rows("activities")[1]["flagged"], Rows("activities")[1]["flaggedFields"]));
        Assert.Equal("0", Assert.Single(Rows("plans"))["flagged"]);
        var document = Assert.Single(Rows("documents"));
        Assert.Equal(("2", "pages/1\n/scores", "4", "1"), (document["flagged"], document["flaggedFields"], document["flaggedInAll"], document["failedPages"]));
        var all = new[] { "documents", "plans", "activities", "measures", "scores" }.SelectMany(Rows).Sum(r => int.Parse(r["flagged"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(document["flaggedInAll"], all.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Dictionary_EveryColumnOfEveryTable_IsExplainedInBothLanguages()
    {
        await WriteAsync();

        var lines = Rows("dictionary");
        foreach (var table in ExportTables.All)
        {
            var headings = File.ReadLines(Path.Combine(_folder, table.Name + ".csv")).First().Split(',');
            Assert.Equal(headings, lines.Where(l => l["table"] == table.Name && l["column"].Length > 0).Select(l => l["column"]));
            Assert.Equal(headings.Length, table.Columns.Select(c => c.ThaiName).Distinct().Count());
        }

        Assert.All(lines.Where(l => l["column"].Length > 0), l => Assert.All(
            (string[])["type", "ชื่อภาษาไทย", "ความหมาย", "meaning", "แหล่งที่มา", "source"], key => Assert.False(string.IsNullOrWhiteSpace(l[key]), $"{l["table"]}.{l["column"]} lacks {key}")));
    }

    [Fact]
    public async Task Dispose_WithoutCommit_LeavesNothingNewBehind()
    {
        await WriteAsync();
        var before = await File.ReadAllTextAsync(Path.Combine(_folder, "scores.csv"));

        await using (var folder = new CsvFolder(_folder, ExportTables.All, ExportHeadings.Keys))
        {
            Fill(folder, ExportSamples.Document(ExportSamples.WithScores(5)));
        }

        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(_folder, "scores.csv")));
        Assert.DoesNotContain(Directory.GetFiles(_folder), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static void Fill(ITableSink sink, params ExportedDocument[] documents)
    {
        foreach (var document in documents)
        {
            using var rows = new RecordRows(document);
            foreach (var table in ExportTables.All)
            {
                foreach (var row in rows.Of(table))
                {
                    sink.Write(table, row);
                }
            }
        }
    }

    private async Task WriteAsync()
    {
        await using var folder = new CsvFolder(_folder, ExportTables.All, ExportHeadings.Keys);
        Fill(folder, ExportSamples.Document(ExportSamples.Records()));
        await folder.CommitAsync(CancellationToken.None);
    }

    private List<Dictionary<string, string>> Rows(string table) => CsvReader.Rows(Path.Combine(_folder, table + ".csv"));
}
