namespace CaiCach.Tests.Support;

/// <summary>A folder for the files of one test; it goes away with the test.</summary>
public sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caicach-");

    public string Path => _folder.FullName;

    public string Put(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
