using System.Text.Json;
using CaiCach.CommandLine;
using Xunit;

namespace CaiCach.Tests.Calendar;

public sealed class DeadlineCommandTests
{
    [Theory]
    [InlineData("--received 2022-05-05T09:00 --limit 10 --unit working-days --pause 2022-05-11..2022-05-16", "2022-05-24T17:30")]
    [InlineData("--received 2022-05-05 --limit 10 --pause 2022-05-11..2022-05-16 --policy restart", "2022-05-30T17:30")]
    [InlineData("--received 2022-05-05T09:00 --limit 10 --pause 2022-05-11..2022-05-16 --policy none", "2022-05-19T17:30")]
    [InlineData("--received 2022-05-05T02:00Z --limit 10 --office-hours 07:00-11:30,13:30-17:00", "2022-05-19T17:00")]
    [InlineData("--received 2026-01-09T15:30 --limit 8 --unit hours", "2026-01-10T15:30")]
    [InlineData("--received 2022-06-06T09:00 --limit 8 --unit hours --pause 2022-06-06T10:00..2022-06-07T10:00", "2022-06-08T09:00")]
    [InlineData("--received 2024-01-10T09:00 --limit 30 --unit calendar-days", "2024-02-15T17:30")]
    [InlineData("--received 2022-01-31T09:00 --limit 1 --unit months", "2022-02-28T17:30")]
    [InlineData("--received 2022-05-05 --limit 10 --pause 2022-05-05..2022-05-06 --pause 2022-05-10..2022-05-10", "2022-05-20T17:30")]
    [InlineData("--received 2022-06-09T15:01 --limit 1 --office-hours=07:30-11:30,13:30-17:30,late§15:00", "2022-06-13T17:30")]
    public async Task It_answers_in_JSON(string line, string due)
    {
        var (code, output, error) = await Run(line + " --json");

        Assert.Equal((0, ""), (code, error));
        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal(due, answer.GetProperty("due").GetString());
        Assert.False(answer.GetProperty("provisional").GetBoolean());
        Assert.Equal(due[..10], answer.GetProperty("days").EnumerateArray().Last().GetProperty("date").GetString());
    }

    [Fact]
    public async Task Every_day_says_whether_why_and_by_which_source()
    {
        var (_, output, _) = await Run("--received 2022-04-08T09:00 --limit 1 --json");

        Assert.Equal(
            [
                "2022-04-08 False ngày tiếp nhận, không đếm", "2022-04-09 False nghỉ: thứ Bảy",
                "2022-04-10 False nghỉ: Giỗ Tổ Hùng Vương (10/3 âm lịch)", "2022-04-11 False nghỉ: Nghỉ bù Giỗ Tổ Hùng Vương", "2022-04-12 True đếm",
            ],
            JsonDocument.Parse(output).RootElement.GetProperty("days").EnumerateArray().Select(d =>
            {
                Assert.NotEmpty(d.GetProperty("source").GetString()!);
                return $"{d.GetProperty("date").GetString()} {d.GetProperty("counted").GetBoolean()} {d.GetProperty("reason").GetString()}";
            }));
    }

    [Fact]
    public async Task A_person_reads_a_line_and_with_explain_a_table()
    {
        Assert.Equal("Due Tue 2022-04-12 17:30\n", (await Run("--received 2022-04-08T09:00 --limit 1")).Output.ReplaceLineEndings("\n"));
        Assert.Equal(6, (await Run("--received 2022-04-08T09:00 --limit 1 --explain")).Output.Trim().Split('\n').Length);
        Assert.StartsWith("No due date while the office waits; 6 days are left.", (await Run("--received 2022-05-05 --limit 10 --pause 2022-05-11..")).Output, StringComparison.Ordinal);
        Assert.Contains("provisional", (await Run("--received 2026-12-30 --limit 10")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--received 2022-05-05 --limit 0", "Thời hạn phải từ 1 đến 2500.")]
    [InlineData("--received 2022-05-05 --limit -3", "Thời hạn phải từ 1 đến 2500.")]
    [InlineData("--received 2022-05-05 --limit 2000000000 --unit months", "Thời hạn phải từ 1 đến 120.")]
    [InlineData("--received 2022-05-05 --limit 99999999999", "--limit takes a whole number")]
    [InlineData("--received 2022-05-05 --limit 1.5", "--limit takes a whole number")]
    [InlineData("--received 2022-02-30 --limit 3", "“2022-02-30” is not a date")]
    [InlineData("--received 0001-01-01 --limit 3", "Ngày phải từ năm")]
    [InlineData("--received 9999-12-31T23:59 --limit 3", "Ngày phải từ năm")]
    [InlineData("--received 05/05/2022 --limit 3", "is not a date")]
    [InlineData("--received 2022-05-05 --limit 3 --unit weeks", "“weeks” is none of them")]
    [InlineData("--received 2022-05-05 --limit 3 --policy wait", "“wait” is none of them")]
    [InlineData("--received 2022-05-05 --limit 3 --unit hours", "has no time of day")]
    [InlineData("--received 2022-05-05T09:00 --limit 3 --unit hours --pause 2022-05-05..2022-05-06", "has no time of day")]
    [InlineData("--received 2022-05-05 --limit 3 --pause 2022-05-11", "--pause takes FROM..UNTIL")]
    [InlineData("--received 2022-05-05 --limit 3 --pause 2022-05-11..2022-05-10", "Bổ sung xong không thể trước lúc yêu cầu.")]
    [InlineData("--received 2022-05-05 --limit 3 --pause 2022-05-04..2022-05-10", "Yêu cầu bổ sung không thể trước lúc tiếp nhận.")]
    [InlineData("--received 2022-05-05 --limit 3 --office-hours 07:30-17:30", "are not office hours")]
    [InlineData("--limit 3", "--received")]
    public async Task What_cannot_be_reckoned_is_one_sentence(string line, string sentence)
    {
        var (code, _, error) = await Run(line + " --json");

        Assert.NotEqual(0, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    /// <param name="line">Arguments by blanks; § is a blank inside one.</param>
    private static async Task<(int Code, string Output, string Error)> Run(string line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Cli.Run(["deadline", .. line.Split(' ').Select(a => a.Replace('§', ' '))], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
