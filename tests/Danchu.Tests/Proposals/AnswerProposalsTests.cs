using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Proposals;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Proposals;

/// <summary>Answers come down: likes are merged, passed on to who is competent, answered once, and every source has it.</summary>
public sealed class AnswerProposalsTests(ProposalWorld world) : IClassFixture<ProposalWorld>
{
    private static Actor District(ProposalWorld of) => ProposalWorld.Secretary(of.Seed.District);

    [Fact]
    public async Task Answer_ToThreeMergedAndPassedOn_ComesDownToEachOfThem()
    {
        var units = new List<OrganisationId>();
        var sent = new List<ProposalId>();
        foreach (var name in new[] { "Xã Nhất", "Xã Nhì", "Xã Ba" })
        {
            units.Add(await world.CommuneAsync(name));
            sent.Add(await world.SendAsync(units[^1], $"Đề nghị huyện hỗ trợ kinh phí sửa nhà văn hóa bản của {name}"));
        }

        var first = Value(await world.OpenAsync(District(world), (await world.GroupAsync(sent[0])).Id));
        first.Likes.Select(l => l.UnitName).ShouldBe(["Xã Nhì", "Xã Ba"], ignoreOrder: true);
        Value(await world.DoAsync((MergeProposals m) => m.ExecuteAsync(
            District(world), new(first.Group.Id, first.Group.Revision, [.. first.Likes.Select(l => l.Id)], "Sửa nhà văn hóa"), Cancel)));
        var group = await world.GroupAsync(sent[2]);
        (group.Id, group.Subject).ShouldBe((first.Group.Id, "Sửa nhà văn hóa"));
        Value(await world.DoAsync((PassProposalsOn p) => p.ExecuteAsync(
            District(world), new(group.Id, group.Revision, null, "phòng tài chính", "Đề nghị phòng tham mưu"), Cancel))).ShouldBe("Phòng Tài chính - Kế hoạch");

        var finance = Clerk(world.Seed.Agencies[1]);
        Value(await world.OpenAsync(finance, group.Id)).Proposals.Count.ShouldBe(3);
        (await world.AnswerAsync(District(world), sent[0], "Huyện trả lời thay")).ShouldBeForbidden();
        Value(await world.ShowAsync(Clerk(units[0]), sent[0])).Holder.ShouldBe("Phòng Tài chính - Kế hoạch");
        Value(await world.AnswerAsync(finance, sent[0], "Bố trí 200 triệu đồng trong năm 2024")).ShouldBe(3);

        foreach (var (unit, proposal) in units.Zip(sent))
        {
            var view = Value(await world.ShowAsync(Clerk(unit), proposal));
            (view.Group.State, view.Group.Answer, view.AnsweredFor, view.GroupWith).ShouldBe(
                (ProposalState.Settled, "Bố trí 200 triệu đồng trong năm 2024", "Phòng Tài chính - Kế hoạch", 2));
            view.Steps.Select(s => s.Deed).ShouldBe(
                proposal == sent[0]
                    ? [ProposalDeed.Send, ProposalDeed.PassOn, ProposalDeed.Answer]
                    : [ProposalDeed.Send, ProposalDeed.Merge, ProposalDeed.PassOn, ProposalDeed.Answer]);
            var line = await world.LineAsync(proposal);
            (line["tinh-trang"], line["ngay-tra-loi"], line["tra-loi"], line["van-ban-tra-loi"]).ShouldBe(
                ("da-giai-quyet", "2023-10-20", "Bố trí 200 triệu đồng trong năm 2024", "Văn bản số 12/UBND-NV ngày 19/10/2023"));
            line.ClosedOn.ShouldBe(new DateOnly(2023, 10, 20));
            (await world.NoticesAsync(unit)).ShouldContain(n => n.Text == "Phòng Tài chính - Kế hoạch trả lời kiến nghị của đơn vị: đã giải quyết.");
            var history = await world.DoAsync((DanchuDatabase d) => d.History.Where(h => h.SubjectId == line.Id.Value).OrderBy(h => h.Sequence)
                .Select(h => h.Operation).ToListAsync(Cancel));
            history[^1].ShouldBe(nameof(AnswerProposals));
        }

        // One source does not read the other.
        (await world.ShowAsync(Clerk(units[1]), sent[0])).ShouldBeAbsent();
        (await world.ShowAsync(Clerk(world.Seed.OtherCommune), sent[0])).ShouldBeAbsent();
    }

    [Fact]
    public async Task Letter_WithTheAnswer_GoesToEachWhoAsked_AndIsTheHoldersAlone()
    {
        var (near, far) = (await world.CommuneAsync("Xã Thư Gần"), await world.CommuneAsync("Xã Thư Xa"));
        var (one, other) = (await world.SendAsync(near, "Sửa cầu treo."), await world.SendAsync(far, "Sửa cầu treo bản xa"));
        var (group, alike) = (await world.GroupAsync(one), await world.GroupAsync(other));
        var draft = await WordsAsync(group.Id);
        draft.ShouldContain("Kính gửi: Xã Thư Gần");
        draft.ShouldContain("gửi ngày 20/10/2023: Sửa cầu treo.");
        draft.ShouldContain("trả lời như sau:\n……");
        Value(await world.DoAsync((MergeProposals m) => m.ExecuteAsync(District(world), new(group.Id, group.Revision, [alike.Id], "Sửa cầu treo"), Cancel)));
        Value(await world.AnswerAsync(District(world), one, "Đã bố trí vốn.\n- Khởi công quý I\n- Xong quý II"));

        var words = await WordsAsync(group.Id);
        words.ShouldContain("trả lời kiến nghị về việc sửa cầu treo");
        words.ShouldContain("02 kiến nghị, đề xuất cùng nội dung:");
        words.ShouldContain("Xã Thư Xa (gửi ngày 20/10/2023): Sửa cầu treo bản xa.");
        words.ShouldContain("Đã bố trí vốn.");
        words.ShouldContain("ngày 19 tháng 10 năm 2023");
        foreach (var stranger in new[] { Clerk(near), Clerk(world.Seed.OtherCommune) })
        {
            (await world.DoAsync((PrintAnswer p) => p.ReadAsync(stranger, group.Id, Cancel))).ShouldBeAbsent();
        }

        async Task<string> WordsAsync(ProposalGroupId id)
        {
            var file = Value(await world.DoAsync((PrintAnswer p) => p.ReadAsync(District(world), id, Cancel)));
            file.Content.Faults().ShouldBeEmpty();
            return string.Join('\n', file.Content.Paragraphs());
        }
    }

    [Fact]
    public async Task Answer_ByTwoOfficersAtOnce_IsGivenOnce()
    {
        var unit = await world.CommuneAsync("Xã Hai Người");
        var sent = await world.SendAsync(unit, "Hai người cùng trả lời");
        Value(await world.OpenAsync(District(world), (await world.GroupAsync(sent)).Id));

        var outcomes = await Task.WhenAll(
            Task.Run(() => world.AnswerAsync(District(world), sent, "Người thứ nhất"), Cancel),
            Task.Run(() => world.AnswerAsync(District(world), sent, "Người thứ hai", accepted: false), Cancel));

        outcomes.OfType<Outcome<int>.Done>().ShouldHaveSingleItem();
        outcomes.OfType<Outcome<int>.Refused>().ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem().Message.ShouldContain("đã được trả lời");
        var answer = (await world.GroupAsync(sent)).Answer;
        (await world.LineAsync(sent))["tra-loi"].ShouldBe(answer);
        (await world.NoticesAsync(unit)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Act_OnAStalePage_IsRefused()
    {
        var unit = await world.CommuneAsync("Xã Trang Cũ");
        var sent = await world.SendAsync(unit, "Trang đã cũ");
        var group = await world.GroupAsync(sent);
        Value(await world.DoAsync((ConsiderProposals c) => c.ExecuteAsync(
            District(world), new(group.Id, group.Revision, new DateOnly(2023, 12, 1), ""), Cancel)));

        (await world.AnswerAsync(District(world), sent, "Trả lời muộn", revision: group.Revision)).RefusalMessages().ShouldHaveSingleItem()
            .ShouldContain("người khác đã xử lý");
        (await world.GroupAsync(sent)).State.ShouldBe(ProposalState.Considered);
    }

    [Fact]
    public async Task Answer_ALineTheUnitStruckOutOrCorrected_StaysTheUnits()
    {
        var (struck, corrected) = (await world.CommuneAsync("Xã Gạch"), await world.CommuneAsync("Xã Sửa"));
        var (one, other) = (await world.SendAsync(struck, "Gạch mục này rồi"), await world.SendAsync(corrected, "Mục này còn"));
        var line = await world.LineAsync(one);
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(struck), new(line.Id, line.Revision, "Ghi trùng"), Cancel)));
        var (group, alike) = (await world.GroupAsync(one), await world.GroupAsync(other));
        Value(await world.DoAsync((MergeProposals m) => m.ExecuteAsync(District(world), new(group.Id, group.Revision, [alike.Id], null), Cancel)));

        Value(await world.AnswerAsync(District(world), other, "Không có nguồn", accepted: false));

        (await world.LineAsync(one))["tra-loi"].ShouldBe("");
        Value(await world.ShowAsync(Clerk(struck), one)).Group.State.ShouldBe(ProposalState.Declined);
        var answered = await world.LineAsync(other);
        answered["tinh-trang"].ShouldBe("khong-chap-nhan");
        var typed = answered.Fields.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        typed["ghi-chu"] = "Sẽ kiến nghị lại";
        Value(await world.DoAsync((WriteEntry w) => w.ExecuteAsync(
            Clerk(corrected), new(corrected, Proposal.Register, typed, answered.Id, answered.Revision), Cancel)));
        (await world.LineAsync(other))["ghi-chu"].ShouldBe("Sẽ kiến nghị lại");
    }

    [Fact]
    public async Task Answer_WithoutResultTextOrDate_SaysEachAtItsField()
    {
        var sent = await world.SendAsync(await world.CommuneAsync("Xã Thiếu"), "Thiếu câu trả lời");
        var group = await world.GroupAsync(sent);

        var refused = Refusals(await world.DoAsync((AnswerProposals a) => a.ExecuteAsync(
            District(world), new(group.Id, group.Revision, null, "", "12/UBND", null, new("tra-loi.pdf", "MZ"u8.ToArray())), Cancel)));

        refused.Select(r => r.Field).ShouldBe(["Accepted", "Text", "Date", "File"]);
        var future = Refusals(await world.DoAsync((AnswerProposals a) => a.ExecuteAsync(
            District(world), new(group.Id, group.Revision, true, "Có", "1/UBND", new DateOnly(2023, 10, 21)), Cancel)));
        future.ShouldHaveSingleItem().Message.ShouldContain("không được sau hôm nay");
        (await world.GroupAsync(sent)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Answer_WithAFile_IsReadByEverySource()
    {
        var unit = await world.CommuneAsync("Xã Tệp");
        var sent = await world.SendAsync(unit, "Xin văn bản trả lời");
        var group = await world.GroupAsync(sent);
        byte[] pdf = [.. "%PDF-1.4\n%%EOF"u8];
        Value(await world.DoAsync((AnswerProposals a) => a.ExecuteAsync(
            District(world), new(group.Id, group.Revision, true, "Kèm văn bản", "", null, new("tra-loi.pdf", pdf)), Cancel)));

        var file = Value(await world.DoAsync((LoadAnswerFile l) => l.ReadAsync(As(unit, Role.Reader), sent, Cancel)));

        (file.Name, file.Content.Length).ShouldBe(("tra-loi.pdf", pdf.Length));
    }

    [Fact]
    public async Task Split_OneOfAGroup_IsAnsweredByItself()
    {
        var (one, other) = (await world.SendAsync(await world.CommuneAsync("Xã Chung"), "Việc chung"),
            await world.SendAsync(await world.CommuneAsync("Xã Riêng Việc"), "Việc khác hẳn"));
        var (into, from) = (await world.GroupAsync(one), await world.GroupAsync(other));
        Value(await world.DoAsync((MergeProposals m) => m.ExecuteAsync(District(world), new(into.Id, into.Revision, [from.Id], null), Cancel)));
        var merged = await world.GroupAsync(one);

        var own = Value(await world.DoAsync((SplitProposal s) => s.ExecuteAsync(District(world), new(merged.Id, merged.Revision, other), Cancel)));

        (await world.GroupAsync(other)).Id.ShouldBe(own);
        Value(await world.AnswerAsync(District(world), one, "Chỉ trả lời việc chung")).ShouldBe(1);
        (await world.GroupAsync(other)).IsOpen.ShouldBeTrue();
        (await world.DoAsync((SplitProposal s) => s.ExecuteAsync(District(world), new(own, 1, other), Cancel))).RefusalMessages().ShouldHaveSingleItem()
            .ShouldContain("chỉ có một kiến nghị");
    }

    [Fact]
    public async Task PassOn_ToTheSuperior_OrNowhere_OrToTheSource()
    {
        var unit = await world.CommuneAsync("Xã Lên Tỉnh");
        var sent = await world.SendAsync(unit, "Việc của tỉnh");
        var group = await world.GroupAsync(sent);
        async Task<Outcome<string>> PassAsync(OrganisationId? to, string? below) => await world.DoAsync((PassProposalsOn p) =>
            p.ExecuteAsync(District(world), new(group.Id, group.Revision, to, below, ""), Cancel));

        (await PassAsync(null, "")).RefusalMessages().ShouldHaveSingleItem().ShouldContain("Chọn cơ quan cấp trên");
        (await PassAsync(world.Seed.OtherDistrict, null)).RefusalMessages().ShouldHaveSingleItem().ShouldContain("cấp trên của đơn vị");
        (await PassAsync(null, "Xã Lên Tỉnh")).RefusalMessages().ShouldHaveSingleItem().ShouldContain("đơn vị đã kiến nghị");
        (await PassAsync(null, "xã hua bum")).RefusalMessages().ShouldHaveSingleItem().ShouldContain("Không có đơn vị cấp dưới");
        Value(await PassAsync(world.Seed.Province, null)).ShouldBe("Ủy ban nhân dân tỉnh Lai Châu");

        (await world.GroupAsync(sent)).State.ShouldBe(ProposalState.Sent);
        var passed = Value(await world.DoAsync((ListReceivedProposals l) => l.ReadAsync(
            District(world), null, new(ListReceivedProposals.Which.PassedOn, Unit: "len tinh"), Cancel)));
        passed.List.Rows.ShouldHaveSingleItem().Holder.ShouldBe("Ủy ban nhân dân tỉnh Lai Châu");
    }

    [Theory]
    [InlineData("Đề nghị hỗ trợ kinh phí làm đường vào bản", "Kiến nghị huyện hỗ trợ kinh phí làm đường vào bản Nà Khiết", true)]
    [InlineData("Đề nghị hỗ trợ kinh phí làm đường vào bản", "Sớm ban hành hướng dẫn về tổ chức hội nghị cán bộ, công chức", false)]
    [InlineData("Không", "Không", false)]
    public async Task Likes_AreThoseThatShareMostOfTheirWords(string one, string other, bool alike)
    {
        var body = await world.CommuneAsync("Huyện Ghép", world.Seed.Province);
        var first = await world.SendAsync(await world.CommuneAsync("Xã Ghép Một", body), one, to: body);
        await world.SendAsync(await world.CommuneAsync("Xã Ghép Hai", body), other, to: body);

        var view = Value(await world.OpenAsync(ProposalWorld.Secretary(body), (await world.GroupAsync(first)).Id));

        (view.Likes.Count, view.Others.Count).ShouldBe(alike ? (1, 0) : (0, 1), string.Create(CultureInfo.InvariantCulture, $"{one} | {other}"));
    }

    [Fact]
    public void Lifecycle_EveryStateAndDeed_HasItsAnswer()
    {
        foreach (var state in Enum.GetValues<ProposalState>())
        {
            foreach (var deed in Enum.GetValues<ProposalDeed>())
            {
                var transition = ProposalLifecycle.Of(state, deed);
                transition.IsAllowed.ShouldBe(
                    ProposalLifecycle.IsOpen(state) && (deed != ProposalDeed.TakeBack || state == ProposalState.Sent), $"{state} {deed}");
            }
        }
    }
}
