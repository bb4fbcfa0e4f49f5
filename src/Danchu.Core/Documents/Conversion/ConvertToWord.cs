using Danchu.Core.Documents.Pdf;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Documents.Conversion;

/// <summary>
/// A text document of another kind (.doc, .rtf, .odt) as .docx, by LibreOffice in the cage in which PDF is made: no macro runs, nothing outside the file is
/// read, and what hangs is ended. Everything else comes back as it is.
/// </summary>
public sealed class ConvertToWord(ConvertToPdf convert)
{
    public async Task<Outcome<ConvertedPaper>> ReadAsync(string name, byte[] content, CancellationToken cancellationToken = default)
    {
        if (FileKind.OfExtension(Path.GetExtension(name)) is not { } kind || !FileKind.OldPapers.Contains(kind))
        {
            return new ConvertedPaper(name, content, []);
        }

        if (!convert.IsInstalled)
        {
            return new Refusal(
                $"Máy này chưa cài LibreOffice nên chưa đọc được tệp {kind.Extension}. Hãy mở tệp, chọn “Lưu thành” (Save As) kiểu Word (.docx) rồi gửi lại; "
                    + $"hoặc quản trị máy chủ cài gói {ConvertToPdf.Package}.");
        }

        try
        {
            var word = await convert.ToWordAsync(content, kind.Extension, cancellationToken);
            var renamed = Path.ChangeExtension(name, FileKind.Docx.Extension);
            return new ConvertedPaper(renamed, word, [$"tệp {kind.Extension} đã được LibreOffice đổi sang .docx để đọc"]);
        }
        catch (NotMadeException reason)
        {
            // The message is meant for who sent the file.
            return new Refusal(reason.Message);
        }
    }
}
