using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaIngest.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "backfill_runs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PauseRequested",
                table: "backfill_runs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "backfill_files",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "FailedAs",
                table: "arrivals",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "arrivals",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_Blocked",
                table: "arrivals",
                column: "Id",
                filter: "\"Fate\" = 'Blocked'");

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_ToFailed",
                table: "arrivals",
                column: "Id",
                filter: "\"Fate\" = 'Unreadable' AND \"FailedAs\" IS NULL AND \"Source\" <> 'Backfill'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_arrivals_Blocked",
                table: "arrivals");

            migrationBuilder.DropIndex(
                name: "IX_arrivals_ToFailed",
                table: "arrivals");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "backfill_runs");

            migrationBuilder.DropColumn(
                name: "PauseRequested",
                table: "backfill_runs");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "backfill_files");

            migrationBuilder.DropColumn(
                name: "FailedAs",
                table: "arrivals");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "arrivals");
        }
    }
}
