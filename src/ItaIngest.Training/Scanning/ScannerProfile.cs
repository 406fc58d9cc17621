namespace ItaIngest.Training.Scanning;

/// <summary>A closed range from which one value is drawn for each page.</summary>
public readonly record struct Spread(double From, double To)
{
    public static readonly Spread None = new(0, 0);

    public double Draw(Random random) => From + ((To - From) * random.NextDouble());

    /// <summary>A range of one value.</summary>
    public static Spread Of(double value) => new(value, value);
}

/// <summary>
/// What one kind of scanner, copier or camera does to a page, as ranges from which each page draws its own values.
/// Grey levels are 0 (black) to 255 (white). Lengths are fractions of the page or pixels of the scan, as each member says.
/// </summary>
public sealed record ScannerProfile
{
    public required string Name { get; init; }

    /// <summary>Pixels per inch of the scan.</summary>
    public required int Dpi { get; init; }

    /// <summary>Turn of the paper on the glass, degrees; the sign is drawn by chance.</summary>
    public Spread Skew { get; init; } = new(0, 0.3);

    /// <summary>Quarter turns clockwise of the whole scan, one drawn for each page.</summary>
    public IReadOnlyList<int> QuarterTurns { get; init; } = [0];

    /// <summary>Standard deviation of the optics' blur, in pixels of the scan.</summary>
    public Spread Blur { get; init; } = new(0.3, 0.6);

    /// <summary>Standard deviation of the sensor's noise, grey levels.</summary>
    public Spread Noise { get; init; } = new(1, 3);

    /// <summary>Grey level of bare paper.</summary>
    public Spread Paper { get; init; } = new(245, 255);

    /// <summary>Grey level of full ink.</summary>
    public Spread Ink { get; init; } = new(5, 40);

    /// <summary>Below 0 pale, thin print; above 0 dark, fat print. 1 is about one pixel at 300 dpi on each side of a stroke.</summary>
    public Spread PrintWeight { get; init; } = new(-0.1, 0.2);

    /// <summary>Depth of slow changes of brightness over the page, as a fraction of the brightness.</summary>
    public Spread Shade { get; init; } = new(0, 0.02);

    /// <summary>Darkening at one side edge, as of a page that doesn't lie flat, as a fraction of the brightness.</summary>
    public Spread EdgeShadow { get; init; } = Spread.None;

    /// <summary>How much of the page's back is seen through the paper, 0…1.</summary>
    public Spread ShowThrough { get; init; } = Spread.None;

    /// <summary>Share of the ink that is missing in patches, 0…1.</summary>
    public Spread TonerLoss { get; init; } = Spread.None;

    /// <summary>Dark specks for each square inch.</summary>
    public Spread Speckle { get; init; } = Spread.None;

    /// <summary>Chance, 0…1, that the scan shows the dark bed along one or two edges.</summary>
    public double DarkBorderChance { get; init; }

    /// <summary>Chance, 0…1, of two punched holes at the left margin.</summary>
    public double PunchHoleChance { get; init; }

    /// <summary>How far each corner is moved by the perspective of a hand-held camera, as a fraction of the page's width.</summary>
    public Spread Perspective { get; init; } = Spread.None;

    /// <summary>Height of the bow into which lines are bent by a curved page, as a fraction of the page's height.</summary>
    public Spread Bend { get; init; } = Spread.None;

    /// <summary>How far lines rise or fall towards a spine at one side, as a fraction of the page's height; letters beside it are squeezed, too.</summary>
    public Spread Curl { get; init; } = Spread.None;

    /// <summary>Width of the desk that is seen around the sheet, as a fraction of the picture's width.</summary>
    public Spread Desk { get; init; } = Spread.None;

    /// <summary>Darkening of the picture's corners, as a fraction of the brightness.</summary>
    public Spread Vignette { get; init; } = Spread.None;

    /// <summary>True for a scan in colour: paper, lamp, stamps and pens have their own.</summary>
    public bool IsColour { get; init; }

    /// <summary>Saturation (0…1) of the paper's or the light's tint, of any hue; only seen in colour.</summary>
    public Spread Tint { get; init; } = Spread.None;

    /// <summary>Mean number of round and square stamps on a page, over text as well as beside it.</summary>
    public double Stamps { get; init; }

    /// <summary>Mean number of signatures and pen strokes on a page, over text as well as beside it.</summary>
    public double Signatures { get; init; }

    /// <summary>Grey level below which a pixel becomes black in a bilevel scan; null for a grey scan.</summary>
    public Spread? BilevelThreshold { get; init; }

    /// <summary>Quality of the JPEG compression, 1…100; null for no JPEG.</summary>
    public Spread? JpegQuality { get; init; }
}
