using ItaIngest.Training.Scanning;

namespace ItaIngest.Training.Pages;

/// <summary>
/// The faces: TH Sarabun New, which offices must use, and its kin most; the others so that the network does not learn one face. npm brings those that Debian lacks.
/// </summary>
internal static class FaceCatalogue
{
    /// <summary>
    /// The faces that the state had made for its offices beside TH Sarabun (Niramit, Krub, …), serif faces like the office programs' own (Taviraj, Trirong), faces with loops for
    /// running text, and loopless ones, which titles, tables of web systems and younger offices have. With the mean advance and how often each is used.
    /// </summary>
    private static readonly (string Package, string Family, double Width, double Share)[] Webfonts =
    [
        ("niramit", "Niramit", 0.53, 0.8), ("krub", "Krub", 0.58, 0.5), ("koho", "KoHo", 0.5, 0.4), ("kodchasan", "Kodchasan", 0.6, 0.3), ("bai-jamjuree", "Bai Jamjuree", 0.58, 0.3),
        ("chakra-petch", "Chakra Petch", 0.56, 0.3), ("fahkwang", "Fahkwang", 0.6, 0.3), ("charm", "Charm", 0.45, 0.15), ("taviraj", "Taviraj", 0.58, 0.7), ("trirong", "Trirong", 0.58, 0.5),
        ("maitree", "Maitree", 0.58, 0.3), ("pridi", "Pridi", 0.58, 0.3), ("noto-sans-thai-looped", "Noto Sans Thai Looped", 0.6, 0.5), ("ibm-plex-sans-thai", "IBM Plex Sans Thai", 0.56, 0.5),
        ("kanit", "Kanit", 0.57, 0.6), ("prompt", "Prompt", 0.62, 0.6), ("mitr", "Mitr", 0.58, 0.3), ("anuphan", "Anuphan", 0.57, 0.4), ("athiti", "Athiti", 0.55, 0.3),
    ];

    /// <summary>Kept apart for testing: a loopless face and one of the state's.</summary>
    private static readonly (string Package, string Family, double Width, double Share)[] WebfontsKeptApart =
        [("noto-sans-thai", "Noto Sans Thai", 0.57, 1), ("k2d", "K2D", 0.56, 1)];

    private static readonly string[] Packages =
        ["font-th-sarabun-new", "@ibm/plex-sans-thai-looped", "@fontsource/sarabun", .. Webfonts.Concat(WebfontsKeptApart).Select(f => "@fontsource/" + f.Package)];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Fetches the npm packages into the folder unless they are there.</summary>
    /// <exception cref="InvalidOperationException">npm failed; the message says how.</exception>
    public static async Task FetchAsync(string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        if (!Packages.All(p => Directory.Exists(Path.Combine(folder, "node_modules", p))))
        {
            await Tool.RunAsync("npm", "npm", ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", .. Packages], Limit, ct);
        }
    }

    /// <summary>Faces of training pages.</summary>
    public static IReadOnlyList<Face> ForTraining(string folder) =>
    [
        ThSarabunNew(folder),
        Installed("Laksaman", 0.4, 1.3, 3),
        FontSource(folder, "sarabun", "Sarabun", 0.55, 1.5, 1.5),
        Installed("Garuda", 0.57, 1.45, 1),
        Installed("Norasi", 0.5, 1.3, 1.5),
        Installed("Loma", 0.53, 1.4, 1),
        Installed("Kinnari", 0.5, 1.3, 0.8),
        Installed("Waree", 0.6, 1.5, 0.8),
        Installed("Sawasdee", 0.55, 1.45, 0.8),
        PlexLooped(folder),
        .. Webfonts.Select(f => FontSource(folder, f.Package, f.Family, f.Width, 1.5, f.Share)),
    ];

    /// <summary>Faces that no training line is set in.</summary>
    public static IReadOnlyList<Face> ForTest(string folder) =>
    [
        Installed("Umpush", 0.57, 1.5, 1),
        .. WebfontsKeptApart.Select(f => FontSource(folder, f.Package, f.Family, f.Width, 1.5, f.Share)),
    ];

    /// <summary>The office's own face, with the test's words and scanners: how well what is read most often is read.</summary>
    public static IReadOnlyList<Face> OfficeFace(string folder) => [ThSarabunNew(folder)];

    private static Face Installed(string family, double width, double pitch, double share) => new($"'{family}'", width, pitch, share, []);

    private static Face ThSarabunNew(string folder)
    {
        var fonts = Path.Combine(folder, "node_modules", "font-th-sarabun-new", "fonts");
        FaceSource Source(string name, bool bold, bool italic) => new("TH Sarabun New", Path.Combine(fonts, name), bold, italic);
        return new("'TH Sarabun New'", 0.4, 1.3, 8,
        [
            Source("THSarabunNew-webfont.ttf", false, false),
            Source("THSarabunNew_bold-webfont.ttf", true, false),
            Source("THSarabunNew_italic-webfont.ttf", false, true),
            Source("THSarabunNew_bolditalic-webfont.ttf", true, true),
        ]);
    }

    private static Face PlexLooped(string folder)
    {
        var fonts = Path.Combine(folder, "node_modules", "@ibm", "plex-sans-thai-looped", "fonts", "complete", "woff2");
        return new("'Plex Looped'", 0.56, 1.45, 0.8,
        [
            new("Plex Looped", Path.Combine(fonts, "IBMPlexSansThaiLooped-Regular.woff2"), false, false),
            new("Plex Looped", Path.Combine(fonts, "IBMPlexSansThaiLooped-Bold.woff2"), true, false),
        ]);
    }

    /// <summary>These packages part a face by script; the family list puts it together again.</summary>
    private static Face FontSource(string folder, string package, string family, double width, double pitch, double share)
    {
        var fonts = Path.Combine(folder, "node_modules", "@fontsource", package, "files");
        var sources =
            from script in new[] { "thai", "latin" }
            from bold in new[] { false, true }
            select new FaceSource($"{family} {script}", Path.Combine(fonts, $"{package}-{script}-{(bold ? 700 : 400)}-normal.woff2"), bold, false);
        return new($"'{family} thai', '{family} latin'", width, pitch, share, [.. sources]);
    }
}
