using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>The scan of a report that was sent: attached by the unit, read by whoever may read the report.</summary>
public sealed class AttachSignedFileTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Attach_ToASentReport_IsReadInTheUnitAndAbove()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var report = await world.SendAsync(assignment);

        var id = (await AttachAsync(Clerk(world.Commune), assignment, EvidenceFiles.Pdf, "C:\\quét\\Bản ký.pdf")).ShouldBeDone();

        foreach (var actor in new[] { As(world.Commune, Role.Reader), As(world.Seed.District, Role.Secretariat), As(world.Seed.Province, Role.Reader) })
        {
            var file = (await ReadAsync(actor, id)).ShouldBeDone();
            (file.FileName, file.ContentType).ShouldBe(("Bản ký.pdf", "application/pdf"));
            file.Content.ShouldBe(EvidenceFiles.Pdf);
        }

        (await world.HistoryAsync(report.Id, "AttachSignedFile")).ShouldBe(1);
    }

    [Fact]
    public async Task Read_OfAnotherUnitOrNothing_IsAbsent()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        await world.SendAsync(assignment);
        var id = (await AttachAsync(Signer(world.Commune), assignment, EvidenceFiles.Png, "ban-ky.png")).ShouldBeDone();

        (await ReadAsync(Clerk(world.Agency), id)).ShouldBeAbsent();
        (await ReadAsync(As(world.Seed.OtherDistrict, Role.Secretariat), id)).ShouldBeAbsent();
        (await ReadAsync(Clerk(world.Commune), Guid.CreateVersion7())).ShouldBeAbsent();
    }

    [Fact]
    public async Task Attach_DraftOrOtherKindOrByOthers_IsNotDone()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        (await AttachAsync(Clerk(world.Commune), assignment, EvidenceFiles.Pdf)).ShouldBeRefused("Chỉ đính kèm được bản ký sau khi báo cáo đã ký và gửi.");
        await world.SendAsync(assignment);

        (await AttachAsync(Clerk(world.Commune), assignment, EvidenceFiles.Program)).ShouldBeRefused("nội dung không phải tệp PDF", "Content");
        (await AttachAsync(Clerk(world.Commune), assignment, [])).ShouldBeRefused("tệp rỗng", "Content");
        (await AttachAsync(As(world.Commune, Role.Reader), assignment, EvidenceFiles.Pdf)).ShouldBeForbidden();
        (await AttachAsync(As(world.Seed.District, Role.Secretariat), assignment, EvidenceFiles.Pdf)).ShouldBeAbsent();
    }

    [Fact]
    public async Task Attach_SixthFile_IsRefused()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        await world.SendAsync(assignment);
        for (var file = 1; file <= 5; file++)
        {
            (await AttachAsync(Clerk(world.Commune), assignment, EvidenceFiles.Jpeg, "ban-ky.jpeg")).ShouldBeDone();
        }

        (await AttachAsync(Clerk(world.Commune), assignment, EvidenceFiles.Jpeg, "ban-ky.jpg"))
            .ShouldBeRefused("Mỗi báo cáo đính kèm tối đa 5 tệp;", "Content");
    }

    private Task<Outcome<Guid>> AttachAsync(Actor actor, AssignmentId assignment, byte[] content, string name = "ban-ky.pdf") =>
        world.DoAsync((AttachSignedFile a) => a.ExecuteAsync(actor, new(assignment, name, content), Cancel));

    private Task<Outcome<SignedFile>> ReadAsync(Actor actor, Guid id) => world.DoAsync((LoadSignedFile r) => r.ReadAsync(actor, id, Cancel));
}
