namespace CaiCach.Dossiers.Synchronising;

/// <summary>The fields that a provincial system exchanges with the national portal, under their names there.</summary>
internal static class SyncFields
{
    public const string Number = "MaHoSo", Procedure = "MaTTHC", Channel = "KenhThucHien", Owner = "ChuHoSo", OwnerKind = "LoaiDoiTuong", Summary = "TrichYeuHoSo",
        Submitted = "NgayNopHoSo", Received = "NgayTiepNhan", Due = "NgayHenTra", State = "TrangThaiHoSo", Settled = "NgayKetThucXuLy", Returned = "NgayTra",
        ReturnWay = "HinhThucTra", Refused = "NgayTuChoi", Agency = "DonViXuLy", Note = "GhiChu", Digitised = "HoSoCoThanhPhanSoHoa",
        PaidOnline = "DuocThanhToanTrucTuyen", IdentityKind = "LoaiDinhDanh", Identity = "SoDinhDanh", Papers = "TaiLieuNop", Fees = "DanhSachLePhi",
        Results = "DanhSachGiayToKetQua", Limit = "ThoiGianGiaiQuyet", LimitUnit = "DonViTinh";

    /// <summary>All, in the order of the national list; those without a constant are known and carry nothing that is kept.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Number, Procedure, "TenTTHC", "MaLinhVuc", "TenLinhVuc", Channel, Owner, OwnerKind, "MaDoiTuong", Summary, Submitted, Received, Due, State, Settled, Returned,
        ReturnWay, Refused, Agency, Note, "NoiNopHoSo", Digitised, "TaiKhoanDuocXacThucVoiVNeID", PaidOnline, IdentityKind, Identity, Papers, Fees, Results, Limit, LimitUnit,
    ];

    /// <summary>Without these a file is no file of dossiers.</summary>
    public static IReadOnlyList<string> Required { get; } = [Number, Procedure, State];
}
