namespace ItaIngest.Cli;

/// <summary>The command was called in a way that cannot work; the message says what to change.</summary>
internal sealed class UsageException(string message) : Exception(message);
