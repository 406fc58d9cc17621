using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Extraction;

public static class ExtractionServices
{
    /// <summary>Registers <see cref="DocumentExtraction"/> over a pool of page workers that lives as long as the host.</summary>
    public static IServiceCollection AddExtraction(this IServiceCollection services, int pageWorkers)
    {
        services.AddSingleton<TranscriptLines>();
        services.AddSingleton<IRegionSource, RegionSource>();
        services.AddSingleton<IPageSource>(_ => new RecognisedPages(pageWorkers));
        return services.AddSingleton(s => new DocumentExtraction(s.GetRequiredService<IPageSource>(), pageWorkers));
    }
}
