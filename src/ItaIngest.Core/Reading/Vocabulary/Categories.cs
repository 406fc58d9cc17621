using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Vocabulary;

/// <summary>A group of data inside OIT (9.1 … 10.2).</summary>
/// <param name="Number"><c>9.1</c> … <c>10.2</c>.</param>
/// <param name="Names">Names over the years, the newest first.</param>
public sealed record Category(string Number, IReadOnlyList<string> Names)
{
    /// <summary>9 or 10.</summary>
    public int Indicator => Number[0] == '9' ? 9 : 10;
}

/// <summary>A category that a label names.</summary>
public sealed record CategoryMatch(Category Category, double Similarity);

/// <summary>Sub-indicators of OIT; their numbers stayed, their names and contents changed with the years.</summary>
public static class Categories
{
    public const double Acceptable = 0.75;

    public static IReadOnlyList<Category> All { get; } =
    [
        new("9.1", ["ข้อมูลพื้นฐาน"]),
        new("9.2", ["การบริหารงานและการใช้จ่ายงบประมาณ", "การบริหารงาน", "การบริหารงานและงบประมาณ"]),
        new("9.3", ["การจัดซื้อจัดจ้าง", "การจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", "การบริหารเงินงบประมาณ"]),
        new("9.4", ["การบริหารและพัฒนาทรัพยากรบุคคล", "การบริหารทรัพยากรบุคคล"]),
        new("9.5", ["การส่งเสริมความโปร่งใส"]),
        new("10.1", ["การดำเนินการเพื่อป้องกันการทุจริตในประเด็นสินบน", "การดำเนินการเพื่อป้องกันการทุจริต"]),
        new("10.2", ["การส่งเสริมคุณธรรมและความโปร่งใส", "มาตรการภายในเพื่อป้องกันการทุจริต", "มาตรการภายในเพื่อส่งเสริมความโปร่งใสและป้องกันการทุจริต"]),
    ];

    /// <summary>The category that a label names, with or without its number, ตัวชี้วัดย่อย or หมวด before it and a score behind it; null when nothing is alike.</summary>
    public static CategoryMatch? Match(string label)
    {
        var key = ThaiText.Key(label).TrimEnd("0123456789".ToCharArray());
        foreach (var word in new[] { "ตัวชี้วัดย่อยที่", "ตัวชี้วัดย่อย", "หมวดที่", "หมวด", "ด้าน" })
        {
            key = key.StartsWith(word, StringComparison.Ordinal) ? key[word.Length..] : key;
        }

        key = key.TrimStart("0123456789".ToCharArray());
        key = key.EndsWith("คะแนน", StringComparison.Ordinal) ? key[..^"คะแนน".Length].TrimEnd("0123456789".ToCharArray()) : key;
        var best = All.SelectMany(c => c.Names.Select(n => (Category: c, Similarity: Similarity(key, ThaiText.Key(n))))).MaxBy(c => c.Similarity);
        return best.Similarity < 0.6 ? null : new CategoryMatch(best.Category, best.Similarity);
    }

    /// <summary>The category with a number such as 9.1; null when there is none.</summary>
    public static Category? Of(string number) => All.FirstOrDefault(c => c.Number == ThaiText.Normalize(number));

    private static double Similarity(string key, string name)
    {
        var whole = EditDistance.Similarity(key, name);
        var longer = key.Length > name.Length ? EditDistance.Bounded(key.AsSpan(0, name.Length), name, 2) : 3;
        // "การบริหารงาน…" must not swallow "การบริหารงานบุคคล": a head counts by what it covers.
        return Math.Max(whole, longer <= 2 ? (1 - ((double)longer / name.Length)) * (0.4 + (0.6 * name.Length / key.Length)) : 0);
    }
}
