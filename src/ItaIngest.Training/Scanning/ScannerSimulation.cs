using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Scanning;

/// <summary>A page as a scanner delivers it.</summary>
/// <param name="Image">The scan as a reader sees it: after quarter turns, threshold and compression.</param>
/// <param name="Dpi">Pixels per inch of the scan.</param>
/// <param name="Map">Where each point of the page that was given lies on the scan.</param>
/// <param name="Jpeg">The compressed file of which <paramref name="Image"/> is the decoding; null when there is no lossy compression.</param>
/// <param name="IsBilevel">The image is only 0 and 255.</param>
public sealed record ScannedPage(GreyImage Image, int Dpi, PageMap Map, byte[]? Jpeg, bool IsBilevel)
{
    /// <summary>True when <see cref="Jpeg"/> is in colour; <see cref="Image"/> is its brightness.</summary>
    public bool IsColour { get; init; }
}

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
        var sheet = new SheetPlanes(profile.IsColour ? [printed, Copy(printed), Copy(printed)] : [printed]);
        PenMarks.Draw(sheet, profile, random);
        var map = PageWarp.Draw(scaled.Width, scaled.Height, profile, random);
        var scan = Expose(Lay(sheet, map, profile, random), profile, random).Select((p, _) => p.RotateQuarters(map.Quarters));
        map = map.After(scaled.Width / (double)page.Width, scaled.Height / (double)page.Height);
        if (profile.BilevelThreshold is { } threshold)
        {
            GlassEffects.Threshold(scan.Planes[0], threshold.Draw(random));
            return new ScannedPage(scan.Planes[0], profile.Dpi, map, null, true);
        }

        return Compress(scan, profile, map, random);
    }

    private static GreyImage Copy(GreyImage image) => new(image.Width, image.Height, (byte[])image.Pixels.Clone());

    private static ScannedPage Compress(SheetPlanes scan, ScannerProfile profile, PageMap map, Random random)
    {
        if (scan.IsColour)
        {
            var colours = ColourImage.FromPlanes(scan.Planes[0], scan.Planes[1], scan.Planes[2])
                .ToJpeg((int)(profile.JpegQuality ?? Spread.Of(95)).Draw(random), profile.Dpi);
            return new ScannedPage(Decode(colours), profile.Dpi, map, colours, false) { IsColour = true };
        }

        if (profile.JpegQuality is not { } quality)
        {
            return new ScannedPage(scan.Planes[0], profile.Dpi, map, null, false);
        }

        var jpeg = scan.Planes[0].ToJpeg((int)quality.Draw(random), profile.Dpi);
        return new ScannedPage(Decode(jpeg), profile.Dpi, map, jpeg, false);
    }

    private static GreyImage Decode(byte[] jpeg) =>
        GreyImage.TryDecode(jpeg) ?? throw new InvalidOperationException("The scan's own JPEG could not be decoded.");

    /// <summary>The sheet on the glass, or on a desk.</summary>
    private static SheetPlanes Lay(SheetPlanes sheet, PageMap map, ScannerProfile profile, Random random)
    {
        var (width, height) = (sheet.Planes[0].Width, sheet.Planes[0].Height);
        var around = GreyImage.Blank(width, height);
        if (profile.Desk != Spread.None)
        {
            GlassEffects.Desk(around, random);
        }
        else if (random.NextDouble() < profile.DarkBorderChance)
        {
            Array.Fill(around.Pixels, (byte)random.Next(30, 120));
        }

        return sheet.Select((p, _) => PageWarp.Apply(p, map, around));
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

    private static SheetPlanes Expose(SheetPlanes laid, ScannerProfile profile, Random random)
    {
        if (!laid.IsColour)
        {
            return new SheetPlanes([Expose(laid.Planes[0], profile, 1, random)]);
        }

        // The same shade, shadow and dirt on all three planes: each starts from the same seed.
        var tint = Reflectance.Tint(profile.Tint.Draw(random), random);
        var seed = random.Next();
        return laid.Select((p, plane) => Expose(p, profile, laid.Level(tint, plane), new Random(seed)));
    }

    private static GreyImage Expose(GreyImage laid, ScannerProfile profile, double tint, Random random)
    {
        var scan = Optics.Blur(laid, profile.Blur.Draw(random));
        var (ink, paper) = (profile.Ink.Draw(random), profile.Paper.Draw(random));
        Optics.Light(scan, (ink * tint, paper * tint), profile.Shade.Draw(random), profile.EdgeShadow.Draw(random), random);
        if (profile.Vignette != Spread.None)
        {
            Optics.Vignette(scan, profile.Vignette.Draw(random));
        }

        if (random.NextDouble() < profile.DarkBorderChance)
        {
            GlassEffects.DarkBorder(scan, random);
        }

        GlassEffects.Speckle(scan, profile.Speckle.Draw(random), profile.Dpi, random);
        Optics.AddNoise(scan, profile.Noise.Draw(random), random);
        return scan;
    }
}
