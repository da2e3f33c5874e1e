using System.Linq.Expressions;
using System.Text.RegularExpressions;
using CaiCach.Foundation;
using CaiCach.Foundation.Web;

namespace CaiCach.Dossiers.Receiving;

/// <summary>What is typed about an applicant.</summary>
internal sealed record TypedApplicant(string? Owner, string? IdentityNumber, string? Phone, string? Address, string? Email);

/// <summary>The fields it was typed into, for the sentences beside them.</summary>
internal sealed record ApplicantFields(
    Expression<Func<string?>> Owner, Expression<Func<string?>> IdentityNumber, Expression<Func<string?>> Phone, Expression<Func<string?>> Address, Expression<Func<string?>> Email);

/// <summary>What must hold for the applicant of a dossier, wherever it is typed.</summary>
internal static partial class ApplicantRules
{
    [GeneratedRegex(@"^(\d{9}|\d{12}|\d{10}(-\d{3})?)$", RegexOptions.ECMAScript)]
    private static partial Regex Identity();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+$", RegexOptions.ECMAScript)]
    private static partial Regex Mail();

    public static bool IsIdentity(string number) => Identity().IsMatch(number);

    public static Applicant Read(TypedApplicant typed, ApplicantFields fields, FormState form)
    {
        var (owner, identity, phone) = (VietnameseText.Clean(typed.Owner), Digits(typed.IdentityNumber), Digits(typed.Phone));
        var (address, email) = (VietnameseText.Clean(typed.Address), VietnameseText.Clean(typed.Email));
        if (form.Need(owner != "", fields.Owner, "Ghi tên cá nhân hoặc tổ chức nộp hồ sơ."))
        {
            form.Need(owner.Length <= DossierTable.MaxOwner, fields.Owner, $"Tên dài quá {DossierTable.MaxOwner} chữ.");
        }

        form.Need(identity == "" || IsIdentity(identity), fields.IdentityNumber, "Số định danh có 12 hoặc 9 chữ số; mã số thuế có 10 chữ số, thêm 3 số sau gạch nếu là đơn vị phụ thuộc.");
        if (phone != "" && form.Need(phone.All(char.IsAsciiDigit) && phone[0] == '0', fields.Phone, "Số điện thoại chỉ gồm chữ số và bắt đầu bằng 0."))
        {
            form.Need(phone.Length == 10, fields.Phone, $"Số điện thoại có {phone.Length} chữ số, cần 10 chữ số.");
        }

        form.Need(address.Length <= DossierTable.MaxAddress, fields.Address, $"Địa chỉ dài quá {DossierTable.MaxAddress} chữ.");
        form.Need(email == "" || (email.Length <= DossierTable.MaxEmail && Mail().IsMatch(email)), fields.Email, "Thư điện tử có dạng ten@noi.vn.");
        return new(owner, Given(identity), Given(phone), Given(address), Given(email));
    }

    /// <summary>People write numbers in groups: “0905 123 318”, “0905.123.318”.</summary>
    public static string Digits(string? text) =>
        VietnameseText.Clean(text).Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);

    private static string? Given(string text) => text == "" ? null : text;
}
