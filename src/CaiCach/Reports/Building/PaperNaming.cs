using CaiCach.Foundation;
using CaiCach.Reports.Templates;
using CaiCach.Units;

namespace CaiCach.Reports.Building;

/// <summary>Names that the layout of an official paper asks for, read from the directory on the day of the figures.</summary>
internal static class PaperNaming
{
    private static readonly string[] Bodies = ["Ủy ban nhân dân", "Hội đồng nhân dân"];
    private static readonly string[] Tiers = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn"];

    public static PaperNames Of(ReportSubject subject, ReportTemplate form, UnitDirectory directory)
    {
        var unit = subject.Unit;
        var parent = unit.Parent is { } id ? directory.ById(id) : null;
        var committee = unit.Kind == UnitKind.Committee;
        return new(
            committee ? null : parent?.NameOn(subject.AsOf).Name,
            PlaceOf(committee || parent is null ? subject.LongName : parent.NameOn(subject.AsOf).Name),
            Addressees(subject, form, directory, parent));
    }

    /// <summary>“Quảng Điền” of “Ủy ban nhân dân huyện Quảng Điền”.</summary>
    internal static string PlaceOf(string name)
    {
        foreach (var lead in Bodies.Concat(Tiers))
        {
            if (name.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase))
            {
                name = name[(lead.Length + 1)..];
            }
        }

        return name;
    }

    private static List<string> Addressees(ReportSubject subject, ReportTemplate form, UnitDirectory directory, Unit? parent)
    {
        var asked = form.Addressees.GetValueOrDefault($"{subject.Unit.Level}".ToLowerInvariant()) ?? [];
        var found = asked.Select(a => a.Replace("{parent}", parent?.Id, StringComparison.Ordinal))
            .Where(id => directory.ById(id) is not null).Select(id => directory.NameOn(id, subject.AsOf)).ToList();
        return found.Count > 0 ? found : parent is null ? [] : [parent.NameOn(subject.AsOf).Name];
    }
}
