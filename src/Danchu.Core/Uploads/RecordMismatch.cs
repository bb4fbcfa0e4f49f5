using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Records;

namespace Danchu.Core.Uploads;

/// <summary>
/// A line in the security records for each file whose name says another kind than its content: a wrong click, or somebody who tries. Outside of any
/// change, so that it stays when the change is refused.
/// </summary>
public sealed class RecordMismatch(WriteRecord writeRecord)
{
    public async Task ExecuteAsync(Actor actor, IEnumerable<JudgedUpload> judged, CancellationToken cancellationToken = default)
    {
        var unit = actor.Organisations.Select(o => (OrganisationId?)o).FirstOrDefault();
        foreach (var upload in judged.Where(j => j.Mismatch is not null))
        {
            await writeRecord.OfAsync(
                actor, SecurityRecordKind.UploadRefused, null, unit,
                $"{upload.Purpose.Label}: “{upload.Shown}”, nội dung: {upload.Mismatch}", cancellationToken);
        }
    }
}
