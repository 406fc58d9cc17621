using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaIngest.Server.Health;

/// <summary>Healthy when the programs are there by which PDFs are opened. The dashboard works without them, reading does not.</summary>
internal sealed class ProgramsHealth : IHealthCheck
{
    private static readonly (string Program, string Package)[] s_needed = [("pdfinfo", "poppler-utils"), ("pdftoppm", "poppler-utils"), ("pdftotext", "poppler-utils")];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var missing = s_needed.Where(n => !folders.Any(f => File.Exists(Path.Combine(f, n.Program)))).ToList();
        return Task.FromResult(missing.Count == 0
            ? HealthCheckResult.Healthy()
            : Findings.Poor(
                $"Programs are missing on this machine: {string.Join(", ", missing.Select(m => m.Program))}. No page can be read here.",
                $"Install the Debian package {string.Join(", ", missing.Select(m => m.Package).Distinct())}; what waits is read afterwards."));
    }
}
