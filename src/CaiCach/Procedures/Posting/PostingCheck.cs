using CaiCach.Foundation;
using CaiCach.Foundation.Records;

namespace CaiCach.Procedures.Posting;

/// <summary>What is wrong with a procedure at a place where it should be posted.</summary>
public enum PostingFault
{
    /// <summary>It is not there.</summary>
    Absent,

    /// <summary>A version that no longer holds is there.</summary>
    Outdated,

    /// <summary>Parts are missing.</summary>
    Incomplete,
}

/// <summary>A procedure found wanting at a posting place.</summary>
public sealed record PostingFinding(string Procedure, PostingFault Fault);

/// <summary>What a check found.</summary>
/// <param name="Place">“Bảng niêm yết tầng 1, bộ phận một cửa”.</param>
/// <param name="Checker">Who checked, by post.</param>
public sealed record PostingFacts(string Unit, string Place, DateOnly CheckedOn, string Checker, string? Note, IReadOnlyList<PostingFinding> Findings);

/// <summary>
/// A check of one place where a unit posts its procedures (niêm yết công khai). A place is complete when nothing was
/// found wanting.
/// </summary>
public sealed class PostingCheck : IRecord, IOfUnit
{
    public const string KindName = "posting-check";
    public const int MaxPlace = 300, MaxNote = 2_000;

    private readonly List<PostingGap> _gaps = [];

    /// <summary><c>tth.quang-dien.sia.4</c>: unit and running number.</summary>
    public required string Id { get; init; }
    public required string Unit { get; init; }

    /// <summary>Running number within the unit, in the order of entry.</summary>
    public required int Number { get; init; }
    public required string Place { get; init; }
    public required DateOnly CheckedOn { get; init; }
    public required string Checker { get; init; }
    public string? Note { get; init; }

    /// <summary>How many procedures should have been posted there on the day.</summary>
    public required int Expected { get; init; }

    public IReadOnlyList<PostingGap> Gaps => _gaps;

    public Guid LastAct { get; set; }
    public RecordKey Key => new(KindName, Id);

    public bool IsComplete => _gaps.Count == 0;

    /// <param name="expected">Codes and names of what should be posted.</param>
    public static PostingCheck Of(string id, int number, PostingFacts facts, IReadOnlyDictionary<string, string> expected)
    {
        var check = new PostingCheck
        {
            Id = id, Number = number, Unit = facts.Unit, Place = facts.Place.Trim(), CheckedOn = facts.CheckedOn, Checker = facts.Checker.Trim(), Note = facts.Note,
            Expected = expected.Count,
        };
        check._gaps.AddRange(facts.Findings.Select(f => new PostingGap(id, f.Procedure, expected[f.Procedure], f.Fault)));
        return check;
    }

    /// <summary>Null when the facts may be recorded today.</summary>
    public static Refusal? WhyNot(PostingFacts facts, IReadOnlyDictionary<string, string> expected, DateOnly today) =>
        facts.Place.Trim() is "" ? new("posting.place", "Ghi nơi niêm yết.", nameof(facts.Place))
        : facts.Place.Length > MaxPlace ? new("posting.place-long", $"Nơi niêm yết dài nhất {MaxPlace} chữ.", nameof(facts.Place))
        : facts.Checker.Trim() == "" ? new("posting.checker", "Ghi người kiểm tra.", nameof(facts.Checker))
        : facts.CheckedOn > today ? new("posting.later", "Ngày kiểm tra không thể sau hôm nay.", nameof(facts.CheckedOn))
        : expected.Count == 0 ? new("posting.nothing", "Ngày đó đơn vị chưa có thủ tục nào phải niêm yết.", nameof(facts.CheckedOn))
        : facts.Findings.FirstOrDefault(f => !expected.ContainsKey(f.Procedure)) is { } unknown
            ? new("posting.unknown", $"Thủ tục {unknown.Procedure} không thuộc danh mục phải niêm yết của đơn vị.", nameof(facts.Findings))
        : facts.Findings.GroupBy(f => f.Procedure).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new("posting.twice", $"Thủ tục {twice.Key} được ghi hai lần.", nameof(facts.Findings))
        : null;
}

/// <summary>A procedure that was found wanting.</summary>
public sealed class PostingGap : IPart
{
    private PostingGap()
    {
    }

    internal PostingGap(string check, string procedure, string name, PostingFault fault) =>
        (Check, Procedure, Name, Fault) = (check, procedure, name, fault);

    /// <summary>Id of the check.</summary>
    public string Check { get; private init; } = "";
    public string Procedure { get; private init; } = "";
    public string Name { get; private init; } = "";
    public PostingFault Fault { get; private init; }

    public RecordKey Owner => new(PostingCheck.KindName, Check);
}
