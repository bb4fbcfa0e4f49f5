using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>What a command names of a round.</summary>
public sealed class FindByKeysTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Find_ByCodeInSmallLettersAndKeys_IsWhatTheyName()
    {
        var found = (await FindAsync(new((await CodeAsync()).ToLowerInvariant(), "co-quan-qcdc", await FormAsync(), []))).ShouldBeDone();

        (found.Issuer, found.Outline, found.Form).ShouldBe((world.Seed.District, world.Seed.Outline, world.Seed.Form));
        found.Rubrics.ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_OutlineThatIsNone_IsLeftToTheDraft() =>
        (await FindAsync(new(await CodeAsync(), "khong-co", null, []))).ShouldBeDone().Outline.ShouldBeNull();

    [Theory]
    [InlineData("khong-co", null, null, "Không có đơn vị mã “KHONG-CO”.")]
    [InlineData(null, "bieu-la", null, "Không có biểu số liệu “bieu-la”.")]
    [InlineData(null, null, "bang-la", "Không có bảng tiêu chí “bang-la”.")]
    public async Task Find_WhatIsNotThere_IsNamed(string? code, string? form, string? rubric, string said) =>
        Refusals(await FindAsync(new(code ?? await CodeAsync(), "co-quan-qcdc", form, rubric is null ? [] : [rubric])))
            .ShouldHaveSingleItem().Message.ShouldBe(said);

    private Task<Outcome<FindByKeys.Found>> FindAsync(FindByKeys.Input input) => world.DoAsync((FindByKeys find) => find.ReadAsync(input, Cancel));

    private Task<string> CodeAsync() =>
        world.DoAsync((DanchuDatabase d) => d.Organisations.Where(o => o.Id == world.Seed.District).Select(o => o.Code).SingleAsync(Cancel));

    private Task<string> FormAsync() => world.DoAsync((DanchuDatabase d) => d.Forms.Where(f => f.Id == world.Seed.Form).Select(f => f.Key).SingleAsync(Cancel));
}
