namespace ItaIngest.Ocr;

/// <summary>A library, program or data file that this machine needs is not there.</summary>
public sealed class MissingDependencyException : Exception
{
    /// <param name="missing">What was looked for: a library or a program.</param>
    /// <param name="debianPackage">The Debian package that brings it.</param>
    public MissingDependencyException(string missing, string debianPackage)
        : base($"{missing} is missing. Install the Debian package {debianPackage}: apt-get install {debianPackage}")
    {
        DebianPackage = debianPackage;
    }

    private MissingDependencyException(string message)
        : base(message)
    {
    }

    /// <summary>The Debian package that brings what is missing; null for a file that no package brings, or when a page worker missed it.</summary>
    public string? DebianPackage { get; }

    /// <summary>A file of the project's own is not there.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="remedy">A sentence that says what to do.</param>
    public static MissingDependencyException OfFile(string file, string remedy) => new($"{file} is missing. {remedy}");

    /// <summary>What a page worker missed; the message is the worker's.</summary>
    internal static MissingDependencyException OfWorker(string message) => new(message);
}
