using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Core.Thai;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>
/// What people say of a document's columns without naming them: whoever types into a field what stands in the first cell below a header that is not understood says what that header means.
/// </summary>
internal static class HeaderAnswers
{
    /// <summary>Letters of a cell's text below which two that are the same may be so by chance.</summary>
    private const int LeastText = 6;

    /// <param name="context">Of the store.</param>
    /// <param name="document">Its id.</param>
    /// <param name="explained">Keys of headers that somebody has explained, of which nothing is to be learned.</param>
    /// <param name="cancellation">Stops the queries.</param>
    /// <returns>One answer for each header that one field alone answers, and the keys of all headers that are open.</returns>
    public static async Task<(IReadOnlyList<Answer> Said, IReadOnlySet<string> Open)> ReadAsync(StoreContext context, long document, IReadOnlySet<string> explained, CancellationToken cancellation)
    {
        var headers = await context.OpenHeaders.AsNoTracking().Where(h => h.DocumentId == document).ToListAsync(cancellation);
        if (headers.Count == 0)
        {
            return ([], new HashSet<string>());
        }

        var fields = await context.Fields.AsNoTracking().Where(f => f.DocumentId == document && f.Value != null && f.Reasons.Contains(Reasons.Corrected)).ToListAsync(cancellation);
        var last = await context.Corrections.AsNoTracking().Where(c => c.DocumentId == document && c.State == CorrectionState.Applied).OrderByDescending(c => c.Id)
            .Select(c => new { c.Who, c.When }).FirstOrDefaultAsync(cancellation);
        return last is null
            ? ([], headers.Select(h => h.Key).ToHashSet())
            : ([.. headers.Where(h => !explained.Contains(h.Key)).Select(h => Of(h, fields, last.Who, last.When)).OfType<Answer>()], headers.Select(h => h.Key).ToHashSet());
    }

    private static Answer? Of(StoredOpenHeader header, List<StoredField> fields, string who, DateTime when)
    {
        var paths = ThaiText.Key(header.Example).Length < LeastText ? [] : fields.Where(f => Says(f, header.Example)).Select(f => KeyOf(f.Pointer)).Distinct().ToList();
        return paths is [var path] && HeaderKeys.Of(path) is not null && header.Wording.Length <= KnownEntry.LongestText
            ? new Answer(KnownKind.Header, null, path, null, who, when) { Header = header.Wording }
            : null;
    }

    /// <summary>Whether a field has what the cell says, a date in whichever way it is printed.</summary>
    private static bool Says(StoredField field, string example)
    {
        var type = FieldTypes.Of(field.Pointer);
        return type.Kind switch
        {
            FieldKind.Text => ThaiText.Key(field.Value!) == ThaiText.Key(example),
            FieldKind.Date => TypedValue.Parse(example, type, fiscalYear: null).Value == field.Value,
            _ => false,
        };
    }

    /// <summary>A list's items have the key of their list.</summary>
    private static string KeyOf(string pointer)
    {
        var path = FieldTypes.PathOf(pointer);
        return path.EndsWith("/-", StringComparison.Ordinal) ? path[..^2] : path;
    }
}
