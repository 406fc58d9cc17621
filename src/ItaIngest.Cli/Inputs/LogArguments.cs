using System.CommandLine;
using ItaIngest.Server.Hosting;

namespace ItaIngest.Cli.Inputs;

/// <summary>The options that say how a service logs.</summary>
internal sealed class LogArguments
{
    private readonly Option<string> _format = new("--log-format") { Description = "text (for people) or json (an object per line)", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _file = new("--log-file") { Description = "file to log to as well; a new one begins each day and at 100 MB, 31 are kept" };

    public LogArguments(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_file);
    }

    /// <exception cref="UsageException">There is no such format.</exception>
    public LogOptions Read(ParseResult parsed) => new()
    {
        Format = parsed.Setting(_format) switch
        {
            "text" => LogFormat.Text,
            "json" => LogFormat.Json,
            var other => throw new UsageException($"--log-format {other}: text or json"),
        },
        File = parsed.OptionalSetting(_file),
    };
}
