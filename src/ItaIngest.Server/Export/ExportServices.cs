using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Export;

public static class ExportServices
{
    /// <summary>Registers <see cref="DocumentExport"/> and <see cref="Lines.LineExport"/> over the store.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services) =>
        services.AddSingleton<ExportSource>().AddSingleton<DocumentExport>().AddSingleton<Lines.LineExport>();
}
