using Danchu.Core.Access;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Columns;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Danchu.Tests.Support;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>Columns that a secretariat adds to a register: for its unit and all below it, kept in entries when they are retired.</summary>
public sealed class OwnColumnsTests(BookWorld world) : IClassFixture<BookWorld>
{
    private OrganisationId District => world.Reports.Seed.District;

    private Actor Secretary => As(District, Role.Secretariat);

    [Fact]
    public async Task Column_OfTheDistrict_IsWrittenInTheBooksBelowIt_AndNowhereElse()
    {
        var commune = await world.NewCommuneAsync("Xã Cột");
        var village = await world.VillageAsync(commune, "Bản Cột");
        Value(await AddAsync(Secretary, District, "Nguồn kinh phí", ColumnKind.Choice, "Ngân sách\nDân góp"));
        var key = (await FormAsync(commune)).Own.Single(c => c.Name == "Nguồn kinh phí").Key;
        key.ShouldBe("rieng-nguon-kinh-phi");
        (await FormAsync(village)).Own.ShouldContain(c => c.Key == key);
        (await FormAsync(world.Reports.Seed.OtherCommune)).Own.ShouldNotContain(c => c.Key == key);

        var entry = Value(await WriteAsync(commune, (key, "dân góp")));
        (await world.EntryAsync(entry))[key].ShouldBe("dan-gop");
        var shown = Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(Secretary, entry, Cancel)));
        shown.Lines.ShouldContain(l => l.Column.Name == "Nguồn kinh phí" && l.Shown == "Dân góp");
        (await WriteAsync(commune, (key, "vay"))).ShouldBeRefused("không có trong “Nguồn kinh phí”", $"Fields.{key}");
        var stranger = world.Reports.Seed.OtherCommune;
        (await world.EntryAsync(Value(await WriteAsync(stranger, (key, "dân góp")))))[key].ShouldBe("", "Not a column of theirs.");
    }

    [Fact]
    public async Task Column_IsRenamedWhileUnused_AndRetiredWithWhatWasWritten()
    {
        var commune = await world.NewCommuneAsync("Xã Cột Cũ");
        var id = Value(await AddAsync(As(commune, Role.Secretariat), commune, "Ghi thêm", ColumnKind.Text));
        Value(await RenameAsync(As(commune, Role.Secretariat), commune, id, "Ghi thêm gì"));
        var key = (await FormAsync(commune)).Own.Single(c => c.Name == "Ghi thêm gì").Key;
        var entry = Value(await WriteAsync(commune, (key, "Điều lạ")));

        (await RenameAsync(As(commune, Role.Secretariat), commune, id, "Tên khác")).ShouldBeRefused("Đã có 1 mục ghi cột này", "Name");
        (await RetireAsync(As(commune, Role.Clerk), commune, id)).ShouldBeForbidden();
        (await RetireAsync(Secretary, commune, id)).ShouldBeAbsent();
        (await RetireAsync(As(commune, Role.Secretariat), commune, id, version: 1)).ShouldBeRefused("Người khác vừa sửa cột này");
        Value(await RetireAsync(As(commune, Role.Secretariat), commune, id));

        (await FormAsync(commune)).Own.ShouldNotContain(c => c.Key == key);
        var form = Value(await world.DoAsync((ShowEntryForm f) => f.ReadAsync(Clerk(commune), entry, Cancel)));
        form.Values[key].ShouldBe("Điều lạ");
        Value(await world.DoAsync((WriteEntry w) => w.ExecuteAsync(
            Clerk(commune), new(commune, "hop", new Dictionary<string, string>(form.Values) { ["noi-dung"] = "Sửa" }, entry, 1), Cancel)));
        (await world.EntryAsync(entry))[key].ShouldBe("Điều lạ");
        (await RowsAsync(commune)).Single(r => r.Column.Id == id).Column.RetiredAt.ShouldNotBeNull();

        var unused = Value(await AddAsync(As(commune, Role.Secretariat), commune, "Thừa", ColumnKind.Date));
        Value(await RetireAsync(As(commune, Role.Secretariat), commune, unused));
        (await RowsAsync(commune)).ShouldNotContain(r => r.Column.Id == unused, "One that no entry has goes.");
    }

    [Fact]
    public async Task Column_BadInput_IsRefusedAtItsField()
    {
        var commune = await world.NewCommuneAsync("Xã Cột Sai");
        var secretary = As(commune, Role.Secretariat);

        (await AddAsync(secretary, commune, "", ColumnKind.Text)).ShouldBeRefused("Nhập tên cột", "Name");
        (await AddAsync(secretary, commune, new string('a', 101), ColumnKind.Text)).ShouldBeRefused("tối đa 100", "Name");
        (await AddAsync(secretary, commune, "cột noi-dung", ColumnKind.Text)).ShouldBeRefused("Sổ đã có cột", "Name");
        (await AddAsync(secretary, commune, "Cột", null)).ShouldBeRefused("Chọn loại cột", "Kind");
        (await AddAsync(secretary, commune, "Cột", ColumnKind.Entry)).ShouldBeRefused("Chọn loại cột", "Kind");
        (await AddAsync(secretary, commune, "Cột", ColumnKind.Choice, "Một")).ShouldBeRefused("từ 2 đến 30 lựa chọn", "Choices");
        (await AddAsync(As(commune, Role.Clerk), commune, "Cột", ColumnKind.Text)).ShouldBeForbidden();
        (await AddAsync(secretary, District, "Cột", ColumnKind.Text)).ShouldBeAbsent();
        (await world.DoAsync((AddColumn a) => a.ExecuteAsync(secretary, new(commune, "khong-co", "Cột", ColumnKind.Text), Cancel))).ShouldBeAbsent();
        (await world.DoAsync((ListColumns l) => l.ReadAsync(As(world.Reports.Seed.OtherDistrict, Role.Secretariat), commune, "hop", Cancel))).ShouldBeAbsent();
        Value(await world.DoAsync((ListColumns l) => l.ReadAsync(Secretary, commune, "hop", Cancel))).Owners.Single().Id.ShouldBe(District);
    }

    private Task<Outcome<Guid>> AddAsync(Actor actor, OrganisationId owner, string name, ColumnKind? kind, string choices = "") =>
        world.DoAsync((AddColumn a) => a.ExecuteAsync(actor, new(owner, "hop", name, kind, choices), Cancel));

    private async Task<Outcome<Done>> RenameAsync(Actor actor, OrganisationId unit, Guid id, string name)
    {
        var version = (await RowsAsync(unit)).Single(r => r.Column.Id == id).Column.RowVersion;
        return await world.DoAsync((RenameColumn r) => r.ExecuteAsync(actor, new(id, version, name), Cancel));
    }

    private async Task<Outcome<Done>> RetireAsync(Actor actor, OrganisationId unit, Guid id, uint? version = null)
    {
        var seen = version ?? (await RowsAsync(unit)).Single(r => r.Column.Id == id).Column.RowVersion;
        return await world.DoAsync((RetireColumn r) => r.ExecuteAsync(actor, new(id, seen), Cancel));
    }

    private async Task<IReadOnlyList<ListColumns.Row>> RowsAsync(OrganisationId unit) =>
        Value(await world.DoAsync((ListColumns l) => l.ReadAsync(As(unit, Role.Reader), unit, "hop", Cancel))).Rows;

    private async Task<Register> FormAsync(OrganisationId unit) =>
        Value(await world.DoAsync((ShowEntryForm f) => f.ReadAsync(Clerk(unit), unit, "hop", cancellationToken: Cancel))).Register;

    private Task<Outcome<EntryId>> WriteAsync(OrganisationId unit, params (string Column, string Typed)[] typed) =>
        world.WriteAsync(Clerk(unit), unit, "hop", [("ngay", "1/2/2023"), ("loai", "thuong"), .. typed]);
}
