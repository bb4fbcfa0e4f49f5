using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Forms.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Forms;

/// <summary>
/// Loads the rows of a form from an office's .xlsx: as a new one of the unit, or in place of the rows of one it has (which becomes a new version when that
/// is in use). A file with any fault changes nothing; every fault is named by its row.
/// </summary>
[Named("Nạp biểu số liệu từ tệp")]
public sealed class ImportForm(
    DanchuDatabase database, CreateForm createForm, ChangeForm changeForm, ListIndicators listIndicators, RecordMismatch recordMismatch)
{
    /// <param name="Into">The form that takes the rows; null: a new one with this head.</param>
    public sealed record Input(OrganisationId? OwnerId, FormId? Into, uint RowVersion, string FileName, byte[] Bytes, FormHead Head);

    public async Task<Outcome<ChangeForm.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        var judged = JudgeUpload.Of(UploadPurpose.Form, input.FileName, input.Bytes);
        await recordMismatch.ExecuteAsync(actor, [judged], cancellationToken);
        if (judged.Upload is not { } upload)
        {
            return judged.Refuse("File");
        }

        var refusals = new List<Refusal>();
        var owner = input.Into is { } id ? await database.OwnerAsync(id, cancellationToken) : input.OwnerId;
        var groups = Groups(upload.Name, upload.Content, await listIndicators.ReadAsync(owner, cancellationToken), refusals);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (input.Into is { } into)
        {
            return await changeForm.ExecuteAsync(this, actor, into, input.RowVersion, draft => Replace(draft, groups), cancellationToken);
        }

        var created = await createForm.ExecuteAsync(actor, new(input.OwnerId, input.Head) { Groups = groups }, cancellationToken);
        return created is Outcome<FormId>.Done(var made) ? new ChangeForm.Changed(made, 1, IsNewVersion: false) : created.NotDoneAs<ChangeForm.Changed>();
    }

    private static Outcome<ChangeForm.Recorded> Replace(StatisticalForm draft, List<FormGroup> groups)
    {
        var before = FormContent.Lines(draft);
        draft.Groups = groups;
        var after = FormContent.Lines(draft);
        return new ChangeForm.Recorded(
            new { Lines = before.Except(after, StringComparer.Ordinal) }, new { Lines = after.Except(before, StringComparer.Ordinal) });
    }

    private static List<FormGroup> Groups(string fileName, byte[] bytes, IReadOnlyList<ListIndicators.Row> indicators, List<Refusal> refusals)
    {
        var errors = new ErrorList();
        var (lines, parse) = (new List<FormLine>(), new ParseFormLine(indicators));
        foreach (var typed in FormSheet.Read(fileName, bytes, errors))
        {
            var isGroup = typed.Indicator.Length == 0;
            var line = parse.From(typed, new FormLine(typed.Key, new FormRow("", "", "", Scope.Own, ""), isGroup, []));
            if (isGroup)
            {
                lines.Add(line);
            }
            else if (lines.Count == 0)
            {
                parse.Refusals.Add(new Refusal("dòng đầu phải là nhóm: có nội dung, không ghi chỉ tiêu.", $"Label.{typed.Key}"));
                break;
            }
            else
            {
                lines[^1] = lines[^1].Over([.. lines[^1].Children, line]);
            }
        }

        refusals.AddRange(errors.Sorted().Select(error => new Refusal($"Dòng {error.Line}: {error.Reason}", "File")));
        refusals.AddRange(parse.Refusals.Select(refusal => new Refusal($"Dòng {refusal.Field?.Split('.')[^1]}: {refusal.Message}", "File")));
        if (refusals.Count == 0 && lines.TrueForAll(line => line.Children.Count == 0))
        {
            refusals.Add(new Refusal("Tệp không có dòng nào có chỉ tiêu.", "File"));
        }

        return FormLine.Groups(lines);
    }
}
