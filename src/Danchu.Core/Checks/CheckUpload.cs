using Danchu.Core.Access;
using Danchu.Core.Documents.Conversion;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Checks;

/// <summary>Checks a file that somebody sent to be checked; nothing of it is kept.</summary>
public sealed class CheckUpload(CheckFile checkFile, ConvertToWord convertToWord, RecordMismatch recordMismatch)
{
    /// <param name="ReportDate">The report's date where the text has none of its own.</param>
    public sealed record Input(string FileName, byte[] File, DateOnly? ReportDate = null);

    public async Task<Outcome<CheckedText>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var judged = JudgeUpload.Of(UploadPurpose.Check, input.FileName, input.File);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        if (judged.Upload is not { } upload)
        {
            return judged.Refuse(nameof(Input.File));
        }

        return await checkFile.ReadAsync(convertToWord, upload.Name, upload.Content, input.ReportDate, RefuseSize.Of, cancellationToken) switch
        {
            Outcome<CheckedText>.Refused { Reasons: [var reason, ..] } => reason with { Field = nameof(Input.File) },
            var read => read,
        };
    }
}
