using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents.Conversion;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics.Files;
using Danchu.Core.Texts;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rubrics;

/// <summary>
/// Loads a rubric from an office's .xlsx or .docx: as a new one of the unit, or in place of the content of one it has (which becomes a new version
/// when that is in use). A file with any fault changes nothing; every fault is named by row and cell.
/// </summary>
[Named("Nạp bảng tiêu chí từ tệp")]
public sealed class ImportRubric(DanchuDatabase database, ChangeRubric changeRubric, RecordMismatch recordMismatch, ConvertToWord convertToWord,
    MakeChange makeChange, TimeProvider clock)
{
    public const int FileLimit = InspectSpreadsheet.FileLimit;

    /// <param name="Into">The rubric that takes the content; null: a new one.</param>
    /// <param name="Otherwise">For what the file does not say.</param>
    public sealed record Input(OrganisationId? OwnerId, RubricId? Into, uint RowVersion, string FileName, byte[] Bytes, RubricHead Otherwise);

    public async Task<Outcome<ChangeRubric.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        if (input.Into is null && (input.OwnerId is not { } unit || !actor.Has(Role.Secretariat, unit)))
        {
            return new Refusal("Chọn đơn vị sẽ có bảng tiêu chí, nơi bạn là thư ký.", nameof(input.OwnerId));
        }

        var judged = JudgeUpload.Of(UploadPurpose.Rubric, input.FileName, input.Bytes);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        if (judged.Upload is not { } upload)
        {
            return judged.Refuse("File");
        }

        var converted = await convertToWord.ReadAsync(upload.Name, upload.Content, cancellationToken);
        if (converted is not Outcome<ConvertedPaper>.Done(var paper))
        {
            return converted.NotDoneAs<ChangeRubric.Changed>("File");
        }

        var errors = new ErrorList();
        errors.Notes.AddRange(paper.Notes);
        var owner = input.Into is { } known
            ? await database.Rubrics.Where(r => r.Id == known).Select(r => r.OwnerId).FirstOrDefaultAsync(cancellationToken)
            : input.OwnerId;
        var indicators = await database.IndicatorsOf(owner, clock.Today())
            .ToDictionaryAsync(i => i.Key, i => i.Kind, StringComparer.Ordinal, cancellationToken);
        var read = ParseOfficeRubric.From(paper.Name, paper.Content, indicators, input.Otherwise, errors);
        if (read is null)
        {
            return errors.Sorted().Select(error => new Refusal(Opened(error.Reason), "File")).ToList();
        }

        var changed = input.Into is { } into
            ? await changeRubric.ExecuteAsync(this, actor, into, input.RowVersion, draft => Replace(draft, read, upload.Name), cancellationToken)
            : await makeChange.ExecuteAsync(this, actor, change => Add(change, input.OwnerId!.Value, read, upload.Name), cancellationToken);
        return changed is Outcome<ChangeRubric.Changed>.Done(var done) ? done with { Notes = errors.Notes } : changed;
    }

    private static Outcome<ChangeRubric.Recorded> Replace(Rubric draft, Rubric read, string fileName)
    {
        var before = RubricContent.Outline(draft);
        draft.TakeOver(read);
        var after = RubricContent.Outline(draft);
        return new ChangeRubric.Recorded(
            new { Lines = before.Except(after, StringComparer.Ordinal) },
            new { FileName = fileName, Lines = after.Except(before, StringComparer.Ordinal) });
    }

    private Outcome<ChangeRubric.Changed> Add(Change change, OrganisationId owner, Rubric read, string fileName)
    {
        var rubric = RubricContent.Copy(read, NewKey.OfAUnit(), 1, owner);
        rubric.ContentHash = RubricContent.HashOf(rubric);
        database.Rubrics.Add(rubric);
        change.Record(
            owner, ("rubric", rubric.Id.Value), null,
            new { rubric.Name, FileName = fileName, rubric.Total, Lines = RubricContent.Outline(rubric) });
        return new ChangeRubric.Changed(rubric.Id, 1, IsNewVersion: false);
    }

    private static string Opened(string reason) => reason.Length == 0 ? reason : char.ToUpperInvariant(reason[0]) + reason[1..];
}
