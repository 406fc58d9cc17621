namespace ItaIngest.Storage.Files;

/// <summary>Files can't be had where they lie, or not in the way that was asked for; the message says what to do.</summary>
public sealed class FileStoreException(string message, Exception? inner = null) : IOException(message, inner);
