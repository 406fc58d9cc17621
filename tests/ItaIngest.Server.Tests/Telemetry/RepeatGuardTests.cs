using ItaIngest.Server.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace ItaIngest.Server.Tests.Telemetry;

public sealed class RepeatGuardTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly Written _written = new();
    private readonly RepeatGuard _guard;
    private readonly Logger _log;

    public RepeatGuardTests()
    {
        var places = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(_written).CreateLogger();
        _guard = new RepeatGuard(places, TimeSpan.FromMinutes(1), _time);
        _log = new LoggerConfiguration().Enrich.FromLogContext().WriteTo.Sink(_guard).CreateLogger();
    }

    [Fact]
    public void Emit_SameErrorAgainAndAgain_IsWrittenOnceAMinuteWithItsCount()
    {
        Say(100, "disk full");
        Assert.Equal(["The heartbeat could not be written: \"disk full\""], _written.Lines);

        PassAMinute();

        Assert.Equal("The heartbeat could not be written: \"disk full\" (once more, 99 times within 00:01:00)", _written.Lines[^1]);
        Say(1, "disk full");
        Assert.Equal(2, _written.Lines.Count);
        PassAMinute();
        Assert.Equal(3, _written.Lines.Count);
        PassAMinute();
        Say(1, "disk full");
        Assert.Equal("The heartbeat could not be written: \"disk full\"", _written.Lines[^1]);
        Assert.Equal(4, _written.Lines.Count);
    }

    [Fact]
    public void Emit_OtherReasonOrException_IsWritten()
    {
        Say(1, "disk full");
        Say(1, "no route to host");
        _log.Error(new IOException("a"), "It failed");
        _log.Error(new IOException("b"), "It failed");
        _log.Error(new IOException("b"), "It failed");

        Assert.Equal(4, _written.Lines.Count);
    }

    [Fact]
    public void Emit_CommandsThatTookLongerOrShorter_AreTheSame()
    {
        _log.Error("Failed executing command ({elapsed}ms) {commandText}", 3, "SELECT 1");
        _log.Error("Failed executing command ({elapsed}ms) {commandText}", 5, "SELECT 1");
        _log.Error("Failed executing command ({elapsed}ms) {commandText}", 5, "SELECT 2");

        Assert.Equal(2, _written.Lines.Count);
    }

    [Fact]
    public void Emit_SameWordsAboutOtherPages_AreWritten()
    {
        foreach (var page in new[] { 1, 2, 2 })
        {
            using var _ = Serilog.Context.LogContext.PushProperty("Page", page);
            _log.Warning("The page could not be read");
        }

        Assert.Equal(2, _written.Lines.Count);
    }

    [Fact]
    public void Emit_Information_IsAlwaysWritten()
    {
        _log.Information("a");
        _log.Information("a");

        Assert.Equal(2, _written.Lines.Count);
    }

    [Fact]
    public void Dispose_WithinTheMinute_WritesTheCount()
    {
        Say(3, "disk full");

        _log.Dispose();

        Assert.EndsWith("(once more, 2 times within 00:01:00)", _written.Lines[^1], StringComparison.Ordinal);
    }

    public void Dispose() => _log.Dispose();

    private void PassAMinute()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        _guard.Close(all: false);
    }

    private void Say(int times, string reason)
    {
        for (var i = 0; i < times; i++)
        {
            _log.Warning("The heartbeat could not be written: {Reason}", reason);
        }
    }

    private sealed class Written : ILogEventSink
    {
        public List<string> Lines { get; } = [];

        public void Emit(LogEvent logEvent) => Lines.Add(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
