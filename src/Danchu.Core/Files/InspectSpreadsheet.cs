using System.IO.Compression;
using System.Xml;

namespace Danchu.Core.Files;

/// <summary>
/// Looks over the package of an .xlsx before anybody reads it: is it one, does it unpack within bounds, and does any cell hold a formula. A formula is
/// never run: a list is refused with it, and where its saved value is taken (a rubric's points), the formula is named beside.
/// </summary>
internal static class InspectSpreadsheet
{
    public const string Broken = "tệp không phải là bảng tính Excel (.xlsx) hoặc đã bị hỏng.";
    public const int FileLimit = 5_000_000;

    // Beyond these no list of an office goes: the reader of sheets makes an object of every element and keeps every name.
    private const long UnpackedLimit = 20_000_000;
    private const int ElementLimit = 2_000_000;
    private const int NameLimit = 5_000;
    private const int EntryLimit = 500;
    private const int FormulasNamed = 20;

    /// <summary>An Excel file of before 2007 that is not locked. Nothing in it is compressed: what it may build is bounded by its size.</summary>
    public static bool IsOld(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])
        && bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes("Workbook")) >= 0
        && bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) < 0;

    /// <param name="under">Most rows under a heading.</param>
    /// <param name="formulas">Takes the formulas that are found; null: they are refused.</param>
    public static List<(int Line, string Reason)> Refusals(byte[] bytes, int? under = null, List<SheetFormula>? formulas = null)
    {
        if (bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return [(1, "tệp là Excel kiểu cũ (.xls) hoặc có đặt mật khẩu; hãy bỏ mật khẩu, lưu thành kiểu .xlsx rồi gửi lại.")];
        }

        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return [(1, Broken)];
        }

        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > EntryLimit)
        {
            return [(1, $"tệp chứa quá nhiều phần ({zip.Entries.Count}).")];
        }

        if (zip.GetEntry("xl/workbook.xml") is null)
        {
            return [(1, Broken)];
        }

        var left = UnpackedLimit;
        var elements = new ElementCount { MostRows = under + 1 ?? int.MaxValue };
        var found = new List<SheetFormula>();
        foreach (var entry in zip.Entries)
        {
            using var part = new CountedStream(entry.Open(), left);
            if (entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
                && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
                LookThrough(part, elements, isSheet ? found : []);
            }

            if (elements.TooManyRows)
            {
                return [(1, $"tệp có quá {under} dòng; hãy chia thành nhiều tệp, mỗi tệp tối đa {under} dòng.")];
            }

            if (elements.TooMany)
            {
                return [(1, "tệp có quá nhiều ô hoặc kiểu trình bày; hãy chỉ giữ trang tính cần nạp.")];
            }

            part.CopyTo(Stream.Null);
            left = part.Left;
            if (left < 0)
            {
                return [(1, $"nội dung tệp giải nén ra lớn hơn {UnpackedLimit / 1_000_000} MB.")];
            }
        }

        formulas?.AddRange(found);
        return formulas is null ? found.ConvertAll(formula => (formula.Line, formula.Refusal)) : [];
    }

    // Every part that is read later is looked through, for its elements and names; formulas are looked for in sheets.
    private static void LookThrough(CountedStream part, ElementCount elements, List<SheetFormula> formulas)
    {
        try
        {
            using var xml = XmlReader.Create(part, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = false,
                NameTable = elements.Names,
            });
            var cell = "";
            elements.Rows = 0;
            while (!elements.TooMany && !elements.TooManyRows && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Text && xml.Depth > 0 && formulas.Count > 0)
                {
                    formulas[^1].SeeText(cell, xml.Value);
                }
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    elements.Count += 1 + xml.AttributeCount;
                    elements.Rows += xml.LocalName is "row" && !xml.IsEmptyElement ? 1 : 0;
                    cell = xml.LocalName is "c" ? xml.GetAttribute("r") ?? "" : cell;
                    if (xml.LocalName is "f" && formulas.Count < FormulasNamed)
                    {
                        formulas.Add(new SheetFormula(cell));
                    }
                }
            }
        }
        catch (XmlException) when (part.Left < 0)
        {
            // Cut off where it became too large, which is what is reported.
        }
    }

    /// <summary>What the parts of a package hold together, elements and attributes counted alike.</summary>
    private sealed class ElementCount
    {
        public CountedNames Names { get; } = new();

        public int Count { get; set; }

        /// <summary>Of the sheet at hand.</summary>
        public int Rows { get; set; }

        public int MostRows { get; init; }

        public bool TooManyRows => Rows > MostRows;

        public bool TooMany => Count > ElementLimit || Names.Count > NameLimit;
    }

    /// <summary>Counts the names that never came before.</summary>
    private sealed class CountedNames : NameTable
    {
        public int Count { get; private set; }

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string added)
        {
            Count++;
            return added;
        }
    }

    /// <summary>Reads no further than so many bytes: past them it ends, and says so by what is left.</summary>
    private sealed class CountedStream(Stream inner, long left) : Stream
    {
        public long Left { get; private set; } = left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Left < 0)
            {
                return 0;
            }

            var read = inner.Read(buffer, offset, count);
            Left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
