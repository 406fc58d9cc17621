using System.Text.RegularExpressions;

namespace ItaIngest.Core.Reading.Shared;

/// <summary>"… ใช้การติดตามและข้อจำกัดเดียวกับข้อ 3.1": what another section says holds here as well.</summary>
/// <param name="Number">The other section.</param>
/// <param name="What">The words before it, which say what is the same.</param>
internal sealed partial record SharedLikeness(string Number, string What)
{
    public static SharedLikeness? Of(string sentence) =>
        Like().Match(sentence) is { Success: true } like ? new SharedLikeness(like.Groups["no"].Value.TrimEnd('.'), sentence[..like.Index]) : null;

    /// <summary>The sentence without the other section's number.</summary>
    public static string Without(string sentence) => Like().Replace(sentence, " ");

    [GeneratedRegex(@"(เช่น)?เดียวกั(น\s*กั)?บ\s*(มาตรการ|กิจกรรม|โครงการ)?\s*(ใน|ตาม)?\s*(หัว)?ข้อ\s*(ที่\s*)?(?<no>\d{1,2}(\.\d{1,2})*)")]
    private static partial Regex Like();
}
