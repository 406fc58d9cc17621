using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ItaIngest.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Review : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClaimedBy",
                table: "documents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClaimedUntil",
                table: "documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Harm",
                table: "documents",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "LowestConfidence",
                table: "documents",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NumbersFlagged",
                table: "documents",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Second",
                table: "documents",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateTime>(
                name: "SecondAt",
                table: "documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SecondBy",
                table: "documents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "documents",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Kept",
                table: "corrections",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Made",
                table: "corrections",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Operation",
                table: "corrections",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                defaultValue: "Set");

            migrationBuilder.AddColumn<int>(
                name: "Reading",
                table: "corrections",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Shift",
                table: "corrections",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Undoes",
                table: "corrections",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UndoneBy",
                table: "corrections",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "field_checks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DocumentId = table.Column<long>(type: "bigint", nullable: false),
                    Pointer = table.Column<string>(type: "text", nullable: false),
                    Path = table.Column<string>(type: "text", nullable: false),
                    Read = table.Column<string>(type: "text", nullable: true),
                    Confidence = table.Column<double>(type: "double precision", nullable: true),
                    Flagged = table.Column<bool>(type: "boolean", nullable: false),
                    Sampled = table.Column<bool>(type: "boolean", nullable: false),
                    Second = table.Column<bool>(type: "boolean", nullable: false),
                    FirstValue = table.Column<string>(type: "text", nullable: true),
                    FirstBy = table.Column<string>(type: "text", nullable: true),
                    FirstAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SecondValue = table.Column<string>(type: "text", nullable: true),
                    SecondBy = table.Column<string>(type: "text", nullable: true),
                    SecondAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_field_checks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_field_checks_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_documents_ClaimedBy",
                table: "documents",
                column: "ClaimedBy",
                filter: "\"ClaimedBy\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_documents_Review_State_Harm_Id",
                table: "documents",
                columns: new[] { "Review", "State", "Harm", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_Second_Id",
                table: "documents",
                columns: new[] { "Second", "Id" },
                filter: "\"Second\" <> 'None'");

            migrationBuilder.CreateIndex(
                name: "IX_field_checks_DocumentId_Pointer",
                table: "field_checks",
                columns: new[] { "DocumentId", "Pointer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_field_checks_Path",
                table: "field_checks",
                column: "Path");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "field_checks");

            migrationBuilder.DropIndex(
                name: "IX_documents_ClaimedBy",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "IX_documents_Review_State_Harm_Id",
                table: "documents");

            migrationBuilder.DropIndex(
                name: "IX_documents_Second_Id",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "ClaimedBy",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "ClaimedUntil",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "Harm",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "LowestConfidence",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "NumbersFlagged",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "Second",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "SecondAt",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "SecondBy",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "Kept",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "Made",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "Operation",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "Reading",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "Shift",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "Undoes",
                table: "corrections");

            migrationBuilder.DropColumn(
                name: "UndoneBy",
                table: "corrections");
        }
    }
}
