using System.Security.Cryptography;
using System.Text;
using CaiCach.Foundation.Journal;
using Xunit;

namespace CaiCach.Tests.Foundation.Journal;

public sealed class CheckpointTests : IDisposable
{
    private const string Name = "caicach.example.vn/nhat-ky";

    private readonly string _folder = Directory.CreateTempSubdirectory("caicach-key-").FullName;

    private string KeyFile => Path.Combine(_folder, "keys", "house.pem");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Checkpoint Some(long size = 5) => new(Name, size, MerkleTree.LeafHash([1]));

    [Fact]
    public void A_key_is_made_once_and_found_again()
    {
        using var made = HouseKey.LoadOrCreate(KeyFile, Name);
        using var found = HouseKey.LoadOrCreate(KeyFile, Name);

        Assert.Equal(made.Public.Spki, found.Public.Spki);
        Assert.True(made.Public.Verify([1, 2], found.Sign([1, 2])));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void An_existing_key_is_never_replaced()
    {
        using var made = HouseKey.Create(KeyFile, Name);
        var kept = File.ReadAllText(KeyFile);

        Assert.Throws<IOException>(() => HouseKey.Create(KeyFile, Name));
        Assert.Equal(kept, File.ReadAllText(KeyFile));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void Houses_that_start_at_the_same_time_end_with_one_key()
    {
        var fingerprints = new string[8];
        Parallel.For(0, fingerprints.Length, i =>
        {
            using var key = HouseKey.LoadOrCreate(KeyFile, Name);
            fingerprints[i] = key.Public.Fingerprint;
        });

        Assert.Single(fingerprints.Distinct());
    }

    [Fact]
    public void Only_the_owner_may_read_the_key()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps rights in another way.");
            return;
        }

        HouseKey.Create(KeyFile, Name).Dispose();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));

        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Throws<UnauthorizedAccessException>(() => HouseKey.Load(KeyFile, Name));
    }

    [Fact]
    public void A_file_that_is_no_key_or_a_key_of_another_curve_is_refused()
    {
        HouseKey.Create(KeyFile, Name).Dispose();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        foreach (var text in new[] { "not a key", other.ExportPkcs8PrivateKeyPem() })
        {
            File.WriteAllText(KeyFile, text);
            Assert.Throws<FormatException>(() => HouseKey.Load(KeyFile, Name));
        }

        Assert.Throws<FormatException>(() => HousePublicKey.FromPem(Name, other.ExportSubjectPublicKeyInfoPem()));
        Assert.Throws<FormatException>(() => HousePublicKey.FromPem(Name, "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"));
    }

    [Fact]
    public void A_public_key_has_one_spelling_only()
    {
        using var key = HouseKey.Create(KeyFile, Name);
        var der = key.Public.Spki.ToArray();
        byte[] head = [0x30, 0x39, .. der[2..23], 0x03, 0x22, 0x00];
        byte[] compressed = [.. head, (byte)(2 + (der[^1] & 1)), .. der[27..59]];

        Assert.Throws<FormatException>(() => HousePublicKey.FromPem(Name, PemEncoding.WriteString("PUBLIC KEY", compressed)));
        Assert.Throws<FormatException>(() => HousePublicKey.FromPem(Name, PemEncoding.WriteString("PUBLIC KEY", [.. der, 0])));
        Assert.Throws<FormatException>(() => HousePublicKey.FromPem(Name, PemEncoding.WriteString("CERTIFICATE", der)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\u00a0b")]
    [InlineData("a\nb")]
    public void A_key_name_has_no_spaces_and_no_plus(string name) =>
        Assert.Throws<FormatException>(() => HouseKey.Create(KeyFile, name));

    [Fact]
    public void The_key_id_is_the_beginning_of_the_digest_of_the_der_key()
    {
        using var key = HouseKey.Create(KeyFile, Name);
        var spki = key.Public.Spki.Span;

        Assert.Equal(SHA256.HashData(spki)[..4], key.Public.KeyId.ToArray());
        Assert.Equal(91, spki.Length);
        Assert.Equal($"{Name}+{key.Public.Fingerprint[..8]}+{Convert.ToBase64String([2, .. spki])}", key.Public.NoteVerifier);
        Assert.Equal(key.Public.Spki, HousePublicKey.FromPem(Name, key.Public.Pem).Spki);
    }

    [Fact]
    public void A_signed_checkpoint_reads_back()
    {
        using var key = HouseKey.Create(KeyFile, Name);
        var given = new Checkpoint(Name, 20852163, MerkleTree.LeafHash([1]), ["bản mở rộng"]);

        var note = given.Sign(key);

        var read = Checkpoint.Open(note, key.Public);
        Assert.True(read.SameTree(given));
        Assert.Equal(["bản mở rộng"], read.Extensions);
        Assert.StartsWith($"{Name}\n20852163\n{Convert.ToBase64String(given.Root.Span)}\nbản mở rộng\n\n— {Name} ", note, StringComparison.Ordinal);
        Assert.Equal(note, SignedNote.Parse(note).ToString());
    }

    [Fact]
    public void OpenSSL_believes_the_signature()
    {
        Assert.SkipUnless(Programs.Exists("openssl"), "openssl is not installed");
        using var key = HouseKey.Create(KeyFile, Name);
        var note = SignedNote.Parse(Some().Sign(key));
        var (text, signature, pem) = (Path.Combine(_folder, "text"), Path.Combine(_folder, "signature"), Path.Combine(_folder, "public.pem"));
        File.WriteAllText(text, note.Text);
        File.WriteAllBytes(signature, note.Signatures[0].Signature.ToArray());
        File.WriteAllText(pem, key.Public.Pem);

        var (code, output) = Programs.Run("openssl", ["dgst", "-sha256", "-verify", pem, "-signature", signature, text], "");

        Assert.True(code == 0, output);
    }

    [Fact]
    public void A_changed_text_another_key_or_another_name_is_not_believed()
    {
        using var key = HouseKey.Create(KeyFile, Name);
        using var other = HouseKey.Create(Path.Combine(_folder, "other.pem"), Name);
        var note = Some().Sign(key);

        Assert.Throws<FormatException>(() => Checkpoint.Open(note.Replace("\n5\n", "\n6\n", StringComparison.Ordinal), key.Public));
        Assert.Throws<FormatException>(() => Checkpoint.Open(note, other.Public));
        Assert.Throws<FormatException>(() => Checkpoint.Open(note, HousePublicKey.FromPem("other.example.vn", key.Public.Pem)));
        Assert.Throws<FormatException>(() => Checkpoint.Open(SignedNote.Sign($"other.example.vn\n1\n{Root}\n", key).ToString(), key.Public));
        Assert.Throws<InvalidOperationException>(() => new Checkpoint("other.example.vn", 1, MerkleTree.LeafHash([1])).Sign(key));
    }

    [Fact]
    public void Signatures_of_strangers_are_passed_over_but_a_false_one_of_the_house_spoils_the_note()
    {
        using var key = HouseKey.Create(KeyFile, Name);
        using var witness = HouseKey.Create(Path.Combine(_folder, "witness.pem"), "cap-tren.example.vn");
        var text = Some().Text;
        var good = SignedNote.Sign(text, key).Signatures[0];
        var stranger = SignedNote.Sign(text, witness).Signatures[0];
        var falseOne = good with { Signature = stranger.Signature };

        Assert.True(new SignedNote(text, [stranger, good]).IsSignedBy(key.Public));
        Assert.True(new SignedNote(text, [stranger, good]).IsSignedBy(witness.Public));
        Assert.False(new SignedNote(text, [stranger]).IsSignedBy(key.Public));
        Assert.False(new SignedNote(text, [good, falseOne]).IsSignedBy(key.Public));
        Assert.False(new SignedNote(text, [good with { Signature = new byte[] { 1, 2, 3 } }]).IsSignedBy(key.Public));
    }

    private const string Root = "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=";

    [Theory]
    [InlineData("a\n1\n" + Root)]
    [InlineData("a\n1\n")]
    [InlineData("\n1\n" + Root + "\n")]
    [InlineData("a\n01\n" + Root + "\n")]
    [InlineData("a\n+1\n" + Root + "\n")]
    [InlineData("a\n-1\n" + Root + "\n")]
    [InlineData("a\n1 \n" + Root + "\n")]
    [InlineData("a\n0\n" + Root + "\n")]
    [InlineData("a\n99999999999999999999\n" + Root + "\n")]
    [InlineData("a\n1\n" + Root + "\n\n")]
    [InlineData("a\r\n1\r\n" + Root + "\r\n")]
    [InlineData("a\n1\n bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")]
    [InlineData("a\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB1=\n")]
    [InlineData("a\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhev\n")]
    public void A_checkpoint_has_one_spelling_only(string text) => Assert.Throws<FormatException>(() => Checkpoint.Parse(text));

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name AAAAAAE=")]
    [InlineData("text\n\n- name AAAAAAE=\n")]
    [InlineData("text\n\n— name  AAAAAAE=\n")]
    [InlineData("text\n\n— na+me AAAAAAE=\n")]
    [InlineData("text\n\n— name AAAAAAE= \n")]
    [InlineData("text\n\n— name AAAAAA==\n")]
    [InlineData("text\n\n— name AAAAAAF=\n")]
    [InlineData("text\n\n— name ????????\n")]
    [InlineData("te\txt\n\n— name AAAAAAE=\n")]
    [InlineData("\n\n— name AAAAAAE=\n")]
    public void A_note_has_one_spelling_only(string note) => Assert.Throws<FormatException>(() => SignedNote.Parse(note));

    [Fact]
    public void A_note_is_valid_unicode()
    {
        Assert.Throws<FormatException>(() => SignedNote.Parse("te\ud800xt\n\n— name AAAAAAE=\n"));
        Assert.Equal("te\ufffd😀\n", SignedNote.Parse("te\ufffd😀\n\n— name AAAAAAE=\n").Text);
    }

    [Fact]
    public void The_text_of_a_note_may_hold_empty_lines()
    {
        var note = SignedNote.Parse("one\n\ntwo\n\n— name AAAAAAE=\n");

        Assert.Equal("one\n\ntwo\n", note.Text);
        Assert.Equal("name", Assert.Single(note.Signatures).Name);
    }
}
