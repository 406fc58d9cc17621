using System.Text.Json;

namespace ItaIngest.Torture.Machines;

/// <summary>What a machine's process is told by the run that starts it.</summary>
internal sealed record MachineArguments
{
    /// <summary>The one that watches the folder and serves the dashboard; else a worker.</summary>
    public required bool Watches { get; init; }
    public required string Inbox { get; init; }
    public required string Data { get; init; }
    public string? Database { get; init; }
    public string? Files { get; init; }
    public required string LogFile { get; init; }
    public required int PageTimeLimitSeconds { get; init; }

    public string ToText() => JsonSerializer.Serialize(this);

    public static MachineArguments Parse(string text) => JsonSerializer.Deserialize<MachineArguments>(text)!;
}
