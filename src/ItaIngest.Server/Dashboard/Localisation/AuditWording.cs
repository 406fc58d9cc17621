using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Dashboard.Localisation;

/// <summary>
/// A line of the audit log in the reader's language. The log keeps what cannot be argued about: the request's method and address, or a short English sentence. Here they get their names; what has none is shown as it was kept.
/// </summary>
internal static partial class AuditWording
{
    /// <summary>Addresses without <c>/api</c>, numbers as <c>-</c>, in front of them the method of what writes.</summary>
    private static readonly Dictionary<string, string> s_addresses = new()
    {
        ["documents/-"] = "document",
        ["documents/-/history"] = "runs",
        ["documents/-/records"] = "records",
        ["documents/-/pages"] = "pages",
        ["documents/-/pages/-/image"] = "image",
        ["documents/-/original"] = "original",
        ["documents/-/transcript"] = "original",
        ["review/-"] = "bench",
        ["review/documents/-"] = "bench",
        ["review/documents/-/history"] = "history",
        ["export"] = "export",
        ["known"] = "known",
        ["known/headers"] = "known",
        ["flags"] = "lists",
        ["records/plans"] = "lists",
        ["records/activities"] = "lists",
        ["records/measures"] = "lists",
        ["records/scores"] = "lists",
        ["POST review/documents/-/claim"] = "claim",
        ["DELETE review/documents/-/claim"] = "unclaim",
        ["POST review/documents/-/claim/take"] = "take-over",
        ["POST review/documents/-/changes"] = "change",
        ["POST review/documents/-/undo"] = "undo",
        ["POST review/documents/-/redo"] = "redo",
        ["POST review/documents/-/done"] = "done",
        ["POST review/documents/-/read-again"] = "region",
        ["PUT review/settings"] = "settings",
        ["PUT settings"] = "settings",
        ["POST settings/keep"] = "settings",
        ["POST upload"] = "take-in",
        ["POST intake"] = "take-in",
        ["POST operations"] = "operation",
        ["POST operations/-/stop"] = "operation-stop",
        ["POST queue/hold"] = "hold",
        ["POST queue/release"] = "release",
        ["POST backfills"] = "backfill",
        ["POST known/headers"] = "header",
        ["POST audit/days"] = "audit-days",
        ["POST documents/-/retry"] = "retry",
        ["POST documents/-/read-anew"] = "read-anew",
        ["POST documents/-/readanew"] = "read-anew",
        ["POST documents/-/pause"] = "pause",
        ["POST documents/-/resume"] = "resume",
        ["POST documents/-/cancel"] = "cancel",
        ["POST documents/-/delete"] = "delete",
        ["DELETE documents/-"] = "delete",
        ["POST documents/retry"] = "all-retry",
        ["POST documents/read-anew"] = "all-read-anew",
        ["POST documents/pause"] = "all-pause",
        ["POST documents/resume"] = "all-resume",
        ["POST documents/cancel"] = "all-cancel",
        ["POST documents/delete"] = "all-delete",
        ["POST backfills/-/pause"] = "backfill-pause",
        ["POST backfills/-/resume"] = "backfill-resume",
        ["POST backfills/-/stop"] = "backfill-stop",
        ["POST known/-/confirm"] = "known-confirm",
        ["POST known/-/on"] = "known-on",
        ["POST known/-/off"] = "known-off",
        ["POST known/-/remove"] = "known-remove",
        ["POST known/-/reread"] = "known-reread",
    };

    private static readonly (Regex Pattern, string Key)[] s_sentences =
    [
        (Sentence("^invited (.+) as (Viewer|Reviewer|Operator|Administrator)$"), "invited"),
        (Sentence("^role of (.+): .+ → (Viewer|Reviewer|Operator|Administrator)$"), "role"),
        (Sentence("^link for the first administrator$"), "first-link"),
        (Sentence("^link for (.+)$"), "link"),
        (Sentence("^(?:SetUp|Invite|Reset) link used, role (Viewer|Reviewer|Operator|Administrator)$"), "link-used"),
        (Sentence("^blocked (.+)$"), "blocked"),
        (Sentence("^unblocked (.+)$"), "unblocked"),
        (Sentence("^own password changed$"), "password"),
        (Sentence("^everywhere$"), "everywhere"),
        (Sentence("^key [0-9]+ '(.+)' made for (.+)$"), "key-made"),
        (Sentence("^key [0-9]+ '(.+)' revoked$"), "key-revoked"),
    ];

    /// <param name="texts">Of the reader's language.</param>
    /// <param name="what">As the log keeps it.</param>
    /// <returns>What was done, and what the address or the request added to it; that is null when there is nothing more.</returns>
    public static (string Text, string? More) Audit(this IStringLocalizer texts, string what)
    {
        if (Request().Match(what) is { Success: true } request)
        {
            var numbers = Number().Matches(request.Groups["path"].Value);
            var address = Number().Replace(request.Groups["path"].Value, "/-").Replace("/api/", "/", StringComparison.Ordinal).TrimStart('/');
            var key = s_addresses.GetValueOrDefault(request.Groups["method"] is { Success: true } method ? $"{method.Value} {address}" : address);
            var more = Uri.UnescapeDataString((request.Groups["query"].Value + " " + request.Groups["detail"].Value).Trim());
            return key is null ? (what, null) : (texts[$"audited.{key}", numbers.Count > 0 ? numbers[^1].Value[1..] : ""], more.Length > 0 ? more : null);
        }

        foreach (var (pattern, key) in s_sentences)
        {
            if (pattern.Match(what) is { Success: true } said)
            {
                return (texts[$"audited.{key}", [.. said.Groups.Values.Skip(1).Select(g => texts.Of("Role", g.Value))]], null);
            }
        }

        return (what, null);
    }

    private static Regex Sentence(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?:(?<method>POST|PUT|DELETE|PATCH) )?(?<path>/[^ ?]*)(?<query>\?[^ ]*)?(?: (?<detail>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Request();

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Number();
}
