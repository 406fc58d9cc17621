using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ItaIngest.Ocr.Workers;

/// <summary>How many page workers run, and when one is replaced.</summary>
public sealed record PageWorkerPoolOptions
{
    /// <summary>Worker processes at a time; recognition keeps one core busy each.</summary>
    [Range(1, 256)]
    public int Size { get; init; } = Environment.ProcessorCount;

    /// <summary>Seconds for one page; a dense A3 page takes about twenty.</summary>
    [Range(1, 3600)]
    public int PageTimeLimitSeconds { get; init; } = 120;

    /// <summary>Megabytes of resident memory beyond which a worker is replaced.</summary>
    [Range(64, 65536)]
    public int MemoryLimitMegabytes { get; init; } = 1200;

    /// <summary>Pages after which a worker is replaced, so that what native code leaks stays small.</summary>
    [Range(1, 100_000)]
    public int PagesPerWorker { get; init; } = 200;

    /// <summary>Times that a page is tried whose worker crashes, hangs or grows.</summary>
    [Range(1, 10)]
    public int Tries { get; init; } = 3;

    /// <summary>Program and arguments of a worker; by default this program with <c>page-worker</c>.</summary>
    [MinLength(1)]
    public IReadOnlyList<string> Command { get; init; } = ThisProgram("page-worker");

    /// <summary>The command line that starts the running program again, under <c>dotnet</c> when it runs there.</summary>
    public static IReadOnlyList<string> ThisProgram(params string[] arguments)
    {
        var host = Environment.ProcessPath ?? "itaingest";
        var isDotnet = Path.GetFileNameWithoutExtension(host) == "dotnet";
        return isDotnet ? [host, Assembly.GetEntryAssembly()!.Location, .. arguments] : [host, .. arguments];
    }
}
