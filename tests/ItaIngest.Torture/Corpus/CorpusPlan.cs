using System.Text;

namespace ItaIngest.Torture.Corpus;

/// <summary>The files of a run, the same for the same seed: sound reports, and among them copies, unreadable files and poisoned reports.</summary>
internal static class CorpusPlan
{
    // Shares of all files.
    private const double Copies = 0.08;
    private const double Unreadable = 0.04;

    private static readonly string[] s_folders = ["", "", "", "2565/", "ปีงบประมาณ 2566/กองคลัง/"];

    public static IReadOnlyList<CorpusFile> Make(TortureOptions options)
    {
        var random = new Random(options.Seed);
        var natures = Enumerable.Repeat(Poison.Crash, options.CrashingDocuments).Select(p => (FileNature.Poisoned, (Poison?)p))
            .Concat(Enumerable.Repeat(Poison.Hang, options.HangingDocuments).Select(p => (FileNature.Poisoned, (Poison?)p)))
            .Concat(Enumerable.Repeat((FileNature.Unreadable, (Poison?)null), Math.Max(1, (int)(options.Documents * Unreadable)))).ToList();
        var copies = Math.Max(1, (int)(options.Documents * Copies));
        var sound = options.Documents - copies - natures.Count;
        var firsts = natures.Concat(Enumerable.Repeat((FileNature.Sound, (Poison?)null), sound)).OrderBy(_ => random.Next()).ToList();
        var files = firsts.Select((f, i) => new CorpusFile(Name(random, i), Content(random, i, f.Item1, f.Item2), f.Item1, IsCopy: false)).ToList();
        for (var i = 0; i < copies; i++)
        {
            // Somewhere behind its original; often in the same burst.
            var at = random.Next(files.Count);
            files.Insert(Math.Min(files.Count, at + 1 + random.Next(40)), files[at] with { Path = $"copy-{i}-{System.IO.Path.GetFileName(files[at].Path)}", IsCopy = true });
        }

        return files;
    }

    private static string Name(Random random, int number) => FormattableString.Invariant($"{s_folders[random.Next(s_folders.Length)]}report-{number:D4}.pdf");

    private static byte[] Content(Random random, int number, FileNature nature, Poison? poison) => nature switch
    {
        FileNature.Unreadable => Rubbish(random, number),
        _ => SmallReport.Make(random, number, pages: poison is null ? 1 + random.Next(2) : 1, poison),
    };

    /// <summary>Of several kinds: found out at once by its first bytes, by its lack of them, or only by opening it.</summary>
    private static byte[] Rubbish(Random random, int number) => (number % 3) switch
    {
        0 => [0xFF, 0xD8, 0xFF, .. Bytes(random)],
        1 => Encoding.UTF8.GetBytes($"not a report, number {number}"),
        _ => Encoding.UTF8.GetBytes($"%PDF-1.4\n% {number}\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n60\n%%EOF\n"),
    };

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[3000];
        random.NextBytes(bytes);
        return bytes;
    }
}
