using System.CommandLine;
using System.Globalization;

namespace ItaIngest.Cli.Inputs;

/// <summary>
/// Options that an environment variable may give as well, for containers: <c>--data</c> is <c>ITAINGEST_DATA</c>. What stands on the command line comes first; an
/// empty variable is none.
/// </summary>
/// <remarks>No default values of the options themselves: their help would show what the variables hold.</remarks>
internal static class EnvironmentSettings
{
    public const string Prefix = "ITAINGEST_";

    /// <summary>For the description of commands whose options are read this way.</summary>
    public const string Hint = "Options may also be set in the environment, --data as ITAINGEST_DATA.";

    public static string Setting(this ParseResult parsed, Option<string> option) => Variable(parsed, option)?.Value ?? parsed.GetRequiredValue(option);

    public static string? OptionalSetting(this ParseResult parsed, Option<string?> option) => Variable(parsed, option)?.Value ?? parsed.GetValue(option);

    /// <exception cref="UsageException">The variable holds no whole number.</exception>
    public static int Setting(this ParseResult parsed, Option<int> option) =>
        Variable(parsed, option) is not var (name, value) ? parsed.GetRequiredValue(option)
        : int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"{name}={value}: a whole number");

    /// <exception cref="UsageException">The variable is neither true nor false.</exception>
    public static bool Setting(this ParseResult parsed, Option<bool> option) =>
        Variable(parsed, option) is not var (name, value) ? parsed.GetValue(option)
        : bool.TryParse(value, out var yes) ? yes
        : throw new UsageException($"{name}={value}: true or false");

    /// <summary>A variable that has no option, such as one that names a file with a secret.</summary>
    public static string? Value(string name) => Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } value ? value : null;

    private static (string Name, string Value)? Variable(ParseResult parsed, Option option)
    {
        var name = option.Name.TrimStart('-').Replace('-', '_').ToUpperInvariant();
        return parsed.GetResult(option) is null or { Implicit: true } && Value(name) is { } value ? (Prefix + name, value) : null;
    }
}
