using Danchu.Core.Access;
using Danchu.Core.Documents.Conversion;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Outlines.Files;
using Danchu.Core.Uploads;
using Danchu.Documents.Reading;

namespace Danchu.Core.Documents.OutlineFile;

/// <summary>Reads the outline of a Word file into text, to be looked over before <see cref="LoadOutline"/> takes it; nothing is kept.</summary>
public sealed class ReadOutlineFile(RecordMismatch recordMismatch, ConvertToWord asWord)
{
    /// <param name="Text">As <see cref="LoadOutline"/> takes it.</param>
    /// <param name="Subject">What the file calls the report; empty where it does not say.</param>
    /// <param name="Notes">What was changed to read it, in Vietnamese.</param>
    public sealed record Read(string Text, string Subject, IReadOnlyList<string> Notes);

    public async Task<Outcome<Read>> ReadAsync(Actor actor, string fileName, byte[] bytes, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        var judged = JudgeUpload.Of(UploadPurpose.Outline, fileName, bytes);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        if (judged.Upload is not { } upload)
        {
            return judged.Refuse("File");
        }

        var converted = await asWord.ReadAsync(upload.Name, upload.Content, cancellationToken);
        if (converted is not Outcome<ConvertedPaper>.Done(var paper))
        {
            return converted.NotDoneAs<Read>("File");
        }

        return DocxReader.Read(new MemoryStream(paper.Content, writable: false)) switch
        {
            DocxRead { Document: var document } read when WriteOutlineText.Of(document) is { Length: > 0 } text =>
                new Read(text, document.Title.Subject, [.. paper.Notes, .. read.Converted]),
            DocxRead => new Refusal("Không thấy mục nào trong tệp: tên mục phải bắt đầu bằng số, ví dụ “I. …”, “1. …”.", "File"),
            DocxRefused refused => new Refusal(refused.Reason, "File"),
            _ => throw new InvalidOperationException("A file was neither read nor refused."),
        };
    }
}
