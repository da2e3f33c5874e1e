using System.Text;

namespace CaiCach.Foundation.Journal;

/// <summary>
/// Checks a proof with nothing but the file and what the reader already holds. It goes on after a finding where it
/// can, so that the reader sees everything that is wrong.
/// </summary>
public sealed class ProofCheck
{
    private readonly List<ProofFinding> _findings = [];
    private readonly Proof _proof;

    private ProofCheck(Proof proof) => _proof = proof;

    public static ProofVerdict Verify(string text, ProofTrust? trust = null)
    {
        Proof proof;
        try
        {
            proof = Proof.Parse(text);
        }
        catch (FormatException)
        {
            return Refused([new("format", null, new("Tệp không đúng khuôn dạng {0}.", Proof.FirstFormat))]);
        }

        var check = new ProofCheck(proof);
        var sentences = check.Run(trust ?? new());
        return check._findings.Count == 0 ? new([], sentences) : Refused(check._findings);
    }

    private static ProofVerdict Refused(List<ProofFinding> findings) =>
        new(findings, [new("Tệp không chứng minh được điều gì: có {0} chỗ sai.", findings.Count)]);

    private List<ProofSentence> Run(ProofTrust trust)
    {
        if (ReadCheckpoint(_proof.Checkpoint, "checkpoint") is not { } checkpoint || ReadKey(checkpoint.Origin) is not { } key)
        {
            return [];
        }

        CheckSignature(_proof.Checkpoint, key, "checkpoint");
        var headers = _proof.Entries.Select((entry, i) => CheckEntry(entry, i, checkpoint)).ToList();
        if (headers.Count == 0)
        {
            Find("entries.none", "Tệp không có mục nhật ký nào.");
        }

        CheckOrder();
        CheckHistory(headers);
        var earlier = CheckEarlier(checkpoint, key);
        CheckTrust(trust, key, checkpoint, earlier);

        return _findings.Count > 0
            ? []
            : [.. SayEntries(headers!, checkpoint), .. SayTrust(trust, key, earlier)];
    }

    private void Find(string code, string text, params object[] values) => _findings.Add(new(code, null, new(text, values)));

    private void FindIn(int entry, string code, string text) =>
        _findings.Add(new(code, entry, new(text, _proof.Entries[entry].Position)));

    private Checkpoint? ReadCheckpoint(string note, string which)
    {
        try
        {
            return Checkpoint.Parse(SignedNote.Parse(note).Text);
        }
        catch (FormatException)
        {
            Find($"{which}.format", "Bản niêm phong ({0}) không đúng khuôn dạng.", which);
            return null;
        }
    }

    private HousePublicKey? ReadKey(string origin)
    {
        try
        {
            return HousePublicKey.FromPem(origin, _proof.PublicKey);
        }
        catch (FormatException)
        {
            Find("key.format", "Khóa công khai trong tệp không phải là khóa P-256 dạng PEM.");
            return null;
        }
    }

    private void CheckSignature(string note, HousePublicKey key, string which)
    {
        try
        {
            Checkpoint.Open(note, key);
        }
        catch (FormatException)
        {
            Find($"{which}.signature", "Bản niêm phong ({0}) không do khóa {1} của “{2}” ký.", which, key.Fingerprint, key.Name);
        }
    }

    private EntryHeader? CheckEntry(ProvedEntry entry, int i, Checkpoint checkpoint)
    {
        var leaf = MerkleTree.LeafHash(Encoding.UTF8.GetBytes(entry.Header));
        if (!leaf.AsSpan().SequenceEqual(entry.LeafHash))
        {
            FindIn(i, "entry.leaf", "Mục {0}: mã băm ghi trong tệp không phải của phần đầu.");
        }

        if (!MerkleTree.IsIncluded(leaf, entry.Position, checkpoint.Size, entry.Inclusion, checkpoint.Root.Span))
        {
            FindIn(i, "entry.inclusion", "Mục {0}: không nằm ở vị trí này trong nhật ký đã niêm phong.");
        }

        try
        {
            var header = EntryHeader.Parse(entry.Header);
            CheckPayload(entry, header, i);
            return header;
        }
        catch (FormatException)
        {
            FindIn(i, "entry.header", "Mục {0}: phần đầu không đúng khuôn dạng.");
            return null;
        }
    }

    private void CheckPayload(ProvedEntry entry, EntryHeader header, int i)
    {
        if (entry.Payload is null && entry.Salt is null)
        {
            return;
        }

        if (entry is not { Payload: { } payload, Salt.Length: EntryHeader.SaltLength }
            || EntryHeader.DigestOf(entry.Salt, Encoding.UTF8.GetBytes(payload)) != header.Payload)
        {
            FindIn(i, "entry.payload", "Mục {0}: nội dung không phải là nội dung đã niêm phong.");
        }
    }

    private void CheckOrder()
    {
        for (var i = 1; i < _proof.Entries.Count; i++)
        {
            if (_proof.Entries[i].Position <= _proof.Entries[i - 1].Position)
            {
                FindIn(i, "entries.order", "Mục {0}: đứng sai thứ tự trong tệp.");
            }
        }
    }

    /// <summary>
    /// Each entry names the one that had written the record before it, so leaving one out of the middle shows.
    /// </summary>
    private void CheckHistory(List<EntryHeader?> headers)
    {
        if (_proof.Key is not { } key)
        {
            return;
        }

        EntryHeader? before = null;
        foreach (var (i, header) in headers.Index().Where(h => h.Item is not null))
        {
            var touch = header!.Records.SingleOrDefault(r => r.Key == key);
            if (touch is null)
            {
                FindIn(i, "history.foreign", "Mục {0}: không ghi gì vào hồ sơ nêu ở đầu tệp.");
                continue;
            }

            if (before is not null && touch.After != before.Id)
            {
                FindIn(i, "history.gap", "Mục {0}: không nối tiếp mục ngay trước nó trong tệp.");
            }

            before = header;
        }
    }

    private Checkpoint? CheckEarlier(Checkpoint checkpoint, HousePublicKey key)
    {
        if (_proof.EarlierCheckpoint is not { } note)
        {
            if (_proof.Consistency is not null)
            {
                Find("consistency", "Tệp có đường nối nhưng không có bản niêm phong trước.");
            }

            return null;
        }

        if (ReadCheckpoint(note, "earlier") is not { } earlier)
        {
            return null;
        }

        CheckSignature(note, key, "earlier");
        if (!MerkleTree.IsConsistent(earlier.Size, checkpoint.Size, earlier.Root.Span, checkpoint.Root.Span, _proof.Consistency ?? []))
        {
            Find("consistency", "Nhật ký không nối tiếp nguyên vẹn bản niêm phong trước: phần cũ đã bị sửa, hoặc đường nối sai.");
        }

        return earlier;
    }

    private void CheckTrust(ProofTrust trust, HousePublicKey key, Checkpoint checkpoint, Checkpoint? earlier)
    {
        if (trust.PublicKey is { } pem && !IsSameKey(pem, key))
        {
            Find("trust.key", "Khóa trong tệp ({0}) không phải là khóa đã biết trước.", key.Fingerprint);
        }

        if (trust.Checkpoint is not { } note || ReadCheckpoint(note, "held") is not { } held)
        {
            return;
        }

        CheckSignature(note, key, "held");
        if (held.SameTree(checkpoint) || (earlier is not null && held.SameTree(earlier)))
        {
            return;
        }

        if (held.Size == checkpoint.Size || held.Size == earlier?.Size)
        {
            Find("held.differs", "Bản niêm phong đang giữ và bản trong tệp cùng {0} mục nhưng khác nhau: nhật ký đã bị viết lại.", held.Size);
        }
        else
        {
            Find("held.unconnected", "Tệp không nối với bản niêm phong {0} mục đang giữ. Hãy xin tệp chứng minh theo đúng bản đó.", held.Size);
        }
    }

    private static bool IsSameKey(string pem, HousePublicKey key)
    {
        try
        {
            return HousePublicKey.FromPem(key.Name, pem).Spki.Span.SequenceEqual(key.Spki.Span);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private IEnumerable<ProofSentence> SayEntries(List<EntryHeader> headers, Checkpoint checkpoint)
    {
        yield return new(
            "{0} mục nằm nguyên vẹn trong nhật ký “{1}”, bản niêm phong {2} mục.", headers.Count, checkpoint.Origin, checkpoint.Size);

        if (_proof.Key is { } key)
        {
            yield return headers[0].Records.Single(r => r.Key == key).After is null
                ? new("Các mục ghi về {0} đi liền nhau, kể từ khi lập.", key)
                : new("Các mục ghi về {0} đi liền nhau; tệp không có những mục trước đó.", key);
        }

        if (_proof.Entries.Count(e => e.Payload is null) is > 0 and var bare)
        {
            yield return new("{0} mục không kèm nội dung.", bare);
        }

        yield return new("Tệp không nói gì về những mục sau bản niêm phong.");
    }

    private static IEnumerable<ProofSentence> SayTrust(ProofTrust trust, HousePublicKey key, Checkpoint? earlier)
    {
        if (earlier is not null)
        {
            yield return new("{0} mục đầu không đổi so với bản niêm phong trước.", earlier.Size);
        }

        yield return trust.PublicKey is null
            ? new("Khóa lấy từ chính tệp này; hãy so dấu khóa {0} với dấu đã công bố.", key.Fingerprint)
            : new("Chữ ký đúng là của khóa đã biết trước.");

        yield return trust.Checkpoint is null
            ? new("Chưa so với bản niêm phong nào do người khác giữ.")
            : new("Khớp với bản niêm phong do người khác giữ.");
    }
}
