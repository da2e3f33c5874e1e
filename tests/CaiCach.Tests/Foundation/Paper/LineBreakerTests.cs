using CaiCach.Foundation.Paper;
using CaiCach.Foundation.Paper.Pdf;
using Xunit;

namespace CaiCach.Tests.Foundation.Paper;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("một hai ba", "một hai|ba")]
    [InlineData("một hai  ba", "một hai|ba")]
    [InlineData("một\nhai ba", "một|hai ba")]
    [InlineData("một hai\n\nba", "một hai||ba")]
    [InlineData("một 8/KH-U", "một|8/KH-U")]
    [InlineData("một\u00A0hai ba", "một\u00A0hai|ba")]
    [InlineData("mộthaibabốnnăm", "mộthaiba|bốnnăm")]
    [InlineData("", "")]
    public void Lines_are_filled_and_broken_at_spaces_only(string text, string expected)
    {
        var look = Looks.Body;
        var letters = LineBreaker.Letters([text], look);
        var room = SharedPieces.WidthOf("mộthaiba", look) + 0.01;

        var lines = LineBreaker.Break(letters, room, room);

        Assert.Equal(expected, string.Join('|', lines.Select(line => string.Concat(letters.Skip(line.Start).Take(line.Length).Select(l => (char)l.CodePoint)))));
    }

    [Fact]
    public void Only_the_last_line_is_not_stretched()
    {
        var letters = LineBreaker.Letters(["một hai ba"], Looks.Body);

        var lines = LineBreaker.Break(letters, 50, 50);

        Assert.Equal([false, true], lines.Select(line => line.Ends));
    }
}
