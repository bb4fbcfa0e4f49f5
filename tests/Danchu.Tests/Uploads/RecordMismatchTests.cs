using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Danchu.Core.Uploads;
using Danchu.Tests.Rounds;
using Danchu.Tests.Scoring.Evidence;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Uploads;

/// <summary>Files that are not what their names say leave a line in the security records; what is merely of no use leaves none.</summary>
public sealed class RecordMismatchTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Record_OfSeveralFiles_KeepsThoseWhoseNameAndContentDiffer()
    {
        var actor = As(world.Seed.District, Role.Clerk);
        (string, byte[])[] files =
            [("ky.bat", EvidenceFiles.Pdf), ("tot.pdf", EvidenceFiles.Pdf), ("chay.exe", EvidenceFiles.Program), ("anh.png", EvidenceFiles.Page)];
        var judged = files.Select(file => JudgeUpload.Of(UploadPurpose.SignedFile, file.Item1, file.Item2));

        await world.DoAsync(async (RecordMismatch record) =>
        {
            await record.ExecuteAsync(actor, judged, Cancel);
            return true;
        });

        var lines = await world.DoAsync((DanchuDatabase d) =>
            d.SecurityRecords.Where(r => r.Kind == SecurityRecordKind.UploadRefused && r.PersonId == actor.PersonId).OrderBy(r => r.Id).ToListAsync(Cancel));
        lines.Select(l => (l.OrganisationId, l.Detail)).ShouldBe(
        [
            (world.Seed.District, "bản ký đính kèm: “ky.bat”, nội dung: tệp PDF"),
            (world.Seed.District, "bản ký đính kèm: “anh.png”, nội dung: tệp văn bản (.txt)"),
        ]);
    }
}
