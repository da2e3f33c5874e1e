namespace CaiCach.Foundation.Persistence;

/// <summary>
/// The database itself refuses to change the journal. Two updates pass: “seal once” (the position of an unsealed entry
/// is set) and “forget” (payload and salt become null). An insert over an existing row is refused as well, since
/// INSERT OR REPLACE would delete without asking.
/// </summary>
internal static class JournalGuards
{
    private static readonly (string Table, string Exists)[] Fixed =
    [
        ("journal_touch", "key = NEW.key AND entry = NEW.entry"),
        ("journal_node", "number = NEW.number"),
        ("journal_checkpoint", "size = NEW.size"),
    ];

    private const string Unchanged =
        "NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.act IS NOT DISTINCT FROM OLD.act AND NEW.actor IS NOT DISTINCT FROM OLD.actor AND "
        + "NEW.unit IS NOT DISTINCT FROM OLD.unit AND NEW.at IS NOT DISTINCT FROM OLD.at AND NEW.header IS NOT DISTINCT FROM OLD.header";

    private const string Seal =
        "(OLD.position IS NULL AND NEW.position IS NOT NULL AND NEW.payload IS NOT DISTINCT FROM OLD.payload AND NEW.salt IS NOT DISTINCT FROM OLD.salt)";

    private const string Forget =
        "(NEW.position IS NOT DISTINCT FROM OLD.position AND OLD.position IS NOT NULL AND NEW.payload IS NULL AND NEW.salt IS NULL)";

    public static IEnumerable<string> Names(bool sqlite)
    {
        foreach (var table in Fixed.Select(f => f.Table).Prepend("journal_entry"))
        {
            yield return $"{table}_insert";
            yield return $"{table}_update";
            yield return $"{table}_delete";
            if (!sqlite)
            {
                yield return $"{table}_truncate";
            }
        }
    }

    public static IEnumerable<string> Sqlite
    {
        get
        {
            yield return Drop("journal_entry_insert");
            yield return "CREATE TRIGGER journal_entry_insert BEFORE INSERT ON journal_entry "
                + "WHEN NEW.position IS NOT NULL OR EXISTS (SELECT 1 FROM journal_entry WHERE id = NEW.id) "
                + "BEGIN SELECT RAISE(ABORT, 'journal: an entry is added once, unsealed'); END";
            yield return Drop("journal_entry_update");
            yield return $"CREATE TRIGGER journal_entry_update BEFORE UPDATE ON journal_entry WHEN NOT ({Unchanged} AND ({Seal} OR {Forget})) "
                + "BEGIN SELECT RAISE(ABORT, 'journal: entries do not change'); END";
            yield return Drop("journal_entry_delete");
            yield return "CREATE TRIGGER journal_entry_delete BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'journal: entries stay'); END";
            foreach (var (table, exists) in Fixed)
            {
                yield return Drop($"{table}_insert");
                yield return $"CREATE TRIGGER {table}_insert BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {exists}) "
                    + "BEGIN SELECT RAISE(ABORT, 'journal: rows are added once'); END";
                yield return Drop($"{table}_update");
                yield return $"CREATE TRIGGER {table}_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'journal: rows do not change'); END";
                yield return Drop($"{table}_delete");
                yield return $"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'journal: rows stay'); END";
            }
        }
    }

    public static IEnumerable<string> Postgres
    {
        get
        {
            yield return Function("journal_refuse", "RAISE EXCEPTION 'journal: % on % is refused', TG_OP, TG_TABLE_NAME;");
            yield return Function("journal_entry_added",
                "IF NEW.position IS NOT NULL THEN RAISE EXCEPTION 'journal: an entry is added unsealed'; END IF; RETURN NEW;");
            yield return Function("journal_entry_changed",
                $"IF NOT ({Unchanged} AND ({Seal} OR {Forget})) THEN RAISE EXCEPTION 'journal: entries do not change'; END IF; RETURN NEW;");
            yield return Function("journal_row_added", "RETURN NEW;");
            yield return Trigger("journal_entry", "insert", "BEFORE INSERT", "FOR EACH ROW", "journal_entry_added");
            yield return Trigger("journal_entry", "update", "BEFORE UPDATE", "FOR EACH ROW", "journal_entry_changed");
            yield return Trigger("journal_entry", "delete", "BEFORE DELETE", "FOR EACH ROW", "journal_refuse");
            yield return Trigger("journal_entry", "truncate", "BEFORE TRUNCATE", "FOR EACH STATEMENT", "journal_refuse");
            foreach (var (table, _) in Fixed)
            {
                yield return Trigger(table, "insert", "BEFORE INSERT", "FOR EACH ROW", "journal_row_added");
                yield return Trigger(table, "update", "BEFORE UPDATE", "FOR EACH ROW", "journal_refuse");
                yield return Trigger(table, "delete", "BEFORE DELETE", "FOR EACH ROW", "journal_refuse");
                yield return Trigger(table, "truncate", "BEFORE TRUNCATE", "FOR EACH STATEMENT", "journal_refuse");
            }
        }
    }

    private static string Drop(string trigger) => $"DROP TRIGGER IF EXISTS {trigger}";

    private static string Function(string name, string body) =>
        $"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$";

    // ALWAYS: a session that pretends to be a replica would otherwise pass by the guards.
    private static string Trigger(string table, string what, string when, string each, string function) =>
        $"CREATE OR REPLACE TRIGGER {table}_{what} {when} ON {table} {each} EXECUTE FUNCTION {function}(); "
        + $"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_{what}";
}
