namespace Danchu.Documents.Reading;

/// <summary>Files that offices send in place of a .docx, known by their first bytes: each refusal says what to do.</summary>
internal static class OtherFormats
{
    private const string SaveAs = "Hãy mở tệp, chọn “Lưu thành” (Save As) kiểu Word (.docx) rồi gửi lại.";

    // A protected .docx is an OLE file with a stream of this name; its directory is written in UTF-16.
    private static readonly byte[] Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Null when the bytes may be a .docx.</summary>
    public static string? Refusal(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return file.IndexOf(Encrypted) >= 0
                ? "Tệp Word có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại."
                : $"Tệp là văn bản Word kiểu cũ (.doc), không phải .docx. {SaveAs}";
        }

        if (file.StartsWith("{\\rtf"u8))
        {
            return $"Tệp là văn bản RTF, không phải .docx. {SaveAs}";
        }

        // OpenDocument (ISO/IEC 26300-3, 3.3): the first entry is "mimetype", stored as it is.
        return file.StartsWith("PK\u0003\u0004"u8) && file[..Math.Min(file.Length, 120)].IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0
            ? $"Tệp là văn bản OpenDocument (.odt), không phải .docx. {SaveAs}"
            : null;
    }
}
