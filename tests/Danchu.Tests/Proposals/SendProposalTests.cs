using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Proposals;

/// <summary>A proposal goes up: from a line of the book or as a new one; read by whom it concerns; taken back as long as nobody read it.</summary>
public sealed class SendProposalTests(ProposalWorld world) : IClassFixture<ProposalWorld>
{
    [Fact]
    public async Task Send_AText_BecomesALineOfTheBook_AndComesToTheSuperior()
    {
        var unit = await world.CommuneAsync("Xã Gửi");
        var sent = Value(await world.TrySendAsync(Clerk(unit), unit, "Đề nghị làm đường vào bản Pả", reason: "Mưa là tắc"));

        var line = await world.LineAsync(sent);
        (line["noi-dung"], line["tinh-trang"], line["nguon"], line["ly-do"]).ShouldBe(("Đề nghị làm đường vào bản Pả", "cho", "cu-tri", "Mưa là tắc"));
        line["han"].ShouldBe("2023-11-19", "Thirty days from the day it was sent.");
        line.DueOn.ShouldBe(new DateOnly(2023, 11, 19));
        var notice = (await world.NoticesAsync(world.Seed.District)).Last(n => n.Kind == NoticeKind.Proposed);
        notice.Text.ShouldBe("Xã Gửi gửi kiến nghị: Đề nghị làm đường vào bản Pả");
        var received = Value(await world.DoAsync((ListReceivedProposals l) => l.ReadAsync(
            ProposalWorld.Secretary(world.Seed.District), null, new(Words: "duong vao ban pa"), Cancel)));
        received.List.Rows.ShouldHaveSingleItem().Units.ShouldBe(["Xã Gửi"]);
        var own = Value(await world.DoAsync((ListProposals l) => l.ReadAsync(Clerk(unit), null, cancellationToken: Cancel)));
        own.Sent.Rows.ShouldHaveSingleItem().Holder.ShouldBe("Ủy ban nhân dân huyện Phong Thổ");
        var history = await world.DoAsync((DanchuDatabase d) => d.History.Where(h => h.SubjectId == sent.Value).Select(h => h.Operation).ToListAsync(Cancel));
        history.ShouldBe([nameof(SendProposal)]);
    }

    [Fact]
    public async Task Send_ALineOfTheBook_GoesAsItStands_OnceAtATime()
    {
        var unit = await world.CommuneAsync("Xã Một Lần");
        var entry = await world.WriteAsync(unit, "Tăng kinh phí hòa giải");
        var form = Value(await world.DoAsync((ShowProposalForm f) => f.ReadAsync(Clerk(unit), unit, entry, null, Cancel)));
        (form.Entry!.Text, form.Reason, form.Days).ShouldBe(("Tăng kinh phí hòa giải", "Nhân dân đề nghị", 30));
        form.Addressees.Select(a => a.Name).ShouldBe(["Ủy ban nhân dân huyện Phong Thổ", "Ủy ban nhân dân tỉnh Lai Châu"]);

        var sent = Value(await world.TrySendAsync(Clerk(unit), unit, "chữ khác", entry: entry));
        Value(await world.DoAsync((FindProposal f) => f.ReadAsync(Clerk(unit), entry, Cancel))).ShouldBe(sent);

        (await world.ProposalAsync(sent)).Text.ShouldBe("Tăng kinh phí hòa giải");
        (await world.TrySendAsync(Clerk(unit), unit, null, entry: entry)).RefusalMessages().ShouldHaveSingleItem().ShouldContain("đã gửi");
        (await world.DoAsync((DanchuDatabase d) => d.Entries.CountAsync(e => e.OrganisationId == unit, Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task Send_FromAnEntryOfAnotherBook_KeepsWhereItCameFrom()
    {
        var unit = await world.CommuneAsync("Xã Đối Thoại");
        var dialogue = Value(await world.DoAsync((WriteEntry w) => w.ExecuteAsync(
            Clerk(unit),
            new(unit, "doi-thoai", new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ngay"] = "05/03/2023", ["chu-tri"] = "chu-tich", ["loai"] = "nhan-dan", ["noi"] = "Nhà văn hóa", ["so-nguoi"] = "30",
            }),
            Cancel)));
        var form = Value(await world.DoAsync((ShowProposalForm f) => f.ReadAsync(Clerk(unit), unit, null, dialogue, Cancel)));
        (form.Source, form.Origin!.Id).ShouldBe((ProposalSource.Dialogue, dialogue));

        var sent = Value(await world.TrySendAsync(Clerk(unit), unit, "Nước sạch cho hai bản", origin: dialogue));

        Value(await world.ShowAsync(Clerk(unit), sent)).Origin!.Id.ShouldBe(dialogue);
        var other = await world.CommuneAsync("Xã Khác Sổ");
        (await world.TrySendAsync(Clerk(other), other, "Của người khác", origin: dialogue)).RefusalMessages().ShouldHaveSingleItem()
            .ShouldContain("Mục nguồn không có trong sổ");
    }

    [Fact]
    public async Task Send_ToSomebodyWhoIsNoSuperior_OrWithoutText_IsRefused()
    {
        var unit = await world.CommuneAsync("Xã Sai");
        var refused = await world.TrySendAsync(Clerk(unit), unit, " ", to: world.Seed.OtherDistrict);
        refused.RefusalMessages().ShouldBe(["Chọn cơ quan cấp trên mà đơn vị kiến nghị.", "Ghi nội dung kiến nghị."]);
        (await world.TrySendAsync(As(unit, Role.Reader), unit, "Chỉ đọc")).ShouldBeForbidden();
        (await world.TrySendAsync(Clerk(world.Seed.OtherCommune), unit, "Người ngoài")).ShouldBeAbsent();
        (await world.DoAsync((DanchuDatabase d) => d.Entries.AnyAsync(e => e.OrganisationId == unit, Cancel))).ShouldBeFalse();
    }

    [Fact]
    public async Task Proposal_IsReadByTheUnit_WhoeverHoldsIt_AndThoseAbove_NobodyElse()
    {
        var unit = await world.CommuneAsync("Xã Riêng");
        var neighbour = await world.CommuneAsync("Xã Bên");
        var sent = await world.SendAsync(unit, "Mở lớp tập huấn", to: world.Seed.Province);

        foreach (var reader in new[] { As(unit, Role.Reader), As(world.Seed.Province, Role.Reader), As(world.Seed.District, Role.Reader) })
        {
            Value(await world.ShowAsync(reader, sent)).Proposal.Text.ShouldBe("Mở lớp tập huấn");
        }

        var group = (await world.GroupAsync(sent)).Id;
        (await world.ShowAsync(Clerk(neighbour), sent)).ShouldBeAbsent();
        (await world.ShowAsync(As(world.Seed.OtherDistrict, Role.Secretariat), sent)).ShouldBeAbsent();

        // The district is on its line, not on its way.
        (await world.OpenAsync(As(world.Seed.District, Role.Secretariat), group)).ShouldBeAbsent();
        (await world.DoAsync((LoadAnswerFile l) => l.ReadAsync(Clerk(neighbour), sent, Cancel))).ShouldBeAbsent();
        Value(await world.OpenAsync(As(world.Seed.Province, Role.Reader), group)).MayAct.ShouldBeFalse();
        (await world.GroupAsync(sent)).State.ShouldBe(ProposalState.Sent, "Who only looks on does not take it up.");
    }

    [Fact]
    public async Task TakeBack_BeforeAnybodyReadIt_LeavesTheLine_AndItMayGoAgain()
    {
        var unit = await world.CommuneAsync("Xã Rút");
        var sent = await world.SendAsync(unit, "Gửi nhầm nơi");
        var group = (await world.GroupAsync(sent)).Id;

        Value(await world.DoAsync((TakeBackProposal t) => t.ExecuteAsync(Clerk(unit), new(sent), Cancel)));

        (await world.OpenAsync(ProposalWorld.Secretary(world.Seed.District), group)).ShouldBeAbsent();
        (await world.ShowAsync(ProposalWorld.Secretary(world.Seed.District), sent)).ShouldBeAbsent();
        (await world.NoticesAsync(world.Seed.District)).ShouldNotContain(n => n.Text.Contains("Gửi nhầm nơi"));
        var line = await world.LineAsync(sent);
        (line["noi-dung"], line["han"], line["don-vi"]).ShouldBe(("Gửi nhầm nơi", "", ""));
        Value(await world.TrySendAsync(Clerk(unit), unit, null, world.Seed.Province, line.Id));
    }

    [Fact]
    public async Task TakeBack_AfterItWasOpened_IsRefused()
    {
        var unit = await world.CommuneAsync("Xã Chậm");
        var sent = await world.SendAsync(unit, "Đã có người xem");
        Value(await world.OpenAsync(ProposalWorld.Secretary(world.Seed.District), (await world.GroupAsync(sent)).Id)).Group.State.ShouldBe(ProposalState.Read);

        (await world.DoAsync((TakeBackProposal t) => t.ExecuteAsync(Clerk(unit), new(sent), Cancel))).RefusalMessages().ShouldHaveSingleItem()
            .ShouldContain("Nơi nhận đã mở");
        (await world.DoAsync((TakeBackProposal t) => t.ExecuteAsync(As(unit, Role.Signer), new(sent), Cancel))).ShouldBeForbidden();
        Value(await world.ShowAsync(Clerk(unit), sent)).MayTakeBack.ShouldBeFalse();
    }

    [Fact]
    public async Task Due_Overdue_ComesToWhoMustAnswer_AndToTheUnit()
    {
        var (unit, body) = (await world.CommuneAsync("Xã Chờ"), await world.CommuneAsync("Huyện Chậm", world.Seed.Province));
        var commune = await world.CommuneAsync("Xã Chờ Lâu", body);
        var sent = await world.SendAsync(commune, "Chờ mãi", to: body);
        var before = world.Clock.Now;
        try
        {
            Value(await world.DoAsync((ListDueProposals l) => l.ReadAsync(ProposalWorld.Secretary(body), Cancel))).ToAnswer.ShouldBeEmpty();
            world.Clock.Now = before.AddDays(31);
            var duty = Value(await world.DoAsync((ListDueProposals l) => l.ReadAsync(ProposalWorld.Secretary(body), Cancel)));
            duty.ToAnswer.ShouldHaveSingleItem().Subject.ShouldBe("Chờ mãi");
            (duty.ToAnswerAll, duty.Overdue.Count).ShouldBe((1, 0));
            var waiting = Value(await world.DoAsync((ListDueProposals l) => l.ReadAsync(As(commune, Role.Signer), Cancel)));
            waiting.Overdue.ShouldHaveSingleItem().Holder.ShouldBe("Huyện Chậm");
            Value(await world.DoAsync((ListDueProposals l) => l.ReadAsync(Clerk(unit), Cancel))).Overdue.ShouldBeEmpty();

            var group = await world.GroupAsync(sent);
            var until = world.Clock.Today().AddDays(40);
            Value(await world.DoAsync((ConsiderProposals c) => c.ExecuteAsync(
                ProposalWorld.Secretary(body), new(group.Id, group.Revision, until, "Đang khảo sát"), Cancel)));
            Value(await world.DoAsync((ListDueProposals l) => l.ReadAsync(Clerk(commune), Cancel))).Overdue.ShouldBeEmpty();
            var line = await world.LineAsync(sent);
            (line["tinh-trang"], line.DueOn).ShouldBe(("dang", until));
            (await world.NoticesAsync(commune)).ShouldContain(n => n.Text.Contains("đang xem xét kiến nghị của đơn vị"));
        }
        finally
        {
            world.Clock.Now = before;
        }
    }
}
