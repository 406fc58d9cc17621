using ItaIngest.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;

// Writes the migration that leads from the last one to the model as it is: dotnet run --project tools/MakeMigration NAME
if (args is not [var name])
{
    Console.Error.WriteLine("usage: dotnet run --project tools/MakeMigration NAME, at the root of the repository");
    return 2;
}

var folder = Path.Combine("src", "ItaIngest.Storage", "Migrations");
using var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseSqlite("Data Source=:memory:").Options);
var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
await using var provider = services.BuildServiceProvider();
using var scope = provider.CreateScope();
var migration = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>().ScaffoldMigration(name, "ItaIngest.Storage", "Migrations");
File.WriteAllText(Path.Combine(folder, $"{migration.MigrationId}{migration.FileExtension}"), migration.MigrationCode);
File.WriteAllText(Path.Combine(folder, $"{migration.MigrationId}.Designer{migration.FileExtension}"), migration.MetadataCode);
File.WriteAllText(Path.Combine(folder, $"{migration.SnapshotName}{migration.FileExtension}"), migration.SnapshotCode);
Console.WriteLine(migration.MigrationId);
return 0;
