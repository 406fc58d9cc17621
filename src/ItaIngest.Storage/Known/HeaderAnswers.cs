using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Core.Thai;
using ItaIngest.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Known;

/// <summary>
/// What people say of a document's columns without naming them: whoever types into a field what stands in the first cell below a header says what that header means, where it is not understood or was
/// taken for something else.
/// </summary>
internal static class HeaderAnswers
{
    /// <summary>Letters of a cell's text below which two that are the same may be so by chance.</summary>
    private const int LeastText = 6;

    /// <param name="context">Of the store.</param>
    /// <param name="document">Its id.</param>
    /// <param name="explained">Keys of headers that somebody has explained, of which nothing is to be learned.</param>
    /// <param name="cancellation">Stops the queries.</param>
    /// <returns>One answer for each header that one field alone answers, and the keys of all headers that the document has.</returns>
    public static async Task<(IReadOnlyList<Answer> Said, IReadOnlySet<string> Present)> ReadAsync(StoreContext context, long document, IReadOnlySet<string> explained, CancellationToken cancellation)
    {
        var open = await context.OpenHeaders.AsNoTracking().Where(h => h.DocumentId == document).ToListAsync(cancellation);
        var read = await context.ReadHeaders.AsNoTracking().Where(h => h.DocumentId == document).ToListAsync(cancellation);
        var present = open.Select(h => h.Key).Concat(read.Select(h => h.Key)).ToHashSet();
        var last = present.Count == 0 ? null : await context.Corrections.AsNoTracking().Where(c => c.DocumentId == document && c.State == CorrectionState.Applied).OrderByDescending(c => c.Id)
            .Select(c => new { c.Who, c.When }).FirstOrDefaultAsync(cancellation);
        if (last is null)
        {
            return ([], present);
        }

        var typed = await context.Fields.AsNoTracking().Where(f => f.DocumentId == document && f.Value != null && f.Reasons.Contains(Reasons.Corrected)).ToListAsync(cancellation);
        var said = open.Where(h => !explained.Contains(h.Key)).Select(h => Of(h.Wording, h.Example, typed, last.Who, last.When)).OfType<Answer>().ToList();
        var otherwise = read.Where(h => !explained.Contains(h.Key)).Select(h => (Header: h, Answer: Of(h.Wording, h.Example, typed, last.Who, last.When))).Where(o => o.Answer is { } a && Contradicts(a.Name!, o.Header.Path)).ToList();
        if (otherwise.Count > 0)
        {
            // What still stands where the reading put it stands in two columns, and nobody has said that the first is wrong.
            var all = await context.Fields.AsNoTracking().Where(f => f.DocumentId == document && f.Value != null).ToListAsync(cancellation);
            said.AddRange(otherwise.Where(o => !all.Exists(f => KeyOf(f.Pointer) == o.Header.Path && Says(f, o.Header.Example))).Select(o => o.Answer! with { Overrides = true }));
        }

        return (said, present);
    }

    /// <summary>Another key of the same kind of record.</summary>
    private static bool Contradicts(string said, string read) => said != read && said.Split('/')[1] == (read == HeaderKeys.Nothing ? said : read).Split('/')[1];

    private static Answer? Of(string wording, string example, List<StoredField> fields, string who, DateTime when)
    {
        var paths = ThaiText.Key(example).Length < LeastText ? [] : fields.Where(f => Says(f, example)).Select(f => KeyOf(f.Pointer)).Distinct().ToList();
        return paths is [var path] && HeaderKeys.Of(path) is not null && wording.Length <= KnownEntry.LongestText
            ? new Answer(KnownKind.Header, null, path, null, who, when) { Header = wording }
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
