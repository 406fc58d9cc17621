using ItaIngest.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

// Writes the migrations, one for each database, that lead from the last ones to the model as it is: dotnet run --project tools/MakeMigration NAME
if (args is not [var name])
{
    Console.Error.WriteLine("usage: dotnet run --project tools/MakeMigration NAME, at the root of the repository");
    return 2;
}

using var sqlite = new SqliteStoreContext(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite("Data Source=:memory:").Options);
Make(sqlite, new SqliteDesignTimeServices(), "Sqlite");
using var postgres = new PostgresStoreContext(new DbContextOptionsBuilder<PostgresStoreContext>().UseNpgsql("Host=none").Options);
Make(postgres, new NpgsqlDesignTimeServices(), "Postgres");
return 0;

void Make(StoreContext context, IDesignTimeServices database, string subfolder)
{
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
    database.ConfigureDesignTimeServices(services);
    using var provider = services.BuildServiceProvider();
    using var scope = provider.CreateScope();
    var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>().ScaffoldMigration(name, "ItaIngest.Storage", $"Migrations.{subfolder}");
    var folder = Directory.CreateDirectory(Path.Combine("src", "ItaIngest.Storage", "Migrations", subfolder)).FullName;
    File.WriteAllText(Path.Combine(folder, $"{migration.MigrationId}{migration.FileExtension}"), migration.MigrationCode);
    File.WriteAllText(Path.Combine(folder, $"{migration.MigrationId}.Designer{migration.FileExtension}"), migration.MetadataCode);
    File.WriteAllText(Path.Combine(folder, $"{migration.SnapshotName}{migration.FileExtension}"), migration.SnapshotCode);
    Console.WriteLine(Path.Combine(folder, migration.MigrationId));
}
