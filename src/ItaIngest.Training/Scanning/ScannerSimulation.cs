using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>A page as a scanner delivers it.</summary>
/// <param name="Image">The scan as a reader sees it: after quarter turns, threshold and compression.</param>
/// <param name="Dpi">Pixels per inch of the scan.</param>
/// <param name="Map">Where each point of the page that was given lies on the scan.</param>
/// <param name="Jpeg">The compressed file of which <paramref name="Image"/> is the decoding; null when there is no lossy compression.</param>
/// <param name="IsBilevel">The image is only 0 and 255.</param>
public sealed record ScannedPage(GreyImage Image, int Dpi, PageMap Map, byte[]? Jpeg, bool IsBilevel);

/// <summary>Makes clean page images look as if they had been printed and scanned, so that models and tests meet real damage.</summary>
public static class ScannerSimulation
{
    /// <summary>Prints, lays, lights and compresses one page; every value is drawn from the profile's ranges.</summary>
    /// <param name="page">A clean page.</param>
    /// <param name="profile">The scanner.</param>
    /// <param name="random">Source of chance: the same page, profile and seed make the same scan.</param>
    /// <param name="pageDpi">Pixels per inch of <paramref name="page"/>; null when it is the profile's own.</param>
    public static ScannedPage Apply(GreyImage page, ScannerProfile profile, Random random, int? pageDpi = null)
    {
        var factor = profile.Dpi / (double)(pageDpi ?? profile.Dpi);
        var scaled = page.Scale(factor);
        var printed = Print(scaled, profile, random);
        var map = PageWarp.Draw(scaled.Width, scaled.Height, profile, random);
        var outside = (byte)(random.NextDouble() < profile.DarkBorderChance ? random.Next(30, 120) : 255);
        var laid = PageWarp.Apply(printed, map, outside);
        var scan = Expose(laid, profile, random).RotateQuarters(map.Quarters);
        map = map.After(scaled.Width / (double)page.Width, scaled.Height / (double)page.Height);
        if (profile.BilevelThreshold is { } threshold)
        {
            GlassEffects.Threshold(scan, threshold.Draw(random));
            return new ScannedPage(scan, profile.Dpi, map, null, true);
        }

        if (profile.JpegQuality is not { } quality)
        {
            return new ScannedPage(scan, profile.Dpi, map, null, false);
        }

        var jpeg = scan.ToJpeg((int)quality.Draw(random), profile.Dpi);
        var decoded = GreyImage.TryDecode(jpeg) ?? throw new InvalidOperationException("The scan's own JPEG could not be decoded.");
        return new ScannedPage(decoded, profile.Dpi, map, jpeg, false);
    }

    private static GreyImage Print(GreyImage page, ScannerProfile profile, Random random)
    {
        // Weigh may give the page itself back: what follows works in place, on a copy.
        var weighed = PrintEffects.Weigh(page, profile.PrintWeight.Draw(random), profile.Dpi);
        var printed = new GreyImage(weighed.Width, weighed.Height, (byte[])weighed.Pixels.Clone());
        PrintEffects.LoseToner(printed, profile.TonerLoss.Draw(random), profile.Dpi, random);
        PrintEffects.ShowThrough(printed, profile.ShowThrough.Draw(random));
        if (random.NextDouble() < profile.PunchHoleChance)
        {
            PrintEffects.PunchHoles(printed, profile.Dpi, random);
        }

        return printed;
    }

    private static GreyImage Expose(GreyImage laid, ScannerProfile profile, Random random)
    {
        var scan = Optics.Blur(laid, profile.Blur.Draw(random));
        Optics.Light(
            scan, (profile.Ink.Draw(random), profile.Paper.Draw(random)), profile.Shade.Draw(random), profile.EdgeShadow.Draw(random), random);
        if (random.NextDouble() < profile.DarkBorderChance)
        {
            GlassEffects.DarkBorder(scan, random);
        }

        GlassEffects.Speckle(scan, profile.Speckle.Draw(random), profile.Dpi, random);
        Optics.AddNoise(scan, profile.Noise.Draw(random), random);
        return scan;
    }
}
