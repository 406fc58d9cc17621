using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ItaIngest.Ocr.Workers;

/// <summary>A worker process ended or was killed before it answered.</summary>
/// <param name="category"><c>crash</c>, <c>timeout</c> or <c>memory</c>.</param>
/// <param name="message">One line.</param>
internal sealed class PageWorkerLostException(string category, string message) : Exception(message)
{
    public string Category { get; } = category;
}

/// <summary>One child process that reads pages. Not for use by two callers at a time.</summary>
internal sealed class PageWorker : IDisposable
{
    /// <summary>How often a busy worker's memory is looked at.</summary>
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(250);

    private const int KeptErrorLines = 12;

    private readonly Process _process;
    private readonly PageWorkerPoolOptions _options;
    private readonly Queue<string> _errors = new();
    private int _pages;

    private PageWorker(Process process, PageWorkerPoolOptions options)
    {
        _process = process;
        _options = options;
        _process.ErrorDataReceived += (_, e) => KeepError(e.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>It should be replaced before the next page.</summary>
    public bool IsWorn => _process.HasExited || _pages >= _options.PagesPerWorker || IsTooLarge();

    public static PageWorker Start(PageWorkerPoolOptions options)
    {
        var start = new ProcessStartInfo(options.Command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in options.Command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        // There is a worker per core already; threads of their own would only get in each other's way.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        return new PageWorker(Process.Start(start) ?? throw new InvalidOperationException($"{options.Command[0]} did not start."), options);
    }

    /// <exception cref="PageWorkerLostException">The process crashed, hung or grew; it is dead now.</exception>
    public async Task<PageWorkerAnswer> AskAsync(PageWorkerRequest request, CancellationToken ct)
    {
        _pages++;
        try
        {
            await _process.StandardInput.WriteLineAsync(PageWorkerProtocol.ToLine(request).AsMemory(), ct);
            await _process.StandardInput.FlushAsync(ct);
            var line = await WaitAsync(_process.StandardOutput.ReadLineAsync(ct).AsTask(), ct);
            return line is null ? throw await CrashedAsync() : PageWorkerProtocol.FromLine<PageWorkerAnswer>(line);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            throw await CrashedAsync();
        }
        catch (OperationCanceledException)
        {
            Kill();
            throw;
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task<string?> WaitAsync(Task<string?> answer, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        while (await Task.WhenAny(answer, Task.Delay(Watch, ct)) != answer)
        {
            ct.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > _options.PageTimeLimitSeconds)
            {
                Kill();
                throw new PageWorkerLostException("timeout", $"reading it took longer than {_options.PageTimeLimitSeconds} s");
            }

            if (IsTooLarge())
            {
                Kill();
                throw new PageWorkerLostException("memory", $"reading it took more than {_options.MemoryLimitMegabytes} MB");
            }
        }

        return await answer;
    }

    private bool IsTooLarge()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64 > _options.MemoryLimitMegabytes * 1024L * 1024L;
        }
        catch (InvalidOperationException)
        {
            return false; // It has ended: the reader of its answer finds out.
        }
    }

    private async Task<PageWorkerLostException> CrashedAsync()
    {
        Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        string errors;
        lock (_errors)
        {
            errors = string.Join(" | ", _errors);
        }

        return new PageWorkerLostException(
            "crash", $"the page worker ended with code {_process.ExitCode}" + (errors.Length == 0 ? string.Empty : ": " + errors));
    }

    private void KeepError(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (_errors)
        {
            _errors.Enqueue(line.Trim());
            if (_errors.Count > KeptErrorLines)
            {
                _errors.Dequeue();
            }
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
