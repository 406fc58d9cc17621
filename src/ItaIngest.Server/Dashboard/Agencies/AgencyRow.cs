namespace ItaIngest.Server.Dashboard.Agencies;

/// <summary>One agency in the list of all.</summary>
/// <param name="Name">As its documents give it.</param>
/// <param name="Documents">How many were read.</param>
/// <param name="Flagged">Values of these that a person should look at.</param>
/// <param name="Newest">Its newest fiscal year, B.E.</param>
public sealed record AgencyRow(string Name, int Documents, int Flagged, int? Newest)
{
    public static string Address(string name) => "/agencies/" + Uri.EscapeDataString(name);
}
