using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Head;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Documents;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Organisations;

/// <summary>A body's name stands on its documents in the lines that the unit itself has set.</summary>
public sealed class SaveLetterheadTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    [Theory]
    [InlineData("BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ\r\n  DÂN CHỦ XÃ BẢN BO ", "BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ\nDÂN CHỦ XÃ BẢN BO")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ BẢN BO", "ỦY BAN NHÂN DÂN\nXÃ BẢN BO")]
    public async Task Save_ANameInLines_KeepsThemOnItsDocuments(string typed, string printed)
    {
        (await SaveAsync(typed)).ShouldBeDone();

        var head = await province.Site.InScopeAsync(services => DocumentHead.LoadAsync(
            services.GetRequiredService<DanchuDatabase>(), province.Units.Commune, ReportingLine.State, TestContext.Current.CancellationToken));

        head.Title("BC", null, PlaceAndDate.Draft("Bản Bo", 1, 2024), "s").IssuingBody.ShouldBe(printed);
    }

    [Fact]
    public async Task Save_ANameOfManyLines_IsRefused() =>
        (await SaveAsync("A\nB\nC\nD\nE")).ShouldBeRefused("Tên cơ quan ban hành có 5 dòng, tối đa 4 dòng.", nameof(SaveLetterhead.Input.BodyName));

    private Task<Outcome<Done>> SaveAsync(string body) => province.Site.InScopeAsync(services => services.GetRequiredService<SaveLetterhead>().ExecuteAsync(
        Actor.System, new(province.Units.Commune, ReportingLine.State, BodyName: body, Symbol: "UBND"), TestContext.Current.CancellationToken));
}
