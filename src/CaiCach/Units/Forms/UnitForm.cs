using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Units.Changes;

namespace CaiCach.Units.Forms;

/// <summary>A unit as typed: new, merged, renamed, ended or corrected. Each page shows the fields it reads.</summary>
public sealed class UnitForm
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public string? Kind { get; set; }
    public string? Level { get; set; }
    public string? Parent { get; set; }

    /// <summary>The day on which it begins, is renamed or receives a code.</summary>
    public string? From { get; set; }

    /// <summary>The first day on which it no longer stands.</summary>
    public string? Until { get; set; }
    public string? Basis { get; set; }

    /// <summary>Ids of the units that merge, one a line.</summary>
    public string? Predecessors { get; set; }
    public bool Assumed { get; set; }
    public string? Scheme { get; set; }
    public string? Code { get; set; }

    public static UnitForm Of(Unit unit) => new()
    {
        Name = unit.Name, ShortName = unit.ShortName, Kind = unit.Kind.ToString(), Assumed = unit.Assumed,
    };

    public NewUnit? ReadNew(FormState form)
    {
        var id = VietnameseText.Clean(Id);
        if (NewUnit.WhyNotId(id) is { } why)
        {
            form.Need(false, () => Id, why.Message);
        }

        form.Need(Enum.TryParse<UnitLevel>(Level, out var level) && Enum.IsDefined(level), () => Level, "Hãy chọn cấp.");
        var (name, kind, from) = (ReadName(form), ReadKind(form), ReadFrom(form));
        var basis = ReadBasis(form);
        var parent = VietnameseText.Clean(Parent);
        return form.IsFine ? new(id, kind, level, parent == "" ? null : parent, from, name.Full, name.Short, basis) : null;
    }

    public RenameUnit.Input? ReadRename(FormState form)
    {
        var (name, from, basis) = (ReadName(form), ReadFrom(form), ReadBasis(form));
        return form.IsFine ? new(name.Full, name.Short, from, basis) : null;
    }

    public CorrectUnit.Input? ReadCorrection(FormState form)
    {
        var (name, kind, _) = (ReadName(form), ReadKind(form), ReadBasis(form));
        return form.IsFine ? new(name.Full, name.Short, kind, Assumed) : null;
    }

    public GiveUnitCode.Input? ReadCode(FormState form)
    {
        var code = VietnameseText.Clean(Code);
        form.Need(Scheme is not null && CodeSchemes.All.ContainsKey(Scheme), () => Scheme, "Hãy chọn hệ mã.");
        form.Need(code is { Length: > 0 and <= UnitCode.MaxCode }, () => Code, "Hãy ghi mã, không quá 40 ký tự.");
        var (from, basis) = (ReadFrom(form), ReadBasis(form));
        return form.IsFine ? new(Scheme!, code, from, basis) : null;
    }

    public (DateOnly Until, string Basis)? ReadEnd(FormState form)
    {
        form.Need(VietnameseDate.TryRead(Until, out var until, out var problem), () => Until, problem);
        var basis = ReadBasis(form);
        return form.IsFine ? (until, basis) : null;
    }

    /// <summary>The typed ids, when each is a unit.</summary>
    public IReadOnlyList<string> ReadPredecessors(FormState form, UnitDirectory directory)
    {
        string[] ids = [.. (Predecessors ?? "").Split(['\n', '\r', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        form.Need(ids.Length > 0, () => Predecessors, "Hãy ghi mã của các đơn vị được sáp nhập, mỗi dòng một mã.");
        foreach (var id in ids.Where(i => directory.ById(i) is null))
        {
            form.Need(false, () => Predecessors, $"Không có đơn vị mang mã {id}.");
        }

        return ids;
    }

    public string ReadBasis(FormState form)
    {
        var basis = VietnameseText.Clean(Basis);
        form.Need(basis is { Length: > 0 and <= Unit.MaxBasis }, () => Basis, "Hãy ghi văn bản, không quá 300 ký tự.");
        return basis;
    }

    private (string Full, string Short) ReadName(FormState form)
    {
        var (full, brief) = (VietnameseText.Clean(Name), VietnameseText.Clean(ShortName));
        form.Need(full is { Length: > 0 and <= Unit.MaxName }, () => Name, "Hãy ghi tên đầy đủ, không quá 200 ký tự.");
        form.Need(brief is { Length: > 0 and <= Unit.MaxName }, () => ShortName, "Hãy ghi tên ngắn, không quá 200 ký tự.");
        return (full, brief);
    }

    private UnitKind ReadKind(FormState form)
    {
        form.Need(Enum.TryParse<UnitKind>(Kind, out var kind) && Enum.IsDefined(kind), () => Kind, "Hãy chọn loại đơn vị.");
        return kind;
    }

    private DateOnly ReadFrom(FormState form)
    {
        form.Need(VietnameseDate.TryRead(From, out var from, out var problem), () => From, problem);
        return from;
    }
}
