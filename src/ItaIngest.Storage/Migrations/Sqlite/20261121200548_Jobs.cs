using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ItaIngest.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Jobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.InsertData(
                table: "counters",
                columns: new[] { "Name", "Value" },
                values: new object[,]
                {
                    { "lock.folding", 0L },
                    { "lock.work-queue", 0L }
                });

            migrationBuilder.CreateIndex(
                name: "IX_documents_Unreported",
                table: "documents",
                column: "Id",
                filter: "\"State\" = 'Unreadable' AND \"ReportedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_documents_Unreported",
                table: "documents");

            migrationBuilder.DeleteData(
                table: "counters",
                keyColumn: "Name",
                keyValue: "lock.folding");

            migrationBuilder.DeleteData(
                table: "counters",
                keyColumn: "Name",
                keyValue: "lock.work-queue");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "documents");
        }
    }
}
