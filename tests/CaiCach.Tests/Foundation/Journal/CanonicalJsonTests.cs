using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Journal;
using Xunit;

namespace CaiCach.Tests.Foundation.Journal;

public class CanonicalJsonTests
{
    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(json));

    private static string Spelled(double number)
    {
        var to = new ArrayBufferWriter<byte>();
        CanonicalJson.WriteNumber(to, number);
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }

    [Fact]
    public void The_example_of_the_standard_has_the_bytes_of_the_standard()
    {
        var given = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Assert.Equal(
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e33333333333333"
            + "2c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d",
            Convert.ToHexStringLower(CanonicalJson.Of(given)));
    }

    [Fact]
    public void Names_are_sorted_by_their_utf16_code_units_not_by_code_points()
    {
        var given = """{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""";

        Assert.Equal("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\uFB33\":3}", Canonical(given));
    }

    /// <summary>RFC 8785, appendix B.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_spelled_as_in_the_standard(ulong bits, string spelled) =>
        Assert.Equal(spelled, Spelled(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void Any_double_reads_back_as_itself()
    {
        var random = new Random(8785);
        for (var i = 0; i < 20_000; i++)
        {
            var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(number))
            {
                Assert.Equal(number, double.Parse(Spelled(number), CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void Any_double_is_spelled_as_a_browser_spells_it()
    {
        Assert.SkipUnless(Programs.Exists("node"), "node is not installed");
        var random = new Random(6962);
        var numbers = Enumerable.Range(0, 20_000)
            .Select(i => i % 2 == 0
                ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))
                : Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-8, 24)), random.Next(0, 10)))
            .Where(double.IsFinite).ToList();
        var bits = string.Join('\n', numbers.Select(n => BitConverter.DoubleToInt64Bits(n).ToString("x16", CultureInfo.InvariantCulture)));

        var spelled = Programs.Run("node", ["-e", """
            const view = new DataView(new ArrayBuffer(8));
            for (const hex of require('fs').readFileSync(0, 'utf8').split('\n')) {
                view.setBigUint64(0, BigInt('0x' + hex));
                console.log(JSON.stringify(view.getFloat64(0)));
            }
            """], bits);

        Assert.Equal(spelled.Output.Trim().Split('\n'), numbers.Select(Spelled));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":{"b":1,"\u0062":1}}""")]
    [InlineData("1e400")]
    [InlineData("NaN")]
    [InlineData("9007199254740993")]
    [InlineData("-123456789012345678901")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("[1,]")]
    [InlineData("")]
    [InlineData("1 2")]
    public void What_has_no_canonical_form_is_refused(string json) => Assert.Throws<FormatException>(() => CanonicalJson.Of(json));

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_in_a_tree_too()
    {
        Assert.Throws<FormatException>(() => CanonicalJson.Of(JsonValue.Create("a\ud800")));
        Assert.Throws<FormatException>(() => CanonicalJson.Of("\"\ud800\""));
        Assert.Throws<FormatException>(() => CanonicalJson.Of(JsonValue.Create(double.NaN)));
        Assert.Throws<FormatException>(() => CanonicalJson.Of(JsonNode.Parse("""{"a":1,"a":2}""")));
    }

    [Fact]
    public void Nesting_without_end_is_refused_before_it_exhausts_the_stack()
    {
        JsonNode deep = new JsonArray();
        for (var i = 0; i < 100; i++)
        {
            deep = new JsonArray(deep);
        }

        Assert.Throws<FormatException>(() => CanonicalJson.Of(deep));
        Assert.Throws<FormatException>(() => CanonicalJson.Of(new string('[', 100) + new string(']', 100)));
    }

    [Fact]
    public void A_tree_an_element_and_a_text_of_one_value_have_the_same_bytes()
    {
        var tree = new JsonObject
        {
            ["tên"] = "Phan Đình Lộc\t\"\u007f\u2028",
            ["số"] = new JsonArray(1, 2.5, -0.0, 1e21, 4_500_000_000_000L, 0.1m, null, true),
            ["id"] = Guid.Parse("0190a1b2-0000-7000-8000-000000000001"),
            ["a"] = new JsonObject(),
        };
        var expected = "{\"a\":{},\"id\":\"0190a1b2-0000-7000-8000-000000000001\",\"số\":[1,2.5,0,1e+21,4500000000000,0.1,null,true],"
            + "\"tên\":\"Phan Đình Lộc\\t\\\"\u007f\u2028\"}";

        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Of(tree)));
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Of(JsonSerializer.SerializeToElement(tree))));
        Assert.Equal(expected, Canonical(tree.ToJsonString()));
    }
}

/// <summary>Programs of other makers, against which our bytes are checked where they are installed.</summary>
internal static class Programs
{
    public static bool Exists(string program)
    {
        try
        {
            Run(program, ["--version"], "");
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public static (int Code, string Output) Run(string program, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        };
        using var running = Process.Start(start)!;
        var output = running.StandardOutput.ReadToEndAsync();
        var errors = running.StandardError.ReadToEndAsync();
        running.StandardInput.Write(input);
        running.StandardInput.Close();
        running.WaitForExit();
        return (running.ExitCode, output.Result + errors.Result);
    }
}
