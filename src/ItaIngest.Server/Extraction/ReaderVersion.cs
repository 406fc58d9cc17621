using System.Security.Cryptography;
using ItaIngest.Core;
using ItaIngest.Ocr;
using ItaIngest.Ocr.Recognition;

namespace ItaIngest.Server.Extraction;

/// <summary>Which program and which model read a page: another model or another build of what recognises pages is another version.</summary>
public static class ReaderVersion
{
    private static readonly Lazy<string> s_current = new(Make);

    /// <summary>As <c>3f2a91c0-77be01d4</c>: model, recogniser.</summary>
    /// <exception cref="MissingDependencyException">The model is missing.</exception>
    public static string Current => s_current.Value;

    private static string Make()
    {
        using var model = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        model.AppendData(File.ReadAllBytes(RecognitionModel.Locate()));
        model.AppendData(File.ReadAllBytes(RecognitionModel.LocateNumbers()));
        // Builds are deterministic: the same sources give the same module.
        var program = SHA256.HashData([.. Module(typeof(DocumentReader)), .. Module(typeof(DocumentPages))]);
        return $"{Short(model.GetHashAndReset())}-{Short(program)}";
    }

    private static byte[] Module(Type type) => type.Module.ModuleVersionId.ToByteArray();

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 4));
}
