using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaIngest.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KnownEntries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "KnownVersion",
                table: "documents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "known_entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    When = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", nullable: true),
                    SwitchedBy = table.Column<string>(type: "TEXT", nullable: true),
                    SwitchedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Documents = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "known_uses",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_uses", x => new { x.DocumentId, x.EntryId });
                    table.ForeignKey(
                        name: "FK_known_uses_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "open_headers",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Wording = table.Column<string>(type: "TEXT", nullable: false),
                    Family = table.Column<string>(type: "TEXT", nullable: false),
                    Page = table.Column<int>(type: "INTEGER", nullable: true),
                    Example = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_headers", x => new { x.DocumentId, x.Position });
                    table.ForeignKey(
                        name: "FK_open_headers_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "known_sources",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Read = table.Column<string>(type: "TEXT", nullable: true),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    When = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_sources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_known_sources_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_known_sources_known_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "known_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "counters",
                columns: new[] { "Name", "Value" },
                values: new object[] { "lock.known", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_known_entries_Kind_From_To",
                table: "known_entries",
                columns: new[] { "Kind", "From", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_known_sources_DocumentId",
                table: "known_sources",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_known_sources_EntryId",
                table: "known_sources",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_known_uses_EntryId",
                table: "known_uses",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_open_headers_Key",
                table: "open_headers",
                column: "Key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "known_sources");

            migrationBuilder.DropTable(
                name: "known_uses");

            migrationBuilder.DropTable(
                name: "open_headers");

            migrationBuilder.DropTable(
                name: "known_entries");

            migrationBuilder.DeleteData(
                table: "counters",
                keyColumn: "Name",
                keyValue: "lock.known");

            migrationBuilder.DropColumn(
                name: "KnownVersion",
                table: "documents");
        }
    }
}
