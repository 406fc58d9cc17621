using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ItaIngest.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    External = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SignedInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BlockedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    LockoutEnd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agencies", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: true),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "backfill_runs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Folder = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ScannedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StopRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    PauseRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Service = table.Column<string>(type: "TEXT", nullable: true),
                    HeartbeatAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Copies = table.Column<int>(type: "INTEGER", nullable: false),
                    Unreadable = table.Column<int>(type: "INTEGER", nullable: false),
                    Failed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backfill_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulk_operations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Filter = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StopRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpectedMore = table.Column<bool>(type: "INTEGER", nullable: false),
                    UpTo = table.Column<long>(type: "INTEGER", nullable: false),
                    Cursor = table.Column<long>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    MachineId = table.Column<string>(type: "TEXT", nullable: true),
                    HeartbeatAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulk_operations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "counter_deltas",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counter_deltas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => x.Name);
                });

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

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    ArrivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Work = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Ticket = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MachineId = table.Column<string>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Losses = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Readings = table.Column<int>(type: "INTEGER", nullable: false),
                    ReaderVersion = table.Column<string>(type: "TEXT", nullable: true),
                    PageCount = table.Column<int>(type: "INTEGER", nullable: true),
                    PagesDone = table.Column<int>(type: "INTEGER", nullable: false),
                    PagesFailed = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    Agency = table.Column<string>(type: "TEXT", nullable: true),
                    District = table.Column<string>(type: "TEXT", nullable: true),
                    Province = table.Column<string>(type: "TEXT", nullable: true),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Period = table.Column<string>(type: "TEXT", nullable: true),
                    HintYear = table.Column<int>(type: "INTEGER", nullable: true),
                    HintAgency = table.Column<string>(type: "TEXT", nullable: true),
                    FieldCount = table.Column<int>(type: "INTEGER", nullable: false),
                    FlaggedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    NumbersFlagged = table.Column<int>(type: "INTEGER", nullable: false),
                    LowestConfidence = table.Column<double>(type: "REAL", nullable: true),
                    Harm = table.Column<double>(type: "REAL", nullable: false),
                    FlagReasons = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Review = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Second = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    SecondBy = table.Column<string>(type: "TEXT", nullable: true),
                    SecondAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "file_chunks",
                columns: table => new
                {
                    Content = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_chunks", x => new { x.Content, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<Guid>(type: "TEXT", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.Key);
                });

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
                name: "machines",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Host = table.Column<string>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    PageWorkers = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HeartbeatAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Busy = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Lost = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_machines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "access_links",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_links_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanPosition = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanIndicatorNo = table.Column<string>(type: "TEXT", nullable: true),
                    No = table.Column<int>(type: "INTEGER", nullable: true),
                    Activity = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    BudgetMin = table.Column<double>(type: "REAL", nullable: true),
                    BudgetMax = table.Column<double>(type: "REAL", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", nullable: true),
                    Remedy = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentKind = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentAgency = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentProvince = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentYear = table.Column<int>(type: "INTEGER", nullable: true),
                    FlaggedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities", x => new { x.DocumentId, x.PlanPosition, x.Position });
                    table.ForeignKey(
                        name: "FK_activities_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "arrivals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ArrivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileCreatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Inbox = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    FailedAs = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arrivals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_arrivals_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "backfill_files",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_backfill_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_backfill_files_backfill_runs_RunId",
                        column: x => x.RunId,
                        principalTable: "backfill_runs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_backfill_files_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Pointer = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    RecordKey = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    Page = table.Column<int>(type: "INTEGER", nullable: true),
                    Left = table.Column<double>(type: "REAL", nullable: true),
                    Top = table.Column<double>(type: "REAL", nullable: true),
                    Right = table.Column<double>(type: "REAL", nullable: true),
                    Bottom = table.Column<double>(type: "REAL", nullable: true),
                    Line = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstColumn = table.Column<int>(type: "INTEGER", nullable: true),
                    LastColumn = table.Column<int>(type: "INTEGER", nullable: true),
                    Operation = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Shift = table.Column<string>(type: "TEXT", nullable: true),
                    Kept = table.Column<string>(type: "TEXT", nullable: true),
                    Made = table.Column<string>(type: "TEXT", nullable: true),
                    Undoes = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneBy = table.Column<long>(type: "INTEGER", nullable: true),
                    Reading = table.Column<int>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    When = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_corrections_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "field_checks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Pointer = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Read = table.Column<string>(type: "TEXT", nullable: true),
                    Confidence = table.Column<double>(type: "REAL", nullable: true),
                    Flagged = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sampled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Second = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstValue = table.Column<string>(type: "TEXT", nullable: true),
                    FirstBy = table.Column<string>(type: "TEXT", nullable: true),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SecondValue = table.Column<string>(type: "TEXT", nullable: true),
                    SecondBy = table.Column<string>(type: "TEXT", nullable: true),
                    SecondAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "fields",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Pointer = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    Raw = table.Column<string>(type: "TEXT", nullable: true),
                    Confidence = table.Column<double>(type: "REAL", nullable: true),
                    Flagged = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Alternatives = table.Column<string>(type: "TEXT", nullable: true),
                    Page = table.Column<int>(type: "INTEGER", nullable: true),
                    Left = table.Column<double>(type: "REAL", nullable: true),
                    Top = table.Column<double>(type: "REAL", nullable: true),
                    Right = table.Column<double>(type: "REAL", nullable: true),
                    Bottom = table.Column<double>(type: "REAL", nullable: true),
                    Line = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstColumn = table.Column<int>(type: "INTEGER", nullable: true),
                    LastColumn = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fields", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fields_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Page = table.Column<int>(type: "INTEGER", nullable: true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    MachineId = table.Column<string>(type: "TEXT", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_runs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_job_runs_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "measures",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", nullable: true),
                    Topic = table.Column<string>(type: "TEXT", nullable: true),
                    Instrument = table.Column<string>(type: "TEXT", nullable: true),
                    IndicatorNo = table.Column<int>(type: "INTEGER", nullable: true),
                    Items = table.Column<string>(type: "TEXT", nullable: true),
                    Issue = table.Column<string>(type: "TEXT", nullable: true),
                    Measure = table.Column<string>(type: "TEXT", nullable: true),
                    Steps = table.Column<string>(type: "TEXT", nullable: true),
                    Responsible = table.Column<string>(type: "TEXT", nullable: true),
                    Monitoring = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Due = table.Column<string>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<string>(type: "TEXT", nullable: true),
                    PeriodStart = table.Column<string>(type: "TEXT", nullable: true),
                    PeriodEnd = table.Column<string>(type: "TEXT", nullable: true),
                    Constraint = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentKind = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentAgency = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentProvince = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentYear = table.Column<int>(type: "INTEGER", nullable: true),
                    FlaggedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures", x => new { x.DocumentId, x.Position });
                    table.ForeignKey(
                        name: "FK_measures_documents_DocumentId",
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
                name: "pages",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Ticket = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MachineId = table.Column<string>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Losses = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReaderVersion = table.Column<string>(type: "TEXT", nullable: true),
                    ReadingKey = table.Column<string>(type: "TEXT", nullable: true),
                    ImageKey = table.Column<string>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pages", x => new { x.DocumentId, x.Number });
                    table.ForeignKey(
                        name: "FK_pages_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgrammeNo = table.Column<string>(type: "TEXT", nullable: true),
                    Programme = table.Column<string>(type: "TEXT", nullable: true),
                    IndicatorNo = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator = table.Column<string>(type: "TEXT", nullable: true),
                    Levels = table.Column<string>(type: "TEXT", nullable: true),
                    AchievedLevel = table.Column<int>(type: "INTEGER", nullable: true),
                    AchievedValue = table.Column<double>(type: "REAL", nullable: true),
                    Responsible = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentKind = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentAgency = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentProvince = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentYear = table.Column<int>(type: "INTEGER", nullable: true),
                    FlaggedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => new { x.DocumentId, x.Position });
                    table.ForeignKey(
                        name: "FK_plans_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_records_documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scores",
                columns: table => new
                {
                    DocumentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Scope = table.Column<string>(type: "TEXT", nullable: true),
                    Instrument = table.Column<string>(type: "TEXT", nullable: true),
                    Part = table.Column<int>(type: "INTEGER", nullable: true),
                    IndicatorNo = table.Column<int>(type: "INTEGER", nullable: true),
                    Item = table.Column<string>(type: "TEXT", nullable: true),
                    Label = table.Column<string>(type: "TEXT", nullable: true),
                    Agency = table.Column<string>(type: "TEXT", nullable: true),
                    Score = table.Column<double>(type: "REAL", nullable: true),
                    OutOf = table.Column<double>(type: "REAL", nullable: true),
                    Grade = table.Column<string>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", nullable: true),
                    Change = table.Column<double>(type: "REAL", nullable: true),
                    Highlight = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentKind = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentAgency = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentProvince = table.Column<string>(type: "TEXT", nullable: true),
                    DocumentYear = table.Column<int>(type: "INTEGER", nullable: true),
                    FlaggedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scores", x => new { x.DocumentId, x.Position });
                    table.ForeignKey(
                        name: "FK_scores_documents_DocumentId",
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
                values: new object[,]
                {
                    { "lock.folding", 0L },
                    { "lock.known", 0L },
                    { "lock.work-queue", 0L }
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_links_AccountId",
                table: "access_links",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_access_links_Hash",
                table: "access_links",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_NormalizedUserName",
                table: "accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activities_DocumentAgency_DocumentId",
                table: "activities",
                columns: new[] { "DocumentAgency", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_DocumentKind_DocumentId",
                table: "activities",
                columns: new[] { "DocumentKind", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_DocumentProvince_DocumentId",
                table: "activities",
                columns: new[] { "DocumentProvince", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_DocumentYear_DocumentId",
                table: "activities",
                columns: new[] { "DocumentYear", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_Flagged",
                table: "activities",
                column: "DocumentId",
                filter: "\"FlaggedCount\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_agencies_SortKey_Name",
                table: "agencies",
                columns: new[] { "SortKey", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_Hash",
                table: "api_keys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_ArrivedAt",
                table: "arrivals",
                column: "ArrivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_Blocked",
                table: "arrivals",
                column: "Id",
                filter: "\"Fate\" = 'Blocked'");

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_DocumentId",
                table: "arrivals",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_Fate_Id",
                table: "arrivals",
                columns: new[] { "Fate", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_Source_Id",
                table: "arrivals",
                columns: new[] { "Source", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_arrivals_ToFailed",
                table: "arrivals",
                column: "Id",
                filter: "\"Fate\" = 'Unreadable' AND \"FailedAs\" IS NULL AND \"Source\" <> 'Backfill'");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Act_Id",
                table: "audit_entries",
                columns: new[] { "Act", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_At",
                table: "audit_entries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_DocumentId_Id",
                table: "audit_entries",
                columns: new[] { "DocumentId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Who_Id",
                table: "audit_entries",
                columns: new[] { "Who", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_backfill_files_DocumentId",
                table: "backfill_files",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_backfill_files_RunId_Path",
                table: "backfill_files",
                columns: new[] { "RunId", "Path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_backfill_files_RunId_State_Id",
                table: "backfill_files",
                columns: new[] { "RunId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_backfill_runs_Folder",
                table: "backfill_runs",
                column: "Folder");

            migrationBuilder.CreateIndex(
                name: "IX_bulk_operations_Unfinished",
                table: "bulk_operations",
                column: "Id",
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_corrections_DocumentId_Pointer",
                table: "corrections",
                columns: new[] { "DocumentId", "Pointer" });

            migrationBuilder.CreateIndex(
                name: "IX_corrections_State",
                table: "corrections",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_corrections_When",
                table: "corrections",
                column: "When");

            migrationBuilder.CreateIndex(
                name: "IX_counter_deltas_Name",
                table: "counter_deltas",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_deleted_originals_DeletedAt",
                table: "deleted_originals",
                column: "DeletedAt",
                filter: "\"GoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_documents_Agency_Id",
                table: "documents",
                columns: new[] { "Agency", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_ArrivedAt",
                table: "documents",
                column: "ArrivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_documents_ClaimedBy",
                table: "documents",
                column: "ClaimedBy",
                filter: "\"ClaimedBy\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_documents_FileName",
                table: "documents",
                column: "FileName");

            migrationBuilder.CreateIndex(
                name: "IX_documents_FiscalYear_Id",
                table: "documents",
                columns: new[] { "FiscalYear", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_Kind_Id",
                table: "documents",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_Paused",
                table: "documents",
                column: "Id",
                filter: "\"Paused\"");

            migrationBuilder.CreateIndex(
                name: "IX_documents_Province_Id",
                table: "documents",
                columns: new[] { "Province", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_Review_Id",
                table: "documents",
                columns: new[] { "Review", "Id" });

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
                name: "IX_documents_Sha256",
                table: "documents",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_State_Id",
                table: "documents",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_WithError",
                table: "documents",
                column: "Id",
                filter: "\"Error\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_documents_Work_Priority_Id",
                table: "documents",
                columns: new[] { "Work", "Priority", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_field_checks_DocumentId_Pointer",
                table: "field_checks",
                columns: new[] { "DocumentId", "Pointer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_field_checks_Path",
                table: "field_checks",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_fields_DocumentId_Pointer",
                table: "fields",
                columns: new[] { "DocumentId", "Pointer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fields_Flagged",
                table: "fields",
                column: "DocumentId",
                filter: "\"Flagged\"");

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_BeganAt",
                table: "job_runs",
                column: "BeganAt");

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_DocumentId_Id",
                table: "job_runs",
                columns: new[] { "DocumentId", "Id" });

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
                name: "IX_job_runs_Running",
                table: "job_runs",
                column: "MachineId",
                filter: "\"Outcome\" = 'Running'");

            migrationBuilder.CreateIndex(
                name: "IX_job_runs_WithError",
                table: "job_runs",
                column: "Id",
                filter: "\"Error\" IS NOT NULL");

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
                name: "IX_machines_EndedAt",
                table: "machines",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_measures_DocumentAgency_DocumentId",
                table: "measures",
                columns: new[] { "DocumentAgency", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_measures_DocumentKind_DocumentId",
                table: "measures",
                columns: new[] { "DocumentKind", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_measures_DocumentProvince_DocumentId",
                table: "measures",
                columns: new[] { "DocumentProvince", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_measures_DocumentYear_DocumentId",
                table: "measures",
                columns: new[] { "DocumentYear", "DocumentId" });

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
                name: "IX_open_headers_Key",
                table: "open_headers",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_pages_State_DocumentId_Number",
                table: "pages",
                columns: new[] { "State", "DocumentId", "Number" },
                filter: "\"State\" <> 'Read'");

            migrationBuilder.CreateIndex(
                name: "IX_plans_DocumentAgency_DocumentId",
                table: "plans",
                columns: new[] { "DocumentAgency", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_DocumentKind_DocumentId",
                table: "plans",
                columns: new[] { "DocumentKind", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_DocumentProvince_DocumentId",
                table: "plans",
                columns: new[] { "DocumentProvince", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_DocumentYear_DocumentId",
                table: "plans",
                columns: new[] { "DocumentYear", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_Flagged",
                table: "plans",
                column: "DocumentId",
                filter: "\"FlaggedCount\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_scores_Agency",
                table: "scores",
                column: "Agency");

            migrationBuilder.CreateIndex(
                name: "IX_scores_Agency_DocumentId",
                table: "scores",
                columns: new[] { "Agency", "DocumentId" },
                filter: "\"Agency\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_scores_DocumentAgency_DocumentId",
                table: "scores",
                columns: new[] { "DocumentAgency", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_scores_DocumentKind_DocumentId",
                table: "scores",
                columns: new[] { "DocumentKind", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_scores_DocumentProvince_DocumentId",
                table: "scores",
                columns: new[] { "DocumentProvince", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_scores_DocumentYear_DocumentId",
                table: "scores",
                columns: new[] { "DocumentYear", "DocumentId" });

            migrationBuilder.CreateIndex(
                name: "IX_scores_FiscalYear_Scope_IndicatorNo",
                table: "scores",
                columns: new[] { "FiscalYear", "Scope", "IndicatorNo" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_links");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "agencies");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "arrivals");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "backfill_files");

            migrationBuilder.DropTable(
                name: "bulk_operations");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "counter_deltas");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "deleted_originals");

            migrationBuilder.DropTable(
                name: "field_checks");

            migrationBuilder.DropTable(
                name: "fields");

            migrationBuilder.DropTable(
                name: "file_chunks");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "known_sources");

            migrationBuilder.DropTable(
                name: "known_uses");

            migrationBuilder.DropTable(
                name: "machines");

            migrationBuilder.DropTable(
                name: "measures");

            migrationBuilder.DropTable(
                name: "open_headers");

            migrationBuilder.DropTable(
                name: "pages");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "scores");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "backfill_runs");

            migrationBuilder.DropTable(
                name: "known_entries");

            migrationBuilder.DropTable(
                name: "documents");
        }
    }
}
