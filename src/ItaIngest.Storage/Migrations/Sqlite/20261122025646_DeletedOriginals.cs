using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaIngest.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeletedOriginals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_documents_Unreported",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "documents");

            migrationBuilder.AddColumn<string>(
                name: "Inbox",
                table: "arrivals",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "deleted_originals",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Claim = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deleted_originals", x => x.Sha256);
                });

            migrationBuilder.CreateIndex(
                name: "IX_deleted_originals_DeletedAt",
                table: "deleted_originals",
                column: "DeletedAt",
                filter: "\"GoneAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deleted_originals");

            migrationBuilder.DropColumn(
                name: "Inbox",
                table: "arrivals");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_Unreported",
                table: "documents",
                column: "Id",
                filter: "\"State\" = 'Unreadable' AND \"ReportedAt\" IS NULL");
        }
    }
}
