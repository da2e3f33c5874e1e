using System.Text;
using CaiCach.Foundation;
using CaiCach.Foundation.Files;
using CaiCach.Foundation.Hosting;
using Xunit;

namespace CaiCach.Tests.Foundation.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly HouseFolder _folder = new(Directory.CreateTempSubdirectory("caicach-files-").FullName);

    private FileStore Store => new(_folder);

    [Theory]
    [InlineData("%PDF-1.7 …", FileKind.Pdf)]
    [InlineData("Sổ theo dõi", FileKind.Text)]
    public async Task Content_tells_the_kind(string text, FileKind kind) => Assert.Equal(kind, (await Save(text)).Kind);

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("  <svg onload='x'/>")]
    [InlineData("MZ\u0000\u0001")]
    public async Task A_kind_that_is_not_kept_is_refused_and_leaves_nothing(string text)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Save(text));

        Assert.Equal("file.kind", refused.Refusal.Code);
        Assert.Empty(Directory.EnumerateFiles(_folder.Files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Store.Save(new MemoryStream(new byte[2000]), limit: 1000));

        Assert.Equal("file.size", refused.Refusal.Code);
        Assert.Empty(Directory.EnumerateFiles(_folder.Files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Equal_content_is_kept_once_and_comes_back_whole()
    {
        var first = await Save("Biên bản bàn giao");
        var again = await Save("Biên bản bàn giao");

        Assert.Equal(first, again);
        Assert.Single(Directory.EnumerateFiles(_folder.Files, "*", SearchOption.AllDirectories));
        Assert.True(await Store.IsWhole(first.Sha256));
        using var reader = new StreamReader(Store.Open(first.Sha256)!);
        Assert.Equal("Biên bản bàn giao", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Changed_content_is_seen()
    {
        var kept = await Save("Quyết định 230/QĐ-UBND");
        await File.AppendAllTextAsync(Directory.EnumerateFiles(_folder.Files, "*", SearchOption.AllDirectories).Single(), "x", TestContext.Current.CancellationToken);

        Assert.False(await Store.IsWhole(kept.Sha256));
    }

    private Task<StoredContent> Save(string text) => Store.Save(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);
}
