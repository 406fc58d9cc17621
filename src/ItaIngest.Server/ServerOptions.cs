using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Server;

/// <summary>What <c>ita up</c> may be told.</summary>
public sealed record ServerOptions
{
    /// <summary>The dashboard and the API answer on this port; 0 takes any free one.</summary>
    [Range(0, 65535)]
    public int Port { get; init; } = 8080;

    /// <summary>Address of this machine on which they answer; null answers this machine only.</summary>
    public System.Net.IPAddress? Address { get; init; }

    /// <summary>Files dropped here are read. Those that can't be read go to <c>failed</c> beside it.</summary>
    [Required]
    public string Inbox { get; init; } = "inbox";

    /// <summary>Folders below which backfills may be started by page and by API; none unless named.</summary>
    public IReadOnlyList<string> BackfillRoots { get; init; } = [];

    /// <summary>Database, originals, page images.</summary>
    public Storage.StoreOptions Store { get; init; } = new();

    /// <summary>Page worker processes; one per processor unless told otherwise.</summary>
    [Range(1, 256)]
    public int PageWorkers { get; init; } = Environment.ProcessorCount;

    public Jobs.JobOptions Jobs { get; init; } = new();

    public Access.AccessOptions Access { get; init; } = new();

    public Api.Access.ApiOptions Api { get; init; } = new();

    public Health.HealthOptions Health { get; init; } = new();

    public Hosting.LogOptions Logs { get; init; } = new();

    public Intake.IntakeOptions Intake { get; init; } = new();
}
