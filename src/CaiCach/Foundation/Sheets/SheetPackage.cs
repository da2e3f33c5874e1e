using System.IO.Compression;
using System.Xml;

namespace CaiCach.Foundation.Sheets;

/// <summary>The zip file around a sheet, opened with distrust: what it claims about itself is counted, not believed.</summary>
internal sealed class SheetPackage : IDisposable
{
    private const int MaxEntries = 2_000;
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string NotXlsx = "Tệp không phải bảng tính .xlsx. Mở bằng chương trình bảng tính, lưu thành .xlsx rồi nhập lại.";
    public const string Broken = "Tệp .xlsx bị hỏng. Mở và lưu lại tệp rồi nhập lại.";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;
    private readonly SheetLimits _limits;
    private readonly long _size;
    private long _unzipped;

    private SheetPackage(ZipArchive zip, Dictionary<string, ZipArchiveEntry> parts, SheetLimits limits, long size)
    {
        (_zip, _parts, _limits, _size) = (zip, parts, limits, size);
        Workbook = FindWorkbook();
    }

    /// <summary>Name of the part that lists the sheets.</summary>
    public string Workbook { get; }

    /// <summary>Takes the whole file into memory; it is small by its limit.</summary>
    public static async Task<SheetPackage> Open(Stream file, SheetLimits limits, CancellationToken ct)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await file.ReadAsync(buffer, ct)) > 0)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > limits.FileBytes)
            {
                throw new UnreadableSheetException($"Tệp lớn hơn {limits.FileBytes >> 20} MB. Chia tệp rồi nhập lại.");
            }
        }

        CheckSignature(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        copy.Position = 0;
        try
        {
            var zip = new ZipArchive(copy, ZipArchiveMode.Read);
            return new(zip, PartsOf(zip), limits, copy.Length);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableSheetException(Broken);
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    public XmlReader Read(string part)
    {
        if (!_parts.TryGetValue(part, out var entry))
        {
            throw new UnreadableSheetException(Broken);
        }

        // No document types: neither entities that grow nor files of this machine.
        return XmlReader.Create(new Counted(entry.Open(), this), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    public void Dispose() => _zip.Dispose();

    private static void CheckSignature(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new UnreadableSheetException("Tệp là .xls đời cũ hoặc có mật khẩu. Lưu thành .xlsx không mật khẩu rồi nhập lại.");
        }

        if (!file.StartsWith("PK"u8))
        {
            throw new UnreadableSheetException(NotXlsx);
        }
    }

    private static Dictionary<string, ZipArchiveEntry> PartsOf(ZipArchive zip)
    {
        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        if (zip.Entries.Count > MaxEntries || !zip.Entries.All(e => parts.TryAdd(e.FullName.Replace('\\', '/'), e)))
        {
            throw new UnreadableSheetException(Broken);
        }

        return parts;
    }

    /// <summary>What a file is stands in its list of content types; its name says nothing.</summary>
    private string FindWorkbook()
    {
        if (!Has("[Content_Types].xml"))
        {
            throw new UnreadableSheetException(NotXlsx);
        }

        using var xml = Read("[Content_Types].xml");
        while (xml.Read())
        {
            var type = xml.NodeType == XmlNodeType.Element ? xml.GetAttribute("ContentType") : null;
            if (type == WorkbookType && xml.GetAttribute("PartName") is { } name)
            {
                return name.TrimStart('/');
            }

            if (type?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
            {
                throw new UnreadableSheetException("Tệp có macro. Lưu thành .xlsx không macro rồi nhập lại.");
            }
        }

        throw new UnreadableSheetException(NotXlsx);
    }

    private void Count(int bytes)
    {
        _unzipped += bytes;
        if (_unzipped > _limits.UnzippedBytes || _unzipped > _limits.RatioFrom && _unzipped / _limits.Ratio > _size)
        {
            throw new UnreadableSheetException($"Tệp giải nén ra quá lớn (trên {_unzipped >> 20} MB). Chép riêng phần dữ liệu sang tệp mới rồi nhập lại.");
        }
    }

    /// <summary>Counts what really comes out of the zip.</summary>
    private sealed class Counted(Stream inner, SheetPackage package) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            package.Count(read);
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
