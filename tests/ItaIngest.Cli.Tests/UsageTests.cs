namespace ItaIngest.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-cli-").FullName;

    [Theory]
    [InlineData("up", "--watch")]
    [InlineData("extract", "--output")]
    [InlineData("backfill", "--data")]
    [InlineData("backup", "--data")]
    [InlineData("up", "ITAINGEST_DATA")]
    [InlineData("export", "--format")]
    [InlineData("score", "--worst")]
    [InlineData("train", "--iterations")]
    [InlineData("samples", "sample-docs")]
    [InlineData("bench", "--jobs")]
    [InlineData("explain", "pointer")]
    public async Task Help_OfACommand_ShowsItsOptions(string command, string option)
    {
        var result = await Ita.RunAsync(command, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(option, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no command")]
    [InlineData("unknown command", "frobnicate")]
    [InlineData("extract without output", "extract", "a.pdf")]
    [InlineData("explain of a file that is not there", "explain", "/no/such/result.json", "/scores/0/score")]
    [InlineData("extract without input", "extract", "--output", "out")]
    [InlineData("a store of known things that is not there", "extract", "a.txt", "--output", "out", "--known", "/no/such/folder")]
    [InlineData("no jobs", "extract", "a.pdf", "--output", "out", "--jobs", "0")]
    [InlineData("a port that is none", "up", "--port", "70000")]
    [InlineData("an address that is none", "up", "--listen", "everywhere")]
    [InlineData("a folder that is not there", "backfill", "/no/such/folder")]
    [InlineData("a store that is not there", "backup", "x", "--data", "/no/such/folder")]
    [InlineData("a database that is backed up otherwise", "backup", "x", "--database", "Host=localhost")]
    [InlineData("a format that is not there", "export", "--format", "ods", "--output", "x", "--all")]
    [InlineData("a review state that is none", "export", "--format", "csv", "--output", "x", "--state", "perhaps")]
    [InlineData("a year that is not of the Buddhist era", "export", "--format", "csv", "--output", "x", "--year", "2025")]
    [InlineData("a log format that is none", "up", "--log-format", "xml")]
    [InlineData("a scope that is none", "keys", "create", "somebody", "--scope", "everything")]
    [InlineData("a role that is none", "users", "invite", "somebody", "--role", "king")]
    [InlineData("a proxy that is none", "up", "--trusted-proxy", "the proxy")]
    [InlineData("a kind that is none", "export", "--format", "csv", "--output", "x", "--kind", "letters")]
    [InlineData("gold that is not there", "score", "/no/such/folder", "/no/such/folder")]
    public async Task Run_WrongUsage_SaysSoInOneLine(string what, params string[] arguments)
    {
        var result = await Ita.RunAsync(arguments);

        Assert.True(result.ExitCode == 2, $"{what}: {result.ExitCode}");
        Assert.Single(result.ErrorLines);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Up_OnAPortThatIsTaken_SaysSoInOneLine()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var result = await Ita.RunAsync("up", "--port", port, "--data", Path.Combine(_folder, "data"), "--watch", Path.Combine(_folder, "inbox"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(port, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_WithoutABrowser_AreInvitedAndLetInAgain()
    {
        var data = Path.Combine(_folder, "data");
        var first = await Ita.RunAsync("users", "link", "--data", data, "--address", "https://ita.example/");
        var invited = await Ita.RunAsync("users", "invite", "สมศรี", "--role", "operator", "--data", data);
        var again = await Ita.RunAsync("users", "link", "สมศรี", "--data", data);
        var twice = await Ita.RunAsync("users", "invite", "สมศรี", "--data", data);
        var list = await Ita.RunAsync("users", "list", "--data", data);

        Assert.Matches("^https://ita.example/welcome/[A-Za-z0-9_-]{43}\n$", first.Output);
        Assert.Matches("^http://localhost:8080/welcome/[A-Za-z0-9_-]{43}\n$", invited.Output);
        Assert.NotEqual(invited.Output, again.Output);
        Assert.Equal((2, ""), (twice.ExitCode, twice.Output));
        Assert.Equal("สมศรี\toperator\tinvited\n", list.Output);
    }

    [Fact]
    public async Task Keys_MadeListedAndRevoked_AreShownOnce()
    {
        var data = Path.Combine(_folder, "data");
        var made = await Ita.RunAsync("keys", "create", "reports of the province", "--scope", "read", "--scope", "intake", "--data", data);
        var revoked = await Ita.RunAsync("keys", "revoke", "1", "--data", data);
        var list = await Ita.RunAsync("keys", "list", "--data", data);
        var unknown = await Ita.RunAsync("keys", "revoke", "2", "--data", data);

        Assert.Equal((0, 0, 0, 2), (made.ExitCode, revoked.ExitCode, list.ExitCode, unknown.ExitCode));
        Assert.StartsWith("ita_", made.Output, StringComparison.Ordinal);
        Assert.Contains("read intake", list.Output, StringComparison.Ordinal);
        Assert.Contains("revoked", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Output.Trim(), list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_FolderWithoutPdf_IsWrongUsage()
    {
        var result = await Ita.RunAsync("extract", _folder, "--output", Path.Combine(_folder, "out"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no PDF", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_TwoInputsOfOneName_AreNotWrittenOverEachOther()
    {
        foreach (var sub in (string[])["a", "b"])
        {
            Directory.CreateDirectory(Path.Combine(_folder, sub));
            await File.WriteAllTextAsync(Path.Combine(_folder, sub, "report.pdf"), "");
        }

        var result = await Ita.RunAsync("extract", Path.Combine(_folder, "a"), Path.Combine(_folder, "b"), "--output", Path.Combine(_folder, "out"));

        Assert.Equal(2, result.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(_folder, "out")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
