namespace ItaIngest.Core.Reading.Known;

/// <summary>An agency's name that people have confirmed.</summary>
/// <param name="Id">Of the entry, by which uses are counted.</param>
/// <param name="Name">In full.</param>
/// <param name="Misreadings">What stood there where people put the name in its place; only what is nearly the name.</param>
public sealed record KnownName(long Id, string Name, IReadOnlyList<string> Misreadings);

/// <summary>A column's header that people have explained.</summary>
/// <param name="Id">Of the entry, by which uses are counted.</param>
/// <param name="Wording">As printed; compared by its letters and marks.</param>
/// <param name="Key">What the column holds.</param>
public sealed record KnownHeader(long Id, string Wording, HeaderKey Key);

/// <summary>A word that people have put right.</summary>
/// <param name="Id">Of the entry, by which uses are counted.</param>
/// <param name="Read">The misreading.</param>
/// <param name="Right">The word.</param>
/// <param name="IsCertain">A person said that the misreading is no word; else it is only mended where the recogniser was unsure itself.</param>
public sealed record KnownWord(long Id, string Read, string Right, bool IsCertain);

/// <summary>How often a reading used an entry.</summary>
/// <param name="Id">Of the entry.</param>
/// <param name="Count">Names read so or mended, columns named, words mended.</param>
public sealed record KnownUse(long Id, int Count);

/// <summary>What people have confirmed, as a reading uses it.</summary>
/// <param name="Version">Another set has another version; 0 is the empty one.</param>
/// <param name="Names">Agencies.</param>
/// <param name="Headers">Columns.</param>
/// <param name="Words">Misread words.</param>
public sealed record KnownSet(int Version, IReadOnlyList<KnownName> Names, IReadOnlyList<KnownHeader> Headers, IReadOnlyList<KnownWord> Words)
{
    /// <summary>Nothing is known but what the program brings along.</summary>
    public static KnownSet None { get; } = new(0, [], [], []);
}

/// <summary>A document as it was read.</summary>
/// <param name="Records">What it says.</param>
/// <param name="KnownVersion">Of the set that the reading used.</param>
/// <param name="Used">Entries of the set that made a difference or bore a value out.</param>
/// <param name="OpenHeaders">Columns that no record took since their header is not understood.</param>
public sealed record DocumentReading(Records.ReportRecords Records, int KnownVersion, IReadOnlyList<KnownUse> Used, IReadOnlyList<OpenHeader> OpenHeaders)
{
    /// <summary>Columns that records took, by their headers.</summary>
    public IReadOnlyList<ReadHeader> ReadHeaders { get; init; } = [];
}

/// <summary>Counts the entries that one reading uses.</summary>
internal sealed class KnownUses
{
    private readonly Dictionary<long, int> _counts = [];

    public IReadOnlyList<KnownUse> All => [.. _counts.OrderBy(c => c.Key).Select(c => new KnownUse(c.Key, c.Value))];

    public void Add(long id) => _counts[id] = _counts.GetValueOrDefault(id) + 1;
}
