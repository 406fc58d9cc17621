namespace ItaIngest.Server.Export;

/// <summary>A document on its way out: what the service knows of it and its records as they stand after review.</summary>
/// <param name="Id">In the database.</param>
/// <param name="FileName">Of the original.</param>
/// <param name="Sha256">Of the original.</param>
/// <param name="ArrivedAt">UTC.</param>
/// <param name="ReadAt">UTC.</param>
/// <param name="Reviewed">Whether a person released it.</param>
/// <param name="Json">The records in the contract's form, corrections applied.</param>
public sealed record ExportedDocument(long Id, string FileName, string Sha256, DateTime ArrivedAt, DateTime? ReadAt, bool Reviewed, string Json)
{
    /// <summary>As it stands in the files.</summary>
    public string ReviewState => Reviewed ? "reviewed" : "unreviewed";
}
