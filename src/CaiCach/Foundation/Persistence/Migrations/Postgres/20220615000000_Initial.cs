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
                name: "access_personal_data",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_personal_data", x => x.id);
                });

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
                name: "calendar_edition",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_edition", x => x.id);
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
                name: "declarations_figure",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    declared_on = table.Column<DateOnly>(type: "date", nullable: false),
                    declared_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    replaces = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    end_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declarations_figure", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "directives_directive",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    source_document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    assigned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    lead_unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_evidence = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    returned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    outer_status = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    outer_meaning = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    outer_done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outer_read_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directives_directive", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "documents_document",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    numbered_here = table.Column<bool>(type: "boolean", nullable: false),
                    type = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    symbol = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    issuer_unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    arrival_number = table.Column<int>(type: "integer", nullable: true),
                    subject = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    signer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    urgency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    copies = table.Column<int>(type: "integer", nullable: true),
                    recipients = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    handed_to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    handed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_normative = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    remarks = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    identity = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents_series",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    last = table.Column<int>(type: "integer", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_counter",
                columns: table => new
                {
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_counter", x => x.unit);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_counting_rule",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_counting_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_disruption",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_disruption", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_dossier",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    series = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    competent_unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    coordinating_units = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    return_unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    procedure_version = table.Column<int>(type: "integer", nullable: false),
                    procedure_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    field = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false, collation: "C"),
                    @case = table.Column<string>(name: "case", type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    owner_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    identity_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    submitter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    submitter_identity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    counted_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    limit_amount = table.Column<int>(type: "integer", nullable: false),
                    limit_unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    limit_source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    pause_policy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    office_hours = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    regime = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    form_set = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    calendar_edition = table.Column<int>(type: "integer", nullable: false),
                    promised_elsewhere = table.Column<bool>(type: "boolean", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    appointed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    waiting_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    result_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    return_way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    return_proof = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ending = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    end_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    papers_digitised = table.Column<bool>(type: "boolean", nullable: false),
                    result_digitised = table.Column<bool>(type: "boolean", nullable: false),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_dossier", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_form_text",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    form = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_form_text", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_outer",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    agency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_outer", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_reconciliation",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    in_file = table.Column<int>(type: "integer", nullable: false),
                    equal = table.Column<int>(type: "integer", nullable: false),
                    unread = table.Column<int>(type: "integer", nullable: false),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_reconciliation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_saved_filter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_saved_filter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_submission",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    series = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    procedure_name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    owner_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    identity_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    outer_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer_by = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    term_source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    guided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    guidance = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    completed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    dossier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    refused_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_submission", x => x.number);
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
                name: "identity_account",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    person_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    post = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    password_set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    second_factor_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    recovery_codes_changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_account", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "identity_recovery_code",
                columns: table => new
                {
                    account = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_recovery_code", x => new { x.account, x.hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_role",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_role", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "identity_role_grant",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    account = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    reach = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    delegated_by = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_role_grant", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "identity_secret",
                columns: table => new
                {
                    account = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    code_expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    totp_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    totp_step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_secret", x => x.account);
                });

            migrationBuilder.CreateTable(
                name: "identity_session",
                columns: table => new
                {
                    id_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    account = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    user_agent = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_session", x => x.id_hash);
                });

            migrationBuilder.CreateTable(
                name: "identity_set_up_link",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_set_up_link", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "identity_sign_in",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    @event = table.Column<string>(name: "event", type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    account = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    user_agent = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    detail = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sign_in", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "identity_sign_in_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sign_in_attempt", x => x.id);
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
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_node", x => x.number);
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
                name: "plans_area",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    plan = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_area", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_plan",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_task",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    plan = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    plan_unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    output = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    added_on = table.Column<DateOnly>(type: "date", nullable: false),
                    dropped_on = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    done_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_task", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedures_posting_check",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    checker = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    expected = table.Column<int>(type: "integer", nullable: false),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_posting_check", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedures_procedure",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_procedure", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "procedures_process",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    @case = table.Column<string>(name: "case", type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_process", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedures_review",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    finding = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    proposal = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    days_before = table.Column<int>(type: "integer", nullable: true),
                    days_after = table.Column<int>(type: "integer", nullable: true),
                    cost_before = table.Column<long>(type: "bigint", nullable: true),
                    cost_after = table.Column<long>(type: "bigint", nullable: true),
                    dossiers_per_year = table.Column<int>(type: "integer", nullable: true),
                    saved_per_year = table.Column<long>(type: "bigint", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    sent_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    accepted = table.Column<bool>(type: "boolean", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reception_group",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    letter = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reception_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reception_survey",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    about = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    access = table.Column<int>(type: "integer", nullable: true),
                    procedure = table.Column<int>(type: "integer", nullable: true),
                    officer = table.Column<int>(type: "integer", nullable: true),
                    result = table.Column<int>(type: "integer", nullable: true),
                    feedback = table.Column<int>(type: "integer", nullable: true),
                    agencies = table.Column<int>(type: "integer", nullable: true),
                    comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    given_marks = table.Column<int>(type: "integer", nullable: false),
                    satisfied_marks = table.Column<int>(type: "integer", nullable: false),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reception_survey", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "reception_ticket",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    group = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false, collation: "C"),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_called_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    calls = table.Column<int>(type: "integer", nullable: false),
                    window = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    clerk = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    wait_seconds = table.Column<int>(type: "integer", nullable: true),
                    service_seconds = table.Column<int>(type: "integer", nullable: true),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reception_ticket", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reports_locked_evidence",
                columns: table => new
                {
                    report = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    keys = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_locked_evidence", x => new { x.report, x.code });
                });

            migrationBuilder.CreateTable(
                name: "reports_report",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    template = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    locked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    locked_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    position = table.Column<long>(type: "bigint", nullable: true),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_report", x => x.id);
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
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    personal = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_word", x => new { x.word, x.key });
                });

            migrationBuilder.CreateTable(
                name: "units_unit",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    short_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    parent = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    assumed = table.Column<bool>(type: "boolean", nullable: false),
                    sort_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    last_act = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_cursor",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_cursor", x => x.name);
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

            migrationBuilder.CreateTable(
                name: "work_job",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_result = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_job", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "work_lease",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    holder = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_lease", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "work_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    idempotency_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    doubt = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directives_cooperating_unit",
                columns: table => new
                {
                    directive = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directives_cooperating_unit", x => new { x.directive, x.unit });
                    table.ForeignKey(
                        name: "FK_directives_cooperating_unit_directives_directive_directive",
                        column: x => x.directive,
                        principalTable: "directives_directive",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directives_correction",
                columns: table => new
                {
                    directive = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    outer_status = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    evidence = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directives_correction", x => new { x.directive, x.sequence });
                    table.ForeignKey(
                        name: "FK_directives_correction_directives_directive_directive",
                        column: x => x.directive,
                        principalTable: "directives_directive",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directives_extension",
                columns: table => new
                {
                    directive = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directives_extension", x => new { x.directive, x.sequence });
                    table.ForeignKey(
                        name: "FK_directives_extension_directives_directive_directive",
                        column: x => x.directive,
                        principalTable: "directives_directive",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_due_change",
                columns: table => new
                {
                    dossier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_due_change", x => new { x.dossier, x.number });
                    table.ForeignKey(
                        name: "FK_dossiers_due_change_dossiers_dossier_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers_dossier",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_fee",
                columns: table => new
                {
                    dossier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    paid = table.Column<bool>(type: "boolean", nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    receipt = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    paid_online = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_fee", x => new { x.dossier, x.number });
                    table.ForeignKey(
                        name: "FK_dossiers_fee_dossiers_dossier_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers_dossier",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_hand_over",
                columns: table => new
                {
                    dossier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    giver = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    to_unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    taker = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    step = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    allowed_minutes = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_hand_over", x => new { x.dossier, x.number });
                    table.ForeignKey(
                        name: "FK_dossiers_hand_over_dossiers_dossier_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers_dossier",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_paper",
                columns: table => new
                {
                    dossier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    originals = table.Column<int>(type: "integer", nullable: false),
                    copies = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_paper", x => new { x.dossier, x.number });
                    table.ForeignKey(
                        name: "FK_dossiers_paper_dossiers_dossier_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers_dossier",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_wait",
                columns: table => new
                {
                    dossier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    content = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_wait", x => new { x.dossier, x.number });
                    table.ForeignKey(
                        name: "FK_dossiers_wait_dossiers_dossier_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers_dossier",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_outer_news",
                columns: table => new
                {
                    dossier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    fact = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    happened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: true),
                    learnt_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_outer_news", x => new { x.dossier, x.number });
                    table.ForeignKey(
                        name: "FK_dossiers_outer_news_dossiers_outer_dossier",
                        column: x => x.dossier,
                        principalTable: "dossiers_outer",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_reconciliation_row",
                columns: table => new
                {
                    reconciliation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    dossier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    fact = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    ours = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    theirs = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ours_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    theirs_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    clock = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    late_by_sync = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    entry = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    decided_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_reconciliation_row", x => new { x.reconciliation, x.number });
                    table.ForeignKey(
                        name: "FK_dossiers_reconciliation_row_dossiers_reconciliation_reconci~",
                        column: x => x.reconciliation,
                        principalTable: "dossiers_reconciliation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_role_permission",
                columns: table => new
                {
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    permission = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_role_permission", x => new { x.role, x.permission, x.from });
                    table.ForeignKey(
                        name: "FK_identity_role_permission_identity_role_role",
                        column: x => x.role,
                        principalTable: "identity_role",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_task_cooperator",
                columns: table => new
                {
                    task = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_task_cooperator", x => new { x.task, x.unit });
                    table.ForeignKey(
                        name: "FK_plans_task_cooperator_plans_task_task",
                        column: x => x.task,
                        principalTable: "plans_task",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_task_extension",
                columns: table => new
                {
                    task = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_task_extension", x => new { x.task, x.number });
                    table.ForeignKey(
                        name: "FK_plans_task_extension_plans_task_task",
                        column: x => x.task,
                        principalTable: "plans_task",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_task_progress",
                columns: table => new
                {
                    task = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_task_progress", x => new { x.task, x.number });
                    table.ForeignKey(
                        name: "FK_plans_task_progress_plans_task_task",
                        column: x => x.task,
                        principalTable: "plans_task",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_posting_gap",
                columns: table => new
                {
                    check = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_posting_gap", x => new { x.check, x.procedure });
                    table.ForeignKey(
                        name: "FK_procedures_posting_gap_procedures_posting_check_check",
                        column: x => x.check,
                        principalTable: "procedures_posting_check",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_announcement",
                columns: table => new
                {
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: true),
                    decision = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    by_ministry = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    basis_from = table.Column<DateOnly>(type: "date", nullable: true),
                    announce_by = table.Column<DateOnly>(type: "date", nullable: true),
                    publish_by = table.Column<DateOnly>(type: "date", nullable: false),
                    publish_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_announcement", x => new { x.procedure, x.number });
                    table.ForeignKey(
                        name: "FK_procedures_announcement_procedures_procedure_procedure",
                        column: x => x.procedure,
                        principalTable: "procedures_procedure",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_version",
                columns: table => new
                {
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    field = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false, collation: "C"),
                    field_order = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    at_ministry = table.Column<bool>(type: "boolean", nullable: false),
                    at_province = table.Column<bool>(type: "boolean", nullable: false),
                    at_district = table.Column<bool>(type: "boolean", nullable: false),
                    at_commune = table.Column<bool>(type: "boolean", nullable: false),
                    at_other = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    assumed = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    four_level = table.Column<int>(type: "integer", nullable: true),
                    online_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    result_written = table.Column<bool>(type: "boolean", nullable: true),
                    pause_policy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_version", x => new { x.procedure, x.number });
                    table.ForeignKey(
                        name: "FK_procedures_version_procedures_procedure_procedure",
                        column: x => x.procedure,
                        principalTable: "procedures_procedure",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_process_step",
                columns: table => new
                {
                    process = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    agency = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    after_steps = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_process_step", x => new { x.process, x.number });
                    table.ForeignKey(
                        name: "FK_procedures_process_step_procedures_process_process",
                        column: x => x.process,
                        principalTable: "procedures_process",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reports_locked_figure",
                columns: table => new
                {
                    report = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    place = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    unit_of_measure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: true),
                    value = table.Column<long>(type: "bigint", nullable: true),
                    numerator = table.Column<long>(type: "bigint", nullable: true),
                    denominator = table.Column<long>(type: "bigint", nullable: true),
                    printed = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    decimals = table.Column<int>(type: "integer", nullable: true),
                    rounding = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    declared = table.Column<bool>(type: "boolean", nullable: false),
                    evidence_count = table.Column<long>(type: "bigint", nullable: true),
                    not_kept_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    definition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    legal_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    evidence_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_locked_figure", x => new { x.report, x.code });
                    table.ForeignKey(
                        name: "FK_reports_locked_figure_reports_report_report",
                        column: x => x.report,
                        principalTable: "reports_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reports_section",
                columns: table => new
                {
                    report = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    responsible = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    written_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    written_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_section", x => new { x.report, x.code });
                    table.ForeignKey(
                        name: "FK_reports_section_reports_report_report",
                        column: x => x.report,
                        principalTable: "reports_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "units_code",
                columns: table => new
                {
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    scheme = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units_code", x => new { x.unit, x.scheme, x.from });
                    table.ForeignKey(
                        name: "FK_units_code_units_unit_unit",
                        column: x => x.unit,
                        principalTable: "units_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "units_name",
                columns: table => new
                {
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    short_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units_name", x => new { x.unit, x.from });
                    table.ForeignKey(
                        name: "FK_units_name_units_unit_unit",
                        column: x => x.unit,
                        principalTable: "units_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "units_succession",
                columns: table => new
                {
                    unit = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    predecessor = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units_succession", x => new { x.unit, x.predecessor });
                    table.ForeignKey(
                        name: "FK_units_succession_units_unit_unit",
                        column: x => x.unit,
                        principalTable: "units_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_personal_data_account_at",
                table: "access_personal_data",
                columns: new[] { "account", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_access_personal_data_key_at",
                table: "access_personal_data",
                columns: new[] { "key", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_day_off_date",
                table: "calendar_day_off",
                column: "date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_edition_number",
                table: "calendar_edition",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calendar_office_hours_unit_from",
                table: "calendar_office_hours",
                columns: new[] { "unit", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_declarations_figure_code_unit_from",
                table: "declarations_figure",
                columns: new[] { "code", "unit", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_declarations_figure_declared_on_number",
                table: "declarations_figure",
                columns: new[] { "declared_on", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_declarations_figure_unit_year_sequence",
                table: "declarations_figure",
                columns: new[] { "unit", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directives_directive_lead_unit",
                table: "directives_directive",
                column: "lead_unit");

            migrationBuilder.CreateIndex(
                name: "IX_directives_directive_open",
                table: "directives_directive",
                column: "due_on",
                filter: "done_on IS NULL AND returned_on IS NULL AND cancelled_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_directives_directive_unit_assigned_on",
                table: "directives_directive",
                columns: new[] { "unit", "assigned_on" });

            migrationBuilder.CreateIndex(
                name: "IX_directives_directive_unit_year_sequence",
                table: "directives_directive",
                columns: new[] { "unit", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_document_unit_direction_day_id",
                table: "documents_document",
                columns: new[] { "unit", "direction", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_document_unit_identity",
                table: "documents_document",
                columns: new[] { "unit", "identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_counter_code",
                table: "dossiers_counter",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_disruption_from",
                table: "dossiers_disruption",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_channel_received_at",
                table: "dossiers_dossier",
                columns: new[] { "channel", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_competent_unit_field",
                table: "dossiers_dossier",
                columns: new[] { "competent_unit", "field" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_competent_unit_received_at",
                table: "dossiers_dossier",
                columns: new[] { "competent_unit", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_competent_unit_returned_at",
                table: "dossiers_dossier",
                columns: new[] { "competent_unit", "returned_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_competent_unit_settled_at_due_on",
                table: "dossiers_dossier",
                columns: new[] { "competent_unit", "settled_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_due_on_number",
                table: "dossiers_dossier",
                columns: new[] { "due_on", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_ended",
                table: "dossiers_dossier",
                column: "ended_at",
                filter: "ended_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_field_received_at",
                table: "dossiers_dossier",
                columns: new[] { "field", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_identity_number",
                table: "dossiers_dossier",
                column: "identity_number");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_open",
                table: "dossiers_dossier",
                columns: new[] { "due_on", "number" },
                filter: "settled_at IS NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_open_or_late",
                table: "dossiers_dossier",
                columns: new[] { "received_at", "number" },
                filter: "(settled_at IS NULL AND ended_at IS NULL) OR settled_at >= due_before");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_open_state",
                table: "dossiers_dossier",
                columns: new[] { "state", "due_on" },
                filter: "settled_at IS NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_phone",
                table: "dossiers_dossier",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_received_at_number",
                table: "dossiers_dossier",
                columns: new[] { "received_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_series_sequence",
                table: "dossiers_dossier",
                columns: new[] { "series", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_state_received_at",
                table: "dossiers_dossier",
                columns: new[] { "state", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_uncollected",
                table: "dossiers_dossier",
                columns: new[] { "due_on", "number" },
                filter: "settled_at IS NOT NULL AND returned_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_unit_field",
                table: "dossiers_dossier",
                columns: new[] { "unit", "field" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_unit_received_at",
                table: "dossiers_dossier",
                columns: new[] { "unit", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_unit_returned_at",
                table: "dossiers_dossier",
                columns: new[] { "unit", "returned_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_dossier_unit_settled_at_due_on",
                table: "dossiers_dossier",
                columns: new[] { "unit", "settled_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_form_text_form_version",
                table: "dossiers_form_text",
                columns: new[] { "form", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_hand_over_taker",
                table: "dossiers_hand_over",
                column: "taker");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_hand_over_to_unit_taken_at",
                table: "dossiers_hand_over",
                columns: new[] { "to_unit", "taken_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_outer_news_fact_happened_at",
                table: "dossiers_outer_news",
                columns: new[] { "fact", "happened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_reconciliation_unit_at",
                table: "dossiers_reconciliation",
                columns: new[] { "unit", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_reconciliation_row_dossier",
                table: "dossiers_reconciliation_row",
                column: "dossier");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_saved_filter_account_name",
                table: "dossiers_saved_filter",
                columns: new[] { "account", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_submission_dossier",
                table: "dossiers_submission",
                column: "dossier");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_submission_series_sequence",
                table: "dossiers_submission",
                columns: new[] { "series", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_submission_unit_answer_by",
                table: "dossiers_submission",
                columns: new[] { "unit", "answer_by" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_submission_unit_submitted_at",
                table: "dossiers_submission",
                columns: new[] { "unit", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_submission_waiting",
                table: "dossiers_submission",
                column: "answer_by",
                filter: "answer_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_wait_asked_at",
                table: "dossiers_wait",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_files_attachment_owner",
                table: "files_attachment",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "IX_identity_account_unit",
                table: "identity_account",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "IX_identity_role_grant_account",
                table: "identity_role_grant",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_identity_role_grant_role",
                table: "identity_role_grant",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "IX_identity_session_account",
                table: "identity_session",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_identity_session_last_seen_at",
                table: "identity_session",
                column: "last_seen_at");

            migrationBuilder.CreateIndex(
                name: "IX_identity_sign_in_account_at",
                table: "identity_sign_in",
                columns: new[] { "account", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_sign_in_attempt_address_at",
                table: "identity_sign_in_attempt",
                columns: new[] { "address", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_sign_in_attempt_name_at",
                table: "identity_sign_in_attempt",
                columns: new[] { "name", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_entry_act_position",
                table: "journal_entry",
                columns: new[] { "act", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_entry_actor_position",
                table: "journal_entry",
                columns: new[] { "actor", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_entry_at",
                table: "journal_entry",
                column: "at");

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
                name: "IX_plans_area_year_unit",
                table: "plans_area",
                columns: new[] { "year", "unit" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_plan_year_unit",
                table: "plans_plan",
                columns: new[] { "year", "unit" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_task_plan_number",
                table: "plans_task",
                columns: new[] { "plan", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_task_unit_due_on",
                table: "plans_task",
                columns: new[] { "unit", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_task_year_plan_unit",
                table: "plans_task",
                columns: new[] { "year", "plan_unit" });

            migrationBuilder.CreateIndex(
                name: "IX_procedures_announcement_decided_on",
                table: "procedures_announcement",
                column: "decided_on");

            migrationBuilder.CreateIndex(
                name: "IX_procedures_posting_check_unit_number",
                table: "procedures_posting_check",
                columns: new[] { "unit", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_procedures_process_procedure_version",
                table: "procedures_process",
                columns: new[] { "procedure", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_procedures_review_procedure",
                table: "procedures_review",
                column: "procedure");

            migrationBuilder.CreateIndex(
                name: "IX_procedures_review_unit_reviewed_on",
                table: "procedures_review",
                columns: new[] { "unit", "reviewed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_procedures_version_field_order_procedure",
                table: "procedures_version",
                columns: new[] { "field_order", "procedure" });

            migrationBuilder.CreateIndex(
                name: "IX_reception_survey_about",
                table: "reception_survey",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "IX_reception_survey_unit_answered_at",
                table: "reception_survey",
                columns: new[] { "unit", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_reception_ticket_unit_day_group_sequence",
                table: "reception_ticket",
                columns: new[] { "unit", "day", "group", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reception_ticket_unit_day_last_called_at",
                table: "reception_ticket",
                columns: new[] { "unit", "day", "last_called_at" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_report_code",
                table: "reports_report",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_report_unit_period",
                table: "reports_report",
                columns: new[] { "unit", "period" });

            migrationBuilder.CreateIndex(
                name: "IX_search_word_key_word",
                table: "search_word",
                columns: new[] { "key", "word" });

            migrationBuilder.CreateIndex(
                name: "IX_units_code_scheme_code",
                table: "units_code",
                columns: new[] { "scheme", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_units_succession_predecessor",
                table: "units_succession",
                column: "predecessor");

            migrationBuilder.CreateIndex(
                name: "IX_units_unit_parent",
                table: "units_unit",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_units_unit_sort_key_id",
                table: "units_unit",
                columns: new[] { "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_work_done_request_at",
                table: "work_done_request",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_work_outbox_idempotency_key",
                table: "work_outbox",
                column: "idempotency_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_outbox_sent_at_next_at",
                table: "work_outbox",
                columns: new[] { "sent_at", "next_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_personal_data");

            migrationBuilder.DropTable(
                name: "calendar_day_off");

            migrationBuilder.DropTable(
                name: "calendar_edition");

            migrationBuilder.DropTable(
                name: "calendar_office_hours");

            migrationBuilder.DropTable(
                name: "declarations_figure");

            migrationBuilder.DropTable(
                name: "directives_cooperating_unit");

            migrationBuilder.DropTable(
                name: "directives_correction");

            migrationBuilder.DropTable(
                name: "directives_extension");

            migrationBuilder.DropTable(
                name: "documents_document");

            migrationBuilder.DropTable(
                name: "documents_series");

            migrationBuilder.DropTable(
                name: "dossiers_counter");

            migrationBuilder.DropTable(
                name: "dossiers_counting_rule");

            migrationBuilder.DropTable(
                name: "dossiers_disruption");

            migrationBuilder.DropTable(
                name: "dossiers_due_change");

            migrationBuilder.DropTable(
                name: "dossiers_fee");

            migrationBuilder.DropTable(
                name: "dossiers_form_text");

            migrationBuilder.DropTable(
                name: "dossiers_hand_over");

            migrationBuilder.DropTable(
                name: "dossiers_outer_news");

            migrationBuilder.DropTable(
                name: "dossiers_paper");

            migrationBuilder.DropTable(
                name: "dossiers_reconciliation_row");

            migrationBuilder.DropTable(
                name: "dossiers_saved_filter");

            migrationBuilder.DropTable(
                name: "dossiers_submission");

            migrationBuilder.DropTable(
                name: "dossiers_wait");

            migrationBuilder.DropTable(
                name: "files_attachment");

            migrationBuilder.DropTable(
                name: "house_settings");

            migrationBuilder.DropTable(
                name: "identity_account");

            migrationBuilder.DropTable(
                name: "identity_recovery_code");

            migrationBuilder.DropTable(
                name: "identity_role_grant");

            migrationBuilder.DropTable(
                name: "identity_role_permission");

            migrationBuilder.DropTable(
                name: "identity_secret");

            migrationBuilder.DropTable(
                name: "identity_session");

            migrationBuilder.DropTable(
                name: "identity_set_up_link");

            migrationBuilder.DropTable(
                name: "identity_sign_in");

            migrationBuilder.DropTable(
                name: "identity_sign_in_attempt");

            migrationBuilder.DropTable(
                name: "journal_checkpoint");

            migrationBuilder.DropTable(
                name: "journal_entry");

            migrationBuilder.DropTable(
                name: "journal_node");

            migrationBuilder.DropTable(
                name: "journal_touch");

            migrationBuilder.DropTable(
                name: "plans_area");

            migrationBuilder.DropTable(
                name: "plans_plan");

            migrationBuilder.DropTable(
                name: "plans_task_cooperator");

            migrationBuilder.DropTable(
                name: "plans_task_extension");

            migrationBuilder.DropTable(
                name: "plans_task_progress");

            migrationBuilder.DropTable(
                name: "procedures_announcement");

            migrationBuilder.DropTable(
                name: "procedures_posting_gap");

            migrationBuilder.DropTable(
                name: "procedures_process_step");

            migrationBuilder.DropTable(
                name: "procedures_review");

            migrationBuilder.DropTable(
                name: "procedures_version");

            migrationBuilder.DropTable(
                name: "reception_group");

            migrationBuilder.DropTable(
                name: "reception_survey");

            migrationBuilder.DropTable(
                name: "reception_ticket");

            migrationBuilder.DropTable(
                name: "reports_locked_evidence");

            migrationBuilder.DropTable(
                name: "reports_locked_figure");

            migrationBuilder.DropTable(
                name: "reports_section");

            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "search_word");

            migrationBuilder.DropTable(
                name: "units_code");

            migrationBuilder.DropTable(
                name: "units_name");

            migrationBuilder.DropTable(
                name: "units_succession");

            migrationBuilder.DropTable(
                name: "work_cursor");

            migrationBuilder.DropTable(
                name: "work_done_request");

            migrationBuilder.DropTable(
                name: "work_job");

            migrationBuilder.DropTable(
                name: "work_lease");

            migrationBuilder.DropTable(
                name: "work_outbox");

            migrationBuilder.DropTable(
                name: "directives_directive");

            migrationBuilder.DropTable(
                name: "dossiers_outer");

            migrationBuilder.DropTable(
                name: "dossiers_reconciliation");

            migrationBuilder.DropTable(
                name: "dossiers_dossier");

            migrationBuilder.DropTable(
                name: "identity_role");

            migrationBuilder.DropTable(
                name: "plans_task");

            migrationBuilder.DropTable(
                name: "procedures_posting_check");

            migrationBuilder.DropTable(
                name: "procedures_process");

            migrationBuilder.DropTable(
                name: "procedures_procedure");

            migrationBuilder.DropTable(
                name: "reports_report");

            migrationBuilder.DropTable(
                name: "units_unit");
        }
    }
}
