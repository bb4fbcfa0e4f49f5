using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

public sealed class ChooseAddresseesTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Choose_ByKindTwice_TakesEachOnce()
    {
        var round = await world.OpenAsync();
        var communes = new AddresseeFilter { Kinds = [OrganisationKind.Commune] };

        (await ChooseAsync(new(round, Matching: communes))).ShouldBe(new(3, 0, 3));
        (await ChooseAsync(new(round, Matching: communes))).ShouldBe(new(0, 0, 3));
        (await ChooseAsync(new(round, Matching: new() { Levels = [Level.Unit] }))).ShouldBe(new(2, 0, 5));
    }

    [Fact]
    public async Task Choose_ForeignUnitAndIssuer_AreNotTaken()
    {
        var round = await world.OpenAsync();

        var chosen = await ChooseAsync(new(
            round, Add: [world.Seed.OtherCommune, world.Seed.District, world.Seed.Province, new(Guid.NewGuid()), world.Seed.Communes[0]]));

        chosen.ShouldBe(new(1, 0, 1));
    }

    [Fact]
    public async Task Choose_DirectOnly_LeavesTheSubtree()
    {
        var content = world.Content();
        var round = Value(await world.DoAsync((DraftRound o) => o.ExecuteAsync(
            As(world.Seed.Province, Role.Secretariat), new(world.Seed.Province, ReportingLine.State, content), Cancel)));

        var chosen = Value(await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(
            As(world.Seed.Province, Role.Secretariat), new(round, Matching: new() { DirectOnly = true }), Cancel)));

        chosen.Total.ShouldBe(2);
    }

    [Theory]
    [InlineData("nam tam", 1)]
    [InlineData("NẬM TĂM", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("xã", 3)]
    public async Task Candidates_Searched_AreFoundWithAndWithoutDiacritics(string search, int found)
    {
        var round = await world.OpenAsync();

        var view = Value(await world.DoAsync((ListCandidates r) => r.ReadAsync(world.Secretary, new(round, new() { Search = search }), Cancel)));

        view.Matching.ShouldBe(found);
        view.Groups.Sum(g => g.Units).ShouldBe(5);
    }

    [Fact]
    public async Task Candidates_InVietnameseOrder_ShowWhoIsChosen()
    {
        var round = await world.OpenAsync();
        await ChooseAsync(new(round, Add: [world.Seed.Communes[1]]));

        var view = Value(await world.DoAsync((ListCandidates r) => r.ReadAsync(world.Secretary, new(round, new() { Levels = [Level.Commune] }), Cancel)));

        view.Page.Select(c => c.Name).ShouldBe(["Ủy ban nhân dân xã Bản Lang", "Ủy ban nhân dân xã Đào San", "Ủy ban nhân dân xã Nậm Tăm"]);
        view.Page.Where(c => c.Chosen).ShouldHaveSingleItem().Id.ShouldBe(world.Seed.Communes[1]);
        view.Chosen.ShouldBe(1);
    }

    [Fact]
    public async Task Choose_Remove_TakesOut()
    {
        var round = await world.OpenAsync();
        await world.ChooseAllAsync(round);

        (await ChooseAsync(new(round, Remove: [world.Seed.Communes[0]]))).ShouldBe(new(0, 1, 4));
        (await ChooseAsync(new(round, RemoveAll: true))).ShouldBe(new(0, 4, 0));
    }

    private async Task<ChooseAddressees.Chosen> ChooseAsync(ChooseAddressees.Input input) =>
        Value(await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(world.Secretary, input, Cancel)));
}
