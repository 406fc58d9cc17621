namespace ItaIngest.Core.Scoring;

/// <summary>Counts over leaves (scalars and list items), and the figures that follow from them.</summary>
public sealed class ScoreTally
{
    /// <summary>Leaves of the true records.</summary>
    public int Gold { get; internal set; }

    /// <summary>Leaves that were predicted.</summary>
    public int Predicted { get; internal set; }

    /// <summary>Leaves that are right.</summary>
    public int Right { get; internal set; }

    /// <summary>True leaves that are numbers, dates or codes, and how many of them are right.</summary>
    public int Numbers { get; internal set; }

    public int RightNumbers { get; internal set; }

    /// <summary>Characters of the true texts, and errors in them; a missing text is all error.</summary>
    public int Characters { get; internal set; }

    public int CharacterErrors { get; internal set; }

    /// <summary>Leaves that are wrong, missing or invented and that no flag points at.</summary>
    public int Silent { get; internal set; }

    /// <summary>Predicted leaves that are flagged.</summary>
    public int Flagged { get; internal set; }

    public double Recall => Share(Right, Gold);

    public double Precision => Share(Right, Predicted);

    /// <summary>Harmonic mean of recall and precision.</summary>
    public double F1 => Recall + Precision > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Share of the true numbers, dates and codes that are right.</summary>
    public double NumberRecall => Share(RightNumbers, Numbers);

    public double CharacterErrorRate => Share(CharacterErrors, Characters);

    /// <summary>Silent errors for each true leaf.</summary>
    public double SilentRate => Share(Silent, Gold);

    /// <summary>Share of the predicted leaves that are flagged.</summary>
    public double FlagRate => Share(Flagged, Predicted);

    internal void Add(ScoreTally other)
    {
        Gold += other.Gold;
        Predicted += other.Predicted;
        Right += other.Right;
        Numbers += other.Numbers;
        RightNumbers += other.RightNumbers;
        Characters += other.Characters;
        CharacterErrors += other.CharacterErrors;
        Silent += other.Silent;
        Flagged += other.Flagged;
    }

    private static double Share(int part, int whole) => part / (double)Math.Max(1, whole);
}
