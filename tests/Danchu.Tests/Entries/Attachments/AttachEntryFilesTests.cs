using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.History;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Tests.Reports;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries.Attachments;

/// <summary>Files at an entry: attached, read by whom, withdrawn with a reason; kept once with what is evidence.</summary>
public sealed class AttachEntryFilesTests(BookWorld world) : IClassFixture<BookWorld>
{
    private Actor Above => As(world.Reports.Seed.District, Role.Secretariat);

    [Fact]
    public async Task Files_AreReadInTheUnit_AndAboveOnlyWhereOpened()
    {
        var (unit, stranger) = (world.NextUnit(), world.NextUnit());
        var entry = await world.MeetingAsync(unit, "1/2/2023");
        Value(await AttachAsync(Clerk(unit), entry, open: false, ("ông Kín.pdf", NewPdf()))).ShouldBe(1);
        Value(await AttachAsync(Clerk(unit), entry, open: true, ("giấy mời.pdf", NewPdf()), ("ảnh họp.png", EvidenceFiles.Png))).ShouldBe(2);

        var inside = await FilesAsync(As(unit, Role.Reader), entry);
        inside.Select(f => (f.Name, f.OpenAbove))
            .ShouldBe([("ông Kín.pdf", false), ("giấy mời.pdf", true), ("ảnh họp.png", true)], ignoreOrder: true);
        (await FilesAsync(Above, entry)).Select(f => f.Name).ShouldBe(["giấy mời.pdf", "ảnh họp.png"], ignoreOrder: true);
        var (own, opened) = (inside.Single(f => !f.OpenAbove).Id, inside.Single(f => f.Name == "giấy mời.pdf").Id);
        Value(await LoadAsync(Above, opened)).ShouldSatisfyAllConditions(
            f => f.Name.ShouldBe("giấy mời.pdf"), f => f.ContentType.ShouldBe("application/pdf"));
        Value(await LoadAsync(Clerk(unit), own)).Name.ShouldBe("ông Kín.pdf");
        (await LoadAsync(Above, own)).ShouldBeAbsent();
        (await LoadAsync(Clerk(stranger), opened)).ShouldBeAbsent();
        (await LoadAsync(Above, Guid.NewGuid())).ShouldBeAbsent();
        (await ToldAsync(entry)).ShouldSatisfyAllConditions(
            told => told.ShouldContain("giấy mời.pdf"), told => told.ShouldContain("(tệp riêng của đơn vị)"), told => told.ShouldNotContain("Kín"));
    }

    [Fact]
    public async Task Attach_IsForWhoWritesInTheBook_AndTakesNothingWrong()
    {
        var (unit, stranger) = (world.NextUnit(), world.NextUnit());
        var entry = await world.MeetingAsync(unit, "1/2/2023");
        var content = NewPdf();

        (await AttachAsync(As(unit, Role.Signer), entry, open: false, ("a.pdf", content))).ShouldBeOfType<Outcome<int>.Forbidden>();
        (await AttachAsync(Clerk(stranger), entry, open: false, ("a.pdf", content))).ShouldBeOfType<Outcome<int>.Absent>();
        (await AttachAsync(Above, entry, open: false, ("a.pdf", content))).ShouldBeOfType<Outcome<int>.Absent>();
        Refusals(await AttachAsync(Clerk(unit), entry, open: false)).ShouldHaveSingleItem().ShouldBe(new Refusal("Chọn ít nhất một tệp.", "Files"));
        Refusals(await AttachAsync(Clerk(unit), entry, open: false, ("tot.pdf", NewPdf()), ("virus.pdf", EvidenceFiles.Program)))
            .ShouldHaveSingleItem().Field.ShouldBe("Files");
        Refusals(await AttachAsync(Clerk(unit), entry, open: false, [.. Enumerable.Range(0, 21).Select(i => ($"{i}.pdf", content))]))
            .ShouldHaveSingleItem().Message.ShouldBe("Mỗi mục có tối đa 20 tệp; mục này đã có 0.");
        (await FilesAsync(Clerk(unit), entry)).ShouldBeEmpty();

        Value(await AttachAsync(Clerk(unit), entry, open: false, ("a.pdf", content), ("b.pdf", content))).ShouldBe(1);
        Value(await AttachAsync(Clerk(unit), entry, open: false, ("c.pdf", content))).ShouldBe(0);
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(entry, 1, "Nhầm"), Cancel)));
        Refusals(await AttachAsync(Clerk(unit), entry, open: false, ("d.pdf", NewPdf()))).ShouldHaveSingleItem().Message.ShouldContain("đã gạch bỏ");
    }

    [Fact]
    public async Task Withdrawn_StaysInTheUnitWithTheReason_AndTheContentIsKept()
    {
        var unit = world.NextUnit();
        var entry = await world.MeetingAsync(unit, "1/2/2023");
        var content = NewPdf();
        Value(await AttachAsync(Clerk(unit), entry, open: true, ("nhầm.pdf", content)));
        var file = (await FilesAsync(Above, entry)).ShouldHaveSingleItem();

        Refusals(await WithdrawAsync(Clerk(unit), entry, file.Id, " ")).ShouldHaveSingleItem().Field.ShouldBe("FileReason");
        (await WithdrawAsync(Above, entry, file.Id, "Sai")).ShouldBeOfType<Outcome<Done>.Absent>();
        (await WithdrawAsync(Clerk(unit), entry, Guid.NewGuid(), "Sai")).ShouldBeOfType<Outcome<Done>.Absent>();
        Value(await WithdrawAsync(Clerk(unit), entry, file.Id, "Đính kèm nhầm"));

        Refusals(await WithdrawAsync(Clerk(unit), entry, file.Id, "Nữa")).ShouldHaveSingleItem().Message.ShouldContain("đã được rút");
        (await FilesAsync(Above, entry)).ShouldBeEmpty();
        (await LoadAsync(Above, file.Id)).ShouldBeAbsent();
        (await FilesAsync(Clerk(unit), entry)).ShouldHaveSingleItem().WithdrawnReason.ShouldBe("Đính kèm nhầm");
        Value(await LoadAsync(Clerk(unit), file.Id)).Content.ShouldBe(content);
        (await ToldAsync(entry)).ShouldContain("Đính kèm nhầm");
        Value(await AttachAsync(Clerk(unit), entry, open: true, ("đúng.pdf", content))).ShouldBe(1, "Withdrawn, it may be attached again.");
        (await world.DoAsync((DanchuDatabase d) => d.StoredFiles.CountAsync(f => f.Size == content.Length && f.Content == content, Cancel))).ShouldBe(1);
    }

    private static byte[] NewPdf() => [.. EvidenceFiles.Pdf, .. Guid.NewGuid().ToByteArray()];

    private static Actor Clerk(OrganisationId unit) => ReportWorld.Clerk(unit);

    private Task<Outcome<int>> AttachAsync(Actor actor, EntryId entry, bool open, params (string Name, byte[] Content)[] files) => world.DoAsync(
        (AttachEntryFiles a) => a.ExecuteAsync(actor, new(entry, [.. files.Select(f => new SentFile(f.Name, f.Content))], open), Cancel));

    private Task<Outcome<Done>> WithdrawAsync(Actor actor, EntryId entry, Guid file, string reason) =>
        world.DoAsync((WithdrawEntryFile w) => w.ExecuteAsync(actor, new(entry, file, reason), Cancel));

    private Task<Outcome<Download>> LoadAsync(Actor actor, Guid file) => world.DoAsync((LoadEntryFile l) => l.ReadAsync(actor, file, Cancel));

    private async Task<IReadOnlyList<EntryFileRow>> FilesAsync(Actor actor, EntryId entry) =>
        Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(actor, entry, Cancel))).Files;

    /// <summary>What those above the unit read in the entry's history.</summary>
    private async Task<string> ToldAsync(EntryId entry)
    {
        var history = Value(await world.DoAsync((ShowHistory s) => s.ReadAsync(Above, new(Subject: entry.Value), Cancel)));
        return string.Join('\n', history.Rows.SelectMany(row => row.Changes).Select(change => $"{change}"));
    }
}
