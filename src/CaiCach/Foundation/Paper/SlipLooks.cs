namespace CaiCach.Foundation.Paper;

/// <summary>Looks of the head of a paper: superior body, issuer, name of the nation, motto.</summary>
internal sealed record HeadLooks(Look Superior, Look Issuer, Look Nation, Look Motto)
{
    public IEnumerable<Look> All => [Superior, Issuer, Nation, Motto];
}

/// <summary>Looks of a slip, all from the size of its lines.</summary>
internal sealed record SlipLooks(string Id, string Name, double Size)
{
    public HeadLooks Head { get; } = new(
        Centre(Id, Name, "CoQuanTren", "cơ quan trên", Size - 1.5), Centre(Id, Name, "CoQuan", "cơ quan", Size - 1.5) with { Bold = true },
        Centre(Id, Name, "QuocHieu", "Quốc hiệu", Size - 1.5) with { Bold = true }, Centre(Id, Name, "TieuNgu", "tiêu ngữ", Size - 0.5) with { Bold = true });

    public Look Number { get; } = Centre(Id, Name, "So", "số", Size - 0.5) with { Before = 2 };
    public Look PlaceDate { get; } = Centre(Id, Name, "NgayThang", "địa danh và thời gian", Size - 0.5) with { Italic = true, Before = 2 };
    public Look Title { get; } = Centre(Id, Name, "Ten", "tên phiếu", Size + 2.5) with { Bold = true, Before = 8, KeepNext = true };
    public Look TitleMore { get; } = Centre(Id, Name, "TenTiep", "tên phiếu dòng sau", Size + 2.5) with { Bold = true, KeepNext = true };
    public Look Copy { get; } = Centre(Id, Name, "Lien", "liên", Size - 0.5) with { Italic = true, KeepNext = true };
    public Look Line { get; } = new(Id + "Dong", Name + ": dòng", Size) { Before = 2, Spacing = 1.05 };
    public Look Centred { get; } = Centre(Id, Name, "DongGiua", "dòng giữa", Size) with { Before = 4 };
    public Look Item { get; } = new(Id + "Muc", Name + ": mục", Size) { Left = 12, Before = 2, Spacing = 1.05 };
    public Look Authority { get; } = Centre(Id, Name, "NguoiKy", "người ký", Size) with { Bold = true };
    public Look Mark { get; } = Centre(Id, Name, "DauKy", "dấu hiệu ký", Size - 1) with { Italic = true };
    public Look Signer { get; } = Centre(Id, Name, "HoTen", "họ tên", Size) with { Bold = true };
    public Look Note { get; } = new(Id + "GhiChu", Name + ": ghi chú", Size - 1.5) { Italic = true, Before = 1 };
    public TableLooks Table { get; } = new(Id + "Bang", Name + " bảng", Size - 1);

    public IEnumerable<Look> All =>
        [.. Head.All, Number, PlaceDate, Title, TitleMore, Copy, Line, Centred, Item, Authority, Mark, Signer, Note, .. Table.All];

    private static Look Centre(string id, string name, string part, string words, double size) => new(id + part, $"{name}: {words}", size) { Align = TextAlign.Centre };
}
