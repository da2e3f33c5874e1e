using System.Text.RegularExpressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;
using CaiCach.Procedures;

namespace CaiCach.Dossiers.Receiving;

/// <summary>What the counter types about an applicant, kept as typed.</summary>
public sealed partial class ReceiveForm
{
    public string? Owner { get; set; }
    public string? IdentityNumber { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string? Channel { get; set; } = nameof(Procedures.Channel.InPerson);
    public bool Digitised { get; set; }

    [GeneratedRegex(@"^(\d{9}|\d{12}|\d{10}(-\d{3})?)$", RegexOptions.ECMAScript)]
    private static partial Regex Identity();

    /// <summary>What the form says, or null when a field has a problem.</summary>
    public ReceiveDossier.Input? Read(string procedure, FormState form)
    {
        var (owner, identity, phone, address) = (
            VietnameseText.Clean(Owner), VietnameseText.Clean(IdentityNumber), Digits(Phone), VietnameseText.Clean(Address));
        if (form.Need(owner != "", () => Owner, "Ghi tên cá nhân hoặc tổ chức nộp hồ sơ."))
        {
            form.Need(owner.Length <= DossierTable.MaxOwner, () => Owner, $"Tên dài quá {DossierTable.MaxOwner} chữ.");
        }

        form.Need(identity == "" || Identity().IsMatch(identity), () => IdentityNumber, "Số định danh có 12 hoặc 9 chữ số; mã số thuế có 10 chữ số, thêm 3 số sau gạch nếu là đơn vị phụ thuộc.");
        if (phone != "" && form.Need(phone.All(char.IsAsciiDigit) && phone[0] == '0', () => Phone, "Số điện thoại chỉ gồm chữ số và bắt đầu bằng 0."))
        {
            form.Need(phone.Length == 10, () => Phone, $"Số điện thoại có {phone.Length} chữ số, cần 10 chữ số.");
        }

        form.Need(address.Length <= DossierTable.MaxAddress, () => Address, $"Địa chỉ dài quá {DossierTable.MaxAddress} chữ.");
        form.Need(Enum.TryParse<Channel>(Channel, out var channel) && Enum.IsDefined(channel), () => Channel, "Chọn cách nộp hồ sơ.");
        return form.IsFine ? new(procedure, new(new(owner, Given(identity), Given(phone), Given(address)), channel, Digitised)) : null;
    }

    private static string? Given(string text) => text == "" ? null : text;

    /// <summary>People write numbers in groups: “0905 123 318”, “0905.123.318”.</summary>
    private static string Digits(string? text) =>
        VietnameseText.Clean(text).Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
}
