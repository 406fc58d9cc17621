namespace ItaIngest.Server.Settings;

/// <summary>What an operator may set for the whole installation.</summary>
/// <param name="SecondShare">Share of approved documents that a second person looks at, 0 to 1.</param>
/// <param name="SampleShare">Share of the unflagged values of such a document that are drawn, 0 to 1.</param>
/// <param name="SecondKinds">Kinds of field that are always looked at twice: pointers without numbers, as <c>/scores/-/score</c>.</param>
/// <param name="HistoryDays">Days that the history of jobs is kept.</param>
internal sealed record OperatorSettings(double SecondShare, double SampleShare, IReadOnlyList<string> SecondKinds, int HistoryDays);

/// <summary>A change of them; what is null stays as it is. See <see cref="OperatorSettings"/>.</summary>
internal sealed record SettingsChange(double? SecondShare = null, double? SampleShare = null, IReadOnlyList<string>? SecondKinds = null, int? HistoryDays = null);
