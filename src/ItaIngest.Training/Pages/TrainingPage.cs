using ItaIngest.Core.Pages;

namespace ItaIngest.Training.Pages;

/// <summary>A line of text with the room it is given on the page, points (1/72 inch) from the top left corner.</summary>
/// <param name="Room">From one line's room to the next there is no gap: a baseline lies in exactly one.</param>
internal sealed record TextSlot(string Text, Box Room, string Css, double Points);

/// <summary>A part of the page in which lines are looked for: a paragraph or a table's cell. Points.</summary>
internal sealed record TextRegion(Box Area, IReadOnlyList<TextSlot> Slots);

/// <summary>A printed line, points.</summary>
internal sealed record DrawnRuling(Box Box);

/// <summary>A page as it is to be set. Points.</summary>
internal sealed record TrainingPage(double Width, double Height, IReadOnlyList<TextRegion> Regions, IReadOnlyList<DrawnRuling> Rulings);
