using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaIngest.Storage.Migrations.Postgres
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

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "files",
                type: "text",
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<string>(
                name: "Inbox",
                table: "arrivals",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "deleted_originals",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Claim = table.Column<Guid>(type: "uuid", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "files",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_Unreported",
                table: "documents",
                column: "Id",
                filter: "\"State\" = 'Unreadable' AND \"ReportedAt\" IS NULL");
        }
    }
}
