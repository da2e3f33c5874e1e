using System.Security.Cryptography;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// The key with which a house signs the checkpoints of its journal, kept in one file (PKCS#8 PEM) that only the
/// account of the house may read. Losing it loses no record, only the power to sign under this name.
/// </summary>
public sealed class HouseKey : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Exposed = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    private readonly ECDsa _key;
    private readonly Lock _signing = new();

    private HouseKey(string name, ECDsa key) => (_key, Public) = (key, HousePublicKey.Of(name, key));

    public HousePublicKey Public { get; }

    public string Name => Public.Name;

    /// <summary>Makes a key and its file. An existing file is never replaced: the key in it has signed checkpoints.</summary>
    public static HouseKey Create(string path, string name)
    {
        var made = new HouseKey(name, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        try
        {
            Save(path, made._key.ExportPkcs8PrivateKeyPem() + "\n");
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    public static HouseKey Load(string path, string name)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Exposed) != 0)
        {
            throw new UnauthorizedAccessException($"The house's key {path} is open to other accounts. Make it private (chmod 600).");
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return new(name, key);
        }
        catch (Exception wrong)
        {
            key.Dispose();
            if (wrong is ArgumentException or CryptographicException)
            {
                throw new FormatException($"{path} does not hold a private key in PEM.", wrong);
            }

            throw;
        }
    }

    /// <summary>Loads the key, or makes it on the first start. Two processes starting at once end with the same key.</summary>
    public static HouseKey LoadOrCreate(string path, string name)
    {
        if (File.Exists(path))
        {
            return Load(path, name);
        }

        try
        {
            return Create(path, name);
        }
        catch (IOException) when (File.Exists(path))
        {
            return Load(path, name);
        }
    }

    /// <summary>ECDSA over SHA-256 of the bytes, as ASN.1 DER.</summary>
    public byte[] Sign(ReadOnlySpan<byte> bytes)
    {
        lock (_signing)
        {
            return _key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    public void Dispose() => _key.Dispose();

    /// <summary>Under a temporary name first, so that a crash never leaves half a key under the real one.</summary>
    private static void Save(string path, string pem)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using (var file = new FileStream(temporary, options))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(pem));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
