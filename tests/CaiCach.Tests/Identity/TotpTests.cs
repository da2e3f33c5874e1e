using System.Text;
using CaiCach.Identity.SigningIn;
using Xunit;

namespace CaiCach.Tests.Identity;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the key is this text in ASCII, the codes have eight digits.
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_vectors_of_rfc_6238(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds)), digits: 8));

    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_vectors_of_rfc_4648(string plain, string base32) => Assert.Equal(base32, Totp.Base32(Encoding.ASCII.GetBytes(plain)));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_phone_may_be_half_a_minute_off(int steps, bool taken)
    {
        var now = new DateTime(2022, 6, 15, 1, 0, 0, DateTimeKind.Utc);

        Assert.Equal(taken, Totp.Match(Key, Totp.Code(Key, Totp.StepAt(now) + steps), now, usedUntil: 0) is not null);
    }

    [Fact]
    public void A_code_is_taken_once()
    {
        var now = new DateTime(2022, 6, 15, 1, 0, 0, DateTimeKind.Utc);
        var code = Totp.Code(Key, Totp.StepAt(now));

        var used = Totp.Match(Key, code, now, usedUntil: 0);

        Assert.Equal(Totp.StepAt(now), used);
        Assert.Null(Totp.Match(Key, code, now, used!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("９４２８７０")]
    public void What_is_no_code_is_not_taken(string typed) => Assert.Null(Totp.Match(Key, typed, DateTime.UnixEpoch.AddSeconds(59), usedUntil: 0));

    [Fact]
    public void The_address_names_house_and_account() => Assert.Equal(
        "otpauth://totp/UBND%20huy%E1%BB%87n%20Qu%E1%BA%A3ng%20%C4%90i%E1%BB%81n:noivu?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=UBND%20huy%E1%BB%87n%20Qu%E1%BA%A3ng%20%C4%90i%E1%BB%81n",
        Totp.Address(Key, "noivu", "UBND huyện Quảng Điền"));
}
