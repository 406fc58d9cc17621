using ItaIngest.Storage.Access;
using Microsoft.AspNetCore.Identity;

namespace ItaIngest.Server.Access;

/// <summary>A password that holds the account's name is the first that is tried.</summary>
internal sealed class PasswordWithoutName : IPasswordValidator<Account>
{
    public const string Code = "PasswordHoldsName";

    /// <summary>Shorter names occur in passwords by chance.</summary>
    private const int ShortestName = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        password?.Length > PasswordSignIn.LongestPassword ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooLong", Description = "The password is too long." })
        : user.UserName is { Length: >= ShortestName } name && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password holds the account's name." })
            : IdentityResult.Success);
}
