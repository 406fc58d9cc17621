namespace ItaIngest.Training.Pages;

/// <summary>A typeface for training pages.</summary>
/// <param name="Family">CSS family list.</param>
/// <param name="Width">Mean advance of a character that takes room, em.</param>
/// <param name="LinePitch">Closest usual distance of baselines, em: faces for Thai offices are small on their body.</param>
/// <param name="Share">How often it is used, relative to the others.</param>
/// <param name="Sources">Font files by weight and style that the page must load; empty for installed fonts.</param>
internal sealed record Face(string Family, double Width, double LinePitch, double Share, IReadOnlyList<FaceSource> Sources)
{
    /// <summary>The family's name as people know it.</summary>
    public string Name => Family.Split(',')[0].Trim('\'').Replace(" thai", "", StringComparison.Ordinal);

    public bool HasItalic => Sources.Count == 0 || Sources.Any(s => s.Italic);
}

internal sealed record FaceSource(string Family, string Path, bool Bold, bool Italic);
