using Danchu.Core.Help;
using Danchu.Tests.Reports;
using Danchu.Tests.Rounds;

namespace Danchu.Tests.Help;

/// <summary>What indicators mean, looked up by words.</summary>
public sealed class ListDefinitionsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Theory]
    [InlineData("chỉ tiêu hoa-giai")]
    [InlineData("CHI TIEU HOA-GIAI")]
    public async Task Definitions_ByWords_AreFoundWithAndWithoutDiacritics(string words) => (await ReadAsync(words))
        .SelectMany(g => g.Definitions).ShouldHaveSingleItem().Indicator.Key.ShouldBe("hoa-giai");

    [Fact]
    public async Task Definitions_WithoutWords_AreAll() => (await ReadAsync("")).Sum(g => g.Definitions.Count).ShouldBeGreaterThan(5);

    private Task<IReadOnlyList<ListDefinitions.Group>> ReadAsync(string words) =>
        world.DoAsync((ListDefinitions list) => list.ReadAsync(ReportWorld.Clerk(world.Commune), words, RoundWorld.Cancel));
}
