using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Dashboard.Localisation;

/// <summary>What codes, states, amounts and times are called where a person reads them.</summary>
internal static class Wording
{
    private static readonly string[] s_thaiMonths = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
    private const int BuddhistEra = 543;

    public static bool IsThai => CultureInfo.CurrentUICulture.Name == "th";

    /// <summary>A code's name, or the code itself while it has none.</summary>
    public static string Of(this IStringLocalizer texts, string family, string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return "";
        }

        var text = texts[$"{family}.{code}"];
        return text.ResourceNotFound ? code : text.Value;
    }

    public static string Of<TState>(this IStringLocalizer texts, TState state)
        where TState : struct, Enum => texts.Of(typeof(TState).Name, state.ToString());

    public static string Kind(this IStringLocalizer texts, string? kind) => texts.Of("kind", kind);

    public static string Reason(this IStringLocalizer texts, string reason) => texts.Of("reason", reason);

    /// <summary>A key of the record contract; an index is counted from 1.</summary>
    public static string Key(this IStringLocalizer texts, string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? Count(index + 1) : texts.Of("key", key);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>In percent. What is not all is not called 100 %.</summary>
    public static string Share(double share) => share is >= 0.995 and < 1 ? ">99%" : share.ToString(share is > 0 and < 0.1 ? "0.0%" : "0%", CultureInfo.InvariantCulture);

    /// <summary>1.4 MB: powers of 1,000 as file managers show them.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
    };

    /// <summary>Day and minute: <c>21 พ.ย. 2569 19:30</c>, <c>21 Nov 2026 19:30</c>.</summary>
    public static string Moment(DateTime local) => Day(local) + local.ToString(" HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same without the year, which is the present one.</summary>
    public static string MomentThisYear(DateTime local) =>
        IsThai ? $"{local.Day} {s_thaiMonths[local.Month - 1]} {local:HH:mm}" : local.ToString("d MMM HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTime local) => IsThai
        ? string.Create(CultureInfo.InvariantCulture, $"{local.Day} {s_thaiMonths[local.Month - 1]} {local.Year + BuddhistEra}")
        : local.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A length of time by its largest unit or two: <c>3 h 20 min</c>.</summary>
    public static string Length(this IStringLocalizer texts, TimeSpan length) => length switch
    {
        { TotalSeconds: < 0.05 } => texts["time.seconds", "<0.1"],
        { TotalSeconds: < 1 } => texts["time.seconds", length.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)],
        { TotalSeconds: < 60 } => texts["time.seconds", (int)length.TotalSeconds],
        { TotalMinutes: < 60 } => texts["time.minutes", (int)length.TotalMinutes],
        { TotalHours: < 10 } when length.Minutes > 0 => texts["time.hours-minutes", (int)length.TotalHours, length.Minutes],
        { TotalHours: < 48 } => texts["time.hours", (int)length.TotalHours],
        _ => texts["time.days", (int)length.TotalDays],
    };
}
