using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Units;

/// <summary>The tier of government. The district level ended on 1 July 2025.</summary>
public enum UnitLevel { Province, District, Commune }

/// <summary>What an organ is.</summary>
public enum UnitKind
{
    /// <summary>Ủy ban nhân dân.</summary>
    Committee,

    /// <summary>Hội đồng nhân dân.</summary>
    Council,

    /// <summary>Sở, ngành of the province.</summary>
    Department,

    /// <summary>Phòng, văn phòng, thanh tra.</summary>
    Office,

    /// <summary>Trung tâm and other public service units.</summary>
    Centre,
}

/// <summary>
/// An organ of government as it stood between two days. A merger ends units and begins another; a new name is one more
/// row of names. Nothing is overwritten, so a record of 2022 still says the name of 2022.
/// </summary>
public sealed class Unit : IRecord
{
    public const string KindName = "unit";
    public const int MaxId = 80, MaxName = 200, MaxBasis = 300;

    private readonly List<UnitName> _names = [];
    private readonly List<UnitCode> _codes = [];
    private readonly List<UnitSuccession> _predecessors = [];

    /// <summary>Permanent: <c>tth.quang-dien.noi-vu</c>. No area code: codes are given again to other places.</summary>
    public required string Id { get; init; }

    /// <summary>The last name in full, “Ủy ban nhân dân huyện Quảng Điền”; <see cref="Names"/> knows the earlier ones.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The last name as offices write it, “UBND huyện Quảng Điền”.</summary>
    public string ShortName { get; private set; } = "";
    public required UnitKind Kind { get; set; }
    public required UnitLevel Level { get; set; }

    /// <summary>The unit it belongs to (an office, a council) or stands under (a lower tier); null at the top.</summary>
    public string? Parent { get; set; }

    /// <summary>The first day it is known to have stood.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day it no longer stood; null while it stands.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The text that ended it; null while it stands.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>True for an office that is usual by law but was not read in a document yet.</summary>
    public bool Assumed { get; set; }

    /// <summary>Order of a Vietnamese dictionary, of the short name.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>Every name it has had, oldest first.</summary>
    public IReadOnlyList<UnitName> Names => _names;
    public IReadOnlyList<UnitCode> Codes => _codes;

    /// <summary>The units whose work, or part of whose work, it took over when it began.</summary>
    public IReadOnlyList<UnitSuccession> Predecessors => _predecessors;

    public Guid LastAct { get; set; }
    public RecordKey Key => KeyOf(Id);

    public static RecordKey KeyOf(string id) => new(KindName, id);

    /// <summary>A unit with its first name.</summary>
    public static Unit Begin(
        string id, UnitKind kind, UnitLevel level, string? parent, DateOnly from, string name, string shortName, string basis)
    {
        var unit = new Unit { Id = id, Kind = kind, Level = level, Parent = parent, From = from };
        unit.AddName(name, shortName, from, basis);
        return unit;
    }

    public bool StandsOn(DateOnly day) => From <= day && (Until is not { } end || day < end);

    /// <summary>The name on a day; the first one before the unit is known to have stood.</summary>
    public UnitName NameOn(DateOnly day) => _names.LastOrDefault(n => n.From <= day, _names.MinBy(n => n.From)!);

    /// <summary>Null when it may end; the reason otherwise.</summary>
    public Refusal? WhyNotEnd(DateOnly until) =>
        Until is { } ended ? new("unit.ended", $"{ShortName} đã kết thúc ngày {VietnameseDate.Print(ended)}.")
        : until <= From ? new("unit.end-before-begin", $"Ngày kết thúc phải sau ngày {VietnameseDate.Print(From)}, ngày {ShortName} bắt đầu.", "Until")
        : null;

    public void End(DateOnly until, string basis)
    {
        WhyNotEnd(until).Enforce();
        (Until, EndedBy) = (until, basis);
    }

    /// <summary>Null when it may take another name from the day on.</summary>
    public Refusal? WhyNotRename(DateOnly from) =>
        !StandsOn(from) ? new("unit.not-standing", $"{ShortName} không còn vào ngày {VietnameseDate.Print(from)}.", "From")
        : _names.Exists(n => n.From >= from) ? new("unit.name-later", "Đã có tên áp dụng từ ngày này hoặc muộn hơn.", "From")
        : null;

    public void Rename(string name, string shortName, DateOnly from, string basis)
    {
        WhyNotRename(from).Enforce();
        AddName(name, shortName, from, basis);
    }

    /// <summary>Puts a slip in the last name right; the name itself has not changed.</summary>
    public void CorrectName(string name, string shortName)
    {
        var last = _names.MaxBy(n => n.From)!;
        (last.Name, last.ShortName) = (name, shortName);
        Show(last);
    }

    /// <summary>Gives it a code; the one of the same scheme before it ends.</summary>
    public void GiveCode(string scheme, string code, DateOnly from)
    {
        (_codes.Exists(c => c.Scheme == scheme && c.From >= from)
            ? new Refusal("unit.code-later", "Đã có mã của hệ này từ ngày đó hoặc muộn hơn.", "From") : null).Enforce();
        _codes.Find(c => c.Scheme == scheme && c.Until is null)?.End(from);
        _codes.Add(new UnitCode { Unit = Id, Scheme = scheme, Code = code, From = from });
    }

    /// <summary>Ends all its codes; another unit may bear them from that day on.</summary>
    public void EndCodes(DateOnly until)
    {
        foreach (var code in _codes.Where(c => c.Until is null))
        {
            code.End(until);
        }
    }

    public void Succeed(string predecessor, SuccessionPart part, string basis) =>
        _predecessors.Add(new UnitSuccession { Unit = Id, Predecessor = predecessor, Part = part, On = From, Basis = basis });

    private void AddName(string name, string shortName, DateOnly from, string basis)
    {
        var added = new UnitName { Unit = Id, From = from, Name = name, ShortName = shortName, Basis = basis };
        _names.Add(added);
        Show(added);
    }

    private void Show(UnitName name) =>
        (Name, ShortName, SortKey) = (name.Name, name.ShortName, Foundation.SortKey.Of(name.ShortName));
}
