using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaIngest.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TranscriptPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FirstColumn",
                table: "fields",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastColumn",
                table: "fields",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Line",
                table: "fields",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstColumn",
                table: "corrections",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastColumn",
                table: "corrections",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Line",
                table: "corrections",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FirstColumn",
                table: "fields");

            migrationBuilder.DropColumn(
                name: "LastColumn",
                table: "fields");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "fields");

            migrationBuilder.DropColumn(
                name: "FirstColumn",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "LastColumn",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "corrections");
        }
    }
}
