using System.Security.Cryptography;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// The public half of a house's key, under the house's name: enough to check what the house signed. ECDSA on P-256
/// with SHA-256; on paper and in files it is PEM (SubjectPublicKeyInfo).
/// </summary>
public sealed class HousePublicKey
{
    private const string P256 = "1.2.840.10045.3.1.7";

    // Signed-note verifier keys begin with a byte for the kind of signature; 2 is ECDSA with SHA-256.
    private const byte EcdsaWithSha256 = 0x02;

    private readonly byte[] _spki;

    private HousePublicKey(string name, byte[] spki) => (Name, _spki) = (name, spki);

    /// <summary>Name of the key and first line of every checkpoint, such as "caicach.example.vn/nhat-ky".</summary>
    public string Name { get; }

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> Spki => _spki;

    /// <summary>SHA-256 of the DER key, lower-case hexadecimal: what two people compare.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(_spki));

    /// <summary>First four bytes of the fingerprint; only a hint which key signed, never a proof.</summary>
    public ReadOnlyMemory<byte> KeyId => SHA256.HashData(_spki).AsMemory(0, 4);

    public string Pem => PemEncoding.WriteString("PUBLIC KEY", _spki) + "\n";

    /// <summary>The key as other signed-note tools take it: name+id+base64.</summary>
    public string NoteVerifier =>
        $"{Name}+{Convert.ToHexStringLower(KeyId.Span)}+{Convert.ToBase64String([EcdsaWithSha256, .. _spki])}";

    /// <summary>Refuses with a <see cref="FormatException"/> what is not exactly one P-256 public key.</summary>
    public static HousePublicKey FromPem(string name, string pem)
    {
        try
        {
            var found = PemEncoding.Find(pem);
            var der = Convert.FromBase64String(pem[found.Base64Data]);
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(der, out _);
            var exact = Of(name, key);

            // The key id hashes the bytes, so one key must have one spelling.
            return pem[found.Label] == "PUBLIC KEY" && der.AsSpan().SequenceEqual(exact._spki)
                ? exact
                : throw new FormatException("This is not a P-256 public key in its usual DER form.");
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            throw new FormatException($"This is not a public key in PEM. {wrong.Message}", wrong);
        }
    }

    /// <summary>Whether this key signed these bytes; the signature is ASN.1 DER.</summary>
    public bool Verify(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_spki, out _);
        return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    internal static HousePublicKey Of(string name, ECDsa key)
    {
        if (!SignedNote.IsKeyName(name))
        {
            throw new FormatException($"“{name}” cannot name a key: no spaces, no plus, not empty.");
        }

        return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256
            ? new(name, key.ExportSubjectPublicKeyInfo())
            : throw new FormatException("The house's key is on the curve P-256; this one is not.");
    }
}
