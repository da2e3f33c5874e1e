using CaiCach.Foundation;

namespace CaiCach.Dossiers.Showing;

/// <summary>A step that can be done with a dossier now.</summary>
/// <param name="Part">Last part of its page's address.</param>
/// <param name="Words">What the button says, in Vietnamese.</param>
/// <param name="Rare">Stands behind “Việc khác”.</param>
public sealed record DossierStep(string Part, string Words, bool Rare = false)
{
    /// <summary>The steps allowed now, the one that is next first. What is forbidden is not among them.</summary>
    public static IReadOnlyList<DossierStep> Of(Dossier dossier, Officer officer)
    {
        var steps = new List<DossierStep>();
        if (officer.May(Permission.SettleDossiers))
        {
            Add(steps, dossier, officer);
        }

        if (officer.May(Permission.CorrectDossiers))
        {
            if (dossier.WhyNotReopen() is null)
            {
                steps.Add(new("mo-lai", "Mở lại hồ sơ", Rare: true));
            }

            steps.Add(new("dinh-chinh", "Đính chính mốc thời gian", Rare: true));
        }

        return steps;
    }

    private static void Add(List<DossierStep> steps, Dossier dossier, Officer officer)
    {
        var leaves = dossier.HandOvers.Count == 0 && dossier.SettlingUnit != dossier.Unit;
        Offer(dossier.WhyNotTake() is null && dossier.IsOpen && officer.Scope.Holds(dossier.HandOvers[^1].ToUnit), "ky-nhan", "Ký nhận bàn giao");
        Offer(dossier.WhyNotAnswer() is null, "da-bo-sung", dossier.State == DossierState.AwaitingPayment ? "Ghi nhận đã nộp tiền" : "Ghi nhận đã bổ sung");
        Offer(leaves && dossier.WhyNotHandOver() is null, "ban-giao", "Bàn giao hồ sơ");
        Offer(dossier.WhyNotReturn() is null, "tra-ket-qua", "Trả kết quả");
        Offer(dossier.SettledAt is not null && dossier.WhyNotCollect() is null, "thu-phi", "Thu phí, lệ phí");
        Offer(dossier.WhyNotSettle() is null, "ket-qua", "Ghi nhận kết quả");
        Offer(dossier.WhyNotAsk() is null, "yeu-cau", "Yêu cầu bổ sung");
        Offer(!leaves && dossier.WhyNotHandOver() is null, "ban-giao", "Bàn giao hồ sơ");
        Offer(dossier.WhyNotApologise() is null, "xin-loi", "Xin lỗi và hẹn lại");
        Offer(dossier.SettledAt is null && dossier.WhyNotCollect() is null, "thu-phi", "Thu phí, lệ phí");
        Offer(dossier.WhyNotEnd() is null, "ket-thuc", "Rút, dừng, trả lại hồ sơ", rare: true);

        void Offer(bool allowed, string part, string words, bool rare = false)
        {
            if (allowed)
            {
                steps.Add(new(part, words, rare));
            }
        }
    }
}
