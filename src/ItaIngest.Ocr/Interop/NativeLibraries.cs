using System.Reflection;
using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop;

/// <summary>Loads the shared libraries of Debian by their versioned names and says which package to install when one is missing.</summary>
internal static class NativeLibraries
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
}
