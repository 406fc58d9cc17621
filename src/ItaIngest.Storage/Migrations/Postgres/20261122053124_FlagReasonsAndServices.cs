using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaIngest.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FlagReasonsAndServices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FlagReasons",
                table: "documents",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Service",
                table: "backfill_runs",
                type: "text",
                nullable: true);

            // What is stored already. A code that stands there twice does no harm.
            migrationBuilder.Sql("""
                UPDATE documents SET "FlagReasons" = (SELECT ' ' || string_agg(DISTINCT f."Reasons", ' ') || ' ' FROM fields f WHERE f."DocumentId" = documents."Id" AND f."Flagged")
                WHERE EXISTS (SELECT 1 FROM fields f WHERE f."DocumentId" = documents."Id" AND f."Flagged")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FlagReasons",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "Service",
                table: "backfill_runs");
        }
    }
}
