using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaiCach.Foundation.Persistence.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    what = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_personal_data", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_day_off",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_day_off", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_edition",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    days = table.Column<string>(type: "TEXT", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_office_hours",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    morning_starts = table.Column<int>(type: "INTEGER", nullable: false),
                    morning_ends = table.Column<int>(type: "INTEGER", nullable: false),
                    afternoon_starts = table.Column<int>(type: "INTEGER", nullable: false),
                    afternoon_ends = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_office_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "declarations_figure",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    document = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    declared_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    declared_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    replaces = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    replaced_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declarations_figure", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "directives_directive",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source_document = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    assigned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lead_unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_evidence = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    returned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    outer_status = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    outer_meaning = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outer_done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outer_read_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directives_directive", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "documents_document",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    numbered_here = table.Column<bool>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    symbol = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    issuer_unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    arrival_number = table.Column<int>(type: "INTEGER", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    signer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    urgency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    copies = table.Column<int>(type: "INTEGER", nullable: true),
                    recipients = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    handed_to = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    handed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_normative = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    remarks = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cancelled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    identity = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents_series",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_counter",
                columns: table => new
                {
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_counter", x => x.unit);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_counting_rule",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_counting_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_disruption",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_disruption", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_dossier",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    series = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    competent_unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    coordinating_units = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    return_unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    procedure_version = table.Column<int>(type: "INTEGER", nullable: false),
                    procedure_name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    @case = table.Column<string>(name: "case", type: "TEXT", maxLength: 500, nullable: true),
                    summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    copies = table.Column<int>(type: "INTEGER", nullable: false),
                    owner_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    identity_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    submitter = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    submitter_identity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    counted_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    limit_amount = table.Column<int>(type: "INTEGER", nullable: false),
                    limit_unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    limit_source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    pause_policy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    office_hours = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    regime = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    form_set = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    calendar_edition = table.Column<int>(type: "INTEGER", nullable: false),
                    promised_elsewhere = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    appointed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    waiting_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    result_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    returned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    return_way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    return_proof = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    papers_digitised = table.Column<bool>(type: "INTEGER", nullable: false),
                    result_digitised = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_dossier", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_form_text",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_form_text", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_outer",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_outer", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_reconciliation",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    file = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    in_file = table.Column<int>(type: "INTEGER", nullable: false),
                    equal = table.Column<int>(type: "INTEGER", nullable: false),
                    unread = table.Column<int>(type: "INTEGER", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_reconciliation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_saved_filter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_saved_filter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dossiers_submission",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    series = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    procedure_name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    identity_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    outer_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    term_source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    guided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    guidance = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    completed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    dossier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    refused_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    refusal_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_submission", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "files_attachment",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files_attachment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "house_settings",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    clock_offset = table.Column<long>(type: "INTEGER", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_house_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_account",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    person_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_set_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    second_factor_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recovery_codes_changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    scheme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_account", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "identity_recovery_code",
                columns: table => new
                {
                    account = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_recovery_code", x => new { x.account, x.hash });
                });

            migrationBuilder.CreateTable(
                name: "identity_role",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_role", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "identity_role_grant",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    reach = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    delegated_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_role_grant", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "identity_secret",
                columns: table => new
                {
                    account = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    code_expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    totp_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    totp_step = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_secret", x => x.account);
                });

            migrationBuilder.CreateTable(
                name: "identity_session",
                columns: table => new
                {
                    id_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    user_agent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_session", x => x.id_hash);
                });

            migrationBuilder.CreateTable(
                name: "identity_set_up_link",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_set_up_link", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "identity_sign_in",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 40, nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    user_agent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    detail = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sign_in", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "identity_sign_in_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sign_in_attempt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_checkpoint",
                columns: table => new
                {
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_checkpoint", x => x.size);
                });

            migrationBuilder.CreateTable(
                name: "journal_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    position = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_node",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_node", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "journal_touch",
                columns: table => new
                {
                    entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_touch", x => new { x.key, x.entry });
                });

            migrationBuilder.CreateTable(
                name: "plans_area",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 90, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_area", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_plan",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 90, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans_task",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 90, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    plan_unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    output = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    dropped_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    done_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_task", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedures_posting_check",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    checker = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    expected = table.Column<int>(type: "INTEGER", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_posting_check", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedures_procedure",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_procedure", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "procedures_process",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    @case = table.Column<string>(name: "case", type: "TEXT", maxLength: 300, nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_process", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedures_review",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    proposal = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    days_before = table.Column<int>(type: "INTEGER", nullable: true),
                    days_after = table.Column<int>(type: "INTEGER", nullable: true),
                    cost_before = table.Column<long>(type: "INTEGER", nullable: true),
                    cost_after = table.Column<long>(type: "INTEGER", nullable: true),
                    dossiers_per_year = table.Column<int>(type: "INTEGER", nullable: true),
                    saved_per_year = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_to = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accepted = table.Column<bool>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reception_group",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 90, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    letter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reception_group", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reception_survey",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    invited_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    access = table.Column<int>(type: "INTEGER", nullable: true),
                    procedure = table.Column<int>(type: "INTEGER", nullable: true),
                    officer = table.Column<int>(type: "INTEGER", nullable: true),
                    result = table.Column<int>(type: "INTEGER", nullable: true),
                    feedback = table.Column<int>(type: "INTEGER", nullable: true),
                    agencies = table.Column<int>(type: "INTEGER", nullable: true),
                    comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    given_marks = table.Column<int>(type: "INTEGER", nullable: false),
                    satisfied_marks = table.Column<int>(type: "INTEGER", nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reception_survey", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "reception_ticket",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    called_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_called_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    calls = table.Column<int>(type: "INTEGER", nullable: false),
                    window = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    clerk = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    wait_seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    service_seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reception_ticket", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reports_locked_evidence",
                columns: table => new
                {
                    report = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    keys = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_locked_evidence", x => new { x.report, x.code });
                });

            migrationBuilder.CreateTable(
                name: "reports_report",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    template = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    locked_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    position = table.Column<long>(type: "INTEGER", nullable: true),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_entry", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "search_word",
                columns: table => new
                {
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    personal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_word", x => new { x.word, x.key });
                });

            migrationBuilder.CreateTable(
                name: "units_unit",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    parent = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    last_act = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_cursor",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_cursor", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "work_done_request",
                columns: table => new
                {
                    token = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_done_request", x => x.token);
                });

            migrationBuilder.CreateTable(
                name: "work_job",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_result = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_job", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "work_lease",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    holder = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_lease", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "work_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    idempotency_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    doubt = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directives_cooperating_unit",
                columns: table => new
                {
                    directive = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
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
                    directive = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    outer_status = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    directive = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    dossier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
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
                    dossier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    paid = table.Column<bool>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    receipt = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    paid_online = table.Column<bool>(type: "INTEGER", nullable: true)
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
                    dossier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from_unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    giver = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    to_unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    taker = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    step = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    allowed_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    dossier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    originals = table.Column<int>(type: "INTEGER", nullable: false),
                    copies = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    dossier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
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
                    dossier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    fact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    happened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: true),
                    learnt_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    file = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                    reconciliation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    dossier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    fact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ours = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    theirs = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ours_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    theirs_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    clock = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    late_by_sync = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    entry = table.Column<Guid>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers_reconciliation_row", x => new { x.reconciliation, x.number });
                    table.ForeignKey(
                        name: "FK_dossiers_reconciliation_row_dossiers_reconciliation_reconciliation",
                        column: x => x.reconciliation,
                        principalTable: "dossiers_reconciliation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_role_permission",
                columns: table => new
                {
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    permission = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    task = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
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
                    task = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
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
                    task = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
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
                    check = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    by_ministry = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    announce_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    publish_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    publish_before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    field_order = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    at_ministry = table.Column<bool>(type: "INTEGER", nullable: false),
                    at_province = table.Column<bool>(type: "INTEGER", nullable: false),
                    at_district = table.Column<bool>(type: "INTEGER", nullable: false),
                    at_commune = table.Column<bool>(type: "INTEGER", nullable: false),
                    at_other = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    four_level = table.Column<int>(type: "INTEGER", nullable: true),
                    online_level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    result_written = table.Column<bool>(type: "INTEGER", nullable: true),
                    pause_policy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
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
                    process = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    agency = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    amount = table.Column<int>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    after_steps = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
                    report = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    unit_of_measure = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: true),
                    value = table.Column<long>(type: "INTEGER", nullable: true),
                    numerator = table.Column<long>(type: "INTEGER", nullable: true),
                    denominator = table.Column<long>(type: "INTEGER", nullable: true),
                    printed = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    decimals = table.Column<int>(type: "INTEGER", nullable: true),
                    rounding = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    declared = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence_count = table.Column<long>(type: "INTEGER", nullable: true),
                    not_kept_because = table.Column<string>(type: "TEXT", nullable: true),
                    definition = table.Column<string>(type: "TEXT", nullable: true),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
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
                    report = table.Column<string>(type: "TEXT", maxLength: 110, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    responsible = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    written_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
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
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    scheme = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
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
                    unit = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    predecessor = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
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
