namespace ItaIngest.Core.Records;

/// <summary>What the reading of a value says of how sure it is, from the glyphs that it was read from. Blanks don't count.</summary>
/// <param name="Glyphs">How many.</param>
/// <param name="Lowest">The least confidence of any of them, 0…1.</param>
/// <param name="Mean">Their mean confidence, 0…1.</param>
/// <param name="Seconded">Share of the digits and signs that the second reader of numbers confirms; 0 where there are none.</param>
/// <param name="Rival">The greatest confidence of another reading of any glyph that nobody confirms, 0…1; 0 without any.</param>
/// <param name="BodyHeight">Height of a consonant in pixels: small letters are read worse.</param>
/// <param name="Lines">Printed lines.</param>
/// <param name="IsRecognised">From an image rather than from a text layer.</param>
public sealed record ReadingSignals(int Glyphs, double Lowest, double Mean, double Seconded, double Rival, double BodyHeight, int Lines, bool IsRecognised);
