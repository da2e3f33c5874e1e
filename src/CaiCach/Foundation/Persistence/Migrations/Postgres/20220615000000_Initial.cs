using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaiCach.Foundation.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calendar_day_off",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_day_off", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_office_hours",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    morning_starts = table.Column<int>(type: "integer", nullable: false),
                    morning_ends = table.Column<int>(type: "integer", nullable: false),
                    afternoon_starts = table.Column<int>(type: "integer", nullable: false),
                    afternoon_ends = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_office_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "files_attachment",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files_attachment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "house_settings",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    origin = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    demo = table.Column<bool>(type: "boolean", nullable: false),
                    clock_offset = table.Column<long>(type: "bigint", nullable: false),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_house_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_checkpoint",
                columns: table => new
                {
                    size = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_checkpoint", x => x.size);
                });

            migrationBuilder.CreateTable(
                name: "journal_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    actor = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    header = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    payload = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_node",
                columns: table => new
                {
                    level = table.Column<int>(type: "integer", nullable: false),
                    index = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_node", x => new { x.level, x.index });
                });

            migrationBuilder.CreateTable(
                name: "journal_touch",
                columns: table => new
                {
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_touch", x => new { x.key, x.entry });
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_entry", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "search_word",
                columns: table => new
                {
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_word", x => new { x.word, x.key });
                });

            migrationBuilder.CreateTable(
                name: "work_done_request",
                columns: table => new
                {
                    token = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_done_request", x => x.token);
                });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_day_off_date",
                table: "calendar_day_off",
                column: "date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_office_hours_unit_from",
                table: "calendar_office_hours",
                columns: new[] { "unit", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_files_attachment_owner",
                table: "files_attachment",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_journal_entry_act_position",
                table: "journal_entry",
                columns: new[] { "act", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_entry_position",
                table: "journal_entry",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_journal_touch_entry",
                table: "journal_touch",
                column: "entry");

            migrationBuilder.CreateIndex(
                name: "IX_search_word_key",
                table: "search_word",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "IX_work_done_request_at",
                table: "work_done_request",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_day_off");

            migrationBuilder.DropTable(
                name: "calendar_office_hours");

            migrationBuilder.DropTable(
                name: "files_attachment");

            migrationBuilder.DropTable(
                name: "house_settings");

            migrationBuilder.DropTable(
                name: "journal_checkpoint");

            migrationBuilder.DropTable(
                name: "journal_entry");

            migrationBuilder.DropTable(
                name: "journal_node");

            migrationBuilder.DropTable(
                name: "journal_touch");

            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "search_word");

            migrationBuilder.DropTable(
                name: "work_done_request");
        }
    }
}
