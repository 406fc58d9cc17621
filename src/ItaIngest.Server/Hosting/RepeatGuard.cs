using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace ItaIngest.Server.Hosting;

/// <summary>
/// Keeps a trouble that lasts from flooding the log: while the database is away or its disk is full, a dozen parts of the program say so every second. The same
/// warning or error is written once within a time, and then with how often it came.
/// </summary>
internal sealed class RepeatGuard : ILogEventSink, IDisposable
{
    /// <summary>Different troubles that are remembered; beyond them all is written.</summary>
    private const int Most = 1000;

    private const string Elapsed = "elapsed";

    /// <summary>What a message is about without naming it.</summary>
    private static readonly string[] s_subjects = ["DocumentId", "Page"];

    private static readonly MessageTemplateParser s_parser = new();

    private readonly Logger _log;
    private readonly TimeSpan _within;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Repeats> _seen = new(StringComparer.Ordinal);

    /// <param name="log">Where it is written; disposed with this.</param>
    /// <param name="within">Time within which the same is written once.</param>
    /// <param name="time">Of these times.</param>
    public RepeatGuard(Logger log, TimeSpan within, TimeProvider time)
    {
        (_log, _within, _time) = (log, within, time);
        _timer = time.CreateTimer(_ => Close(all: false), null, within, within);
    }

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level < LogEventLevel.Warning)
        {
            _log.Write(logEvent);
            return;
        }

        var key = KeyOf(logEvent);
        lock (_gate)
        {
            if (_seen.TryGetValue(key, out var repeats))
            {
                (repeats.Count, repeats.Last) = (repeats.Count + 1, logEvent);
                return;
            }

            if (_seen.Count < Most)
            {
                _seen[key] = new Repeats(_time.GetTimestamp());
            }
        }

        _log.Write(logEvent);
    }

    public void Dispose()
    {
        _timer.Dispose();
        Close(all: true);
        _log.Dispose();
    }

    /// <summary>What is the same trouble: the same words about the same thing. How long a command took is no part of it.</summary>
    private static string KeyOf(LogEvent logEvent)
    {
        var key = new StringBuilder(logEvent.MessageTemplate.Text);
        var names = logEvent.MessageTemplate.Tokens.OfType<PropertyToken>().Select(t => t.PropertyName).Where(n => n != Elapsed);
        foreach (var name in names.Concat(s_subjects))
        {
            key.Append('\0').Append(logEvent.Properties.GetValueOrDefault(name));
        }

        return key.Append('\0').Append(logEvent.Exception?.GetType()).Append('\0').Append(logEvent.Exception?.GetBaseException().Message).ToString();
    }

    /// <summary>Writes how often each came whose time is over, and forgets those that did not come again.</summary>
    internal void Close(bool all)
    {
        List<(LogEvent Last, int Count)> repeated = [];
        lock (_gate)
        {
            foreach (var (key, repeats) in _seen.Where(s => all || _time.GetElapsedTime(s.Value.Since) >= _within).ToList())
            {
                if (repeats.Last is { } last)
                {
                    repeated.Add((last, repeats.Count));
                    _seen[key] = new Repeats(_time.GetTimestamp());
                }
                else
                {
                    _seen.Remove(key);
                }
            }
        }

        foreach (var (last, count) in repeated)
        {
            _log.Write(Counted(last, count));
        }
    }

    private LogEvent Counted(LogEvent last, int count) => new(
        last.Timestamp, last.Level, last.Exception, s_parser.Parse(last.MessageTemplate.Text + " (once more, {Repeats} times within {Within})"),
        [
            .. last.Properties.Select(p => new LogEventProperty(p.Key, p.Value)),
            new LogEventProperty("Repeats", new ScalarValue(count)), new LogEventProperty("Within", new ScalarValue(_within)),
        ]);

    private sealed class Repeats(long since)
    {
        public long Since => since;

        /// <summary>Not written so far.</summary>
        public int Count { get; set; }

        public LogEvent? Last { get; set; }
    }
}
