using CaiCach.Foundation.Records;

namespace CaiCach.Units;

/// <summary>A name of a unit and the day from which it bears it.</summary>
public sealed class UnitName : IPart
{
    public required string Unit { get; init; }
    public required DateOnly From { get; init; }
    public required string Name { get; set; }
    public required string ShortName { get; set; }

    /// <summary>The text that gave the name.</summary>
    public required string Basis { get; init; }

    public RecordKey Owner => Units.Unit.KeyOf(Unit);
}

/// <summary>The schemes of codes. Codes themselves are opaque: nobody takes them apart.</summary>
public static class CodeSchemes
{
    /// <summary>Official area code (Quyết định 124/2004/QĐ-TTg and its successors): 477, 19867. Given again to other places.</summary>
    public const string Area = "area";

    /// <summary>Electronic identifier by Quyết định 20/2020/QĐ-TTg: H57.</summary>
    public const string Qd20 = "qd20";

    /// <summary>The older identifier by QCVN 102:2016/BTTTT, three groups: 00.00.H57.</summary>
    public const string Qcvn3 = "qcvn102-3";

    /// <summary>The older identifier, four groups: 000.00.27.H57.</summary>
    public const string Qcvn4 = "qcvn102-4";

    /// <summary>Each scheme with its Vietnamese name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Area] = "Mã đơn vị hành chính",
        [Qd20] = "Mã định danh điện tử (Quyết định 20/2020/QĐ-TTg)",
        [Qcvn3] = "Mã định danh cũ, ba nhóm (QCVN 102:2016)",
        [Qcvn4] = "Mã định danh cũ, bốn nhóm (QCVN 102:2016)",
    };
}

/// <summary>A code a unit bore between two days.</summary>
public sealed class UnitCode : IPart
{
    public const int MaxCode = 40;

    public required string Unit { get; init; }

    /// <summary>One of <see cref="CodeSchemes"/>.</summary>
    public required string Scheme { get; init; }
    public required string Code { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The first day it no longer bore it; null while it does.</summary>
    public DateOnly? Until { get; private set; }

    public RecordKey Owner => Units.Unit.KeyOf(Unit);

    public bool HoldsOn(DateOnly day) => From <= day && (Until is not { } end || day < end);

    internal void End(DateOnly until) => Until = until;
}

/// <summary>Whether the whole predecessor went into the successor.</summary>
public enum SuccessionPart { Full, Partial }

/// <summary>A unit took over the work of another.</summary>
public sealed class UnitSuccession : IPart
{
    /// <summary>The new unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit before.</summary>
    public required string Predecessor { get; init; }
    public required SuccessionPart Part { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The text that ordered it.</summary>
    public required string Basis { get; init; }

    public RecordKey Owner => Units.Unit.KeyOf(Unit);
}
