using ItaIngest.Server.Access;
using ItaIngest.Server.Dashboard.Localisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Dashboard.Accounts;

/// <summary>Why an account could not be made or changed, in the reader's language.</summary>
internal static class AccountProblems
{
    public static IReadOnlyList<string> Say(IdentityResult result, IStringLocalizer<Texts> texts, AccessOptions options) =>
        [.. result.Errors.Select(e => texts["account-error." + e.Code, options.ShortestPassword] is { ResourceNotFound: false } known ? known.Value : e.Description).Distinct()];
}
