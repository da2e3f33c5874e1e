using Microsoft.AspNetCore.Components;

namespace CaiCach.Foundation.Web.Kit;

/// <summary>A column of a <see cref="DataTable{TRow}"/>: header, cell, sort key. The first one names the row.</summary>
public sealed class Column<TRow> : ComponentBase
{
    [CascadingParameter] private DataTable<TRow>? Table { get; set; }

    /// <summary>Header, already translated; phones show it before the value.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>True when the header is only for readers, such as over buttons.</summary>
    [Parameter] public bool Unseen { get; set; }

    /// <summary>Figures: right-aligned, digits under digits.</summary>
    [Parameter] public bool Number { get; set; }

    /// <summary>What the address says when the list is sorted by this column; null when it cannot be.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>Left out of the narrow cards of a work list.</summary>
    [Parameter] public bool WideOnly { get; set; }

    /// <summary>Does not break within a cell.</summary>
    [Parameter] public bool NoWrap { get; set; }

    /// <summary>Width of the column: <c>third</c>, <c>half</c>; null leaves it to the table.</summary>
    [Parameter] public string? Width { get; set; }

    [Parameter] public RenderFragment<TRow>? ChildContent { get; set; }

    internal string? CellClass => (Number, NoWrap, Unseen, WideOnly) switch
    {
        (true, _, _, _) => "num",
        (_, true, _, _) => "nowrap",
        (_, _, true, _) => "end",
        (_, _, _, true) => "wide-only",
        _ => null,
    };

    protected override void OnInitialized() => Table?.Add(this);
}
