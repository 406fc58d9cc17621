using ItaIngest.Core.Thai;

namespace ItaIngest.Storage.Documents;

/// <summary>A name that some document gives, or once gave, for its agency. The names are few where documents and records are many: a part of a name is looked for among them.</summary>
public sealed class KnownAgency
{
    /// <summary>As <see cref="StoredDocument.Agency"/> has it.</summary>
    public required string Name { get; set; }

    /// <summary>By which a list is in the order of a Thai dictionary: <see cref="ThaiOrder.KeyOf"/> of the name.</summary>
    public required string SortKey { get; set; }
}
