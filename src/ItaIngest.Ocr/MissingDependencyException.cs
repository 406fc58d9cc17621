namespace ItaIngest.Ocr;

/// <summary>A library, program or data file that this machine needs is not installed.</summary>
public sealed class MissingDependencyException : Exception
{
    /// <param name="missing">What was looked for: a library, a program or a file.</param>
    /// <param name="debianPackage">The Debian package that brings it.</param>
    public MissingDependencyException(string missing, string debianPackage)
        : base($"{missing} is missing. Install the Debian package {debianPackage}: apt-get install {debianPackage}")
    {
        DebianPackage = debianPackage;
    }

    /// <summary>The Debian package that brings what is missing.</summary>
    public string DebianPackage { get; }
}
