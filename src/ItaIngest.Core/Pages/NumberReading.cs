namespace ItaIngest.Core.Pages;

/// <summary>
/// What a second, independent reader, which knows only digits, their signs and the letters of item codes, made of a number or code that stands in a line.
/// </summary>
/// <param name="Box">The ink that was read, pixels of the page. The line's glyphs whose middle lies in it are what the first reader made of the same ink.</param>
/// <param name="Text">As read, blanks left out; never empty.</param>
/// <param name="Confidences">The second reader's own (uncalibrated) confidence in each character of <paramref name="Text"/>, 0…1.</param>
public sealed record NumberReading(Box Box, string Text, IReadOnlyList<double> Confidences);
