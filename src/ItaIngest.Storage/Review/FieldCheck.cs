namespace ItaIngest.Storage.Review;

/// <summary>
/// What people found about one value as the program had read it: the first person's answer, and the second's where the value was drawn for a second look. Accuracy,
/// burden and the threshold's curve are counted from these rows. Times are UTC.
/// </summary>
public sealed class FieldCheck
{
    public long Id { get; set; }
    public long DocumentId { get; set; }

    /// <summary>JSON pointer when it was answered.</summary>
    public required string Pointer { get; set; }

    /// <summary>Kind of field: the pointer without its numbers.</summary>
    public required string Path { get; set; }

    /// <summary>As the program read it: invariant text; null when it read none.</summary>
    public string? Read { get; set; }

    /// <summary>As the program had it, 0…1; null when unknown.</summary>
    public double? Confidence { get; set; }

    /// <summary>Whether the program had flagged it.</summary>
    public bool Flagged { get; set; }

    /// <summary>Drawn by lot among the unflagged values of its document, so that it stands for the others.</summary>
    public bool Sampled { get; set; }

    /// <summary>Whether a second person is to look at it.</summary>
    public bool Second { get; set; }

    /// <summary>As the first person left it; null when there is no value.</summary>
    public string? FirstValue { get; set; }
    public string? FirstBy { get; set; }
    public DateTime? FirstAt { get; set; }

    /// <summary>As the second person has it; null when there is no value.</summary>
    public string? SecondValue { get; set; }
    public string? SecondBy { get; set; }
    public DateTime? SecondAt { get; set; }
}
