using System.Text;
using System.Text.Json;
using CaiCach.Dossiers.Synchronising;
using CaiCach.Foundation;
using CaiCach.Foundation.Sheets;

namespace CaiCach.Tests.Dossiers.Synchronising;

/// <summary>Files of the exchange as a provincial system writes them.</summary>
internal static class Exchange
{
    /// <summary>A dossier in process at the district's counter, with what the test changes; a null value leaves the field out.</summary>
    public static Dictionary<string, object?> Row(string number = "H57.99-220405-0001", params (string Field, object? Value)[] more)
    {
        var row = new Dictionary<string, object?>
        {
            ["MaHoSo"] = number, ["MaTTHC"] = OneStop.FiveDays, ["TenTTHC"] = "Gia hạn giấy phép xây dựng", ["KenhThucHien"] = "1", ["ChuHoSo"] = "Trần Văn Thuận",
            ["LoaiDoiTuong"] = "1", ["NgayTiepNhan"] = "05/04/2022 08:15:00", ["NgayHenTra"] = "13/04/2022 17:00:00", ["TrangThaiHoSo"] = "4",
            ["DonViXuLy"] = "Phòng Kinh tế và Hạ tầng",
        };
        foreach (var (field, value) in more)
        {
            row[field] = value;
        }

        return row;
    }

    public static byte[] Json(params Dictionary<string, object?>[] rows) => JsonSerializer.SerializeToUtf8Bytes(rows);

    public static byte[] Csv(char separator, params Dictionary<string, object?>[] rows)
    {
        var fields = rows.SelectMany(r => r.Keys).Distinct().ToList();
        var lines = rows.Select(r => string.Join(separator, fields.Select(f => $"\"{r.GetValueOrDefault(f)?.ToString()?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        return Encoding.UTF8.GetBytes("\uFEFF" + string.Join(separator, fields) + "\r\n" + string.Join("\r\n", lines) + "\r\n");
    }

    public static async Task<byte[]> Xlsx(params Dictionary<string, object?>[] rows)
    {
        using var file = new MemoryStream();
        var columns = rows.SelectMany(r => r.Keys).Distinct()
            .Select(f => new SheetColumn<Dictionary<string, object?>>(f, r => r.GetValueOrDefault(f)?.ToString() is { } text ? text : SheetValue.Empty)).ToList();
        await SheetWriter.Write(file, "DongBo", columns, rows);
        return file.ToArray();
    }

    public static Task<SyncPlan> Plan(this Support.House house, byte[] file, Officer? officer = null) =>
        house.Ask<SyncDossiers, SyncPlan>(sync => sync.Plan(new MemoryStream(file), officer ?? OneStop.Lan));

    /// <summary>Looks at the file and writes it.</summary>
    public static Task<SyncPlan> Sync(this Support.House house, byte[] file, Officer? officer = null) => house.Ask<SyncDossiers, SyncPlan>(async sync =>
    {
        var plan = await sync.Plan(new MemoryStream(file), officer ?? OneStop.Lan);
        await sync.Run(plan, "dong-bo.json", officer ?? OneStop.Lan);
        return plan;
    });
}
