using System.Globalization;
using System.Text;
using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Identity;

namespace ItaIngest.Server.Access;

/// <summary>What may be the name of an account: in any script, one word or several, but nothing that looks like a key's or that can't be seen.</summary>
internal sealed class AccountName : IUserValidator<Account>
{
    /// <summary>Characters of a name; an address of e-mail fits.</summary>
    public const int Longest = 100;

    public static bool IsOne(string name) =>
        name.Length is > 0 and <= Longest && name == name.Trim() && !name.Equals(Who.Local, StringComparison.OrdinalIgnoreCase) && name.EnumerateRunes().All(IsSeen);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(IsOne(user.UserName ?? "") ? IdentityResult.Success : IdentityResult.Failed(manager.ErrorDescriber.InvalidUserName(user.UserName)));

    private static bool IsSeen(Rune rune) =>
        rune.Value is not (':' or ',') && rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
