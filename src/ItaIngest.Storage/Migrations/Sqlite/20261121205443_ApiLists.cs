using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItaIngest.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ApiLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_scores_Flagged",
                table: "scores",
                column: "DocumentId",
                filter: "\"FlaggedCount\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_scores_Item_DocumentId",
                table: "scores",
                columns: new[] { "Item", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_scores_Score",
                table: "scores",
                column: "Score");

            migrationBuilder.CreateIndex(
                name: "IX_plans_Flagged",
                table: "plans",
                column: "DocumentId",
                filter: "\"FlaggedCount\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_measures_Flagged",
                table: "measures",
                column: "DocumentId",
                filter: "\"FlaggedCount\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_measures_IndicatorNo_DocumentId",
                table: "measures",
                columns: new[] { "IndicatorNo", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_MachineId_Id",
                table: "job_runs",
                columns: new[] { "MachineId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_NotDone",
                table: "job_runs",
                column: "Id",
                filter: "\"Outcome\" <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_activities_Flagged",
                table: "activities",
                column: "DocumentId",
                filter: "\"FlaggedCount\" > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_scores_Flagged",
                table: "scores");

            migrationBuilder.DropIndex(
                name: "IX_scores_Item_DocumentId",
                table: "scores");

            migrationBuilder.DropIndex(
                name: "IX_scores_Score",
                table: "scores");

            migrationBuilder.DropIndex(
                name: "IX_plans_Flagged",
                table: "plans");

            migrationBuilder.DropIndex(
                name: "IX_measures_Flagged",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "IX_measures_IndicatorNo_DocumentId",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "IX_job_runs_MachineId_Id",
                table: "job_runs");

            migrationBuilder.DropIndex(
                name: "IX_job_runs_NotDone",
                table: "job_runs");

            migrationBuilder.DropIndex(
                name: "IX_activities_Flagged",
                table: "activities");
        }
    }
}
