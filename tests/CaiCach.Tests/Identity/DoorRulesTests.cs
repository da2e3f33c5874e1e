using System.Globalization;
using CaiCach.Identity;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.SigningIn;
using CaiCach.Identity.Web;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class DoorRulesTests
{
    private static readonly DateTime Eight = new(2022, 6, 15, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("0 1 2 3", 4, false)]
    [InlineData("0 1 2 3 4", 5, true)]
    [InlineData("0 1 2 3 4", 18, true)]
    [InlineData("0 1 2 3 4", 19, false)]
    [InlineData("0 4 8 12 15", 16, true)]
    [InlineData("0 4 8 12 16", 17, false)]
    [InlineData("4 3 2 1 0", 5, true)]
    [InlineData("0 1 2 3 4 25", 26, false)]
    public void Five_wrong_within_a_quarter_of_an_hour_lock_for_a_quarter_of_an_hour(string minutes, int now, bool locked) =>
        Assert.Equal(locked, Lockout.Until(minutes.Split(' ').Select(m => Eight.AddMinutes(int.Parse(m, CultureInfo.InvariantCulture))), 5, Eight.AddMinutes(now)) is not null);

    [Theory]
    [InlineData("ngan qua", "password.short")]
    [InlineData("đúng mườimột", null)]
    [InlineData("aaaaaaaaaaaaaaa", "password.simple")]
    [InlineData("CaiCach-demo-2022", "password.common")]
    [InlineData("Mat khau 12345", "password.common")]
    [InlineData("quantrihuyenxa", "password.account")]
    [InlineData("QuanTriHuyenXa2022", "password.account")]
    [InlineData("bốn con vịt qua cầu", null)]
    public void A_password_is_judged_by_length_and_by_what_is_tried_first(string password, string? code) =>
        Assert.Equal(code, PasswordRules.WhyNot(password, "quantrihuyenxa")?.Code);

    [Fact]
    public void A_password_of_more_than_256_signs_is_refused() =>
        Assert.Equal("password.long", PasswordRules.WhyNot(string.Concat(Enumerable.Repeat("abcdef gh", 30)), "noivu")?.Code);

    [Fact]
    public void A_password_typed_with_loose_marks_is_the_same_password()
    {
        var secret = new AccountSecret { Account = "noivu", PasswordHash = Passwords.Hash("bốn con vịt qua cầu") };

        Assert.True(Passwords.Fits(secret, "bốn con vịt qua cầu".Normalize(System.Text.NormalizationForm.FormD), Eight));
        Assert.False(Passwords.Fits(secret, "bon con vit qua cau", Eight));
    }

    [Fact]
    public void Nothing_fits_an_account_without_a_password()
    {
        Assert.False(Passwords.Fits(null, "", Eight));
        Assert.False(Passwords.Fits(new AccountSecret { Account = "noivu" }, "", Eight));
    }

    [Theory]
    [InlineData("noivu", true)]
    [InlineData("vp.ubnd-01", true)]
    [InlineData("ab", false)]
    [InlineData("1cua", false)]
    [InlineData("nội vụ", false)]
    [InlineData("noi--vu", false)]
    [InlineData("noivu\n", false)]
    [InlineData("noi/vu", false)]
    public void Account_names_are_plain_words(string name, bool fine) => Assert.Equal(fine, AccountName.IsFine(name));

    [Theory]
    [InlineData("/ho-so/1?trang=2", "/ho-so/1?trang=2")]
    [InlineData(null, ReturnAddress.Home)]
    [InlineData("", ReturnAddress.Home)]
    [InlineData("/", ReturnAddress.Home)]
    [InlineData("https://example.com/", ReturnAddress.Home)]
    [InlineData("//example.com", ReturnAddress.Home)]
    [InlineData("/\\example.com", ReturnAddress.Home)]
    [InlineData("/a\\..\\b", ReturnAddress.Home)]
    [InlineData("/\t/example.com", ReturnAddress.Home)]
    [InlineData("javascript:alert(1)", ReturnAddress.Home)]
    [InlineData("/dang-nhap?ve=/", ReturnAddress.Home)]
    [InlineData("/dang-xuat", ReturnAddress.Home)]
    public void The_door_leads_back_only_into_the_house(string? asked, string led) => Assert.Equal(led, ReturnAddress.Local(asked));
}
