using System.Security.Cryptography;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Documents;
using Danchu.Documents.Html;
using Danchu.Tests.Documents;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>Handing over, giving back, signing; what was signed stays.</summary>
public sealed class SendReportTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task HandOver_WithGaps_ShowsThemUntilSeen()
    {
        var assignment = await world.AskOneAsync(world.Commune);

        var said = Refusals(await world.HandOverAsync(Clerk(world.Commune), assignment, acceptGaps: false));

        said.Select(r => r.Field).ShouldBe(["tinh-hinh", "noi-bo", "nhan-dan", "cho-xa", null, "AcceptGaps"]);
        said.ShouldContain(r => r.Message == "Biểu số liệu còn 05 chỉ tiêu chưa nhập, chưa có số nào: báo cáo sẽ không kèm phụ lục số liệu.");
        Value(await world.HandOverAsync(Clerk(world.Commune), assignment, acceptGaps: true));
    }

    [Fact]
    public async Task HandOver_TokenWithoutFigure_IsRefusedEvenWhenGapsAreSeen()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", "Đã họp {{hoi-nghi}} cuộc."));

        Refusals(await world.HandOverAsync(Clerk(world.Commune), assignment)).ShouldHaveSingleItem()
            .ShouldBe(new("Mục II.1. “Chỉ tiêu hoi-nghi” chưa được báo cáo: hãy nhập vào biểu số liệu.", "noi-bo"));
    }

    [Fact]
    public async Task GiveBack_ByTheSignerWithoutReason_IsRefused()
    {
        var assignment = await HandedOverAsync();

        Refusals(await GiveBackAsync(Signer(world.Commune), assignment, " \0 ")).ShouldHaveSingleItem().Field.ShouldBe("Reason");
        Refusals(await GiveBackAsync(Signer(world.Commune), assignment, new string('x', 2001)))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Lý do dài 2001 ký tự, tối đa 2000 ký tự.");
        Value(await GiveBackAsync(Signer(world.Commune), assignment, "Thiếu số liệu"));

        var report = await world.ReportAsync(assignment);
        (report.State, report.InsideReturnReason).ShouldBe((ReportState.Drafting, "Thiếu số liệu"));
        Refusals(await GiveBackAsync(Signer(world.Commune), assignment, "lần nữa"))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Báo cáo không ở trạng thái chờ ký.");
    }

    [Fact]
    public async Task TakeBack_ByWhoHandedOver_NeedsNoReason()
    {
        var (assignment, clerk) = (await world.AskOneAsync(world.Commune), Clerk(world.Commune));
        Value(await world.HandOverAsync(clerk, assignment));

        (await GiveBackAsync(Clerk(world.Commune), assignment, "")).ShouldBeOfType<Outcome<Done>.Forbidden>();
        (await GiveBackAsync(Signer(world.Agency), assignment, "lý do")).ShouldBeOfType<Outcome<Done>.Absent>();
        Value(await GiveBackAsync(clerk, assignment, ""));
        (await world.ReportAsync(assignment)).State.ShouldBe(ReportState.Drafting);
    }

    [Fact]
    public async Task Sign_ByWhoHandedOver_IsRefused()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var both = new Actor(Guid.CreateVersion7(), "Hai vai", [new(world.Commune, Role.Clerk), new(world.Commune, Role.Signer)]);
        Value(await world.HandOverAsync(both, assignment));

        Refusals(await world.SignAsync(both, await world.ToSignAsync(both, assignment)))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Người trình không tự ký: cần một người ký khác của đơn vị.");
    }

    [Fact]
    public async Task Sign_WhatChangedSinceItWasRead_IsRefused()
    {
        var (assignment, clerk, signer) = (await world.AskOneAsync(world.Commune), Clerk(world.Commune), Signer(world.Commune));
        Value(await world.HandOverAsync(clerk, assignment));
        var read = await world.ToSignAsync(signer, assignment);
        Value(await GiveBackAsync(clerk, assignment, ""));
        Value(await world.SaveAsync(clerk, assignment, "noi-bo", "Câu thêm vào."));
        Value(await world.HandOverAsync(clerk, assignment));

        Refusals(await world.SignAsync(signer, read)).ShouldHaveSingleItem().Field.ShouldBe("Digest");
        Value(await world.SignAsync(signer, await world.ToSignAsync(signer, assignment)));
    }

    [Fact]
    public async Task Sign_TheDraftThatWasRead_GetsANewHeadAndFootAlone()
    {
        var (assignment, signer) = (await HandedOverAsync(), Signer(world.Commune));
        var draft = (await world.ViewAsync(signer, assignment)).Composed.Document;

        Value(await world.SignAsync(signer, await world.ToSignAsync(signer, assignment)));

        var signed = (await world.ViewAsync(signer, assignment)).Composed.Document;
        signed.Title.PlaceAndDate.ShouldBe(PlaceAndDate.On(draft.Title.PlaceAndDate.Place, Today));
        signed.Signature.ShouldBe(SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Lò Văn Kinh"));
        signed.Recipients.ShouldBe(new Recipients(["UBND huyện (b/c)"]) { Archive = "VT" });
        signed.Body.ShouldBe(draft.Body);
        RowsOf(signed).ShouldBe(RowsOf(draft));

        // The file sets its columns to the width of the page.
        static IEnumerable<TableRow> RowsOf(OfficialDocument document) => document.Annexes.SelectMany(a => a.Body).OfType<Table>().SelectMany(t => t.Rows);
    }

    [Fact]
    public async Task Sign_WrongInput_SaysEachAtItsField()
    {
        var (assignment, signer) = (await HandedOverAsync(), Signer(world.Commune));
        var input = await world.ToSignAsync(signer, assignment);

        Refusals(await world.SignAsync(signer, input with { SignedOn = Today.AddDays(1), SignerName = " ", SignatureLines = ["", " "], Recipients = [] }))
            .Select(r => r.Field).ShouldBe(["SignedOn", "SignerName", "SignatureLines", "Recipients"]);
        Refusals(await world.SignAsync(signer, input with { SignedOn = Today.AddDays(-1) }))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Ngày ký không được trước ngày ban hành yêu cầu báo cáo.");
        (await world.SignAsync(Clerk(world.Commune), input)).ShouldBeOfType<Outcome<string>.Forbidden>();
        (await world.SignAsync(Signer(world.Agency), input)).ShouldBeOfType<Outcome<string>.Absent>();
        (await world.ReportAsync(assignment)).State.ShouldBe(ReportState.HandedOver);
    }

    [Fact]
    public async Task Sign_Report_FreezesBytesHashAndFigures()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var clerk = Clerk(world.Commune);
        Value(await world.EnterAsync(clerk, assignment, ("hoi-nghi", "2", 0), ("hoa-giai", "73/97", 0), ("ngay-cong", "11.036", 0)));
        Value(await world.SaveAsync(clerk, assignment, "noi-bo", "Họp {{hoi-nghi}} cuộc^[Hòa giải {{hoa-giai|%}}.]."));
        var report = await world.SendAsync(assignment);
        var bytes = await BytesAsync(report.Id);

        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(report.DocumentHash);
        bytes.Faults().ShouldBeEmpty();
        bytes.Paragraphs().ShouldContain(p => p == "Họp 02 cuộc.");
        string.Concat(bytes.Paragraphs("word/footnotes.xml")).ShouldContain("Hòa giải 75,26%.");
        report.FrozenFigures.Where(f => f.Scope == Scope.Own && f.Figure is not null)
            .Select(f => f.Indicator)
            .ShouldBe(["hoi-nghi", "hoa-giai", "ngay-cong"], ignoreOrder: true);
        (await DownloadAsync(report.Id)).ShouldBe(bytes);
    }

    [Fact]
    public async Task Signed_LaterChanges_ReachNeitherDocumentNorPreview()
    {
        var assignment = await world.AskOneAsync(world.Agency);
        Value(await world.EnterAsync(Clerk(world.Agency), assignment, ("hoi-nghi", "2", 0), ("doi-tuong", "Cán bộ", 0)));
        Value(await world.SaveAsync(Clerk(world.Agency), assignment, "noi-bo", "Họp {{hoi-nghi}} cuộc.\n- một\n  + hai\n- ba^[Chú thích {{hoi-nghi}}.]"));
        var report = await world.SendAsync(assignment);
        var (bytes, preview) = (await BytesAsync(report.Id), await PreviewAsync(assignment));
        preview.ShouldContain("BC-UBND");

        await world.DoAsync(async (DanchuDatabase d) =>
        {
            await d.Facts.Where(f => f.OrganisationId == world.Agency).ExecuteUpdateAsync(f => f.SetProperty(x => x.Value, 9m), Cancel);
            await d.Letterheads.Where(i => i.OrganisationId == world.Agency).ExecuteUpdateAsync(
                i => i.SetProperty(x => x.BodyName, "TÊN MỚI").SetProperty(x => x.Symbol, "MOI").SetProperty(x => x.Place, "Nơi khác"), Cancel);
            return 0;
        });
        try
        {
            (await PreviewAsync(assignment)).ShouldBe(preview);
            (await DownloadAsync(report.Id)).ShouldBe(bytes);
        }
        finally
        {
            await world.DoAsync((DanchuDatabase d) => d.Letterheads.Where(i => i.OrganisationId == world.Agency)
                .ExecuteUpdateAsync(
                    i => i.SetProperty(x => x.BodyName, "CƠ QUAN BÁO CÁO").SetProperty(x => x.Symbol, "UBND").SetProperty(x => x.Place, "Phong Thổ"), Cancel));
        }
    }

    [Fact]
    public async Task Sign_SeveralReportsOfOneUnitAtOnce_NumbersFollowWithoutGap()
    {
        var unit = world.Seed.Communes[1];
        var ready = new List<(Actor Signer, SignReport.Input Input)>();
        for (var i = 0; i < 8; i++)
        {
            ready.Add(await ReadyAsync(unit, ReportingLine.State));
        }

        var symbols = await SignAllAsync(ready);

        symbols.ShouldBe(["01/BC-UBND", "02/BC-UBND", "03/BC-UBND", "04/BC-UBND", "05/BC-UBND", "06/BC-UBND", "07/BC-UBND", "08/BC-UBND"]);
    }

    [Fact]
    public async Task Sign_OnBothLines_HasABookForEach()
    {
        var unit = world.Seed.Communes[2];
        var state = await ReadyAsync(unit, ReportingLine.State);
        var (party, second) = (await ReadyAsync(unit, ReportingLine.Party), await ReadyAsync(unit, ReportingLine.Party));

        (await SignAllAsync([state, party, second])).ShouldBe(["01-BC/BCĐ", "01/BC-UBND", "02-BC/BCĐ"]);
    }

    private async Task<(Actor Signer, SignReport.Input Input)> ReadyAsync(OrganisationId unit, ReportingLine line)
    {
        var (assignment, signer) = (await world.AskOneAsync(unit, line: line), Signer(unit));
        Value(await world.HandOverAsync(Clerk(unit), assignment));
        return (signer, await world.ToSignAsync(signer, assignment));
    }

    private async Task<IEnumerable<string>> SignAllAsync(IEnumerable<(Actor Signer, SignReport.Input Input)> ready) =>
        (await Task.WhenAll(ready.Select(r => Task.Run(() => world.SignAsync(r.Signer, r.Input))))).Select(Value).Order(StringComparer.Ordinal);

    private async Task<AssignmentId> HandedOverAsync()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.HandOverAsync(Clerk(world.Commune), assignment));
        return assignment;
    }

    private Task<Outcome<Done>> GiveBackAsync(Actor actor, AssignmentId assignment, string reason) =>
        world.DoAsync((DeclineToSign g) => g.ExecuteAsync(actor, new(assignment, reason), Cancel));

    private Task<byte[]> BytesAsync(ReportId report) => world.DoAsync((DanchuDatabase d) =>
        d.ReportDocuments.Where(r => r.ReportId == report).Select(r => r.Content).SingleAsync(Cancel));

    private async Task<byte[]> DownloadAsync(ReportId report) =>
        Value(await world.DoAsync((LoadDocument r) => r.ReadAsync(As(world.Seed.District, Role.Reader), report, Cancel))).Content;

    private async Task<string> PreviewAsync(AssignmentId assignment)
    {
        var composed = (await world.ViewAsync(Clerk(await world.UnitAsync(assignment)), assignment)).Composed;
        using var html = new StringWriter();
        HtmlPreview.Write(composed.Document, composed.DocumentForm, html);
        return html.ToString();
    }
}
