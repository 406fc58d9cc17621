namespace ItaIngest.Server.Dashboard.Documents;

/// <summary>A piece of a transcript's line; with the value that was read from it, or none.</summary>
public readonly record struct TranscriptPart(string Text, FieldView? View);

/// <summary>Parts a line of a transcript at the values that were read from it.</summary>
public static class TranscriptParts
{
    /// <summary>The pieces of a line in order. Of values that share characters the first one has them; the others are marked without text where they begin.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="fields">The values that stand on it.</param>
    public static IReadOnlyList<TranscriptPart> Of(string line, IEnumerable<FieldView> fields)
    {
        var parts = new List<TranscriptPart>();
        var at = 0;
        foreach (var view in fields.OrderBy(f => f.Field.FirstColumn).ThenBy(f => f.Field.LastColumn))
        {
            var start = Math.Clamp((view.Field.FirstColumn ?? 1) - 1, at, line.Length);
            var end = Math.Clamp(view.Field.LastColumn ?? 0, start, line.Length);
            if (start > at)
            {
                parts.Add(new TranscriptPart(line[at..start], null));
            }

            parts.Add(new TranscriptPart(line[start..end], view));
            at = end;
        }

        if (at < line.Length)
        {
            parts.Add(new TranscriptPart(line[at..], null));
        }

        return parts;
    }
}
