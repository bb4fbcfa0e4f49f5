using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Danchu.Core.Villages;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Entries;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Villages;

/// <summary>Villages of communes: kept by their communes, asked nothing and counted nowhere.</summary>
public sealed class VillagesTests(BookWorld world) : IClassFixture<BookWorld>, IAsyncLifetime
{
    private OrganisationId District => world.Reports.Seed.District;

    // The books of villages as the catalogue has them; put in once.
    public async ValueTask InitializeAsync() => await world.DoAsync(async (DanchuDatabase d) =>
    {
        if (!await d.Registers.AnyAsync(r => r.Key == VillageState.Register, Cancel))
        {
            d.Registers.AddRange(ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Registers.Select(file => file.Value)
                .Where(r => r.Key is VillageState.Register or "quy-uoc"));
        }

        return await d.SaveChangesAsync(Cancel);
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Village_IsAddedCorrectedAndEnded_ByItsCommune()
    {
        var (commune, stranger) = (await world.NewCommuneAsync("Xã Thôn"), world.Reports.Seed.OtherCommune);
        var village = await world.VillageAsync(commune, "Thôn Đầu");
        (await WriteAsync(Clerk(commune), new(commune, Name: "thôn đầu"))).ShouldBeRefused("đã có thôn, tổ dân phố tên", "Name");
        (await WriteAsync(Clerk(commune), new(commune, Name: " "))).ShouldBeRefused("Chưa nhập tên", "Name");
        (await WriteAsync(Clerk(commune), new(commune, Name: "Thôn Hai", Code: "mã sai!"))).ShouldBeRefused("Mã đơn vị chỉ gồm", "Code");
        (await WriteAsync(Clerk(commune), new(commune, Name: "Thôn Hai", From: Today.AddDays(1)))).ShouldBeRefused("chưa tới", "From");
        (await WriteAsync(As(commune, Role.Signer), new(commune, Name: "Thôn Hai"))).ShouldBeForbidden();
        (await WriteAsync(Clerk(stranger), new(commune, Name: "Thôn Hai"))).ShouldBeAbsent();
        (await WriteAsync(Clerk(stranger), new(stranger, village, "Thôn Hai"))).ShouldBeAbsent();
        (await WriteAsync(Clerk(District), new(District, Name: "Thôn Hai"))).ShouldBeAbsent();
        (await WriteAsync(Clerk(village), new(commune, village, "Thôn Hai"))).ShouldBeAbsent();

        var shown = await ShowAsync(Clerk(commune), village);
        shown.Village.Code.ShouldEndWith(".T01");
        (await WriteAsync(Clerk(commune), new(commune, village, "Thôn Cuối", Version: shown.Village.Version))).ShouldBeDone();
        (await WriteAsync(Clerk(commune), new(commune, village, "Thôn Chậm", Version: shown.Village.Version))).ShouldBeRefused("vừa được người khác sửa");
        await world.MeetingAsync(village, "1/10/2023");
        (await EndAsync(Clerk(commune), village, new(2023, 9, 30))).ShouldBeRefused("mục ghi ngày 01/10/2023", "LastDay");
        (await EndAsync(Clerk(commune), village, null)).ShouldBeRefused("Chưa nhập", "LastDay");
        (await EndAsync(Clerk(stranger), village, Today)).ShouldBeAbsent();
        (await EndAsync(As(commune, Role.Reader), village, Today)).ShouldBeForbidden();
        (await EndAsync(Clerk(commune), village, Today)).ShouldBeDone().ShouldBe(commune);
        (await EndAsync(Clerk(commune), village, Today)).ShouldBeRefused("đã kết thúc", "LastDay");
        (await ShowAsync(Clerk(commune), village)).Village.Name.ShouldBe("Thôn Cuối");
    }

    [Fact]
    public async Task Village_IsAskedNothing_AndStandsInNoListOfUnits()
    {
        var commune = await world.NewCommuneAsync("Xã Thôn");
        var village = await world.VillageAsync(commune, "Bản Không Hỏi");
        var round = await world.Reports.Rounds.OpenAsync();
        await world.Reports.Rounds.ChooseAllAsync(round);
        await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(world.Reports.Rounds.Secretary, new(round, Add: [village]), Cancel));
        (await world.DoAsync((DanchuDatabase d) => d.RoundAddressees.Where(a => a.RoundId == round).Select(a => a.OrganisationId).ToListAsync(Cancel)))
            .ShouldNotContain(village);

        var secretary = As(District, Role.Secretariat);
        (await world.DoAsync((ListOrganisations l) => l.ReadAsync(secretary, new("Bản Không Hỏi"), Cancel))).Total.ShouldBe(0);
        (await world.DoAsync((ListOrganisations l) => l.ReadAsync(secretary, new(Superior: commune), Cancel))).Total.ShouldBe(0);
        var tree = Value(await world.DoAsync((ShowTree t) => t.ReadAsync(secretary, new(ReportingLine.State, Root: commune), Cancel)));
        tree.ShouldHaveSingleItem().Count.ShouldBe(0);
        (await world.DoAsync((DanchuDatabase d) => d.Subtree(District, ReportingLine.State, Today).AnyAsync(n => n.OrganisationId == village, Cancel)))
            .ShouldBeFalse();
        Value(await world.DoAsync((FindOrganisation f) => f.ReadAsync(secretary, commune, Cancel))).Villages.ShouldBeGreaterThan(0);
        var administrator = As(District, Role.Administrator);
        var draft = new OrganisationDraft("X.T9", "Thôn Lạc", Kind: OrganisationKind.Village, Level: Level.Unit, From: Today);
        (await world.DoAsync((CreateOrganisation c) => c.ExecuteAsync(administrator, new(draft, commune, ReportingLine.State), Cancel)))
            .ShouldBeRefused("ở trang của xã", "Kind");
        (await world.DoAsync((MoveOrganisation m) => m.ExecuteAsync(
            administrator, new(village, ReportingLine.State, "Phòng Nội vụ", Today), Cancel))).ShouldBeRefused("là một phần của xã", "Superior");
    }

    [Fact]
    public async Task List_IsPreviewedAndLoaded_AndTheNewestEntryIsShown()
    {
        var commune = await world.NewCommuneAsync("Xã Thôn");
        var (clerk, known) = (Clerk(commune), await world.VillageAsync(commune, "Bản Cũ"));
        const string pasted = "Bản Cũ\t102\t445\tLò Văn A\t01/01/2022\t31/12/2026\nBản Mới\t1.050\t4.600\tMào Thị B\nBản Trống";

        var preview = await ImportAsync(clerk, commune, pasted, dryRun: true);
        preview.Loaded.ShouldBeFalse();
        preview.Lines.Select(l => l.Action).ShouldBe([VillageAction.Different, VillageAction.New, VillageAction.New]);
        (await ListAsync(clerk, commune)).Rows.ShouldNotContain(r => r.Name == "Bản Mới", "Nothing was loaded.");
        (await ImportAsync(clerk, commune, preview.Text)).Loaded.ShouldBeTrue();

        var rows = (await ListAsync(clerk, commune)).Rows;
        var old = rows.Single(r => r.Id == known).State.ShouldNotBeNull();
        (old.Households, old.People, old.Head, old.TermTo).ShouldBe((102, 445, "Lò Văn A", new DateOnly(2026, 12, 31)));
        rows.Single(r => r.Name == "Bản Mới").State!.Households.ShouldBe(1050);
        rows.Single(r => r.Name == "Bản Trống").State.ShouldBeNull();
        (await world.CountAsync(commune, "ho-dan", new(2023, 1, 1), new(2023, 12, 31)))!.Value.ShouldBe(1152);
        (await ImportAsync(clerk, commune, preview.Text, dryRun: true)).Lines.ShouldAllBe(l => l.Action == VillageAction.Same);
        var changed = await ImportAsync(clerk, commune, "Tên thôn,Số hộ\nBản cũ,103\n");
        changed.Lines.Single().Message.ShouldContain("102 → 103");
        (await ShowAsync(clerk, known)).State!.Head.ShouldBe("Lò Văn A", "What the list leaves out stays.");
        Value(await world.DoAsync((MakeVillageTemplate m) => m.ReadAsync(clerk, commune, Cancel))).Columns.Count.ShouldBe(7);
    }

    [Fact]
    public async Task List_WithFaults_LoadsNothingAndSaysEach()
    {
        var commune = await world.NewCommuneAsync("Xã Thôn");
        var before = (await ListAsync(Clerk(commune), commune)).Rows.Count;

        var faulty = await ImportAsync(Clerk(commune), commune, "Bản Sai\tnhiều\t10\n\t5\t6\nBản Đôi\nBản Đôi\nBản Thiếu\t\t\tLò Văn C");

        faulty.Loaded.ShouldBeFalse();
        faulty.Lines.Where(l => l.Action == VillageAction.Error).Select(l => l.Line).ShouldBe([2, 3, 5, 6]);
        (await ListAsync(Clerk(commune), commune)).Rows.Count.ShouldBe(before);
        (await OutcomeAsync(Clerk(commune), commune, " ")).ShouldBeRefused("Chưa chọn tệp", "File");
        (await OutcomeAsync(Clerk(commune), commune, "Tên thôn,Cột lạ\nBản A,1")).ShouldBeRefused("Cột lạ", "Pasted");
        (await OutcomeAsync(As(commune, Role.Signer), commune, "Bản A")).ShouldBeForbidden();
        (await OutcomeAsync(Clerk(world.Reports.Seed.OtherCommune), commune, "Bản A")).ShouldBeAbsent();
    }

    [Fact]
    public async Task Villages_OfACommuneThatWasMerged_GoToTheNewOne()
    {
        var (old, next) = (await world.NewCommuneAsync("Xã Sáp Nhập"), await world.NewCommuneAsync("Xã Kế Thừa"));
        var village = await world.VillageAsync(old, "Bản Theo Xã");
        (await world.DoAsync((EndOrganisation e) => e.ExecuteAsync(Actor.System, new(old, new DateOnly(2023, 9, 30)), Cancel))).ShouldBeDone();
        var code = await world.DoAsync((DanchuDatabase d) => d.Organisations.Where(o => o.Id == next).Select(o => o.Code).SingleAsync(Cancel));
        (await world.DoAsync((RecordSuccession r) => r.ExecuteAsync(
            Actor.System, new(old, code, SuccessionKind.Merge, new DateOnly(2023, 10, 1)), Cancel))).ShouldBeDone();

        (await ListAsync(Clerk(next), next)).Rows.Single().Id.ShouldBe(village);
        (await ShowAsync(Clerk(next), village)).Commune.Id.ShouldBe(next);
        (await world.WriteAsync(Clerk(old), village, "hop", ("ngay", "1/10/2023"), ("loai", "thuong"))).ShouldBeAbsent();
    }

    [Fact]
    public async Task Villages_OfOneNameAfterAMerger_AreToldApartByTheirCodes()
    {
        var (old, next) = (await world.NewCommuneAsync("Xã Cũ"), await world.NewCommuneAsync("Xã Gộp"));
        var (one, two) = (await world.VillageAsync(old, "Bản Trùng"), await world.VillageAsync(next, "Bản Trùng"));
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            (await d.VillagePlaces.SingleAsync(p => p.VillageId == one, Cancel)).To = new(2023, 6, 30);
            d.VillagePlaces.Add(new VillagePlace { VillageId = one, CommuneId = next, From = new(2023, 7, 1) });
            return await d.SaveChangesAsync(Cancel);
        });

        var unclear = await ImportAsync(Clerk(next), next, "Bản Trùng\t10\t20");
        unclear.Lines.Single().Message.ShouldContain("Có 2 thôn tên “Bản Trùng”");
        var codes = (await ListAsync(Clerk(next), next)).Rows.ToDictionary(r => r.Id, r => r.Code);
        (await ImportAsync(Clerk(next), next, $"Bản Trùng\t10\t20\t\t\t\t{codes[one]}\nBản Trùng\t30\t40\t\t\t\t{codes[two]}")).Loaded.ShouldBeTrue();

        (await ListAsync(Clerk(next), next)).Households.ShouldBe(40);
        (await world.CountAsync(next, "ho-dan", new(2023, 1, 1), new(2023, 12, 31)))!.Value.ShouldBe(40);
        (await world.CountAsync(next, "thon-ban", new(2023, 1, 1), new(2023, 12, 31)))!.Value.ShouldBe(2);
        Value(await world.DoAsync((ListEntries l) => l.ReadAsync(Clerk(next), next, VillageState.Register, new(), Cancel))).Villages
            .ShouldAllBe(v => v.Name.Contains(", "));
    }

    [Fact]
    public async Task Role_AtAVillage_IsToKeepItsBooksAndNothingElse()
    {
        var commune = await world.NewCommuneAsync("Xã Thôn");
        var village = await world.VillageAsync(commune, "Bản Có Người");
        var code = (await ShowAsync(Clerk(commune), village)).Village.Code;
        var administrator = As(commune, Role.Administrator);

        var made = Value(await world.DoAsync((CreatePerson c) => c.ExecuteAsync(administrator, new("truong-ban", "Lò Văn Bản", code, Role.Clerk), Cancel)));
        (await world.DoAsync((GiveMembership g) => g.ExecuteAsync(administrator, new("truong-ban", code, Role.Signer), Cancel)))
            .ShouldBeRefused("Ở thôn, tổ dân phố chỉ có vai trò", "Role");
        (await world.DoAsync((CreatePerson c) => c.ExecuteAsync(administrator, new("ky-ban", "Lò Văn Ký", code, Role.Secretariat), Cancel)))
            .ShouldBeRefused("Ở thôn, tổ dân phố chỉ có vai trò", "Role");
        (await world.DoAsync((CreatePerson c) => c.ExecuteAsync(
            As(world.Reports.Seed.OtherDistrict, Role.Administrator), new("la-ban", "Lò Văn Lạ", code, Role.Clerk), Cancel)))
            .ShouldBeRefused("Không có đơn vị nào bạn quản trị", "Organisation");

        var head = (await world.DoAsync((Permissions p) => p.FindActorAsync(made.Id, Cancel))).ShouldNotBeNull();
        Value(await world.DoAsync((ShowBooks s) => s.ReadAsync(head, null, null, Cancel))).MayWrite.ShouldBeTrue();
        var shown = await ShowAsync(head, village);
        (shown.MaySeeCommune, shown.MayWrite, shown.MayKeep, shown.MayStaff).ShouldBe((false, true, false, false));
        (await world.DoAsync((ListVillages l) => l.ReadAsync(head, commune, Cancel))).ShouldBeAbsent();
        (await world.DoAsync((FindOrganisation f) => f.ReadAsync(head, commune, Cancel))).ShouldBeAbsent();
    }

    private Task<Outcome<OrganisationId>> WriteAsync(Actor actor, WriteVillage.Input input) =>
        world.DoAsync((WriteVillage w) => w.ExecuteAsync(actor, input, Cancel));

    private Task<Outcome<OrganisationId>> EndAsync(Actor actor, OrganisationId village, DateOnly? day) =>
        world.DoAsync((EndVillage e) => e.ExecuteAsync(actor, new(village, day), Cancel));

    private async Task<ShowVillage.View> ShowAsync(Actor actor, OrganisationId village) =>
        Value(await world.DoAsync((ShowVillage s) => s.ReadAsync(actor, village, Cancel)));

    private async Task<ListVillages.View> ListAsync(Actor actor, OrganisationId commune) =>
        Value(await world.DoAsync((ListVillages l) => l.ReadAsync(actor, commune, Cancel)));

    private Task<Outcome<ImportVillages.Result>> OutcomeAsync(Actor actor, OrganisationId commune, string pasted, bool dryRun = false) =>
        world.DoAsync((ImportVillages i) => i.ExecuteAsync(actor, new(commune, "", [], pasted, null, dryRun), Cancel));

    private async Task<ImportVillages.Result> ImportAsync(Actor actor, OrganisationId commune, string pasted, bool dryRun = false) =>
        Value(await OutcomeAsync(actor, commune, pasted, dryRun));
}
