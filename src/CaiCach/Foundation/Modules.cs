using System.Linq.Expressions;
using CaiCach.Foundation.Indicators;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation;

/// <summary>One module of the house: its table of contents.</summary>
public interface IModule
{
    void Plug(Sockets sockets);
}

/// <summary>A kind of record as the rest of the house sees it.</summary>
/// <param name="Kind">Permanent, first part of the key.</param>
/// <param name="Name">Vietnamese name of one such record.</param>
/// <param name="Reads">Permission that opens it.</param>
/// <param name="Address">The record's page, from its number.</param>
/// <param name="Cards">The cards of all records, composable.</param>
/// <param name="Fields">What its history may tell of its values; empty while the module names none.</param>
public sealed record RecordKind(
    string Kind, Type Type, string Name, Permission Reads, Func<string, string> Address, Func<DbContext, IQueryable<RecordCard>> Cards,
    IReadOnlyList<RecordField> Fields)
{
    /// <summary>The cards of the records that a scope reads; null where the card's unit says it alone.</summary>
    public Func<DbContext, Scope, IQueryable<RecordCard>>? Within { get; init; }

    /// <summary>The cards that a scope reads: the same records whose pages it opens.</summary>
    public IQueryable<RecordCard> CardsIn(DbContext db, Scope scope)
    {
        if (Within is not null)
        {
            return Within(db, scope);
        }

        string[] units = [.. scope.Units, Scope.OfAll];
        return scope.Everywhere ? Cards(db) : Cards(db).Where(c => units.Contains(c.Unit));
    }
}

/// <summary>A named act and the Vietnamese sentence its history shows.</summary>
public sealed record ActKind(string Name, string Sentence, Type Type);

/// <summary>One entry of the navigation; it appears only with its permission.</summary>
/// <param name="Group">One of the fixed groups of <see cref="MenuGroups"/>.</param>
/// <param name="Order">Place inside the group.</param>
public sealed record MenuEntry(string Group, int Order, string Label, string Address, string Icon, Permission Permission);

/// <summary>The groups of the side bar, in order.</summary>
public static class MenuGroups
{
    public const string Daily = "Hằng ngày";
    public const string Registers = "Sổ theo lĩnh vực";
    public const string Summaries = "Tổng hợp";
    public const string System = "Hệ thống";

    public static IReadOnlyList<string> All { get; } = [Daily, Registers, Summaries, System];
}

/// <summary>What a record is found by. <see cref="Text"/> is folded and cut into words when it is stored.</summary>
/// <param name="Unit">Scope of the hit, unless the kind says who reads it.</param>
public sealed record Findable(string Title, string Text, string Unit, DateOnly? Day)
{
    /// <summary>
    /// Words about persons. They find the record only for officers with <see cref="Permission.ReadPersonalData"/>: to
    /// find a masked name is to read it.
    /// </summary>
    public string Personal { get; init; } = "";
}

/// <summary>What an officer owes: one row of the work list.</summary>
/// <param name="Detail">Second line; null when there is none.</param>
/// <param name="Due">The day it is owed; null when there is none.</param>
/// <param name="Act">Words of the button that opens it.</param>
public sealed record WorkItem(string Title, string? Detail, string Address, string From, DateOnly? Due, string Status, string Act);

/// <summary>A module's share of the work list.</summary>
public interface IWorkSource
{
    /// <summary>At most <paramref name="limit"/> rows, the most urgent first.</summary>
    Task<IReadOnlyList<WorkItem>> For(Officer officer, DateOnly today, int limit, CancellationToken ct);
}

/// <summary>What the house does after somebody's act. The effect and the cursor are saved together.</summary>
public interface IReaction
{
    /// <summary>Permanent name of the cursor.</summary>
    string Name { get; }

    /// <summary>The act it waits for: a permanent name, not a type of the other module.</summary>
    string Act { get; }

    /// <summary>Adds or changes tracked rows; the worker commits them as the house.</summary>
    Task React(SealedAct act, CancellationToken ct);
}

/// <summary>Where modules plug in. Seven sockets are the limit; an eighth needs a decision record.</summary>
public sealed class Sockets(IServiceCollection services)
{
    private readonly List<RecordKind> _records = [];
    private readonly List<ActKind> _acts = [];
    private readonly List<MenuEntry> _menu = [];
    private readonly Dictionary<Type, Func<object, Findable>> _finders = [];

    public IReadOnlyList<RecordKind> Records => _records;
    public IReadOnlyList<ActKind> Acts => _acts;
    public IReadOnlyList<MenuEntry> MenuEntries => _menu;

    /// <summary>A kind of record: its permanent kind, Vietnamese name, reading permission, address, card, and the values its history tells.</summary>
    /// <param name="within">
    /// The records that a scope reads, as its page asks, where that is not simply those of the card's unit: work is read by
    /// the unit that leads it, too.
    /// </param>
    public Sockets Record<T>(
        string kind, string name, Permission reads, Func<string, string> address, Expression<Func<T, RecordCard>> card,
        IReadOnlyList<RecordField>? fields = null, Func<DbContext, Scope, IQueryable<T>>? within = null)
        where T : class, IRecord
    {
        _records.Add(new(kind, typeof(T), name, reads, address, db => db.Set<T>().Select(card), fields ?? [])
        {
            Within = within is null ? null : (db, scope) => within(db, scope).Select(card),
        });
        return this;
    }

    /// <summary>Figures. Sources are asked in order; a source plugged with <c>last</c> fills the codes nobody computes.</summary>
    public Sockets Indicators<T>() where T : class, IIndicatorSource
    {
        services.AddScoped<IIndicatorSource, T>();
        return this;
    }

    /// <summary>An act: its permanent name and the sentence of its history (“tiếp nhận hồ sơ”).</summary>
    public Sockets Act<T>(string name, string sentence) where T : class
    {
        services.AddScoped<T>();
        _acts.Add(new(name, sentence, typeof(T)));
        return this;
    }

    /// <summary>What to do after somebody's act.</summary>
    public Sockets Reaction<T>() where T : class, IReaction
    {
        services.AddScoped<IReaction, T>();
        return this;
    }

    /// <summary>What an officer owes today.</summary>
    public Sockets Work<T>() where T : class, IWorkSource
    {
        services.AddScoped<IWorkSource, T>();
        return this;
    }

    /// <summary>Makes a kind of record findable in the one search box.</summary>
    public Sockets Search<T>(Func<T, Findable> find) where T : class, IRecord
    {
        _finders[typeof(T)] = record => find((T)record);
        return this;
    }

    /// <summary>A navigation entry.</summary>
    public Sockets Menu(string group, int order, string label, string address, string icon, Permission permission)
    {
        _menu.Add(new(group, order, label, address, icon, permission));
        return this;
    }

    /// <summary>Services of a module that are no socket: calculators with state, importers.</summary>
    public Sockets Service<T>() where T : class
    {
        services.AddScoped<T>();
        return this;
    }

    /// <summary>An answer to a contract of another module, which asks all that answer.</summary>
    public Sockets Service<TContract, T>() where TContract : class where T : class, TContract
    {
        services.AddScoped<TContract, T>();
        return this;
    }

    /// <summary>A register that the command line imports and exports; no socket, like the other services of modules.</summary>
    public Sockets RegisterFile<T>() where T : class, IRegisterFile
    {
        services.AddScoped<IRegisterFile, T>();
        return this;
    }

    /// <summary>What a module keeps once for the whole application: snapshots of its catalogues.</summary>
    public Sockets Shared<T>() where T : class
    {
        services.AddSingleton<T>();
        return this;
    }

    internal Findable? Find(IRecord record) => _finders.TryGetValue(record.GetType(), out var find) ? find(record) : null;

    /// <summary>True when records of this type can be found.</summary>
    public bool Finds(Type type) => _finders.ContainsKey(type);

    /// <summary>Null for an act that no module plugs (any more).</summary>
    public ActKind? Act(string name) => _acts.Find(a => a.Name == name);

    public RecordKind? Kind(string kind) => _records.Find(r => r.Kind == kind);

    /// <summary>The page of a record; null when its kind is not known.</summary>
    public string? AddressOf(RecordKey key) => Kind(key.Kind)?.Address(key.Number);
}
