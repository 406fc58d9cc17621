using ItaIngest.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Server.Intake;

public static class IntakeServices
{
    /// <summary>Registers what takes files in, over the store.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services, IntakeOptions options) =>
        services.AddSingleton(options).AddSingleton<ArrivalSignal>().AddSingleton(s => ArrivalOrigin.Of(s.GetRequiredService<StoreOptions>())).AddSingleton<FileIntake>();

    /// <summary>Registers <see cref="Backfill"/> and what it needs, over the store.</summary>
    public static IServiceCollection AddBackfill(this IServiceCollection services, IntakeOptions? options = null) =>
        services.AddIntake(options ?? new IntakeOptions()).AddSingleton<Backfill>();
}
