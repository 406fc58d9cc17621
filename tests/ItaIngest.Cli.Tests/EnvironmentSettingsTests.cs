namespace ItaIngest.Cli.Tests;

public sealed class EnvironmentSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-cli-").FullName;

    [Fact]
    public async Task Option_InTheEnvironmentOnly_IsTakenFromThere()
    {
        var data = Path.Combine(_folder, "of-the-environment");

        var made = await Ita.RunAsync([("ITAINGEST_DATA", data)], "keys", "create", "x");

        Assert.Equal(0, made.ExitCode);
        Assert.True(File.Exists(Path.Combine(data, "ita.db")));
    }

    [Fact]
    public async Task Option_OnTheCommandLineToo_IsTakenFromThere()
    {
        var made = await Ita.RunAsync([("ITAINGEST_DATA", Path.Combine(_folder, "a"))], "keys", "create", "x", "--data", Path.Combine(_folder, "b"));

        Assert.Equal(0, made.ExitCode);
        Assert.Equal(["b"], Directory.GetDirectories(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("ITAINGEST_PORT", "many")]
    [InlineData("ITAINGEST_PORT", "70000")]
    [InlineData("ITAINGEST_JOBS", "0")]
    [InlineData("ITAINGEST_LISTEN", "everywhere")]
    [InlineData("ITAINGEST_REQUIRE_KEY", "perhaps")]
    [InlineData("ITAINGEST_DATABASE", "no connection string")]
    [InlineData("ITAINGEST_S3_ENDPOINT", "nowhere")]
    [InlineData("ITAINGEST_S3_ACCESS_KEY", "without-a-secret")]
    public async Task Up_VariableThatMakesNoSense_IsNamedInOneLine(string name, string value)
    {
        var result = await Ita.RunAsync([(name, value), ("ITAINGEST_DATA", Path.Combine(_folder, "data")), ("ITAINGEST_WATCH", Path.Combine(_folder, "inbox"))], "up");

        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public async Task DatabasePassword_InAFileThatIsNotThere_IsSaid()
    {
        var result = await Ita.RunAsync([("ITAINGEST_DATABASE", "Host=localhost"), ("ITAINGEST_DATABASE_PASSWORD_FILE", Path.Combine(_folder, "none"))], "worker");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("ITAINGEST_DATABASE_PASSWORD_FILE", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
