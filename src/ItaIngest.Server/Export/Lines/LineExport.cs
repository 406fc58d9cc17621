using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Server.Extraction;
using ItaIngest.Storage;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Files;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Server.Export.Lines;

/// <summary>What was written.</summary>
/// <param name="Lines">Pictures, each with its text.</param>
/// <param name="Documents">From which they come.</param>
public sealed record LineSummary(int Lines, int Documents);

/// <summary>
/// Writes lines of print that people have checked, for training: a picture (<c>17-scores-3-label.png</c>) and its text (<c>17-scores-3-label.gt.txt</c>) for each value that a person accepted or corrected and that fills
/// a printed line.
/// </summary>
public sealed class LineExport(IDbContextFactory<StoreContext> contexts, IFileStore files)
{
    private const string TextEnding = ".gt.txt", PictureEnding = ".png";

    /// <param name="folder">Made when missing; files of the same names are replaced.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public async Task<LineSummary> WriteAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var ids = await context.Corrections.Select(c => c.DocumentId).Distinct().OrderBy(id => id).ToListAsync(cancellation);
        var (lines, documents) = (0, 0);
        foreach (var id in ids)
        {
            var written = await WriteAsync(context, id, folder, cancellation);
            (lines, documents) = (lines + written, documents + (written > 0 ? 1 : 0));
        }

        return new LineSummary(lines, documents);
    }

    private async Task<int> WriteAsync(StoreContext context, long id, string folder, CancellationToken cancellation)
    {
        var fields = (await context.Fields.AsNoTracking()
            .Where(f => f.DocumentId == id && f.Value != null && f.Page != null && f.Left != null && (f.Reasons.Contains(Reasons.Corrected) || f.Reasons.Contains(Reasons.Accepted))).ToListAsync(cancellation))
            .Where(f => FieldTypes.Of(f.Pointer).Kind == FieldKind.Text).ToLookup(f => f.Page!.Value);
        var written = 0;
        foreach (var page in await context.Pages.AsNoTracking().Where(p => p.DocumentId == id && p.ReadingKey != null && p.ImageKey != null).OrderBy(p => p.Number).ToListAsync(cancellation))
        {
            written += fields.Contains(page.Number) ? await WriteAsync(page, fields[page.Number], folder, cancellation) : 0;
        }

        return written;
    }

    private async Task<int> WriteAsync(StoredPage stored, IEnumerable<StoredField> fields, string folder, CancellationToken cancellation)
    {
        if (await KeptPages.ReadPageAsync(files, stored.ReadingKey!, cancellation) is not { } page
            || CorrectedLine.Of(page, fields).ToList() is not { Count: > 0 } lines || await ImageAsync(stored.ImageKey!, cancellation) is not { } image)
        {
            return 0;
        }

        foreach (var line in lines)
        {
            var name = Path.Combine(folder, FormattableString.Invariant($"{stored.DocumentId}{line.Pointer.Replace('/', '-')}"));
            await File.WriteAllBytesAsync(name + PictureEnding, image.Crop(Pixels(line.Box, image)).ToPng((int)page.Dpi), cancellation);
            await File.WriteAllTextAsync(name + TextEnding, line.Text + "\n", cancellation);
        }

        return lines.Count;
    }

    private static Box Pixels(Box box, GreyImage image) => new Box(
        Math.Floor(box.Left * image.Width), Math.Floor(box.Top * image.Height), Math.Ceiling(box.Right * image.Width), Math.Ceiling(box.Bottom * image.Height)).Intersect(image.Bounds);

    private async Task<GreyImage?> ImageAsync(string key, CancellationToken cancellation)
    {
        if (await files.TryOpenAsync(key, cancellation) is not { } stored)
        {
            return null;
        }

        await using (stored)
        {
            using var bytes = new MemoryStream();
            await stored.CopyToAsync(bytes, cancellation);
            return GreyImage.TryDecode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
    }
}
