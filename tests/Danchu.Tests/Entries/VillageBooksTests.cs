using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Villages;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>Books of villages: who writes and reads them, and that a commune's count takes them with its own.</summary>
public sealed class VillageBooksTests(BookWorld world) : IClassFixture<BookWorld>
{
    private static readonly DateOnly From = new(2023, 1, 1);
    private static readonly DateOnly To = new(2023, 12, 31);

    [Fact]
    public async Task Count_OfACommune_TakesItsVillagesAndNobodyElses()
    {
        var (commune, other) = (await world.NewCommuneAsync("Xã Đếm"), await world.NewCommuneAsync("Xã Bên"));
        var (one, two) = (await world.VillageAsync(commune, "Bản Một"), await world.VillageAsync(commune, "Bản Hai"));
        var stranger = await world.VillageAsync(other, "Bản Lạ");
        await world.MeetingAsync(one, "1/2/2023", people: "30");
        (await world.CountAsync(commune, "hoi-nghi", From, To)).ShouldBe(Figure.Of(1), "A village alone keeps the book.");
        (await world.CountAsync(commune, "tien", From, To)).ShouldBeNull("Some villages do not speak for all: no nought.");

        await world.MeetingAsync(commune, "1/3/2023", people: "10");
        await world.MeetingAsync(two, "1/9/2023", people: "40");
        await world.MeetingAsync(stranger, "1/9/2023");

        var counted = await world.CountAsync(commune, From, To);
        counted["hoi-nghi"].Figure.ShouldBe(Figure.Of(3));
        counted.ShouldNotContainKey("tien", "Nobody ever wrote down what was given.");
        (await world.CountAsync(commune, "hoi-nghi", From, new(2023, 6, 30))).ShouldBe(Figure.Of(2));
        (await world.CountAsync(one, "hoi-nghi", From, To)).ShouldBe(Figure.Of(1));
        var behind = await world.DoAsync((CountEntries c) => c.BehindAsync(commune, counted["hoi-nghi"], From, To, Cancel));
        behind.Count.ShouldBe(3);
        (await world.DoAsync((CountEntries c) => c.ProveAsync(commune, From, To, ["hoi-nghi"], Cancel))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Count_OfAVillageThatMoved_FollowsTheDayAndWhatStandsTheEnd()
    {
        var (before, after) = (await world.NewCommuneAsync("Xã Trước"), await world.NewCommuneAsync("Xã Sau"));
        var village = await world.VillageAsync(before, "Bản Chuyển");
        await world.MeetingAsync(village, "1/2/2023", people: "70");
        await world.MeetingAsync(village, "1/8/2023", people: "80");
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            (await d.VillagePlaces.SingleAsync(p => p.VillageId == village, Cancel)).To = new(2023, 6, 30);
            d.VillagePlaces.Add(new VillagePlace { VillageId = village, CommuneId = after, From = new(2023, 7, 1) });
            return await d.SaveChangesAsync(Cancel);
        });

        var (left, joined) = (await world.CountAsync(before, From, To), await world.CountAsync(after, From, To));

        left["hoi-nghi"].Figure.Value.ShouldBe(1);
        joined["hoi-nghi"].Figure.Value.ShouldBe(1);
        left.ShouldNotContainKey("doi-tuong");
        joined["doi-tuong"].Figure.Value.ShouldBe(80);
        (await world.CountAsync(before, "doi-tuong", From, new(2023, 6, 30))).ShouldBe(Figure.Of(70));
    }

    [Fact]
    public async Task Draft_OfTheCommune_FollowsWhatAVillageWrites()
    {
        var commune = world.NextUnit();
        var village = await world.VillageAsync(commune, "Bản Theo");
        var assignment = await world.Reports.AskOneAsync(commune);
        await world.MeetingAsync(village, "1/4/2023");
        (await FigureAsync(commune, assignment)).ShouldBe(await world.CountAsync(commune, "hoi-nghi", From, To));

        var entry = await world.MeetingAsync(village, "1/5/2023");
        var with = await FigureAsync(commune, assignment);
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(village), new(entry, 1, "Nhầm"), Cancel)));

        (await FigureAsync(commune, assignment))!.Value.ShouldBe(with!.Value - 1);
    }

    [Fact]
    public async Task Book_OfAVillage_IsItsOwnAndItsCommunes()
    {
        var (commune, neighbour) = (world.NextUnit(), world.NextUnit());
        var (village, other) = (await world.VillageAsync(commune, "Bản Riêng"), await world.VillageAsync(commune, "Bản Khác"));
        var head = Clerk(village);

        (await world.WriteAsync(head, village, "hop", ("ngay", "1/2/2023"), ("loai", "thuong"), ("nguoi", "Ông Kín"))).ShouldBeDone();
        (await world.WriteAsync(Clerk(commune), village, "hop", ("ngay", "2/2/2023"), ("loai", "thuong"))).ShouldBeDone();
        (await world.WriteAsync(As(commune, Role.Signer), village, "hop", ("ngay", "2/2/2023"), ("loai", "thuong"))).ShouldBeForbidden();
        (await world.WriteAsync(head, commune, "hop", ("ngay", "2/2/2023"), ("loai", "thuong"))).ShouldBeAbsent();
        (await world.WriteAsync(head, other, "hop", ("ngay", "2/2/2023"), ("loai", "thuong"))).ShouldBeAbsent();
        (await world.WriteAsync(Clerk(neighbour), village, "hop", ("ngay", "2/2/2023"), ("loai", "thuong"))).ShouldBeAbsent();
        (await world.WriteAsync(head, village, "hop", ("ngay", "2/2/2023"), ("loai", "thuong"), ("thon", "Bản Khác")))
            .ShouldBeRefused("chỉ ghi việc của chính Bản Riêng", "Fields.thon");

        var list = Value(await world.DoAsync((ListEntries l) => l.ReadAsync(Clerk(commune), commune, "hop", new() { Village = village }, Cancel)));
        list.List.Total.ShouldBe(2);
        list.List.Rows.ShouldAllBe(row => row.Village == "Bản Riêng");
        list.Villages.Select(v => v.Name).ShouldContain("Bản Khác");
        var entry = await world.EntryAsync(list.List.Rows[^1].Id);
        entry["thon"].ShouldBe("Bản Riêng");
        Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(Clerk(commune), entry.Id, Cancel))).Lines.Select(l => l.Shown).ShouldContain("Ông Kín");
        Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(As(world.Reports.Seed.District, Role.Secretariat), entry.Id, Cancel))).Lines
            .Select(l => l.Shown).ShouldNotContain("Ông Kín");
        (await world.DoAsync((ShowEntry s) => s.ReadAsync(Clerk(other), entry.Id, Cancel))).ShouldBeAbsent();
        (await world.DoAsync((ListEntries l) => l.ReadAsync(head, commune, "hop", new(), Cancel))).ShouldBeAbsent();
        Value(await world.DoAsync((ShowBooks s) => s.ReadAsync(head, null, null, Cancel))).Unit.ShouldBe(village);
        Value(await world.DoAsync((ShowEntryForm f) => f.ReadAsync(Clerk(commune), commune, "hop", cancellationToken: Cancel))).Books.Count
            .ShouldBeGreaterThanOrEqualTo(2);
        Value(await world.DoAsync((ShowEntryForm f) => f.ReadAsync(head, village, "hop", cancellationToken: Cancel))).Values["thon"].ShouldBe("Bản Riêng");
    }

    private async Task<Figure?> FigureAsync(OrganisationId unit, AssignmentId assignment) => Value(await world.DoAsync(
        (ShowFigures s) => s.ReadAsync(Clerk(unit), assignment, Cancel))).Groups[0].Rows.Single(r => r.Asked.Indicator == "hoi-nghi").Figure;
}
