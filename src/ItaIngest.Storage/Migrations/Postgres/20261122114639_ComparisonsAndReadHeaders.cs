using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaIngest.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ComparisonsAndReadHeaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Overrides",
                table: "known_entries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ComparisonDue",
                table: "documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToldVersion",
                table: "documents",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "read_headers",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Wording = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "text", nullable: false),
                    Page = table.Column<int>(type: "integer", nullable: true),
                    Example = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_read_headers", x => new { x.DocumentId, x.Position });
                    table.ForeignKey(
                        name: "FK_read_headers_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_documents_ComparisonDue",
                table: "documents",
                column: "ComparisonDue",
                filter: "\"ComparisonDue\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_documents_Untold",
                table: "documents",
                column: "Id",
                filter: "\"Version\" <> \"ToldVersion\"");

            migrationBuilder.CreateIndex(
                name: "IX_read_headers_Key",
                table: "read_headers",
                column: "Key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "read_headers");

            migrationBuilder.DropIndex(
                name: "IX_documents_ComparisonDue",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "IX_documents_Untold",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "Overrides",
                table: "known_entries");

            migrationBuilder.DropColumn(
                name: "ComparisonDue",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "ToldVersion",
                table: "documents");
        }
    }
}
