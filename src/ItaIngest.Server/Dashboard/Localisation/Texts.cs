namespace ItaIngest.Server.Dashboard.Localisation;

/// <summary>Stands for the texts of the dashboard: <c>Texts.resx</c> holds them in Thai, <c>Texts.en.resx</c> in English.</summary>
public sealed class Texts;
