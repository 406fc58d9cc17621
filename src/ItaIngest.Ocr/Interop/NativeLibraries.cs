using System.Reflection;
using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop;

/// <summary>Loads the shared libraries of Debian by their versioned names and says which package to install when one is missing.</summary>
internal static partial class NativeLibraries
{
    public const string Leptonica = "liblept.so.5";
    public const string Tesseract = "libtesseract.so.5";

    private static readonly Lock Gate = new();
    private static bool _registered;

    /// <summary>Called by the static constructor of each class of imports, before its first call.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (_registered)
            {
                return;
            }

            NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
            _registered = true;
        }
    }

    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name == Tesseract)
        {
            // Its OpenMP threads wait for each other by spinning: on busy machines one thread is several times faster. The runtime
            // library reads the variable while it is loaded, and .NET's own copy of the environment would not reach it.
            _ = SetEnvironment("OMP_THREAD_LIMIT", "1", 1);
        }

        if (NativeLibrary.TryLoad(name, assembly, path, out var library))
        {
            return library;
        }

        var package = name switch
        {
            Leptonica => "liblept5",
            Tesseract => "libtesseract5",
            _ => null,
        };
        return package is null ? 0 : throw new MissingDependencyException(name, package);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
