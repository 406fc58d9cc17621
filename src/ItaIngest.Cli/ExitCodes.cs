namespace ItaIngest.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Bug = 1;
    public const int WrongUsage = 2;
    public const int SomeInputsUnreadable = 3;
    public const int DependencyMissing = 4;

    /// <summary>What shells use for a program that Ctrl-C ended (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
